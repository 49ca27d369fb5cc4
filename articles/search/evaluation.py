"""How good the search is, measured with queries whose answers people have judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from articles.problems import Problem
from articles.search.index import SearchIndex

IDEAL, ACCEPTABLE = 3, 1  # grades
DEPTH = 10  # results that nDCG looks at
FIRST = 3  # results that recall looks at


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, and what it should find."""

    query: str
    grades: dict[str, int]  # {slug: IDEAL or ACCEPTABLE}

    def without_others_than(self, slugs: frozenset[str]) -> "Judged":
        """Return the same query, judged on these slugs alone."""
        return Judged(self.query, {s: grade for s, grade in self.grades.items() if s in slugs})

    @property
    def ideal(self) -> frozenset[str]:
        """The slugs of which one should be among the first results."""
        return frozenset(slug for slug, grade in self.grades.items() if grade == IDEAL)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one judged query found."""

    judged: Judged
    found: tuple[str, ...]  # distinct slugs in order

    @property
    def is_hit(self) -> bool:
        """Tell whether an ideal slug is among the first three."""
        return not self.judged.ideal.isdisjoint(self.found[:FIRST])

    @property
    def ndcg(self) -> float:
        """nDCG@10 with the gain 2^grade - 1 and the discount log2(rank + 1)."""
        grades = [self.judged.grades.get(slug, 0) for slug in self.found[:DEPTH]]
        best = sorted(self.judged.grades.values(), reverse=True)[:DEPTH]
        return _gain(grades) / _gain(best)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What all queries found, and what could not be measured."""

    outcomes: tuple[Outcome, ...]
    skipped: tuple[Judged, ...]  # no ideal slug of theirs is in the library
    missing: tuple[str, ...]  # judged slugs that are not in the library

    @property
    def recall(self) -> float:
        """Share of queries with an ideal slug among the first three distinct ones."""
        return _mean([float(outcome.is_hit) for outcome in self.outcomes])

    @property
    def ndcg(self) -> float:
        """Mean nDCG@10."""
        return _mean([outcome.ndcg for outcome in self.outcomes])

    @property
    def empty(self) -> float:
        """Share of queries that found nothing."""
        return _mean([float(not outcome.found) for outcome in self.outcomes])


def read_judged(text: str, *, path: str) -> tuple[tuple[Judged, ...], tuple[Problem, ...]]:
    """Read lines of query, ideal slugs, acceptable slugs; tabs between, "#" begins a comment."""
    judged, problems = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        query, *lists = line.split("\t")
        ideal, acceptable = (*lists, "", "")[:2]
        if not query.strip() or not ideal.strip() or len(lists) > 2:
            message = "this is not a query, its ideal slugs and its acceptable slugs"
            fix = "write the three with tabs between, and commas between slugs"
            problems.append(Problem(path, number, message, fix))
            continue
        grades = dict.fromkeys(_slugs(acceptable), ACCEPTABLE) | dict.fromkeys(_slugs(ideal), IDEAL)
        judged.append(Judged(query.strip(), grades))
    return tuple(judged), tuple(problems)


def evaluate(index: SearchIndex, judged: Sequence[Judged], slugs: frozenset[str]) -> Evaluation:
    """Ask every query; what is judged but not among `slugs`, those of the library, is left out."""
    known = [one.without_others_than(slugs) for one in judged]
    missing = {slug for one in judged for slug in one.grades} - slugs
    return Evaluation(
        outcomes=tuple(Outcome(one, tuple(_find(index, one.query))) for one in known if one.ideal),
        skipped=tuple(one for one in known if not one.ideal),
        missing=tuple(sorted(missing)),
    )


def _find(index: SearchIndex, query: str) -> Iterator[str]:
    """Yield distinct slugs in order, at least ten where there are as many."""
    results = [result for page in (1, 2) for result in index.find(query, page=page).results]
    yield from dict.fromkeys(result.slug for result in results)


def _slugs(text: str) -> list[str]:
    return [slug for part in text.split(",") if (slug := part.strip())]


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, 1))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
