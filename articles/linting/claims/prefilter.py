"""Which patterns can possibly match a sentence: told from its words, and never wrongly “none”.

From the parse tree of a pattern `cues` derives sets of beginnings of words; every match must hold
one of each set. A sentence that lacks a whole set cannot match, so the pattern need not be tried.
Where nothing can be derived the pattern is always tried.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from articles.linting.claims.sieve import Bits, Sieve
from articles.linting.claims.spelling import LONGEST, Choice, Heads, Parts, Repeat, heads, parse
from articles.linting.claims.words import source

_MOST_SETS = 4  # of cues for one pattern; the fifth seldom tells more than four
_COMMON = frozenset(
    """a an and are as at be by can do for from has have if in is it its may more no not of on one
    or our out that the their there these they this to was we were what when who will with you your
    therapy session people""".split()  # noqa: SIM905  a list of them would take a page
)
_MOST_COMMON = frozenset(("ketamin", "kat", "treatme", "the", "you", "your"))
_WORD = re.compile(r"\w+")
_LATER_WORD = re.compile(rf"\W(\w{{1,{LONGEST}}})")

Sets = tuple[Heads, ...]  # every match holds one beginning of each


class Prefilter:
    """Tells which patterns, each known by its place in a sequence, may match a text.

    Each begins and ends at word borders. Capitals make no difference.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        self._sieve = Sieve(cues(pattern) for pattern in patterns)
        self._of_word = lru_cache(maxsize=20_000)(self._find)

    def possible(self, text: str) -> int:
        """Return a number with the bit set of each pattern that the text may match."""
        return self._sieve.kept(map(self._of_word, set(_WORD.findall(text.lower()))))

    def _find(self, word: str) -> Bits:
        """Return the patterns that a word is a cue for."""
        return self._sieve.bits(word[:end] for end in range(1, min(len(word), LONGEST) + 1))


def cues(pattern: str) -> tuple[Heads, ...]:
    """Return sets of beginnings of words; every match of a pattern holds one of each set."""
    best: list[Heads] = []
    for each in sorted(_required(parse(source(pattern)), starts_word=True)[0], key=_cost):
        if not any(one <= each for one in best):  # then it would tell nothing new
            best.append(each)
    return tuple(frozenset(map(str.lower, each)) for each in best[:_MOST_SETS])


def _required(parts: Parts, *, starts_word: bool) -> tuple[Sets, bool]:
    """Return the cues of a sequence, and whether a word begins after it."""
    every: list[Heads] = []
    for place, part in enumerate(parts):
        if starts_word and (whole := heads(parts[place:])) is not None:
            every.append(whole)
        inner, starts_word = _inside(part, starts_word=starts_word)
        every.extend(inner)
    return tuple(every), starts_word


def _inside(part: str | Choice | Repeat | None, *, starts_word: bool) -> tuple[Sets, bool]:
    """Return the cues within one part, and whether a word begins after it."""
    if isinstance(part, Choice):
        return _inside_choice(part, starts_word)
    if isinstance(part, Repeat):
        sets, after = _required(part.parts, starts_word=starts_word)
        if part.can_recur:
            after = after and _required(part.parts, starts_word=after)[1]
        return ((), after and starts_word) if part.can_lack else (sets, after)
    if part is None:
        return (), False
    words = tuple(frozenset([word]) for word in _LATER_WORD.findall(part))
    return words, not part[-1:].isalnum()


@lru_cache(maxsize=4096)  # the words of a name are in many patterns
def _inside_choice(choice: Choice, starts_word: bool) -> tuple[Sets, bool]:
    """Return the cues of a choice: of several branches, the best of each put together."""
    found = [_required(branch, starts_word=starts_word) for branch in choice.branches]
    after = all(each for _, each in found)
    if len(found) == 1:
        return found[0][0], after
    best = [min(sets, key=_cost) for sets, _ in found if sets]
    whole = (frozenset[str]().union(*best),) if len(best) == len(found) else ()
    return whole, after


@lru_cache(maxsize=4096)
def _cost(found: Heads) -> float:
    """Return how many sentences hold one of the cues, as a rough figure."""
    return sum(
        75.0 if cue in _MOST_COMMON else 25.0 if cue in _COMMON else 20.0 / len(cue) ** 2
        for cue in found
    )
