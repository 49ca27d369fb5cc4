"""A snippet shows the part of a text that matches, marked, and nothing but the text."""

from articles.search.snippets import Marks, make_snippet
from articles.stems import stem_of


def snippet(text: str, *words: str, prefix: str = "") -> str:
    marks = Marks(frozenset(map(stem_of, words)), prefix, stem_of)
    pieces = make_snippet(text, marks)
    return "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in pieces)


def test_matches_are_marked_in_all_their_forms() -> None:
    assert (
        snippet("You drive. Driving is not safe.", "drive") == "You [drive]. [Driving] is not safe."
    )


def test_the_beginning_of_a_word_marks_the_whole() -> None:
    assert snippet("Bladder pain.", prefix="blad") == "[Bladder] pain."


def test_a_long_text_is_cut_around_its_matches() -> None:
    text = "One two three. " * 20 + "Now the bladder hurts. " + "Four five six. " * 20

    found = snippet(text, "bladder")

    assert found.startswith("… ")
    assert "Now the [bladder] hurts." in found
    assert found.endswith(" …")
    assert len(found.split()) < 40


def test_a_text_without_a_match_is_shown_from_its_beginning() -> None:
    assert snippet("word " * 40, "bladder") == "word " * 29 + "word …"


def test_a_text_without_words_is_shown_as_it_is() -> None:
    assert snippet("—", "bladder") == "—"
    assert snippet("", "bladder") == ""
