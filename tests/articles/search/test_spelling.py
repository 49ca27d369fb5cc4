"""Misspelled words are mended with known ones; where nothing is clear, nothing is changed."""

import pytest

from articles.search.spelling import Mend, Speller
from articles.words import find_words

KNOWN = {
    "ketamine": 90,
    "depression": 40,
    "insurance": 20,
    "anxiety": 20,
    "session": 30,
    "lesion": 1,
    "side": 10,
    "effects": 10,
    "line": 5,
    "iv": 3,
    "mine": 1,
    "drives": 2,
    "driver": 20,
    "schizophrenia": 3,
}


def mend(text: str, *places: int) -> tuple[Mend, ...]:
    return Speller(KNOWN).mend(list(find_words(text)), places or (0,))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ketmine", "ketamine"),
        ("kettamine", "ketamine"),
        ("kteamine", "ketamine"),
        ("depresion", "depression"),
        ("deppresion", "depression"),
        ("insurrence", "insurance"),
        ("anxeity", "anxiety"),
        ("sesion", "session"),
        ("scizofrenia", "schizophrenia"),
        ("lnie", "line"),
        ("linee", "line"),
    ],
)
def test_a_misspelled_word_is_mended(typed: str, meant: str) -> None:
    assert mend(typed) == (Mend(0, 1, (meant,)),)


def test_of_words_as_near_the_more_frequent_one_is_taken() -> None:
    assert mend("driveq") == (Mend(0, 1, ("driver",)),)


@pytest.mark.parametrize("typed", ["wine", "fine", "iw", "mien2", "xqzwvkj", "12345", "k" * 60])
def test_what_is_not_clear_is_left_alone(typed: str) -> None:
    assert mend(typed) == ()


def test_a_missing_space_is_put_in() -> None:
    assert mend("sideeffects") == (Mend(0, 1, ("side", "effects")),)


def test_a_space_too_many_is_taken_out() -> None:
    assert mend("keta mine") == (Mend(0, 2, ("ketamine",)),)
    assert mend("keta mine", 1) == (Mend(0, 2, ("ketamine",)),)


def test_only_unknown_words_are_mended() -> None:
    assert mend("session anxeity lesion", 1) == (Mend(1, 1, ("anxiety",)),)
