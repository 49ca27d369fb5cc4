"""All rules together: which of them a sentence breaks, trying only those that it can break."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from articles.linting.claims.prefilter import Prefilter
from articles.linting.claims.rules import Rule, Statement
from articles.linting.claims.sieve import places
from articles.linting.claims.stock import Stock
from articles.linting.claims.words import rx


class RuleBook:
    """Rules in their order."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._patterns = _with_places(rule.patterns for rule in self.rules)
        self._recipes = _with_places(rule.recipes for rule in self.rules)

    def broken_by(self, statement: Statement) -> tuple[Rule, ...]:
        """Return the rules that a sentence breaks."""
        if statement.is_doubtful:
            return ()
        patterns = _by_place(self._patterns, self._prefilter.possible(statement.text))
        recipes = _by_place(self._recipes, self._stock.possible(statement.tags.all))
        return tuple(
            rule
            for place in sorted(patterns.keys() | recipes.keys())
            if (rule := self.rules[place]).is_broken_by(
                statement, patterns.get(place, ()), recipes.get(place, ())
            )
        )

    def prepare(self) -> None:
        """Make all that is made when it is first wanted: copies of this process have it then."""
        _ = self._prefilter, self._stock
        for rule in self.rules:
            for pattern in filter(None, (*rule.patterns, rule.unless)):
                rx(pattern)

    @cached_property
    def _prefilter(self) -> Prefilter:
        """Made when it is first wanted, for it takes the better part of a second."""
        return Prefilter(pattern for _, pattern in self._patterns)

    @cached_property
    def _stock(self) -> Stock:
        return Stock(source for _, source in self._recipes)


def _with_places(sources: Iterable[Sequence[str]]) -> list[tuple[int, str]]:
    """Return the sources of all rules, each with the place of its rule."""
    return [(place, source) for place, each in enumerate(sources) for source in each]


def _by_place(sources: Sequence[tuple[int, str]], number: int) -> dict[int, list[str]]:
    """Return the sources whose bit is set, by the place of their rule."""
    found: dict[int, list[str]] = {}
    for bit in places(number):
        place, source = sources[bit]
        found.setdefault(place, []).append(source)
    return found
