"""Learn contact/wording.json from the messages in tests/contact/messages/.

    python -m benchmarks.learn_wording

Logistic regression by AdaGrad, on top of what the phrases of contact/offers.toml weigh already. The
messages kept apart (…-held-out.jsonl) are not looked at. The same messages give the same file.
"""

import json
import math
import random
from collections.abc import Sequence
from pathlib import Path

from contact.phrases import plain, words_of
from contact.spam import weigh
from contact.wording import SCALE, features

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "tests/contact/messages"
EPOCHS = 30
RATE = 0.3
DECAY = 3e-3
LEAST = 0.15  # a smaller weight is left out
MIDDLE = 0.5  # between what the phrases of a patient weigh and those of an offer
MOST = 30.0  # of log-odds, so that exp() stays finite

Example = tuple[frozenset[str], float, bool]  # features, what the phrases weigh, is it spam


def read_messages(name: str) -> list[str]:
    """Return the messages of one file, whichever way it is written."""
    lines = (MESSAGES / name).read_text(encoding="utf-8").splitlines()
    if name.endswith(".jsonl"):
        return [json.loads(line)["message"] for line in lines]
    return [line for line in lines if line.strip() and not line.startswith("#")]


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each feature; "" is the weight that every text has."""
    weights: dict[str, float] = {"": 0.0}
    squares: dict[str, float] = {}
    order = list(examples)
    shuffled = random.Random(1)
    for _epoch in range(EPOCHS):
        shuffled.shuffle(order)
        for found, known, is_spam in order:
            _step(weights, squares, ["", *sorted(found)], known, is_spam=is_spam)
    return {
        name: round(weight, 2)
        for name, weight in sorted(weights.items())
        if abs(weight) >= LEAST or not name
    }


def _step(
    weights: dict[str, float],
    squares: dict[str, float],
    names: Sequence[str],
    known: float,
    *,
    is_spam: bool,
) -> None:
    odds = known + sum(weights.get(name, 0.0) for name in names)
    error = 1 / (1 + math.exp(-max(-MOST, min(MOST, odds)))) - is_spam
    for name in names:
        weight = weights.get(name, 0.0)
        slope = error + (DECAY * weight if name else 0.0)
        squares[name] = squares.get(name, 1e-8) + slope * slope
        weights[name] = weight - RATE * slope / math.sqrt(squares[name])


def learn_from_messages() -> dict[str, float]:
    """Return the weights that the messages give."""
    examples = [
        (
            features(words_of(plain(text))),
            SCALE * (sum(dict(weigh(text)).values()) - MIDDLE),
            is_spam,
        )
        for kind, is_spam in (("real", False), ("spam", True))
        for name in (f"examples-{kind}.txt", f"{kind}.jsonl")
        for text in read_messages(name)
    ]
    return learn(examples)


def main() -> None:
    """Write the file anew."""
    learned = learn_from_messages()
    target = ROOT / "contact/wording.json"
    target.write_text(json.dumps(learned, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(learned)} weights in {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
