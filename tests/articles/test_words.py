"""Words are compared without case, accents and signs; what is typed becomes one safe line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.words import clean, find_words, fold, words_of


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Ketamine", "ketamine"),
        ("can't", "cant"),
        ("can’t", "cant"),
        ("Mom's", "mom"),
        ("mom’s", "mom"),
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("Straße", "strasse"),
        ("ﬁne", "fine"),
        ("Привет", "привет"),
        ("漢字", "漢字"),
    ],
)
def test_a_word_is_folded(word: str, form: str) -> None:
    assert fold(word) == form


def test_words_know_their_places() -> None:
    text = "Don’t  drive—yet!"

    found = list(find_words(text))

    assert [word.form for word in found] == ["dont", "drive", "yet"]
    assert [text[word.start : word.end] for word in found] == ["Don’t", "drive", "yet"]


@given(st.text("aZ0_'’ é-.İß", max_size=12))
def test_the_words_of_a_text_are_those_that_are_found_one_by_one(text: str) -> None:
    assert words_of(text) == tuple(word.form for word in find_words(text))


def test_a_hyphen_and_an_underscore_part_words() -> None:
    assert words_of("off-label self_harm 3rd") == ("off", "label", "self", "harm", "3rd")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  a \t b\nc ", "a b c"),
        ("a\x00b\x1b[31m", "a b [31m"),
        ("\ud800a\udfff", "a"),
        ("a\u202eb\u200bc\ufeff", "abc"),
        ("cafe\u0301", "café"),
        ("<script>", "<script>"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("abcdef", "abcdef"),
        ("abc def ghi jkl", "abc def gh"),
    ],
)
def test_what_is_typed_becomes_one_line(typed: str, line: str) -> None:
    assert clean(typed, most=10) == line
