"""How near a query comes to one of the ways in which a page says what it is about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from articles.search.common import COMMON
from articles.search.plan import Concept
from articles.search.rows import FoundPage
from articles.words import words_of

COMMON_WEIGHT = 0.15  # of a common word, where a rare one has 2 to 6
Stem = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Wording:
    """A title, or another way to ask for a page."""

    stems: frozenset[str]
    weight: float  # of all its words


class Wordings:
    """Compares queries with the wordings of all pages."""

    def __init__(self, pages: Sequence[FoundPage], stem: Stem) -> None:
        self._stem = stem
        self._common = frozenset(map(stem, COMMON))
        sets = [[frozenset(map(stem, words_of(w))) for w in page.wordings] for page in pages]
        self._count = len(pages)
        self._pages_with: dict[str, int] = {}
        for wordings in sets:
            for found in frozenset().union(*wordings):
                self._pages_with[found] = self._pages_with.get(found, 0) + 1
        self._wordings = [
            tuple(Wording(stems, sum(map(self.weight, stems))) for stems in wordings)
            for wordings in sets
        ]

    def weight(self, stem: str) -> float:
        """Return how much a word tells: the fewer pages have it in a wording, the more."""
        if stem in self._common:
            return COMMON_WEIGHT
        return log(1 + self._count / self._pages_with.get(stem, 0.5))

    def measure(self, concepts: Sequence[Concept]) -> "Measure":
        """Prepare to compare one query with many pages."""
        asked = []
        for concept in concepts:
            forms = [
                (frozenset(map(self._stem, form.term.words)), form.weight)
                for form in concept.forms
                if not form.term.is_prefix
            ]
            weights = [sum(map(self.weight, stems)) for stems, _ in forms]
            if weights:
                asked.append((min(weights) * concept.weight, tuple(forms)))
        return Measure(tuple(asked), self._wordings)


@dataclass(frozen=True, slots=True)
class Measure:
    """One query, compared with the wordings of pages."""

    asked: tuple[tuple[float, tuple[tuple[frozenset[str], float], ...]], ...]
    wordings: Sequence[Sequence[Wording]]

    def likeness(self, page: int) -> float:
        """Return from 0 (no word shared) to about 1 (the same words)."""
        total = sum(weight for weight, _ in self.asked)
        best = 0.0
        for wording in self.wordings[page]:
            shared = sum(
                weight
                * max((factor for stems, factor in forms if stems <= wording.stems), default=0)
                for weight, forms in self.asked
            )
            best = max(best, 2 * shared / (total + wording.weight or 1))
        return best


__all__ = ["Measure", "Wordings"]
_ = Mapping
