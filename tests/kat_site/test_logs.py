"""No log of ours holds a query string, a client address or a referrer."""

import io
import json
import logging
import re
from collections.abc import Iterator

import pytest
from django.test import Client
from environ import Env

from kat_site.installation.env_file import FixedEnv
from kat_site.logs import LineOfJson, WithoutRequest, make_formatter, read_log_format, request_id
from tests.conftest import StartServer

PERSON = ("jane.doe@patients.example", "Jane-Q-Doe", "5551234567", "203.0.113.9", "from-here")
MAIL, NAME, PHONE, ADDRESS, REFERRER = PERSON


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


@pytest.fixture
def json_log(log: io.StringIO) -> Iterator[io.StringIO]:
    """The same as production writes it."""
    handler = next(
        found
        for found in logging.getLogger().handlers
        if isinstance(found, logging.StreamHandler) and found.stream is log
    )
    before = handler.formatter
    handler.setFormatter(make_formatter("json", is_production=True))
    yield log
    handler.setFormatter(before)


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


def test_production_logs_json_unless_it_is_told_otherwise() -> None:
    def chosen(is_production: bool, **values: str) -> str:
        env: Env = FixedEnv(values)
        return read_log_format(env, is_production=is_production)

    assert chosen(True) == "json"
    assert chosen(False) == "plain"
    assert chosen(True, KAT_LOG_FORMAT="plain") == "plain"


def test_a_line_of_json_has_the_fields_that_are_documented_and_no_other() -> None:
    record = logging.LogRecord("a.b", logging.WARNING, "", 1, "Sent: %d\nof 4", (3,), None)
    record.sql = f"INSERT {NAME}"
    record.request_headers = {"Referer": REFERRER}
    token = request_id.set("0" * 32)

    line = LineOfJson().format(record)

    request_id.reset(token)
    told = json.loads(line)
    assert "\n" not in line
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", told.pop("time"))
    assert told == {
        "level": "warning",
        "logger": "a.b",
        "message": "Sent: 3\nof 4",
        "request_id": "0" * 32,
    }


def fail_with_words() -> None:
    try:
        int(NAME)
    except ValueError as error:
        raise LookupError(f"no {MAIL}") from error


@pytest.mark.parametrize("form", ["plain", "json"])
def test_in_production_an_error_is_told_without_its_words(form: str) -> None:
    with pytest.raises(LookupError) as caught:
        fail_with_words()
    error = caught.value
    exc_info = (type(error), error, error.__traceback__)
    record = logging.LogRecord("a", logging.ERROR, "", 1, "Failed.", (), exc_info)

    told = make_formatter(form, is_production=True).format(record)

    assert "builtins.LookupError" in told
    assert "builtins.ValueError" in told
    assert " in fail_with_words" in told
    assert not any(private in told for private in PERSON)


def test_nothing_that_a_visitor_sends_is_in_the_log(
    monkeypatch: pytest.MonkeyPatch, json_log: io.StringIO
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise RuntimeError(f"cannot store {NAME}, {MAIL}")

    monkeypatch.setattr("contact.views.submit_inquiry", fail, raising=False)
    monkeypatch.setattr("articles.search_views.current_edition", fail)
    client = Client(
        raise_request_exception=False,
        enforce_csrf_checks=True,
        REMOTE_ADDR=ADDRESS,
        headers={
            "Referer": f"https://{REFERRER}.example/?{MAIL}",
            "User-Agent": NAME,
            "X-Request-ID": NAME,
            "Cookie": f"a={MAIL}",
            "X-Forwarded-For": ADDRESS,
        },
    )

    statuses = {
        client.get(f"/search/?q={NAME}+{MAIL}").status_code,
        client.get(f"/{MAIL}/").status_code,
        client.get(f"/faq/{PHONE}/?{NAME}").status_code,
        client.post(f"/contact/?{NAME}", {"name": NAME, "email": MAIL}).status_code,
        client.post("/contact/", NAME, content_type="text/plain").status_code,
    }

    lines = [json.loads(line) for line in json_log.getvalue().splitlines()]
    assert statuses >= {500, 404, 403}
    assert len(lines) >= 4
    assert all(re.fullmatch("[0-9a-f]{32}", line["request_id"]) for line in lines)
    assert not [private for private in PERSON if private in json_log.getvalue()]


def test_gunicorn_and_the_site_write_json_line_by_line(start_server: StartServer) -> None:
    server = start_server(KAT_LOG_FORMAT="json")

    server.get(f"/{MAIL}/?q={NAME}", Referer=f"https://{REFERRER}.example/")

    lines = server.log.read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    assert {"gunicorn.error", "django.request"} <= {one["logger"] for one in told}
    assert not [private for private in PERSON if private in "".join(lines)]
