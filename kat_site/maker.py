"""Finished pages are made here: each once, however many threads want it at a time."""

import logging
import threading

from kat_site.inner_requests import Application, make_page
from kat_site.shelf import Key, Shelf

MOST_SECONDS = 5  # that a thread waits for a page that another one makes

logger = logging.getLogger(__name__)


class PageMaker:
    """Makes pages by asking the application, and puts them on the shelf of their edition."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._lock = threading.Lock()
        self._in_hand: dict[tuple[Shelf, Key], threading.Event] = {}

    def make(self, key: Key, shelf: Shelf) -> None:
        """Return once a page is on the shelf, or once it turned out to be none to be kept.

        What another thread is making already is waited for.
        """
        mine = threading.Event()
        with self._lock:
            done = self._in_hand.setdefault((shelf, key), mine)
        if done is not mine:
            done.wait(MOST_SECONDS)
            return
        try:
            self._put(key, shelf)
        except Exception:
            logger.exception("A page could not be finished; Django goes on answering.")
        finally:
            shelf.missing.discard(key)
            with self._lock:
                del self._in_hand[shelf, key]
            mine.set()

    def make_again(self, key: Key, shelf: Shelf, former: Shelf) -> None:
        """Make a page of another edition anew, in the forms that were asked for.

        What comes out the same is what it was, so nothing of it is compressed again.
        """
        self.make(key, shelf)
        page, before = shelf.peek(key), former.peek(key)
        if page is None or before is None or page is before:
            return
        if page.identity == before.identity:
            shelf.put(key, before)
        elif before.has_brotli:
            page.make_brotli()
        before.uses, page.uses = before.uses // 2, page.uses + before.uses // 2

    def _put(self, key: Key, shelf: Shelf) -> None:
        if shelf.edition is None or key in shelf:
            return
        page = make_page(self._application, key, shelf.edition)
        if page:
            shelf.put(key, page)
