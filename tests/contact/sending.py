"""Fill in the contact form and send it, in this process or to a running site."""

import re
from collections.abc import Mapping
from datetime import timedelta
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from django.test import Client
from django.utils import timezone

from contact.signing import sign_form
from tests.serving import Answer, Server

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

FILLED: Mapping[str, str] = {
    "name": "Ana Example",
    "preferred_contact": "email",
    "email": "ana@patient.example",
    "message": "Do you have an appointment next week?",
    "consent": "on",
}

CRISIS = "I want to die and I cannot go on. Please help me."


def token(seconds_ago: float = 60) -> str:
    """Return what the form carries that was shown so long ago."""
    return sign_form(timezone.now() - timedelta(seconds=seconds_ago))


def fill_in(**changes: str | None) -> dict[str, str]:
    """Return what a filled-in form sends; None takes a field out."""
    sent = dict(FILLED) | {"form": token()} | changes
    return {name: value for name, value in sent.items() if value is not None}


def send(client: Client | None = None, /, **changes: str | None) -> "Response":
    """Send a filled-in form in this process."""
    return (client or Client()).post("/contact/", fill_in(**changes))


class Visitor:
    """Somebody who has the form of a running site open."""

    def __init__(self, site: Server, **headers: str) -> None:
        self.site = site
        shown = site.get("/contact/", **headers)
        self.headers = headers | {"Cookie": shown.headers["Set-Cookie"].partition(";")[0]}
        self.hidden = find_hidden(shown.text)

    def send(self, **changes: str | None) -> Answer:
        """Send the form filled in; None takes a field out."""
        filled = dict(FILLED) | self.hidden | changes
        fields = {name: value for name, value in filled.items() if value is not None}
        return self.site.post("/contact/?send", fields, **self.headers)


def text_of(html: str) -> str:
    """Return what stands in <main>, without its markup."""
    main = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


class HiddenFields(HTMLParser):
    """Finds the hidden inputs of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("type") == "hidden":
            self.found[given["name"] or ""] = given["value"] or ""


def find_hidden(html: str) -> dict[str, str]:
    """Return the names and values of a page's hidden inputs."""
    parser = HiddenFields()
    parser.feed(html)
    return parser.found
