"""Requests that the site makes of itself, within the process: what it answers to everybody."""

import io
import sys
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from articles.editions import Edition, one_edition
from articles.outside import OUTSIDE
from kat_site.finished import FinishedPage, Headers
from kat_site.finishing import IS_FINISHED
from kat_site.shelf import Key
from kat_site.transport import environ_of

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


def make_page(application: Application, key: Key, edition: Edition) -> FinishedPage | None:
    """Return a page of an edition, finished; None where the answer is not for everybody."""
    is_https, path = key
    environ = make_environ(path, is_https=is_https)
    with one_edition(edition):
        _status, headers, body = ask(application, environ)
    if not environ.get(IS_FINISHED):
        return None
    return FinishedPage(headers, body, outside=environ.get(OUTSIDE))


def ask(application: Application, environ: Environ) -> tuple[str, Headers, bytes]:
    """Return status, headers and body of the answer to a request."""
    said: list[str] = []
    headers: Headers = []

    def start_response(status: str, found: Headers, *_failure: object) -> None:
        said.append(status)
        headers.extend(found)

    parts = application(environ, start_response)
    try:
        body = b"".join(parts)
        return said[-1], headers, body
    finally:
        close = getattr(parts, "close", None)
        if close:
            close()


def make_environ(path: str, *, is_https: bool) -> Environ:
    """Return the environment of a request for a path, by somebody who says nothing else.

    The path is as WSGI has it: without any %, and with each byte as one character.
    """
    site = urlsplit(settings.KAT_SITE_URL)
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": site.hostname or "",
        "SERVER_PORT": str(site.port or 80),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": site.netloc,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    } | environ_of(is_https=is_https)
