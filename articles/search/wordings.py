"""How near a query comes to one of the ways in which a page says what it is about."""

from collections.abc import Callable, Sequence
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

    def measure(self, concepts: Sequence[Concept], words: Sequence[str]) -> "Measure":
        """Prepare to compare one query, of these concepts and words, with many pages."""
        asked = [found for concept in concepts if (found := self._ask(concept))]
        small = {word for word in words if word in COMMON}
        asked += [
            Asked(COMMON_WEIGHT, (AskedForm(frozenset([self._stem(word)]), 1.0),))
            for word in sorted(small)
        ]
        return Measure(tuple(asked), self._wordings, self.weight)

    def _ask(self, concept: Concept) -> "Asked | None":
        """Return a concept by the stems of its forms; the beginning of a word has none."""
        forms: dict[frozenset[str], float] = {}
        for form in concept.forms:
            if not form.term.is_prefix:
                stems = self._telling_stems(form.term.words)
                forms[stems] = max(form.weight, forms.get(stems, 0))
        if not forms:
            return None
        weights = {stems: sum(map(self.weight, stems)) for stems in forms}
        own = next(iter(forms))
        known = [weights[stems] for stems in forms if all(map(self._pages_with.get, stems))]
        weight = weights[own] if weights[own] in known or not known else max(known)
        return Asked(weight * concept.weight, tuple(AskedForm(*entry) for entry in forms.items()))

    def _telling_stems(self, words: Sequence[str]) -> frozenset[str]:
        telling = [word for word in words if word not in COMMON]
        return frozenset(map(self._stem, telling or words))


@dataclass(frozen=True, slots=True)
class AskedForm:
    """One way to say what is asked."""

    stems: frozenset[str]  # all of them must be there
    factor: float  # how much this way counts


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked."""

    weight: float
    forms: tuple[AskedForm, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One query, compared with the wordings of pages."""

    asked: tuple[Asked, ...]
    wordings: Sequence[Sequence[Wording]]
    weigh: Callable[[str], float]

    def likeness(self, page: int) -> float:
        """Return from 0 (no word shared) to about 1 (the same words)."""
        return max(map(self._compare, self.wordings[page]), default=0.0)

    def _compare(self, wording: Wording) -> float:
        """Return the share of what is common to both in all that either says (Dice)."""
        total = wording.weight
        shared = 0.0
        covered: dict[str, float] = {}  # {stem of the wording: how well the query covers it}
        for asked in self.asked:
            total += asked.weight
            found = [form for form in asked.forms if form.stems <= wording.stems]
            shared += asked.weight * max((form.factor for form in found), default=0)
            for form in found:
                for stem in form.stems:
                    covered[stem] = max(form.factor, covered.get(stem, 0))
        shared += sum(self.weigh(stem) * factor for stem, factor in covered.items())
        return shared / total if total else 0.0
