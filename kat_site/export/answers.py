"""What the site answers to a visitor who comes by https, asked within this process."""

import gzip
from functools import cached_property
from http import HTTPStatus
from typing import Any

from django.core.handlers.wsgi import WSGIHandler

from kat_site.bodies import ReadableRequest
from kat_site.codings import compress_gzip, is_text
from kat_site.inner_requests import ask, make_environ

REDIRECTS = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.FOUND)
OF_THE_FORM = ("content-encoding", "content-length", "content-type", "etag", "vary")
OF_ONE_SENDING = frozenset((*OF_THE_FORM, "date", "last-modified", "x-request-id"))


class ExportRequest(ReadableRequest):
    """A request that finds the pages which stand in where a page needs a program."""

    urlconf = "kat_site.export.urls"  # Django looks for this on every request


class Answer:
    """One answer; texts are kept in their gzip form, since an export holds all of them at once."""

    def __init__(
        self, path: str, status: int, headers: tuple[tuple[str, str], ...], body: bytes
    ) -> None:
        """Keep an answer; its path is as a reader would write it without any %."""
        self.path = path
        self.status = status
        self.headers = headers
        self.packed = compress_gzip(body) if is_text(self.content_type) else None
        self._plain = b"" if self.packed else body

    @property
    def body(self) -> bytes:
        """The bytes without any coding."""
        return gzip.decompress(self.packed) if self.packed else self._plain

    @cached_property
    def _said(self) -> dict[str, str]:
        return {name.lower(): value for name, value in self.headers}

    @property
    def content_type(self) -> str:
        """The kind of content, with its charset."""
        return self._said.get("content-type", "")

    @property
    def location(self) -> str:
        """Where a redirect leads."""
        return self._said.get("location", "")

    @property
    def is_redirect(self) -> bool:
        """Tell whether the answer leads elsewhere."""
        return self.status in REDIRECTS

    @property
    def lasting(self) -> tuple[tuple[str, str], ...]:
        """The headers that a server of files must be told to send: name and value, by name."""
        kept = [(name, v) for name, v in self.headers if name.lower() not in OF_ONE_SENDING]
        return tuple(sorted(kept))


class Site:
    """The site as Django answers for it, with the pages that stand in."""

    def __init__(self) -> None:
        """Load the middleware; WhiteNoise looks once, now, which static files there are."""
        self._application: Any = WSGIHandler()
        self._application.request_class = ExportRequest

    def answer(self, path: str) -> Answer:
        """Return the answer to GET."""
        environ = make_environ(path.encode().decode("latin-1"), is_https=True)
        status, headers, body = ask(self._application, environ)
        return Answer(path, int(status[:3]), tuple(headers), body)
