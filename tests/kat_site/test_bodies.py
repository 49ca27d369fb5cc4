"""What is too long, or no form, is refused in plain words before it is read."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.test import Client

from tests.contact.sending import fill_in, text_of
from tests.serving import Server

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

MOST_BYTES: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
FORM = "application/x-www-form-urlencoded"


class Unread(io.BytesIO):
    """A body that must not be read."""

    def read(self, _size: int | None = -1, /) -> bytes:
        raise AssertionError("the body was read")


def send_unread(content_type: str, length: str) -> "Response":
    """Send a form whose body must not be read."""
    unread: dict[str, Any] = {
        "CONTENT_LENGTH": length,
        "CONTENT_TYPE": content_type,
        "wsgi.input": Unread(),
    }
    return Client().generic("POST", "/contact/", **unread)


def test_a_form_that_is_too_long_is_refused_unread() -> None:
    answer = send_unread(FORM, str(1024 * 1024))

    assert answer.status_code == 413
    assert text_of(answer.text).startswith("That was too long to send Your message was not sent.")
    assert "(202) 555-0143" in text_of(answer.text)


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/json", f"{FORM}; charset=utf-7", "x"]
)
def test_what_is_no_form_is_refused_unread(content_type: str) -> None:
    answer = send_unread(content_type, "9")

    assert answer.status_code == 415
    assert text_of(answer.text).startswith("Your form was not sent")


def test_a_type_that_django_cannot_read_is_no_form_either(server: Server) -> None:
    answer = server.post("/contact/?send", {}, Content_Type="text/plain; x*=nothing''a")

    assert answer.status == 415
    assert text_of(answer.text).startswith("Your form was not sent")


def test_a_form_of_the_longest_length_is_read() -> None:
    body = b"message=" + b"a" * (MOST_BYTES - 8)

    assert Client().generic("POST", "/contact/", body, content_type=FORM).status_code == 422


@pytest.mark.django_db
def test_a_file_is_passed_over_and_stored_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    file = io.BytesIO(b"a" * 100_000)
    file.name = "picture.png"

    answer = Client().post("/contact/", fill_in() | {"picture": file})

    assert answer.status_code == 303
    assert list(tmp_path.iterdir()) == []


def test_pages_that_take_no_form_answer_for_themselves() -> None:
    answer = Client().post("/", b"{}", content_type="application/json")

    assert answer.status_code == 405
