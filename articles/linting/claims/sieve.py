"""Which of many entries need a closer look: those with a key in each of their sets of keys.

Entries are bits of a number, so all of them are held against a text at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import and_, or_

Bits = tuple[int, ...]  # for the first set of each entry, for the second, and so on


class Sieve:
    """Entries, each known by its place, and the sets of keys of each."""

    def __init__(self, entries: Iterable[Sequence[Iterable[str]]]) -> None:
        every = list(entries)
        depth = max(map(len, every), default=0)
        self._layers: list[dict[str, int]] = [{} for _ in range(depth)]
        self._lacking = [0] * depth  # entries that have fewer sets
        self._all = (1 << len(every)) - 1
        for place, sets in enumerate(every):
            self._add(sets, 1 << place)

    def bits(self, keys: Iterable[str]) -> Bits:
        """Return the entries of which a set holds one of the keys; nothing where none does."""
        known = tuple(keys)
        found = [0] * len(self._layers)
        for place, layer in enumerate(self._layers):
            for key in known:
                if key in layer:
                    found[place] |= layer[key]
        return tuple(found) if any(found) else ()

    def kept(self, every: Iterable[Bits]) -> int:
        """Return a number with the bit set of each entry of which every set was met."""
        layers = zip(self._lacking, *filter(None, every), strict=True)
        return reduce(and_, (reduce(or_, layer) for layer in layers), self._all)

    def _add(self, sets: Sequence[Iterable[str]], bit: int) -> None:
        """Take an entry in."""
        for place, layer in enumerate(self._layers):
            if place >= len(sets):
                self._lacking[place] |= bit
                continue
            for key in sets[place]:
                layer[key] = layer.get(key, 0) | bit


def places(number: int) -> Iterator[int]:
    """Yield the places of the bits that are set."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
