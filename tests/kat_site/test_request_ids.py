"""Each request that reaches Django has a number; a stranger cannot choose it."""

import pytest
from django.test import Client, RequestFactory

from kat_site.request_ids import HEADER, WELL_FORMED, find_request_id

HEX = "0123456789abcdef" * 2
UUID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"


@pytest.mark.parametrize(
    ("address", "said", "is_taken"),
    [
        ("127.0.0.1", HEX, True),
        ("127.0.0.1", UUID, True),
        ("203.0.113.9", HEX, False),
        ("127.0.0.1", "jane.doe@patients.example", False),
        ("127.0.0.1", f"{HEX}0", False),
        ("127.0.0.1", f"{HEX}\n", False),
        ("127.0.0.1", "", False),
    ],
)
def test_a_number_is_taken_from_a_trusted_proxy_alone(
    address: str, said: str, is_taken: bool
) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR=address, headers={HEADER: said})

    found = find_request_id(request)

    assert (found == said) == is_taken
    assert WELL_FORMED.fullmatch(found)


def test_an_error_tells_its_number_and_a_page_does_not() -> None:
    client = Client(headers={HEADER: HEX})

    assert client.get("/no-such-page/").headers[HEADER] == HEX
    assert HEADER not in client.get("/").headers
