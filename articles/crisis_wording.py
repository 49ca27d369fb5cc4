"""How much a text reads as if somebody were in danger, also where no sign of a list is in it.

The weights in crisis_wording.json are learned from the texts in tests/crisis/:
`python -m benchmarks.learn_crisis`. Words of like meaning stand in crisis_meanings.toml.
"""

import json
import math
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from articles.words import words_of

LEARNED = Path(__file__).with_name("crisis_wording.json")
MEANINGS = Path(__file__).with_name("crisis_meanings.toml")
PART = 24  # words that are read together; a longer text is read in parts that overlap
STEP = 12  # words from the beginning of a part to that of the next
BEGINNING = 5  # letters: what the forms of a word have in common
NEAR = 4  # words apart, at most, that two meanings count as a pair
LENGTHS = (3, 6, 12)  # words: what a short text says, it says alone
LONGEST_ENTRY = 4  # words in a row
LONGEST_BEGINNING = 12  # letters of an entry with *
NO_SPACES = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


class Learned(NamedTuple):
    """What the examples taught."""

    base: float  # of every text
    weights: Mapping[str, float]  # by feature; above 0 it speaks for danger


def weigh(words: Sequence[str]) -> float:
    """Return how much the words of a text speak for danger (above 0): the most that a part does."""
    return max(map(_weigh_part, parts(words)), default=-math.inf)


def parts(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield a text of any length in parts that overlap."""
    yield words[:PART]
    for start in range(STEP, len(words) - STEP, STEP):
        yield words[start : start + PART]


def features(words: Sequence[str]) -> frozenset[str]:
    """Return what is learned of a few words.

    The words, their beginnings, and each two in a row, numbers alike; their meanings, alone and two
    that are near; characters where there are no spaces; and how many there are.
    """
    known = ["0" if word.isdigit() else word for word in words]
    found = {*known, *(f"{one} {other}" for one, other in pairwise(["^", *known, "$"]))}
    found.update(f"~{word[:BEGINNING]}" for word in known if len(word) > BEGINNING)
    found.update(_characters(known), _meanings(known))
    found.update(f"<{length}" for length in LENGTHS if len(known) < length)
    return frozenset(found)


def _weigh_part(words: Sequence[str]) -> float:
    learned = _read()
    found = features(words)
    weight = sum(learned.weights.get(feature, 0.0) for feature in found)
    return learned.base + weight / math.sqrt(len(found) or 1)


def _characters(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if NO_SPACES.search(word):
            yield from (f"|{one}{other}" for one, other in pairwise(word))


def _meanings(words: Sequence[str]) -> Iterator[str]:
    placed = [_meanings_at(words, place) for place in range(len(words))]
    for place, names in enumerate(placed):
        near = {name for others in placed[place + 1 : place + 1 + NEAR] for name in others}
        for name in names:
            yield f"<{name}>"
            yield from (f"<{name} {other}>" for other in near)


def _meanings_at(words: Sequence[str], place: int) -> frozenset[str]:
    rows = (tuple(words[place : place + length]) for length in range(2, LONGEST_ENTRY + 1))
    return _meanings_of(words[place]).union(*(_entries().get(row, ()) for row in rows))


@lru_cache(maxsize=10_000)
def _meanings_of(word: str) -> frozenset[str]:
    longest = min(len(word), LONGEST_BEGINNING)
    begun = ((f"{word[:length]}*",) for length in range(3, longest + 1))
    return frozenset().union(*(_entries().get(entry, ()) for entry in ((word,), *begun)))


@cache
def _entries() -> Mapping[tuple[str, ...], set[str]]:
    """Return the meanings of each entry, by its words; one with * keeps it."""
    found: dict[tuple[str, ...], set[str]] = {}
    for name, entries in tomllib.loads(MEANINGS.read_text(encoding="utf-8")).items():
        for entry in entries.split():
            words = words_of(entry.replace("-", " "))
            row = (f"{words[0]}*",) if entry.endswith("*") else words
            found.setdefault(row, set()).add(name)
    return found


@cache
def _read() -> Learned:
    return Learned(**json.loads(LEARNED.read_text(encoding="utf-8")))
