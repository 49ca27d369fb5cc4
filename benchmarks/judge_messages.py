"""How well contact/spam.py judges the messages in tests/contact/messages/.

    python -m benchmarks.judge_messages

Prints, for each set, how many messages would be put aside for what they say, and how many with what
the form tells beside it: a hidden box that was filled in, and less than three seconds. No text of a
message is printed, so that the sets kept apart stay unseen. Signs of a crisis, for which the form
puts no message aside, are left out of account.
"""

import json

from benchmarks.learn_wording import MESSAGES
from contact.spam import find_signs_of_an_offer

SETS = ("learned from", "kept apart", "kept apart, second", "kept apart, third")
ENDINGS = ("", "-held-out", "-held-out-2", "-held-out-3")
TOO_FAST = 3  # seconds


def judge(name: str) -> tuple[int, int, int]:
    """Return how many messages a set has, and how many of them are put aside, in both ways."""
    lines = (MESSAGES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    by_text = [bool(find_signs_of_an_offer(row["message"])) for row in rows]
    by_machine = [
        bool(row.get("website", "").strip()) or row.get("elapsed_seconds", 60) < TOO_FAST
        for row in rows
    ]
    either = sum(text or machine for text, machine in zip(by_text, by_machine, strict=True))
    return len(rows), sum(by_text), either


def main() -> None:
    """Print a line for each set."""
    for kind in ("real", "spam"):
        for called, ending in zip(SETS, ENDINGS, strict=True):
            count, by_text, either = judge(kind + ending)
            print(f"{kind}, {called}: {count}; put aside by text {by_text}, in all {either}")


if __name__ == "__main__":
    main()
