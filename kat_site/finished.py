"""A finished page: an answer to GET as final bytes and headers, in each form a request may ask for.

Whoever answers, the front or Django behind it, does so with `answer`, so that both send the same.
"""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from django.utils.http import parse_etags, parse_http_date_safe

from articles.outside import Outside
from kat_site.codings import (
    BROTLI,
    EVERY,
    GZIP,
    IDENTITY,
    choose,
    compress_brotli,
    compress_gzip,
    is_text,
)

Headers = list[tuple[str, str]]
Answer = tuple[str, Headers, bytes]  # the status as WSGI has it
Environ = Mapping[str, object]

OF_THE_BODY = ("content-encoding", "content-length", "content-type")  # a 304 has none
OF_THE_FORM = ("content-encoding", "content-length", "etag", "vary")  # set anew for each form
OVERHEAD = 4096  # bytes, about, that the headers of all forms take
GZIP_WINDOW = 31  # zlib's name for a gzip header and the largest window
OK, NOT_MODIFIED, FAILED = "200 OK", "304 Not Modified", "412 Precondition Failed"


@dataclass(frozen=True, slots=True)
class Form:
    """A page in one coding."""

    body: bytes | None  # None where it is unpacked when asked for
    etag: str
    headers: Headers  # of the answer 200
    bare_headers: Headers  # of an answer without a body, such as 304


class FinishedPage:
    """A page in all its forms; brotli is made when first asked for."""

    __slots__ = ("_forms", "_headers", "_offered", "is_used", "modified", "outside", "size")

    def __init__(self, headers: Headers, body: bytes, *, outside: Outside | None = None) -> None:
        """Finish a page from what GET answers without any coding."""
        said = {name.lower(): value for name, value in headers}
        packed = compress_gzip(body) if is_text(said.get("content-type", "")) else None
        self._headers = [_shared(*pair) for pair in headers if pair[0].lower() not in OF_THE_FORM]
        self._offered = EVERY if packed else (IDENTITY,)
        self._forms = {IDENTITY: self._form(IDENTITY, body, is_kept=packed is None)}
        if packed:
            self._forms[GZIP] = self._form(GZIP, packed)
        self.modified = parse_http_date_safe(said.get("last-modified", ""))  # seconds, or None
        self.size = 2 * len(packed or body) + OVERHEAD  # bytes in memory, about
        self.outside = outside  # what it shows beside the content
        self.is_used = False  # since somebody last looked at this

    def form(self, accepted: str | None) -> Form | None:
        """Return the form for an Accept-Encoding header; None where none is acceptable."""
        if len(self._offered) == 1:
            return self._forms[IDENTITY]
        coding = choose(accepted)
        if coding is None:
            return None
        return self._forms.get(coding) or self._make_brotli()

    def unpack(self) -> bytes:
        """Return the page without any coding."""
        body = self._forms[IDENTITY].body
        return zlib.decompress(self._forms[GZIP].body or b"", GZIP_WINDOW) if body is None else body

    def _make_brotli(self) -> Form:
        form = self._forms[BROTLI] = self._form(BROTLI, compress_brotli(self.unpack()))
        return form

    def _form(self, coding: str, body: bytes, *, is_kept: bool = True) -> Form:
        etag = f'"{sha256(body).hexdigest()[:32]}"'
        headers = [*self._headers, ("Content-Length", str(len(body))), ("ETag", etag)]
        if coding != IDENTITY:
            headers.append(("Content-Encoding", coding))
        if len(self._offered) > 1:
            headers.append(("Vary", "Accept-Encoding"))
        bare = [pair for pair in headers if pair[0].lower() not in OF_THE_BODY]
        return Form(body if is_kept else None, etag, headers, bare)


@lru_cache(maxsize=256)
def _shared(name: str, value: str) -> tuple[str, str]:
    """Return the same header each time: a thousand pages need it in memory once."""
    return name, value


def is_public(headers: Iterable[tuple[str, str]]) -> bool:
    """Tell whether the headers of an answer say that everybody gets the same."""
    said = {name.lower(): value.lower() for name, value in headers}
    vary = {name.strip() for name in said.get("vary", "").split(",")}
    caching = {part.strip() for part in said.get("cache-control", "").split(",")}
    return (
        "public" in caching
        and caching.isdisjoint({"no-store", "private"})
        and vary <= {"", "accept-encoding"}
        and "set-cookie" not in said
        and "content-encoding" not in said
    )


def answer(page: FinishedPage, environ: Environ) -> Answer | None:
    """Answer GET or HEAD as the headers of a request ask; None where no form is acceptable."""
    form = page.form(environ.get("HTTP_ACCEPT_ENCODING"))  # type: ignore[arg-type]  # it is text
    if form is None:
        return None
    if _is_conditional(environ):
        if _is_refused(page, form, environ):
            return FAILED, [*form.bare_headers, ("Content-Length", "0")], b""
        if _is_unchanged(page, form, environ):
            return NOT_MODIFIED, form.bare_headers, b""
    if environ["REQUEST_METHOD"] == "HEAD":
        return OK, form.headers, b""
    return OK, form.headers, page.unpack() if form.body is None else form.body


def _is_conditional(environ: Environ) -> bool:
    """Tell whether a request has a condition, which few have: RFC 9110, 13.1."""
    return (
        "HTTP_IF_NONE_MATCH" in environ
        or "HTTP_IF_MODIFIED_SINCE" in environ
        or "HTTP_IF_MATCH" in environ
        or "HTTP_IF_UNMODIFIED_SINCE" in environ
    )


def _is_unchanged(page: FinishedPage, form: Form, environ: Environ) -> bool:
    """Tell whether the visitor has this form already: RFC 9110, 13.1.2 and 13.1.3."""
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known is not None:
        tags = parse_etags(str(known))
        return tags == ["*"] or form.etag in (tag.removeprefix("W/") for tag in tags)
    since = environ.get("HTTP_IF_MODIFIED_SINCE")
    if since is None or page.modified is None:
        return False
    moment = parse_http_date_safe(str(since))
    return moment is not None and page.modified <= moment


def _is_refused(page: FinishedPage, form: Form, environ: Environ) -> bool:
    """Tell whether the visitor wants another version alone: RFC 9110, 13.1.1 and 13.1.4."""
    wanted = environ.get("HTTP_IF_MATCH")
    if wanted is not None:
        tags = parse_etags(str(wanted))
        return tags != ["*"] and form.etag not in tags
    since = environ.get("HTTP_IF_UNMODIFIED_SINCE")
    if since is None or page.modified is None:
        return False
    moment = parse_http_date_safe(str(since))
    return moment is not None and page.modified > moment
