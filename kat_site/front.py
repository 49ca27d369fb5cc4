"""Finished pages ahead of Django: what everybody gets alike is answered from memory.

Django makes each page once an edition, as the answer to a request that has a path and a scheme and
nothing else; whatever else a visitor sends decides at most which form of it they get. All that is
not a finished page goes on to Django.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from django.conf import settings

from articles.editions import editions
from kat_site.finished import Answer, answer
from kat_site.finishing import IS_FINISHED, SAFE
from kat_site.inner_requests import Application, Environ, make_page
from kat_site.shelf import Key, Shelf
from kat_site.transport import FORWARDED, forwarded_scheme, is_allowed_host

KNOWN_HOSTS = 256  # values of the header Host whose standing is at hand
MOST_WANTED = 200  # pages that are made again at once when an edition takes another's place

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
        self._shelf = Shelf(None, most_bytes)
        self._lock = threading.Lock()
        self._in_hand: set[Key] = set()  # pages that are being made

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
            if IS_FINISHED in environ:
                self._make(key)
            return parts
        self.answers += 1  # without a lock: at the very worst, two threads count one answer
        status, headers, body = found
        start_response(status, headers.copy())  # a server may change the list
        return (body,)

    def _key(self, environ: Environ) -> Key | None:
        """Return which page is asked for; None where no finished page can be the answer."""
        if environ["REQUEST_METHOD"] not in SAFE or environ.get("QUERY_STRING"):
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
            page = self._current_shelf().get(key)
            return answer(page, environ) if page else None
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
                self._shelf = Shelf(edition, self._most_bytes)
                wanted = former.used(MOST_WANTED)
                if wanted:
                    work = (self._shelf, wanted)
                    threading.Thread(target=self._fill, args=work, daemon=True).start()
            return self._shelf

    def _fill(self, shelf: Shelf, wanted: tuple[Key, ...]) -> None:
        """Make the pages that were asked for of late, as long as their edition is current."""
        for key in wanted:
            if self._shelf is not shelf:
                return
            self._make(key)

    def _make(self, key: Key) -> None:
        """Make a page and keep it, unless it is kept, or made in another thread."""
        with self._lock:
            if key in self._in_hand:
                return
            self._in_hand.add(key)
        try:
            shelf = self._current_shelf()
            if shelf.edition and key not in shelf:
                page = make_page(self._application, key, shelf.edition)
                if page:
                    shelf.put(key, page)
        except Exception:
            logger.exception("A page could not be finished; Django goes on answering.")
        finally:
            with self._lock:
                self._in_hand.discard(key)


_running: Front | None = None


def in_front_of(application: Application) -> Application:
    """Return the application with finished pages ahead of it, where the settings allow any."""
    if not settings.KAT_FINISHED_MB or settings.DEBUG:
        return application
    global _running  # noqa: PLW0603 # /healthz counts what the one front of a process did
    _running = Front(application, most_bytes=settings.KAT_FINISHED_MB * 1024 * 1024)
    return _running


def counts() -> dict[str, int] | None:
    """Return what the front of this process counts; None where there is none."""
    return _running.counts if _running else None
