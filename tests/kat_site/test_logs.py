"""No log of ours holds a query string, a client address or a referrer."""

import io
import logging
from collections.abc import Iterator

import pytest
from django.test import Client

from kat_site.logs import WithoutRequest


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the site's own handler writes."""
    [handler] = [
        handler
        for handler in logging.getLogger().handlers
        if isinstance(handler, logging.StreamHandler)
        and any(isinstance(found, WithoutRequest) for found in handler.filters)
    ]
    stream = io.StringIO()
    before = handler.setStream(stream)
    yield stream
    handler.setStream(before)


def test_a_failure_is_logged_with_its_path_alone(
    monkeypatch: pytest.MonkeyPatch, log: io.StringIO
) -> None:
    def fail() -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("articles.search_views.current_edition", fail)

    Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.9").get(
        "/search/?q=marker", headers={"Referer": "http://127.0.0.1:8000/from-here"}
    )

    assert "ERROR django.request: Internal Server Error: /search/" in log.getvalue()
    assert "RuntimeError: broken" in log.getvalue()
    for private in ("marker", "203.0.113.9", "from-here"):
        assert private not in log.getvalue()


def test_a_form_from_elsewhere_is_logged_without_where_from(log: io.StringIO) -> None:
    client = Client(enforce_csrf_checks=True)

    for headers in (
        {"Referer": "https://elsewhere.example/page?marker"},
        {"Referer": "marker"},
        {"Origin": "https://elsewhere.example"},
    ):
        client.get("/contact/", secure=True)
        assert client.post("/contact/?marker", secure=True, headers=headers).status_code == 403

    assert log.getvalue().count("WARNING django.security.csrf: Forbidden (") == 3
    assert "elsewhere" not in log.getvalue()
    assert "marker" not in log.getvalue()


def test_a_path_in_a_message_loses_its_query_string() -> None:
    record = logging.LogRecord(
        "django.request", logging.INFO, "", 1, "%s: %s", ("Not found", "/a/?q=b"), None
    )

    assert WithoutRequest().filter(record)
    assert record.getMessage() == "Not found: /a/"
