"""Results at hand for the next query with the same words, in bounded memory."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """What was asked for of late; what was not asked for longest makes room.

    It goes with its edition. Whole queries are never kept: they may be somebody's own words.
    """

    def __init__(self, room: int, size: Callable[[V], int]) -> None:
        """Take no more than `room`, where `size` tells how much of it a result takes."""
        self._room = room
        self._size = size
        self._lock = threading.Lock()
        self._kept: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[K], V]) -> V:
        """Return the result for a key, made unless it is at hand; threads may make it twice."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = make(key)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = found
                self._room -= self._size(found)
            while self._room < 0:
                _, gone = self._kept.popitem(last=False)
                self._room += self._size(gone)
        return found
