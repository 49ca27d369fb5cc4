"""Learn articles/crisis_wording.json from the texts in tests/crisis/.

    python -m benchmarks.learn_crisis

The same learner as for claims. Messages and queries of the other tests, in which nobody is in
danger, are learned from as well; the sets kept apart (held-out*.tsv) are not looked at. The same
texts give the same file.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from articles.crisis_wording import LEARNED, features, parts
from articles.words import words_of
from benchmarks.learn_claims import Example, learn
from benchmarks.learn_wording import read_messages

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "tests" / "crisis"
MESSAGES = ("examples-real.txt", "real.jsonl", "examples-spam.txt", "spam.jsonl")
QUERIES = ("queries-dev", "queries-more")
ABOUT_DANGER = {"get-help-now", "can-you-overdose", "does-it-help-suicidal-thoughts"}
DANGER, NONE, SUBJECT = "1", "0", "2"
COSTS = {DANGER: 1.0, SUBJECT: 0.3}  # of a text on the wrong side
ORDINARY_COST = 0.5  # of a message or query that was written for another purpose


def read_texts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the label and the text of each line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            label, _, text = line.partition("\t")
            yield label, text


def read_examples() -> list[Example]:
    """Return all texts that are learned from."""
    files = sorted(path for path in TEXTS.glob("*.tsv") if not path.stem.startswith("held-out"))
    labeled = (pair for path in files for pair in read_texts(path))
    return [
        *(each for label, text in labeled for each in examples_of(label, text)),
        *(
            example
            for text in read_ordinary()
            for example in examples_of(NONE, text, ORDINARY_COST)
        ),
    ]


def examples_of(label: str, text: str, cost: float = 1.0) -> Iterator[Example]:
    """Yield a text with danger in it as a whole; of one without, each part that would be read."""
    words = words_of(text)
    if label == NONE:
        for part in parts(words):
            yield Example("", features(part), misleads=False, cost=cost)
    else:
        yield Example("", features(words), misleads=True, cost=COSTS[label])


def read_ordinary() -> Iterator[str]:
    """Yield messages and queries that were written for other tests, and speak of no danger."""
    for name in MESSAGES:
        yield from read_messages(name)
    for name in QUERIES:
        for query, slugs in read_texts(ROOT / f"tests/search/{name}.tsv"):
            if ABOUT_DANGER.isdisjoint(slugs.replace("\t", ",").split(",")):
                yield query


def learn_from_texts() -> dict[str, object]:
    """Return what the texts teach, as articles/crisis_wording.py reads it."""
    base, weights = learn(read_examples())
    return {"base": base, "weights": weights}


def main() -> None:
    """Write the file anew."""
    learned = learn_from_texts()
    LEARNED.write_text(json.dumps(learned, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"Wrote {LEARNED.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
