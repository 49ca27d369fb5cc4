"""The finished pages of one edition, in bounded memory."""

import threading

from articles.edition import Edition
from kat_site.finished import FinishedPage

Key = tuple[bool, str]  # was it asked for by https; the path, as WSGI has it

LARGEST_SHARE = 8  # a page larger than this part of the memory is not kept


class Shelf:
    """Finished pages by scheme and path; what nobody asks for makes room for what is asked for.

    Any thread may look at any time, without a lock. A page that is looked at counts it; where room
    is needed, the oldest page goes unless it was looked at, which sets its count back (the "clock"
    algorithm).
    """

    def __init__(
        self, edition: Edition | None, most_bytes: int, *, after: "Shelf | None" = None
    ) -> None:
        """Begin the shelf of an edition, which takes the place of another shelf."""
        self.edition = edition
        self.size = 0  # bytes, about
        self.missing: set[Key] = after.keys() | after.missing if after else set()  # not made anew
        self._most_bytes = most_bytes
        self._pages: dict[Key, FinishedPage] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def __contains__(self, key: Key) -> bool:
        return key in self._pages

    def get(self, key: Key) -> FinishedPage | None:
        """Return a page, unless files that it shows came or went since."""
        page = self._pages.get(key)
        if page is None:
            return None
        if page.outside is not None and page.outside.is_stale:
            self._remove(key)
            return None
        page.uses += 1  # without a lock: at the very worst, two threads count one look
        return page

    def peek(self, key: Key) -> FinishedPage | None:
        """Return a page, if it is here, without asking for it."""
        return self._pages.get(key)

    def put(self, key: Key, page: FinishedPage) -> None:
        """Keep a page, unless it is too large."""
        if page.size > self._most_bytes / LARGEST_SHARE:
            return
        self._remove(key)
        with self._lock:
            while self._pages and self.size + page.size > self._most_bytes:
                self._make_room()
            self._pages[key] = page
            self.size += page.size

    def keys(self) -> set[Key]:
        """Return which pages are here."""
        with self._lock:
            return set(self._pages)

    def wanted(self, most: int) -> list[Key]:
        """Return the pages that were asked for of late, most wanted first."""
        with self._lock:
            used = [(page.uses, key) for key, page in self._pages.items() if page.uses]
        return [key for _, key in sorted(used, reverse=True)[:most]]

    def _remove(self, key: Key) -> None:
        with self._lock:
            page = self._pages.pop(key, None)
            self.size -= page.size if page else 0

    def _make_room(self) -> None:
        key = next(iter(self._pages))
        page = self._pages.pop(key)
        if page.uses:
            page.uses = 0
            self._pages[key] = page
        else:
            self.size -= page.size
