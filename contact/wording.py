"""How much a text reads like an offer, word by word and pair by pair.

The weights in wording.json are learned from example messages: `python -m benchmarks.learn_wording`.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

LEARNED = Path(__file__).with_name("wording.json")
BIAS = ""  # the weight that every text has
SCALE = 3.0  # from the learner's log-odds to the weights of contact/spam.py


def features(words: Sequence[str]) -> frozenset[str]:
    """Return what is learned of a text: its words, and each with the one before; numbers alike."""
    known = ["0" if word.isdigit() else word for word in words]
    pairs = (f"{first} {second}" for first, second in pairwise(["^", *known, "$"]))
    return frozenset((*known, *pairs))


def weigh_wording(words: Sequence[str]) -> float:
    """Return what the wording adds to the suspicion; below 0 it speaks for a patient."""
    learned = _learned()
    found = sum(learned.get(feature, 0.0) for feature in features(words))
    return (learned[BIAS] + found) / SCALE


@cache
def _learned() -> Mapping[str, float]:
    found: dict[str, float] = json.loads(LEARNED.read_text(encoding="utf-8"))
    return found
