"""Who may say that a request came by https, and what follows: decision 0005."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from kat_site.transport import TrustedPeerMiddleware

STRANGER = "203.0.113.9"
HSTS = "max-age=31536000"


@pytest.fixture
def production(settings: Settings) -> None:
    """What kat_site.settings has with KAT_ENV=production."""
    settings.KAT_ENV = "production"
    settings.KAT_SITE_URL = "https://clinic.example"
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_SSL_HOST = "clinic.example"


def test_in_the_demo_plain_http_is_served_without_hsts() -> None:
    answer = Client().get("/")

    assert answer.status_code == 200
    assert "Strict-Transport-Security" not in answer.headers


def test_a_trusted_proxy_saying_https_is_believed() -> None:
    answer = Client().get("/", headers={"X-Forwarded-Proto": "https"})

    assert answer.status_code == 200
    assert answer.headers["Strict-Transport-Security"] == HSTS


@pytest.mark.parametrize("said", ["http", "HTTPS", "https,http", "", "ws"])
def test_a_trusted_proxy_saying_anything_else_is_sent_to_https(said: str) -> None:
    answer = Client().get("/topics/?a=b", headers={"X-Forwarded-Proto": said})

    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        "https://127.0.0.1:8000/topics/?a=b",
    )
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_stranger_saying_https_is_not_believed() -> None:
    answer = Client(REMOTE_ADDR=STRANGER).get("/", headers={"X-Forwarded-Proto": "https"})

    assert answer.status_code == 200
    assert "Strict-Transport-Security" not in answer.headers


def test_a_stranger_saying_http_is_not_redirected_in_the_demo() -> None:
    answer = Client(REMOTE_ADDR=STRANGER).get("/", headers={"X-Forwarded-Proto": "http"})

    assert answer.status_code == 200


def test_a_network_of_proxies_can_be_trusted(settings: Settings) -> None:
    settings.KAT_TRUSTED_PROXIES = ("203.0.113.0/24",)

    answer = Client(REMOTE_ADDR=STRANGER).get("/", headers={"X-Forwarded-Proto": "https"})

    assert answer.headers["Strict-Transport-Security"] == HSTS


@pytest.mark.usefixtures("production")
def test_in_production_plain_http_leads_to_https() -> None:
    answer = Client().get("/topics/")

    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        "https://clinic.example/topics/",
    )


@pytest.mark.usefixtures("production")
def test_in_production_a_stranger_cannot_claim_https() -> None:
    answer = Client(REMOTE_ADDR=STRANGER).get("/", headers={"X-Forwarded-Proto": "https"})

    assert answer.status_code == 301


@pytest.mark.usefixtures("production")
@pytest.mark.usefixtures("asked_database")
@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_in_production_health_answers_by_plain_http(path: str) -> None:
    assert Client().get(path).status_code == 200


@pytest.mark.parametrize(("said", "is_secure"), [(None, False), ("https", True)])
def test_cookies_are_secure_exactly_where_the_request_was(
    said: str | None, is_secure: bool
) -> None:
    def answer(request: HttpRequest) -> HttpResponse:
        response = HttpResponse()
        response.set_cookie("csrftoken", "x")
        return response

    headers = {"X-Forwarded-Proto": said} if said else {}
    request = RequestFactory().get("/", headers=headers)

    response = TrustedPeerMiddleware(answer)(request)

    assert bool(response.cookies["csrftoken"]["secure"]) == is_secure


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "a b", ""])
def test_another_host_is_refused_and_never_repeated(host: str) -> None:
    answer = Client().get("/", headers={"Host": host or "?"})

    assert answer.status_code == 400
    assert "evil" not in answer.text
    assert "988" in answer.text


def test_another_host_is_refused_for_static_files_too() -> None:
    assert (
        Client().get("/static/css/first.css", headers={"Host": "evil.example"}).status_code == 400
    )
