"""Ask a WSGI application for something, as a server would."""

import io
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

from kat_site.inner_requests import Application
from kat_site.request_ids import HEADER


class Answer(NamedTuple):
    """All that an application says but the request's number: two that are alike are the same."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        """Return the one value of a header; None without it."""
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(found) <= 1
        return found[0] if found else None


def ask(
    application: Application,
    path: str,
    *,
    method: str = "GET",
    query: str = "",
    headers: Mapping[str, str] | None = None,
    extra: Mapping[str, Any] | None = None,
) -> Answer:
    """Return what the application answers to the machine itself; `extra` is put in the environment."""
    said = {"Host": "127.0.0.1:8000", **(headers or {})}
    asked: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "RAW_URI": path,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **{f"HTTP_{name.upper().replace('-', '_')}": value for name, value in said.items()},
        **(extra or {}),
    }
    answers: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, found: list[tuple[str, str]], *_failure: object) -> None:
        answers.append((status, found))

    parts = application(asked, start_response)
    try:
        body = b"".join(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    [(status, found)] = answers
    return Answer(status, [pair for pair in found if pair[0] != HEADER], body)
