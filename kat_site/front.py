"""Finished pages ahead of Django: what everybody gets alike is answered from memory.

Django makes each page once an edition, as the answer to a request that has a path and a scheme and
nothing else; whatever else a visitor sends decides at most which form of it they get. All that is
not a finished page goes on to Django.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import product
from typing import Any

from django.conf import settings

from articles.edition import Edition
from articles.editions import editions
from articles.giving_way import giving_way
from kat_site.finished import Answer, answer
from kat_site.finishing import FINISHED, SAFE
from kat_site.inner_requests import Application, Environ
from kat_site.maker import PageMaker
from kat_site.queries import is_read
from kat_site.shelf import Key, Shelf
from kat_site.transport import FORWARDED, forwarded_scheme, is_allowed_host

KNOWN_HOSTS = 256  # values of the header Host whose standing is at hand
MOST_WANTED = 200  # pages that are made again at once when an edition takes another's place
# Every page of the site is in them, so that making them takes longer: nobody is to wait for it.
SLOW_PATHS = ("/sitemap.xml", "/feed.xml")
PREPARE_SECONDS = 0.5  # of that before the edition does: an edit is to show within two seconds

logger = logging.getLogger(__name__)


class Front:
    """A WSGI application that answers with finished pages, and hands on all else."""

    def __init__(self, application: Application, *, most_bytes: int) -> None:
        self.answers = 0  # given from memory
        self._application = application
        self._most_bytes = most_bytes
        self._must_be_https = bool(settings.SECURE_SSL_REDIRECT)
        self._session_cookie = settings.SESSION_COOKIE_NAME
        self._is_allowed_host = lru_cache(maxsize=KNOWN_HOSTS)(is_allowed_host)
        self._maker = PageMaker(application)
        self._shelf = Shelf(None, most_bytes)
        self._next = self._shelf  # of an edition that is about to be current
        self._lock = threading.Lock()

    @property
    def counts(self) -> dict[str, int]:
        """How many pages are kept, how much memory they take, and how often they were sent."""
        shelf = self._shelf
        return {"pages": len(shelf), "bytes": shelf.size, "answers": self.answers}

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request."""
        key = self._key(environ)
        if key is None:
            return self._application(environ, start_response)
        found = self._find(key, environ)
        if found is None:
            parts = self._application(environ, start_response)
            if FINISHED in environ:
                self._maker.make(key, self._current_shelf())
            return parts
        self.answers += 1  # without a lock: at the very worst, two threads count one answer
        status, headers, body = found
        start_response(status, headers.copy())  # a server may change the list
        return (body,)

    def prepare(self, edition: Edition) -> None:
        """Make the pages that are asked for most, before the edition takes another's place.

        So readers go on with what is finished, and all of them see the next edition at once. What
        takes long to make is begun here, and not waited for.
        """
        former = self._shelf
        shelf = self._new_shelf(edition)
        until = time.monotonic() + PREPARE_SECONDS
        for key in former.wanted(MOST_WANTED):
            if time.monotonic() > until:
                break
            if key[1] not in SLOW_PATHS:
                self._maker.make_again(key, shelf, former)
        self._next = shelf
        work = (shelf, former)
        threading.Thread(target=self._fill_slow, args=work, daemon=True).start()

    def _key(self, environ: Environ) -> Key | None:
        """Return which page is asked for; None where no finished page can be the answer."""
        if environ["REQUEST_METHOD"] not in SAFE:
            return None
        if environ.get("SCRIPT_NAME") or environ.get("RAW_URI", "/")[:1] != "/":
            return None
        if self._session_cookie in environ.get("HTTP_COOKIE", ""):
            return None  # the session's end is Django's to tell
        if not self._is_allowed_host(environ.get("HTTP_HOST")):
            return None
        said = forwarded_scheme(environ) if FORWARDED in environ else None
        if said is None:
            return None if self._must_be_https else (False, environ["PATH_INFO"])
        return (True, environ["PATH_INFO"]) if said == "https" else None

    def _find(self, key: Key, environ: Environ) -> Answer | None:
        """Return the answer of a finished page; None where Django is to answer."""
        try:
            shelf = self._current_shelf()
            page = shelf.get(key)
            if page is None and key in shelf.missing:
                self._maker.make(key, shelf)
                page = shelf.get(key)
            if page is None or is_read(environ, page.reads):
                return None
            return answer(page, environ)
        except Exception:
            logger.exception("A finished page could not be used; Django answers in its place.")
            return None

    def _current_shelf(self) -> Shelf:
        """Return the pages of the current edition; those of another are gone with it."""
        shelf = self._shelf
        return shelf if shelf.edition is editions().current else self._change_shelf()

    def _change_shelf(self) -> Shelf:
        with self._lock:
            edition = editions().current  # whoever waited here may have come with an older one
            former = self._shelf
            if former.edition is not edition:
                is_prepared = self._next.edition is edition
                self._shelf = self._next if is_prepared else self._new_shelf(edition)
                if former.wanted(1):
                    work = (self._shelf, former)
                    threading.Thread(target=self._fill, args=work, daemon=True).start()
            return self._shelf

    def _new_shelf(self, edition: Edition) -> Shelf:
        return Shelf(edition, self._most_bytes, after=self._shelf)

    def _fill_slow(self, shelf: Shelf, former: Shelf) -> None:
        """Make what takes long in the forms that are sent, whether or not it was asked for."""
        schemes = {is_https for is_https, _ in former.keys() | former.missing}
        with giving_way():
            for key in product(schemes, SLOW_PATHS):
                self._maker.make_again(key, shelf, former)
                if page := shelf.peek(key):
                    page.make_brotli()

    def _fill(self, shelf: Shelf, former: Shelf) -> None:
        """Make the pages that were asked for of late, as long as their edition is current."""
        with giving_way():
            for key in former.wanted(MOST_WANTED):
                if self._shelf is not shelf:
                    return
                if key not in shelf:
                    self._maker.make_again(key, shelf, former)


_running: Front | None = None


def in_front_of(application: Application) -> Application:
    """Return the application with finished pages ahead of it, where the settings allow any."""
    if not settings.KAT_FINISHED_MB or settings.DEBUG:
        return application
    global _running  # noqa: PLW0603 # /healthz counts what the one front of a process did
    _running = Front(application, most_bytes=settings.KAT_FINISHED_MB * 1024 * 1024)
    editions().prepare = _running.prepare
    return _running


def counts() -> dict[str, int] | None:
    """Return what the front of this process counts; None where there is none."""
    return _running.counts if _running else None
