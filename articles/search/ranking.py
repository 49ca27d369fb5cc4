"""The order of results: how much each page says about each thing that a query asks about."""

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from articles.search.common import COMMON
from articles.search.database import Term
from articles.search.plan import STEM, Concept
from articles.search.recent import Recent
from articles.search.relations import Relations
from articles.search.rows import Entry
from articles.search.shards import Shards, most_kept
from articles.search.wordings import Measure

SECTION = 0.75  # of a hit in a section, where one at the top of the page counts 1
LIKENESS = 3.0  # of a query that is one of a page's wordings, beside hits from 0 to 2.2
APART = 0.7  # of a phrase whose words are all there, but not side by side
ANYWHERE = 0.5  # of a hit in another section than the best one
COVER = 0.4  # what a page with nothing of what is asked would lose; one with all of it loses none
RELATED = 0.15  # of the score of the best page that goes together with a page
LEAST_SHARE = 0.15  # of the best page's score; pages below it are not shown
MOST_COMPARED = 60  # pages that are looked at closely
LEAST_PREFIX = 3  # letters of a beginning of a word that is looked up in whole texts
MOST_WHOLE = 100  # rows in which a word is looked up in whole texts, however few rows there are
FREQUENT = 0.1  # share of all rows; a word in more of them is looked up in titles and leads alone
CONCEPTS_ROOM = 4  # scores at hand for concepts, where one is for terms: a query asks for concepts
KINDS = {"Question": 1.05, "Article": 1.0, "Page": 0.9, "Glossary": 0.7}
Scores = Mapping[int, float]  # {place of the row: score}, above 0


@dataclass(frozen=True, slots=True)
class Hit:
    """One page that was found, and its best row."""

    page: int
    row: int
    score: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """The rows that say something about one concept."""

    weight: float
    scores: Scores
    best: Mapping[int, float]  # {page: score of its best row}

    def __len__(self) -> int:
        return len(self.scores) + len(self.best)


