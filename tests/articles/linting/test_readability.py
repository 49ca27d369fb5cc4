"""How hard a page is to read."""

import socket

import pytest

from articles.linting.passive import is_passive
from articles.linting.readability import grades, readability_problems
from articles.linting.syllables import count_syllables, forget_dictionary
from tests.articles.linting.pages import page

EASY = "You can rest now. A nurse sits with you.\n\nYou can go home. Eat if you like.\n\n"
HARD = "Comprehensive multidisciplinary evaluation necessitates considerable organizational preparation."


def found(body: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in readability_problems(page(body))]


@pytest.mark.parametrize(
    ("word", "count"),
    [("you", 1), ("better", 2), ("medicine", 3), ("dissociation", 5), ("don't", 1), ("area", 3)],
)
def test_syllables_of_the_dictionary(word: str, count: int) -> None:
    assert count_syllables(word) == count


@pytest.mark.parametrize("word", ["ketamine", "qwzrtx", "x", "zzz", "naïve", "ünïcödé", "a" * 500])
def test_no_word_is_unknown(word: str) -> None:
    assert count_syllables(word) >= 1


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    count_syllables.cache_clear()
    forget_dictionary()

    assert count_syllables("dissociation") == 5


def test_grades_are_those_of_the_formulas() -> None:
    text = "The cat sat on the mat. " * 9 + "Comprehensive care began. "

    result = grades(page(text))

    # 11 sentences with the lead, 59 words, 63 syllables, 1 word of three or more
    assert result is not None
    assert result.flesch_kincaid == pytest.approx(0.39 * 59 / 11 + 11.8 * 63 / 59 - 15.59)
    assert result.smog == pytest.approx(1.043 * (30 * 1 / 11) ** 0.5 + 3.1291)


def test_a_page_with_too_little_prose_has_no_grade() -> None:
    assert grades(page(HARD)) is None


def test_a_hard_page_names_its_hardest_sentences() -> None:
    [problem] = readability_problems(page(EASY + f"{HARD}\n\n" * 4))

    assert (problem.line, problem.rule) == (9, "reading-grade")
    assert "line 9: “Comprehensive multidisciplinary evaluation" in problem.message
    assert "line 11: “" in problem.message


def test_medicine_names_and_glossary_terms_count_as_short() -> None:
    names = "You take esketamine with a benzodiazepine. " * 5
    terms = "You may feel dissociation. " * 5

    assert grades(page(names)) == grades(page("You take it with a it. " * 5))
    assert grades(page(terms, terms=("dissociation",))) == grades(page("You may feel it. " * 5))


def test_a_sentence_of_21_words_is_long() -> None:
    assert found("word " * 19 + "end.") == []
    [problem] = readability_problems(page("Short.\n\n" + "word " * 20 + "end."))

    assert (problem.line, problem.rule) == (7, "reading-sentence")
    assert problem.message.startswith("the sentence has 21 words: “word word")


def test_the_title_of_a_card_is_no_part_of_its_items() -> None:
    assert found("/// call-us-today\n- " + "word " * 19 + "end\n///") == []


def test_headings_tables_and_captions_are_not_prose() -> None:
    words = "word " * 25

    assert found(f"## {words}\n\nTable: {words}\n\n| {words} | b |\n| --- | --- |\n| a | b |") == []


def test_a_paragraph_of_four_sentences() -> None:
    assert found("One is here. Two is here. Three is here.") == []
    assert found("Text.\n\nOne is here. Two is here.\nThree is here. Four is here.") == [
        (7, "reading-paragraph")
    ]


PASSIVE = ("Your heart is checked.", "A form is signed.", "The dose is given.")


def test_three_passive_sentences_in_a_row() -> None:
    assert found(" ".join(PASSIVE[:2])) == []
    assert found("\n\n".join(PASSIVE)) == [(5, "reading-passive")]
    assert found(f"{PASSIVE[0]} {PASSIVE[1]}\n\n## Next\n\n{PASSIVE[2]}") == []
    assert found(f"{PASSIVE[0]} You sit. {PASSIVE[1]}\n\n{PASSIVE[2]}") == []


@pytest.mark.parametrize(
    "sentence",
    ["You are tired.", "You may be confused.", "You need to be prepared.", "Staff check you.",
     "You are used to it.", "Help is needed soon."],
)  # fmt: skip
def test_what_only_looks_passive(sentence: str) -> None:
    assert not is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["It was not shown.", "You will be carefully watched.", "Spravato is never given at home."],
)
def test_what_is_passive(sentence: str) -> None:
    assert is_passive(sentence)
