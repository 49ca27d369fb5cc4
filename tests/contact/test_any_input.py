"""No input makes the form fail: what it cannot take it refuses in plain words."""

from urllib.parse import quote_from_bytes

import pytest
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from tests.contact.sending import FILLED, text_of, token

FORM = "application/x-www-form-urlencoded"
NAMES = (
    *FILLED,
    "phone",
    "best_time",
    "location",
    "topic",
    "text_consent",
    "about",
    "subject",
    "form",
)
ANSWERS = {303, 400, 403, 413, 415, 422}
RUNS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

# Whole ranges of characters with broken ones (lone surrogates), and what breaks other forms.
NASTY = (
    "\0",
    "a\r\nBcc: everybody@patient.example",
    "\ud800",
    "\u202e",
    "=cmd|' /C calc'!A0",
    "{{ 7 * 7 }}",
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "a" * 3000,
    "é" * 300,
    "\x1b[31m",
    "%s%n",
    "١٢٣",
    "email",
    "text",
)
texts = st.one_of(st.text(st.characters()), st.sampled_from(NASTY))


@pytest.fixture
def client(db: None, settings: Settings) -> Client:
    settings.KAT_CONTACT_LIMIT = 1_000_000
    return Client()


def urlencode(fields: dict[str, str]) -> bytes:
    """Encode as a browser does, with broken characters left in."""
    return "&".join(
        f"{name}={quote_from_bytes(value.encode('utf-8', 'surrogatepass'))}"
        for name, value in fields.items()
    ).encode("ascii")


def check(client: Client, body: bytes, content_type: str) -> int:
    answer = client.generic("POST", "/contact/", body, content_type=content_type)
    assert answer.status_code in ANSWERS
    if answer.status_code != 303:
        assert "<h1>" in answer.text
        assert len(text_of(answer.text)) > 40
    return answer.status_code


@RUNS
@given(changes=st.dictionaries(st.sampled_from(NAMES), texts))
@example({"name": "\0"})
@example({"email": "a@b.example\r\nBcc: c@d.example"})
@example({"message": "\ud800"})
def test_no_text_in_any_field_makes_it_fail(client: Client, changes: dict[str, str]) -> None:
    check(client, urlencode(dict(FILLED) | {"form": token()} | changes), FORM)


@RUNS
@given(
    body=st.binary(max_size=2000),
    content_type=st.sampled_from(
        [
            FORM,
            f"{FORM}; charset=utf-8",
            f"{FORM}; charset=utf-16",
            f"{FORM}; charset=hex",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=x; charset=base64",
            "multipart/form-data; boundary=é",
            "text/plain",
            "application/json",
            "application/octet-stream",
            "nonsense",
        ]
    ),
)
def test_no_body_of_any_type_makes_it_fail(client: Client, body: bytes, content_type: str) -> None:
    check(client, body, content_type)


@RUNS
@given(
    parts=st.lists(
        st.tuples(
            st.sampled_from(NAMES),
            st.sampled_from(
                [
                    "",
                    '; filename="a.txt"',
                    "; filename*=hex''%41",
                    "; filename*=nothing''%41",
                    "\r\nContent-Transfer-Encoding: base64",
                    "\r\nContent-Type: text/plain; charset=hex",
                ]
            ),
            st.binary(max_size=200),
        ),
        max_size=8,
    )
)
def test_no_part_of_a_form_in_parts_makes_it_fail(
    client: Client, parts: list[tuple[str, str, bytes]]
) -> None:
    body = b"".join(
        f'--x\r\nContent-Disposition: form-data; name="{name}"{rest}\r\n\r\n'.encode()
        + value
        + b"\r\n"
        for name, rest, value in parts
    )

    check(client, body + b"--x--\r\n", "multipart/form-data; boundary=x")


@RUNS
@given(query=st.dictionaries(st.sampled_from(["r", "about"]), texts))
def test_no_query_makes_a_page_fail(query: dict[str, str]) -> None:
    for path in ("/contact/", "/contact/sent/"):
        address = f"{path}?{urlencode(query).decode()}"

        assert Client().get(address).status_code == 200
