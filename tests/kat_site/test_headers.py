"""Every answer carries the security headers, whatever answers it."""

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client

from articles.inline_sources import inline_source
from kat_site.first_style import first_style
from kat_site.late_script import LATE_SCRIPT

EXPECTED = {
    "Content-Security-Policy": "default-src 'none'; "
    f"script-src 'self' {inline_source(LATE_SCRIPT)};"
    f" style-src 'self' {inline_source(first_style())};"
    " img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def directives(policy: str) -> set[str]:
    return {part.strip() for part in policy.split(";")}


@pytest.mark.usefixtures("asked_database")
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/articles/side-effects-and-risks/", 200),
        ("/nothing/", 404),
        ("/contact/", 200),
        ("/healthz", 200),
        ("/sitemap.xml", 200),
        ("/feed.xml", 200),
        ("/robots.txt", 200),
        ("/topics", 301),
    ],
)
def test_pages_and_errors_carry_the_headers(path: str, status: int) -> None:
    answer = Client().get(path)

    assert answer.status_code == status
    found = {name: answer.headers.get(name) for name in EXPECTED}
    policy = found.pop("Content-Security-Policy")
    assert directives(policy or "") == directives(EXPECTED["Content-Security-Policy"])
    assert found == {name: value for name, value in EXPECTED.items() if name in found}
    assert "camera=()" in answer.headers["Permissions-Policy"]


def test_a_method_that_is_not_allowed_carries_them() -> None:
    answer = Client().post("/")

    assert answer.status_code == 405
    assert set(EXPECTED) <= set(answer.headers)


def test_a_refused_host_carries_them() -> None:
    answer = Client().get("/", headers={"Host": "evil.example"})

    assert answer.status_code == 400
    assert set(EXPECTED) <= set(answer.headers)


@pytest.mark.django_db  # the end of an answer looks after the connection
def test_a_static_file_carries_them() -> None:
    answer = Client().get(staticfiles_storage.url("css/rest.css"))
    answer.close()

    assert answer.status_code == 200
    assert set(EXPECTED) <= set(answer.headers)
    assert "immutable" in answer.headers["Cache-Control"]


def test_a_failure_of_ours_carries_them_and_shows_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr("articles.views.current_edition", fail)

    answer = Client(raise_request_exception=False).get("/topics/")

    assert answer.status_code == 500
    assert set(EXPECTED) <= set(answer.headers)
    assert "secret detail" not in answer.text
    assert "988" in answer.text
