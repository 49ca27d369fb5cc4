"""How much a sentence reads like those that mislead: its words weighed, where rules are in doubt.

The weights in wording.json are learned from the sentences in tests/claims/:
`python -m benchmarks.learn_claims`.
"""

import json
import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

from articles.linting.claims.rules import Statement

LEARNED = Path(__file__).with_name("wording.json")
_WORD = re.compile(r"\d+(?:\.\d+)?|\w+|[%$?.,:;!]")
_ENDINGS = tuple(
    """ations ation ingly ments ment ings ing edly ies ied ness ions ion ers ely ed er es ly s
    e y""".split()  # noqa: SIM905  a list of them would take a page
)  # the longer first
_LEAST = 3  # letters that an ending leaves
_NOT = frozenset(("not", "no", "never", "without", "hard", "neith", "nor", "none", "rar"))
_REACH = 6  # words that a negation reaches
_STOPS = frozenset(".,:;!?")


class Learned(NamedTuple):
    """What the examples taught."""

    base: float  # of every sentence
    weights: Mapping[str, float]  # by feature; above 0 it speaks for a misleading sentence
    families: Mapping[str, Mapping[str, float]]  # by family, then by feature


def features(statement: Statement) -> frozenset[str]:
    """Return what is learned of a statement.

    Its words without their endings, each two in a row, what a negation reaches, how it begins, how
    long it is, and the meanings of `senses.toml` in it, alone and in pairs.
    """
    asks = " ?" if statement.sentence.is_question else ""
    words = [stem(word) for word in _WORD.findall(statement.text + asks)]
    found = {*words, *(f"{first} {second}" for first, second in pairwise(["^", *words, "$"]))}
    found.update(_denied(words))
    senses = [f"@{sense}" for sense in sorted(statement.tags.all)]
    found.update(senses, (f"{first} {second}" for first, second in combinations(senses, 2)))
    found.update((f"^ {' '.join(words[:2])}", f"<{min(6, len(words) // 5)}>"))
    return frozenset(found)


def weigh(found: Collection[str]) -> float:
    """Return how much features speak for a misleading sentence (above 0) or for a sound one."""
    learned = read()
    weight = sum(learned.weights.get(feature, 0.0) for feature in found)
    return learned.base + weight / math.sqrt(len(found) or 1)


def nearest(found: Collection[str]) -> str:
    """Return the family of claims that features are most like."""
    families = read().families
    return max(
        families,
        key=lambda name: sum(families[name].get(feature, 0.0) for feature in found),
    )


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what the forms of a word have in common; numbers are all alike."""
    if word[0].isdigit():
        return "0"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word.removesuffix(ending)
    return word


def _denied(words: Sequence[str]) -> Iterator[str]:
    """Yield the words that a negation reaches, marked."""
    left = 0
    for word in words:
        if word in _STOPS:
            left = 0
        elif left:
            yield f"-{word}"
        left = _REACH if word in _NOT else max(0, left - 1)


@cache
def read() -> Learned:
    """Read wording.json, once."""
    return Learned(**json.loads(LEARNED.read_text(encoding="utf-8")))
