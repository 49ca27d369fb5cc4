"""Learn articles/linting/claims/wording.json from the sentences in tests/claims/.

    python -m benchmarks.learn_claims

A linear support vector machine, by dual coordinate descent (Hsieh et al. 2008). The sentences of
content/ are taken for sound ones; the sets kept apart (held-out…/) are not looked at. The same
sentences give the same file.
"""

import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from articles.linting.claims.rules import Statement
from articles.linting.claims.wording import LEARNED, features
from articles.linting.sentences import split

ROOT = Path(__file__).resolve().parent.parent
CLAIMS = ROOT / "tests" / "claims"
FOLDERS = (".", "learned")
CONTENT = ROOT / "content"
COST = 1.0  # of a sentence on the wrong side
CONTENT_COST = 0.3  # of one of this site's own: there are many, and few look like claims
EPOCHS = 40
SCALE = 10.0  # of the written weights, so that two places are enough
LEAST = 0.3  # a smaller weight is left out
FEWEST = 2  # sentences that have a feature worth learning
CLUES = 150  # features of a family
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


class Example(NamedTuple):
    """A sentence, what it is an example of, and what is learned of it."""

    family: str
    found: frozenset[str]
    misleads: bool
    cost: float = COST


class Row(NamedTuple):
    """An example as the learner sees it."""

    values: list[tuple[int, float]]  # the place of a feature, and how much of it there is
    sign: int
    slack: float


def read_content() -> list[Example]:
    """Return the sentences of this site, each once, as sound ones."""
    texts = {
        sentence.text: Statement(replace(sentence, line=0, block=0))
        for path in sorted(CONTENT.rglob("*.md"))
        for sentence in split(_FRONT_MATTER.sub("", path.read_text(encoding="utf-8")))
    }
    return [
        Example("", features(statement), misleads=False, cost=CONTENT_COST)
        for statement in texts.values()
    ]


def read_pairs() -> list[Example]:
    """Return the example of each rule, and its look-alike."""
    rows = (CLAIMS / "rules.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = [row.split("\t") for row in rows]
    return [
        Example("", _features(text), misleads=misleads)
        for _, breaks, passes in pairs
        for text, misleads in ((breaks, True), (passes, False))
    ]


def read_examples(folders: Iterable[str] = FOLDERS) -> list[Example]:
    """Return the sentences of some folders; what has two sentences teaches as one."""
    return [
        Example(family, _features(text), kind == "misleading")
        for folder in folders
        for kind in ("misleading", "sound")
        for line in (CLAIMS / folder / f"{kind}.tsv").read_text(encoding="utf-8").splitlines()[1:]
        for family, text in (line.split("\t"),)
    ]


def _features(text: str) -> frozenset[str]:
    """Return the features of an example."""
    sentences = split(text)
    whole = " . ".join(sentence.text for sentence in sentences)
    return features(Statement(replace(sentences[-1], text=whole)))


def learn(examples: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Return the base and the weight of each feature."""
    counts = Counter(feature for example in examples for feature in example.found)
    rarity = {
        feature: 1 + math.log(len(examples) / count)
        for feature, count in sorted(counts.items())
        if count >= FEWEST
    }
    names = list(rarity)
    places = {name: place for place, name in enumerate(names, 1)}
    rows = [
        Row(
            [(0, 1.0)]
            + [
                (places[name], rarity[name] / math.sqrt(len(example.found)) / 4)
                for name in sorted(example.found)
                if name in places
            ],
            1 if example.misleads else -1,
            1 / (2 * example.cost),
        )
        for example in examples
    ]
    found = _separate(rows, len(names) + 1)
    weights = {name: round(SCALE * found[places[name]] * rarity[name] / 4, 2) for name in names}
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= LEAST}
    return round(SCALE * found[0], 2), kept


def _separate(rows: Sequence[Row], size: int) -> list[float]:
    """Return the weights of the plane between the rows of the two signs."""
    weights = [0.0] * size
    duals = [0.0] * len(rows)
    lengths = [sum(value * value for _, value in row.values) + row.slack for row in rows]
    order = list(range(len(rows)))
    shuffled = random.Random(1)
    for _epoch in range(EPOCHS):
        shuffled.shuffle(order)
        for each in order:
            row, sign, slack = rows[each]
            slope = sign * sum([weights[p] * value for p, value in row]) - 1 + slack * duals[each]
            dual = max(0.0, duals[each] - slope / lengths[each])
            if step := (dual - duals[each]) * sign:
                duals[each] = dual
                for p, value in row:
                    weights[p] += step * value
    return weights


def learn_families(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """Return what speaks for each family of claims, by the odds of its features."""
    claims = [example for example in examples if example.misleads]
    every = Counter(feature for example in claims for feature in example.found)
    return {
        family: _clues([each.found for each in claims if each.family == family], every, len(claims))
        for family in sorted({example.family for example in claims} - {""})
    }


def _clues(own: Sequence[frozenset[str]], every: Mapping[str, int], total: int) -> dict[str, float]:
    """Return the features that tell one family from the others."""
    counts = Counter(feature for found in own for feature in found)
    odds = {
        feature: math.log((count + 0.1) / (len(own) + 1) / (every[feature] + 1) * (total + 1))
        for feature, count in counts.items()
        if count > FEWEST
    }
    best = sorted(odds, key=lambda each: (-odds[each] * math.sqrt(counts[each]), each))[:CLUES]
    return {feature: round(odds[feature], 1) for feature in sorted(best) if odds[feature] > 0}


def main() -> None:
    """Write the file anew."""
    examples = read_examples() + read_pairs() + read_content()
    base, weights = learn(examples)
    learned = {"base": base, "weights": weights, "families": learn_families(examples)}
    LEARNED.write_text(json.dumps(learned, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights from {len(examples)} sentences in {LEARNED.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
