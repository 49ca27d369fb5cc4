"""What is taken for mended spelling, and what is not."""

import pytest

from articles.respelling import count_words, is_respelling

ELSEWHERE = count_words(
    "Treatment receive symptoms breathing mouth nose hyper ketamine ketamines trial effects"
)


def judged(old: str, new: str) -> bool:
    return is_respelling(f"# Title\n{old}\n", f"# Title\n{new}\n", ELSEWHERE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The tretment is short.", "The treatment is short."),
        ("You will recieve it.", "You will receive it."),
        ("A treatmant.", "A treatment."),
        ("The tretment and the symtoms.", "The treatment  and the symptoms."),
        ("It’s a tretment.", "It's a treatment."),
    ],
)
def test_mended_spelling(old: str, new: str) -> None:
    assert judged(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The treatment is short.", "The tretment is short."),  # the new word stands nowhere else
        ("Wait a month.", "Wait a mouth."),  # a careful word
        ("Take ketamin.", "Take ketamine."),  # a medicine
        ("A symtom.", "A symtoms."),  # another last letter
        ("Some breathing.", "Some wreathing."),
        ("Some wreathing.", "Some breathing."),  # another first letter
        ("It takes 2 hours.", "It takes 3 hours."),
        ("It is not safe.", "It is now safe."),
        ("You may drive.", "You can drive."),
        ("The tretment.", "The treatment works."),
        ("A tretment. [@a]", "A treatment. [@b]"),
        ("A tretment <tel:911>", "A treatment <tel:912>"),
        ("a tretment | 5 |", "a treatment | 5 |"),  # a table
        ("## A tretment", "## A treatment"),  # a heading
        ("A Tretment.", "A Treatment."),  # perhaps a name
        ("5 -10", "5-10"),
        ("one trail, one trial", "one trial, one trail"),
        ("tretment symtoms recieve breathin g efects", "treatment symptoms receive breathing g effects"),
        ("tretment\nmore", "treatment more"),
        ("tretment and tretment", "treatment and tretment"),  # it still stands there
    ],
)  # fmt: skip
def test_what_may_be_a_change_of_meaning(old: str, new: str) -> None:
    assert not judged(old, new)


def test_a_word_that_stands_on_another_page_is_a_word() -> None:
    elsewhere = count_words("A trail in the woods. A trial.")

    assert not is_respelling("One trail.\n", "One trial.\n", elsewhere)


def test_four_mended_words_are_too_many() -> None:
    old = "tretment recieve symtoms breatheng\n"

    assert not judged(old, "treatment receive symptoms breathing\n")
    assert judged(old, "treatment receive symptoms breatheng\n")
