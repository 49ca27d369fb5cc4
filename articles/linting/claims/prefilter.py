"""Which patterns can possibly match a sentence: told from its words, and never wrongly “none”.

From the parse tree of a pattern `cues` derives beginnings of words of which every match must hold
one. A sentence without any of them cannot match, so the pattern need not be tried. Where nothing
can be derived the pattern is always tried.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.linting.claims.spelling import LONGEST, Choice, Heads, Parts, Repeat, heads, parse
from articles.linting.claims.words import source

_CHEAP = 0.4  # what costs no more is good enough
_COMMON = frozenset(
    """a an and are as at be by can do for from has have if in is it its may more no not of on one
    or our out that the their there these they this to was we were what when who will with you your
    therapy session people""".split()  # noqa: SIM905  a list of them would take a page
)
_MOST_COMMON = frozenset(("ketamin", "kat", "treatme", "the", "you", "your"))
_WORD = re.compile(r"\w+")
_LATER_WORD = re.compile(rf"\W(\w{{1,{LONGEST}}})")


class Prefilter:
    """Tells which patterns, each known by its place in a sequence, may match a text."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._bits: dict[str, int] = {}
        self._always = 0
        for place, pattern in enumerate(patterns):
            found = cues(pattern)
            if found is None:
                self._always |= 1 << place
            for cue in found or ():
                self._bits[cue] = self._bits.get(cue, 0) | 1 << place
        self._of_word = lru_cache(maxsize=20_000)(self._find)

    def possible(self, text: str) -> int:
        """Return a number with the bit set of each pattern that the text may match."""
        found = self._always
        for word in set(_WORD.findall(text)):
            found |= self._of_word(word)
        return found

    def _find(self, word: str) -> int:
        """Return the bits of the patterns that a word is a cue for."""
        found = 0
        for end in range(1, min(len(word), LONGEST) + 1):
            found |= self._bits.get(word[:end], 0)
        return found


def cues(pattern: str) -> Heads | None:
    """Return beginnings of words of which every match of a pattern holds one, or None."""
    return _required(parse(source(pattern)), starts_word=True)[0]


def _required(parts: Parts, *, starts_word: bool) -> tuple[Heads | None, bool]:
    """Return the best cues of a sequence, and whether a word begins after it."""
    best: Heads | None = None
    for place, part in enumerate(parts):
        if starts_word and _is_worth_more(best):
            best = _better(best, heads(parts[place:]))
        inner, starts_word = _inside(part, starts_word=starts_word)
        best = _better(best, inner)
    return best, starts_word


def _inside(part: str | Choice | Repeat | None, *, starts_word: bool) -> tuple[Heads | None, bool]:
    """Return the cues within one part, and whether a word begins after it."""
    if isinstance(part, Choice):
        return _inside_choice(part, starts_word)
    if isinstance(part, Repeat):
        cue, after = _required(part.parts, starts_word=starts_word)
        if part.can_recur:
            after = after and _required(part.parts, starts_word=after)[1]
        return (None, after and starts_word) if part.can_lack else (cue, after)
    if part is None:
        return None, False
    words = [frozenset([word]) for word in _LATER_WORD.findall(part)]
    return min(words, key=_cost, default=None), not part[-1:].isalnum()


@lru_cache(maxsize=4096)  # the words of a name are in many patterns
def _inside_choice(choice: Choice, starts_word: bool) -> tuple[Heads | None, bool]:
    """Return the cues of a choice: those of all its branches, if each has some."""
    found = [_required(branch, starts_word=starts_word) for branch in choice.branches]
    every = [each for each, _ in found if each is not None]
    whole = frozenset[str]().union(*every) if len(every) == len(found) else None
    return whole, all(after for _, after in found)


def _is_worth_more(best: Heads | None) -> bool:
    """Say whether better cues are worth looking for."""
    return best is None or _cost(best) > _CHEAP


def _better(one: Heads | None, other: Heads | None) -> Heads | None:
    """Return the cues that fewer sentences hold, as far as one can tell from the words."""
    if one is None or other is None:
        return other if one is None else one
    return min(one, other, key=_cost)


@lru_cache(maxsize=4096)
def _cost(found: Heads) -> float:
    """Return how many sentences hold one of the cues, as a rough figure."""
    return sum(
        75.0 if cue in _MOST_COMMON else 25.0 if cue in _COMMON else 20.0 / len(cue) ** 2
        for cue in found
    )
