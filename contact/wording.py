"""How much a text reads like an offer: by its words, and by groups of words of like meaning.

The weights in wording.json are learned from example messages: `python -m benchmarks.learn_wording`.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from pathlib import Path

from contact.meanings import meanings
from contact.phrases import NO_SPACES, plain, words_of

LEARNED = Path(__file__).with_name("wording.json")
BIAS = ""  # the weight that every text has
SCALE = 3.0  # from the learner's log-odds to the weights of contact/spam.py
SHARE = 4.0  # of one feature, divided by the root of how many there are: length is no argument
BEGINNING = 5  # letters: what the forms of a word have in common
LENGTHS = (4, 8, 16, 40)  # words: a longer text says more, so what is left unsaid weighs more


def features(text: str) -> frozenset[str]:
    """Return what is learned of a text.

    Its words, their beginnings, and each two in a row, numbers alike; the groups of its words; its
    characters where there are no spaces; how long it is, and whether it asks.
    """
    flat = plain(text)
    words = words_of(flat)
    known = ["0" if word.isdigit() else word for word in words]
    pairs = (f"{first} {second}" for first, second in pairwise(["^", *known, "$"]))
    begun = (f"~{word[:BEGINNING]}" for word in known if len(word) > BEGINNING)
    kinds = (known, pairs, begun, _characters(flat), _shape(flat, words), meanings(flat, words))
    return frozenset(chain.from_iterable(kinds))


def share(count: int) -> float:
    """Return how much of its weight each of so many features of a text adds."""
    return SHARE / math.sqrt(max(1, count))


def weigh_wording(text: str) -> float:
    """Return what the wording adds to the suspicion; below 0 it speaks for a patient."""
    learned = _learned()
    found = features(text)
    weight = sum(learned.get(feature, 0.0) for feature in found)
    return (learned[BIAS] + share(len(found)) * weight) / SCALE


def _characters(plain_text: str) -> Iterator[str]:
    """Yield the characters that stand without spaces, and each two in a row."""
    for first, second in pairwise(f"{plain_text} "):
        if NO_SPACES.match(first):
            yield f"|{first}"
            if NO_SPACES.match(second):
                yield f"|{first}{second}"


def _shape(plain_text: str, words: Sequence[str]) -> Iterator[str]:
    yield from (f"<under {length} words>" for length in LENGTHS if len(words) < length)
    if "?" in plain_text:
        yield "<asks>"


@cache
def _learned() -> Mapping[str, float]:
    found: dict[str, float] = json.loads(LEARNED.read_text(encoding="utf-8"))
    return found
