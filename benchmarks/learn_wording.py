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

from contact.spam import weigh
from contact.wording import BIAS, SCALE, features, share

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "tests/contact/messages"
EPOCHS = 12
RATE = 0.2
DECAY = 4e-3
LEAST = 0.2  # a smaller weight is left out
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
    names = [BIAS, *sorted({name for found, _known, _is_spam in examples for name in found})]
    places = {name: place for place, name in enumerate(names)}
    rows = [
        (sorted(places[name] for name in found), known, is_spam)
        for found, known, is_spam in examples
    ]
    weights, squares = [0.0] * len(names), [1e-8] * len(names)
    shuffled = random.Random(1)
    for _epoch in range(EPOCHS):
        shuffled.shuffle(rows)
        for found, known, is_spam in rows:
            _step(weights, squares, found, known, is_spam=is_spam)
    learned = ((name, round(weights[place], 2)) for name, place in places.items())
    return {name: weight for name, weight in learned if abs(weight) >= LEAST or name == BIAS}


def _step(
    weights: list[float],
    squares: list[float],
    found: Sequence[int],
    known: float,
    *,
    is_spam: bool,
) -> None:
    part = share(len(found))
    odds = known + weights[0] + part * sum([weights[place] for place in found])
    error = 1 / (1 + math.exp(-max(-MOST, min(MOST, odds)))) - is_spam
    for place in (0, *found):
        slope = part * error + DECAY * weights[place] if place else error
        squares[place] += slope * slope
        weights[place] -= RATE * slope / math.sqrt(squares[place])


def learn_from_messages() -> dict[str, float]:
    """Return the weights that the messages give."""
    examples = [
        (
            features(text),
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
