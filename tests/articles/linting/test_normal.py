"""One spelling for what is written in several ways."""

import re
from pathlib import Path

import pytest

from articles.linting.claims.normal import REWRITES, normal
from articles.linting.claims.spelling import fragments

SENTENCES = Path(__file__).parents[2] / "claims" / "misleading.tsv"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:can't|cannot)\b", ("can",)),
        (r"\bper ?cent\b|%", ("%", "cent")),
        (r"(?:so )?how", ("how",)),
        (r"\w+|a", ("",)),
    ],
)
def test_fragments_are_texts_that_a_match_must_hold(
    pattern: str, expected: tuple[str, ...]
) -> None:
    assert fragments(pattern) == expected


def test_a_rewrite_is_tried_wherever_it_can_match() -> None:
    texts = SENTENCES.read_text(encoding="utf-8").lower().splitlines()

    for pattern, _ in REWRITES:
        needed = fragments(pattern)
        missed = [
            text
            for text in texts
            if re.search(pattern, text) and not any(each in text for each in needed)
        ]
        assert missed == []


def test_contractions_and_names_have_one_spelling() -> None:
    assert normal("It’s FDA–approved: you CAN’T lose!") == "it is fda; approved: you can not lose!"
