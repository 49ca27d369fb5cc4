"""The finished pages of one edition, in bounded memory."""

import threading

from articles.editions import Edition
from kat_site.finished import FinishedPage

Key = tuple[bool, str]  # was it asked for by https; the path, as WSGI has it

LARGEST_SHARE = 8  # a page larger than this part of the memory is not kept


class Shelf:
    """Finished pages by scheme and path; what nobody asks for makes room for what is asked for.

    Any thread may look at any time, without a lock. A page that is looked at is marked as used;
    where room is needed, the oldest page goes unless it is marked, which takes the mark away
    (the "clock" algorithm).
    """

    def __init__(self, edition: Edition | None, most_bytes: int) -> None:
        self.edition = edition
        self.size = 0  # bytes, about
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
        page.is_used = True
        return page

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

    def used(self, most: int) -> tuple[Key, ...]:
        """Return the pages that somebody asked for of late."""
        with self._lock:
            return tuple(key for key, page in self._pages.items() if page.is_used)[:most]

    def _remove(self, key: Key) -> None:
        with self._lock:
            page = self._pages.pop(key, None)
            self.size -= page.size if page else 0

    def _make_room(self) -> None:
        key = next(iter(self._pages))
        page = self._pages.pop(key)
        if page.is_used:
            page.is_used = False
            self._pages[key] = page
        else:
            self.size -= page.size
