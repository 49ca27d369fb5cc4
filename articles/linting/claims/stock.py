"""Which recipes can be in a sentence: told from its meanings, and never wrongly “none”."""

from collections.abc import Iterable

from articles.linting.claims.recipes import recipe
from articles.linting.claims.sieve import Sieve


class Stock:
    """Tells which recipes, each known by its place in a sequence, a sentence may hold."""

    def __init__(self, sources: Iterable[str]) -> None:
        recipes = [recipe(source) for source in sources]
        self._needed = Sieve(one.needed for one in recipes)
        self._forbidden: dict[str, int] = {}
        for place, one in enumerate(recipes):
            for sense in one.forbidden:
                self._forbidden[sense] = self._forbidden.get(sense, 0) | 1 << place

    def possible(self, senses: Iterable[str]) -> int:
        """Return a number with the bit set of each recipe that these meanings may make."""
        found = tuple(senses)
        forbidden = 0
        for sense in found:
            forbidden |= self._forbidden.get(sense, 0)
        return self._needed.kept([self._needed.bits(found)]) & ~forbidden
