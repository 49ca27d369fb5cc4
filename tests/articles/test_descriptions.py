"""Descriptions for search results and previews of links."""

import pytest

from articles.descriptions import MOST_CHARACTERS, shortened

SENTENCE = "This is a sentence that has forty-six letters."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Short.", "Short."),
        ("x" * MOST_CHARACTERS, "x" * MOST_CHARACTERS),
        (" ".join([SENTENCE] * 4), f"{' '.join([SENTENCE] * 3)} …"),
        (f"No. {'word ' * 40}end.", f"No. {'word ' * 30}word…"),
        ("x" * 200, f"{'x' * 159}…"),
    ],
)
def test_a_description_is_of_whole_sentences_or_marked_as_cut(text: str, expected: str) -> None:
    assert shortened(text) == expected
    assert len(shortened(text)) <= MOST_CHARACTERS