class Ranking:
    """Ranks pages by their rows."""

    def __init__(
        self,
        database: Shards,
        entries: Sequence[Entry],
        stem: Callable[[str], str],
    ) -> None:
        self._database = database
        self._stem = stem
        self._pages = [entry.page for entry in entries]
        self._page_of = array("l")
        self._rows_of: list[range] = []  # the first of each is the top
        self._relations = Relations(self._pages)
        for page, entry in enumerate(entries):
            first, count = len(self._page_of), len(entry.rows)
            self._rows_of.append(range(first, first + count))
            self._page_of.extend([page] * count)
        room = CONCEPTS_ROOM * most_kept(len(self._page_of))
        self._weighed: Recent[Concept, Weighed] = Recent(room, len)

    def rank(
        self,
        concepts: Sequence[Concept],
        measure: Measure,
        *,
        is_allowed: Callable[[int], bool],
        only_rows: Collection[int] | None = None,
    ) -> list[Hit]:
        """Return the pages that say something about the concepts, best first.

        `only_rows` are the rows with every phrase in quotes; without quotes, None.
        """
        found = (self._weighed.get(concept, self._weigh) for concept in concepts)
        weighed = [one for one in found if one.scores]
        if only_rows is not None:
            weighed.append(self._with_best(1.0, dict.fromkeys(only_rows, 1.0)))
        total = sum(one.weight for one in weighed) or 1
        hits = [
            self._score(page, weighed, total, only_rows)
            for page in self._best_pages(weighed, only_rows, is_allowed)
        ]
        scores = {hit.page: self._compare(hit, measure) for hit in hits}
        gains = self._relations.best_of(scores)
        compared = sorted(
            (Hit(hit.page, hit.row, scores[hit.page] + RELATED * gains[hit.page]) for hit in hits),
            key=_order,
        )
        least = compared[0].score * LEAST_SHARE if compared else 0
        return [hit for hit in compared if hit.score >= least]

    def _weigh(self, concept: Concept) -> Weighed:
        """Find the rows for a concept by all its forms; a row counts by the best of them."""
        scores: dict[int, float] = {}
        counts = []
        for form in concept.forms:
            found = self._look_up(form.term)
            if found and not form.term.is_prefix:
                counts.append((not form.is_own, len(found)))
            exact = self._database.rows_with(form.term.words) if form.is_own else found
            other = form.weight * STEM
            for row, score in found.items():
                weighed = score * (form.weight if row in exact else other)
                if weighed > scores.get(row, 0):
                    scores[row] = weighed
        _, rows = min(counts, default=(False, len(scores)))
        weight = log(1 + (len(self._page_of) - rows + 0.5) / (rows + 0.5))
        return self._with_best(weight * concept.weight, scores)

    def _with_best(self, weight: float, scores: Scores) -> Weighed:
        best: dict[int, float] = {}
        for row, score in scores.items():
            page = self._page_of[row]
            if score > best.get(page, 0):
                best[page] = score
        return Weighed(weight, scores, best)

    def _look_up(self, term: Term) -> Scores:
        """Return {row: score} of a term; of more than one word, rows that have all of them too."""
        telling = [word for word in term.words if word not in COMMON]
        if len(telling) < 2:
            return self._ask(term)
        found = dict(self._ask(term))
        single = [self._ask(Term((word,))) for word in telling]
        for row in set.intersection(*map(set, single)):
            apart = APART * min(scores[row] for scores in single)
            found[row] = max(apart, found.get(row, 0))
        return found

    def _ask(self, term: Term) -> Scores:
        """Look a term up, a frequent one where it says what a row is about."""
        return self._database.look_up(self._shortened(term)) or self._database.look_up(term)

    def _shortened(self, term: Term) -> Term:
        [first, *others] = term.words
        if others:
            return term
        if term.is_prefix:
            is_frequent = len(first) < LEAST_PREFIX
        else:
            most = max(MOST_WHOLE, FREQUENT * len(self._page_of))
            is_frequent = self._database.count(self._stem(first)) > most
        return replace(term, is_short=True) if is_frequent else term

    def _best_pages(
        self,
        weighed: Sequence[Weighed],
        only_rows: Collection[int] | None,
        is_allowed: Callable[[int], bool],
    ) -> Sequence[int]:
        """Return the pages to look at closely: those that may score most."""
        most: dict[int, float] = {}
        for one in weighed:
            weight = one.weight
            for page, score in one.best.items():
                most[page] = most.get(page, 0) + weight * score
        if only_rows is not None:
            most = {page: most[page] for page in {self._page_of[row] for row in only_rows}}
        return _largest({page: score for page, score in most.items() if is_allowed(page)})

    def _score(
        self,
        page: int,
        weighed: Sequence[Weighed],
        total: float,
        only_rows: Collection[int] | None,
    ) -> Hit:
        """Score a page: its top and its best section count, and how much of the query it covers."""
        rows: Sequence[int] = self._rows_of[page]
        top = rows[0]
        if only_rows is None:
            most = [one.best.get(page, 0.0) for one in weighed]
        else:
            rows = [row for row in rows if row in only_rows]
            most = [max(one.scores.get(row, 0.0) for row in rows) for one in weighed]
        least = [
            max(one.scores.get(top, 0.0), ANYWHERE * score)
            for one, score in zip(weighed, most, strict=True)
        ]
        weights = [one.weight for one in weighed]
        best, best_score = rows[0], _total(weights, least)
        gaining = [
            (one.scores, other)
            for one, other, score in zip(weighed, least, most, strict=True)
            if SECTION * score > other
        ]
        telling = {
            row
            for scores, other in gaining
            for row in rows
            if SECTION * scores.get(row, 0) > other and row != top
        }
        for row in sorted(telling):  # no other one can be better than the top
            in_row = (SECTION * one.scores.get(row, 0) for one in weighed)
            score = _total(weights, map(max, least, in_row))
            if score > best_score:
                best, best_score = row, score
        covered = sum(one.weight for one, score in zip(weighed, most, strict=True) if score) / total
        return Hit(page, best, best_score / total * (1 - COVER * (1 - covered)))

    def _compare(self, hit: Hit, measure: Measure) -> float:
        """Add how near the query comes to the page's wordings, and what kind of page it is."""
        score = hit.score + LIKENESS * measure.likeness(hit.page)
        return score * KINDS[self._pages[hit.page].kind]


def _total(weights: Sequence[float], scores: Iterable[float]) -> float:
    """Add up in order, so that the same numbers always give the same sum."""
    total = 0.0
    for weight, score in zip(weights, scores, strict=True):
        total += weight * score
    return total


def _largest(scores: Mapping[int, float]) -> Sequence[int]:
    """Return the pages with the largest scores, of equals those that come first."""
    chosen: Iterable[int] = scores
    if len(scores) > MOST_COMPARED:
        least = sorted(scores.values(), reverse=True)[MOST_COMPARED - 1]
        chosen = (page for page, score in scores.items() if score >= least)
    return sorted(chosen, key=lambda page: (-scores[page], page))[:MOST_COMPARED]


def _order(hit: Hit) -> tuple[float, int]:
    return (-hit.score, hit.page)
