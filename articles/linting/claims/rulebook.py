"""All rules together: which of them a sentence breaks, trying only those that it can break."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from articles.linting.claims.prefilter import Prefilter
from articles.linting.claims.recipes import recipe
from articles.linting.claims.rules import Rule, Statement


class RuleBook:
    """Rules in their order."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._patterns = [
            (place, pattern) for place, rule in enumerate(self.rules) for pattern in rule.patterns
        ]
        self._by_sense: dict[str, set[int]] = {}
        for place, rule in enumerate(self.rules):
            for source in rule.recipes:
                for sense in recipe(source).marked.split("|"):
                    self._by_sense.setdefault(sense, set()).add(place)

    def broken_by(self, statement: Statement) -> tuple[Rule, ...]:
        """Return the rules that a sentence breaks."""
        if statement.is_doubtful:
            return ()
        patterns = self._possible(statement.text)
        places = set(patterns).union(
            *(self._by_sense.get(sense, ()) for sense in statement.tags.all)
        )
        return tuple(
            rule
            for place in sorted(places)
            if (rule := self.rules[place]).is_broken_by(statement, patterns.get(place, ()))
        )

    @cached_property
    def _prefilter(self) -> Prefilter:
        """Made when it is first wanted, for it takes the better part of a second."""
        return Prefilter([pattern for _, pattern in self._patterns])

    def _possible(self, text: str) -> dict[int, list[str]]:
        """Return the patterns that may match a text, by the place of their rule."""
        found: dict[int, list[str]] = {}
        for bit in _bits(self._prefilter.possible(text)):
            place, pattern = self._patterns[bit]
            found.setdefault(place, []).append(pattern)
        return found


def _bits(number: int) -> Iterator[int]:
    """Yield the places of the bits that are set."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
