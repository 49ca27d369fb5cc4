"""How near a query comes to one of the ways in which a page says what it is about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log

from articles.search.common import COMMON
from articles.search.plan import Concept
from articles.search.recent import Recent
from articles.search.rows import FoundPage
from articles.words import words_of

LEAST_COUNT = 0.5  # pages that a word counts as having if none has it
MOST_KNOWN = 1000  # pages whose wordings stay known, some 10 MB
HEADING = 0.7  # of likeness to the heading of a section
COMMON_WEIGHT = 0.15  # of a common word, where a rare one has 2 to 6
Stem = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Wording:
    """A title, or another way to ask for a page."""

    stems: frozenset[str]
    weight: float  # of all its words
    share: float = 1.0  # how much likeness to it counts


class Wordings:
    """Compares queries with the wordings of all pages."""

    def __init__(
        self,
        pages: Sequence[FoundPage],
        stem: Stem,
        *,
        pages_with: Mapping[str, int],
        headings: Mapping[str, int],
    ) -> None:
        """Prepare to compare.

        `pages_with` is in the wordings of how many pages each stem is, `headings` on how many pages
        each heading stands.
        """
        self._stem = stem
        self._pages = pages
        self._pages_with = pages_with
        self._headings = headings
        self._known: Recent[int, tuple[Wording, ...]] = Recent(MOST_KNOWN, lambda _: 1)
        self._weights = {stem: log(1 + len(pages) / n) for stem, n in self._pages_with.items()}
        self._weights |= dict.fromkeys(map(stem, COMMON), COMMON_WEIGHT)
        self._most = log(1 + len(pages) / LEAST_COUNT)

    def _wordings_of(self, place: int) -> tuple[Wording, ...]:
        """Return the wordings of the page at a place, those of its own headings among them."""
        return self._known.get(place, self._make_wordings)

    def _make_wordings(self, place: int) -> tuple[Wording, ...]:
        """Make the wordings of a page, and those of its headings that no other page has."""
        page = self._pages[place]
        headings = (one for one in page.headings if self._headings[one] == 1)
        return (
            *(self._wording(one, 1.0) for one in page.wordings),
            *(self._wording(one, HEADING) for one in headings),
        )

    def _wording(self, text: str, share: float) -> Wording:
        stems = self._stems(text)
        return Wording(stems, self._total(stems), share)

    def _stems(self, wording: str) -> frozenset[str]:
        return frozenset(map(self._stem, words_of(wording)))

    def _total(self, stems: frozenset[str]) -> float:
        return fsum(map(self.weight, stems))  # the same in any order, as sets have none

    def weight(self, stem: str) -> float:
        """Return how much a word tells: the fewer pages have it in a wording, the more."""
        return self._weights.get(stem, self._most)

    def measure(self, concepts: Sequence[Concept], words: Sequence[str]) -> "Measure":
        """Prepare to compare one query, of these concepts and words, with many pages."""
        telling = [found for concept in concepts if (found := self._ask(concept))]
        small = {self._stem(word) for word in words if word in COMMON}
        asked = [Asked(COMMON_WEIGHT, {frozenset([stem]): 1.0}, {stem}) for stem in sorted(small)]
        return Measure(
            asked=(*telling, *asked),
            stems=set().union(*(one.stems for one in telling)),
            wordings=self._wordings_of,
            weigh=self.weight,
        )

    def _ask(self, concept: Concept) -> "Asked | None":
        """Return a concept by the stems of its forms; the beginning of a word has none."""
        forms: dict[frozenset[str], float] = {}
        for form in concept.forms:
            if not form.term.is_prefix:
                stems = self._telling_stems(form.term.words)
                forms[stems] = max(form.weight, forms.get(stems, 0))
        if not forms:
            return None
        weights = {stems: self._total(stems) for stems in forms}
        own = next(iter(forms))
        known = [weights[stems] for stems in forms if all(map(self._pages_with.get, stems))]
        weight = weights[own] if weights[own] in known or not known else max(known)
        return Asked(weight * concept.weight, forms, set().union(*forms))

    def _telling_stems(self, words: Sequence[str]) -> frozenset[str]:
        telling = [word for word in words if word not in COMMON]
        return frozenset(map(self._stem, telling or words))


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked."""

    weight: float
    forms: Mapping[frozenset[str], float]  # {stems that must all be there: how much that counts}
    stems: set[str]  # of all forms


@dataclass(frozen=True, slots=True)
class Measure:
    """One query, compared with the wordings of pages."""

    asked: tuple[Asked, ...]
    stems: set[str]  # of all that is asked, without common words
    wordings: Callable[[int], Sequence[Wording]]
    weigh: Callable[[str], float]

    def likeness(self, page: int) -> float:
        """Return from 0 (no word shared) to about 1 (the same words)."""
        near = (one for one in self.wordings(page) if not self.stems.isdisjoint(one.stems))
        return max(map(self._compare, near), default=0.0)

    def _compare(self, wording: Wording) -> float:
        """Return the share of what is common to both in all that either says (Dice)."""
        total = wording.weight
        shared = 0.0
        covered: dict[str, float] = {}  # {stem of the wording: how well the query covers it}
        said = wording.stems
        for asked in self.asked:
            total += asked.weight
            if asked.stems.isdisjoint(said):
                continue
            best = 0.0
            for stems, factor in asked.forms.items():
                if stems <= said:
                    best = max(best, factor)
                    for stem in stems:
                        covered[stem] = max(factor, covered.get(stem, 0))
            shared += asked.weight * best
        shared += fsum(self.weigh(stem) * factor for stem, factor in covered.items())
        return wording.share * shared / total if total else 0.0
