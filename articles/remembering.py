"""What the last round of work found, so that the next one does again only what changed."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """Results by name, each taken from the last round while it rests on the very same things."""

    def __init__(self) -> None:
        self._former: dict[str, tuple[tuple[object, ...], T]] = {}
        self._found: dict[str, tuple[tuple[object, ...], T]] = {}

    def begin(self) -> None:
        """Begin a round; what the last one did not ask for is forgotten."""
        self._former, self._found = self._found, {}

    def result(self, name: str, rests_on: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return the result of a name, made anew where it rests on other objects than before."""
        kept = self._found.get(name) or self._former.pop(name, None)  # nothing is held twice
        if kept is None or not _are_same(kept[0], rests_on):
            kept = (rests_on, make())
        self._found[name] = kept
        return kept[1]


class RunningCount(Generic[T]):
    """How often each word stands in many things; only what came or went is counted."""

    def __init__(self, count: Callable[[T], Counter[str]]) -> None:
        self._count = count
        self._counted: dict[int, T] = {}  # by id, which stays theirs while they are held here
        self._total: Counter[str] = Counter()

    def over(self, things: Iterable[T]) -> Counter[str]:
        """Return the count over these things; it holds until the next call."""
        now = {id(thing): thing for thing in things}
        for gone in self._counted.keys() - now.keys():
            for word, times in self._count(self._counted[gone]).items():
                self._total[word] -= times
                if not self._total[word]:
                    del self._total[word]
        for new in now.keys() - self._counted.keys():
            self._total.update(self._count(now[new]))
        self._counted = now
        return self._total


class Sightings(Generic[T]):
    """Which of some texts stand in which things; each thing is looked at once."""

    def __init__(self, look: Callable[[T, frozenset[str]], frozenset[str]]) -> None:
        self._look = look
        self._wanted: frozenset[str] = frozenset()
        self._seen: dict[int, tuple[T, frozenset[str]]] = {}  # by id, as above

    def unseen(self, wanted: frozenset[str], things: Iterable[T]) -> set[str]:
        """Return the texts that stand in none of the things."""
        former = self._seen if wanted == self._wanted else {}
        self._wanted, self._seen = wanted, {}
        left = set(wanted)
        for thing in things:
            known = former.get(id(thing))
            if known is None and left:
                known = (thing, self._look(thing, wanted))
            if known:
                self._seen[id(thing)] = known
                left -= known[1]
        return left


def same(former: T | None, new: T) -> T:
    """Return what was there before where it equals what is new."""
    return former if former is not None and former == new else new


def _are_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
