"""ETags of static files."""

import pytest

from kat_site.static_etags import name_by_content


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/static/css/rest.0123456789ab.css", {"ETag": '"0123456789ab"'}),
        ("/static/css/rest.css", {}),
    ],
)
def test_a_file_with_a_hash_in_its_name_has_it_as_its_etag(
    url: str, expected: dict[str, str]
) -> None:
    headers: dict[str, str] = {}

    name_by_content(headers, "/srv/published/at/some/time", url)

    assert headers == expected
