"""Synonyms: from the words that people type to the words that the site uses."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.word_lists import SynonymGroup
from articles.words import words_of

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of a query, side by side, that have synonyms."""

    first: int  # place of the first word
    count: int
    meanings: tuple[Words, ...]


class Synonyms:
    """Finds synonyms in a query, whatever the endings of the words are."""

    def __init__(self, groups: Iterable[SynonymGroup], stem: Callable[[str], str]) -> None:
        self._stem = stem
        found: dict[Words, dict[Words, None]] = {}
        for group in groups:
            typed = [words_of(phrase) for phrase in group.words]
            means = [words_of(phrase) for phrase in group.means] or typed
            for key in typed:
                others = found.setdefault(self._stems(key), {})
                others.update(dict.fromkeys(words for words in means if words != key))
        self._meanings: Mapping[Words, tuple[Words, ...]] = {
            key: tuple(others) for key, others in found.items() if key
        }
        self._longest = max((len(key) for key in self._meanings), default=0)

    def find(self, words: Sequence[str]) -> Iterator[Span]:
        """Yield what has synonyms, from left to right, the longer phrase before a part of it."""
        stems = self._stems(words)
        place = 0
        while place < len(stems):
            span = self._longest_at(stems, place)
            if span:
                yield span
            place += span.count if span else 1

    def _longest_at(self, stems: Words, place: int) -> Span | None:
        for count in range(min(self._longest, len(stems) - place), 0, -1):
            meanings = self._meanings.get(stems[place : place + count])
            if meanings:
                return Span(place, count, meanings)
        return None

    def _stems(self, words: Iterable[str]) -> Words:
        return tuple(self._stem(word) for word in words)
