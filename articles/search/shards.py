"""All rows of an edition, spread over some databases, so that one edit makes one of them anew."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from articles.search.database import Database, Term
from articles.search.recent import Recent
from articles.search.rows import Entry

MOST_PAGES = 1024  # of one shard, on average; then there are twice as many
MOST_KEPT = 50_000  # scores at hand for the next query with the same words, some 5 MB ...
KEPT_A_ROW = 3  # ... or so many for each row of a large site: frequent words are on most of them


@dataclass(frozen=True, slots=True)
class Held:
    """A page in a shard, and the number of its first row; the others follow."""

    entry: Entry
    first: int


@dataclass(frozen=True, slots=True)
class Shard:
    """Some pages by path, and the database with their rows."""

    pages: Mapping[str, Held]
    database: Database
    end: int  # number after that of its last row

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Shard":
        """Make a shard of these pages."""
        pages, end = _numbered(entries, 1)
        return cls(pages, Database.of(_rows(pages.values())), end)

    def changed(self, entries: Iterable[Entry]) -> "Shard":
        """Return a shard of these pages; those that it has already are not read again."""
        now = {entry.page.url: entry for entry in entries}
        kept = {url: held for url, held in self.pages.items() if now.get(url) is held.entry}
        gone = [held for url, held in self.pages.items() if url not in kept]
        new, end = _numbered((one for url, one in now.items() if url not in kept), self.end)
        if not gone and not new:
            return self
        if len(gone) + len(new) > len(kept):
            return Shard.of(now.values())
        database = self.database.changed(_rows(gone), _rows(new.values()))
        return Shard({**kept, **new}, database, end)


class Shards:
    """What the databases together say of the rows of an edition, by their places in it."""

    def __init__(self, entries: Sequence[Entry], former: "Shards | None" = None) -> None:
        count = _count(len(entries))
        parts: list[list[Entry]] = [[] for _ in range(count)]
        for entry in entries:
            parts[_place(entry.page.url, count)].append(entry)
        self.all: tuple[Shard, ...]
        if former and len(former.all) == count:
            pairs = zip(former.all, parts, strict=True)
            self.all = tuple(shard.changed(part) for shard, part in pairs)
        else:
            self.all = tuple(map(Shard.of, parts))
        self._places = self._find_places(entries)
        rows = sum(len(entry.rows) for entry in entries)
        self._kept: Recent[Term, Mapping[int, float]] = Recent(most_kept(rows), len)

    def _find_places(self, entries: Sequence[Entry]) -> tuple[Sequence[int], ...]:
        """Return for each shard the place of each row in the edition, by the row's number."""
        found = tuple(array("l", bytes(array("l").itemsize * shard.end)) for shard in self.all)
        place = 0
        for entry in entries:
            number = _place(entry.page.url, len(self.all))
            first = self.all[number].pages[entry.page.url].first
            for row in range(first, first + len(entry.rows)):
                found[number][row] = place
                place += 1
        return found

    @property
    def bytes(self) -> int:
        """Memory that the databases take."""
        return sum(shard.database.bytes for shard in self.all)

    def count(self, stem: str) -> int:
        """Return how many rows have a word with this stem."""
        return sum(shard.database.count(stem) for shard in self.all)

    def look_up(self, term: Term) -> Mapping[int, float]:
        """Return {place of a row: how much it is about the term}; see `Database.look_up`."""
        return self._kept.get(term, self._ask)

    def _ask(self, term: Term) -> Mapping[int, float]:
        return {
            places[row]: score
            for shard, places in zip(self.all, self._places, strict=True)
            for row, score in shard.database.look_up(term)
        }

    def rows_with(self, words: Sequence[str]) -> set[int]:
        """Return the rows that have these words side by side, as they are."""
        return {
            places[row]
            for shard, places in zip(self.all, self._places, strict=True)
            for row in shard.database.rows_with(words)
        }


def most_kept(rows: int) -> int:
    """Return how many scores of so many rows are kept at hand."""
    return max(MOST_KEPT, KEPT_A_ROW * rows)


def _numbered(entries: Iterable[Entry], start: int) -> tuple[dict[str, Held], int]:
    """Return the pages by path with numbers for their rows, and the next number."""
    found = {}
    for entry in entries:
        found[entry.page.url] = Held(entry, start)
        start += len(entry.rows)
    return found, start


def _rows(pages: Iterable[Held]) -> Iterable[tuple[int, tuple[str, ...]]]:
    for held in pages:
        yield from enumerate(held.entry.texts(), held.first)


def _count(pages: int) -> int:
    """Return how many shards there are for so many pages: whatever was there before."""
    count = 1
    while pages > count * MOST_PAGES:
        count *= 2
    return count


def _place(url: str, count: int) -> int:
    return sha256(url.encode()).digest()[0] % count if count > 1 else 0
