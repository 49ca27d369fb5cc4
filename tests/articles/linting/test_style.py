"""Jargon, and words this site does not use."""

import re
from pathlib import Path

import pytest

from articles.linting.claims.prefilter import Prefilter
from articles.linting.style import style_problems
from articles.linting.style_words import WORDS
from articles.linting.swaps import SWAPS
from tests.articles.linting.pages import PAGE, page

SENTENCES = Path(__file__).parents[2] / "claims" / "misleading.tsv"


def rules(body: str) -> list[str]:
    return [problem.rule for problem in style_problems(page(body))]


def test_there_are_enough_swaps_and_each_is_a_pattern() -> None:
    assert len(SWAPS) >= 60
    assert [words for words, _ in SWAPS if re.search(words, "") is not None] == []


def test_jargon_has_its_plain_word() -> None:
    [problem] = style_problems(page("Text.\n\nA nurse will administer the dose."))

    assert str(problem) == (
        "content/articles/risks/side-effects.md:7: “administer” has a plain word: “A nurse will"
        " administer the dose.”\n  Fix: write “give”; or put “administer” in brackets after it, once"
    )


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("Watch for adverse events.", "side effects"),
        ("We utilize a pump.", "use"),
        ("It is contraindicated.", "must not be used"),
        ("Discontinue it.", "stop"),
        ("It lasts approximately an hour.", "about"),
        ("You may have tachycardia.", "fast heartbeat"),
        ("It is given intravenously.", "into a vein"),
        ("Many had suicidal ideation.", "thoughts of suicide"),
        ("The route of administration differs.", "giving, or how it is given"),
    ],
)
def test_a_plain_word_for_each(sentence: str, plain: str) -> None:
    [problem] = style_problems(page(sentence))

    assert problem.rule == "style-jargon"
    assert f"“{plain}”" in problem.fix


@pytest.mark.parametrize(
    "body",
    [
        "Your breathing may slow (respiratory depression).",
        "Your breathing may slow (respiratory depression). Respiratory depression needs help.",
        "Respiratory depression (slowed breathing) needs help.",
        "Doctors call it “respiratory depression”.",
        "The Food and Drug Administration reviews it.",
        "Prior authorization takes time.",
    ],
)
def test_a_term_that_is_explained_may_stay(body: str) -> None:
    assert rules(body) == []


def test_a_glossary_term_is_no_jargon() -> None:
    body = "Cystitis is rare."

    assert rules(body) == ["style-jargon"]
    assert list(style_problems(page(body, terms=("cystitis",)))) == []


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("style-drug", "This drug is given by vein."),
        ("style-drug", "Other drugs did not help."),
        ("style-experience", "You may experience side effects."),
        ("style-experience", "Some people experienced nausea."),
        ("style-experience", "Many suffer from headaches."),
        ("style-stigma", "It is given to addicts."),
        ("style-stigma", "He was an alcoholic."),
        ("style-stigma", "Tell us of any substance abuse."),
        ("style-failed", "It is for people who failed two antidepressants."),
        ("style-failed", "After a failed treatment, ask us."),
        ("style-failed", "You failed to respond."),
        ("style-journey", "Start your healing journey."),
        ("style-suicide", "He committed suicide."),
        ("style-suicide", "It followed a failed suicide attempt."),
        ("style-percent", "It helped 40% of them."),
        ("style-percent", "It helped 40 percent of them."),
        ("style-spelling", "Your behaviour may change."),
        ("style-spelling", "It is an anaesthetic."),
        ("style-bold", "This is **very** clear."),
        ("style-bold", "This is __very__ clear."),
        ("style-heading-question", "## Is it clear?"),
        ("style-heading-question", "### Is it clear? {#clear}"),
    ],
)
def test_a_word_to_put_in_other_words(rule: str, sentence: str) -> None:
    assert rules(sentence) == [rule]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tell us about alcohol or drug problems.",
        "It may show on a drug test.",
        "The US drug label says so.",
        "Illegal drugs add risk.",
        "Tell us about alcohol and drugs.",
        "The experience can be frightening.",
        "Those with experience in surgery help.",
        "Go to Alcoholics Anonymous if you like.",
        "Insurance may pay 80% of the cost.",
        "The trial failed its main goal.",
        "The plan failed.",
        "This is *very* clear.",
        "Type `**word**` for bold.",
        "2 ** 3 ** 4",
        "/// important | Thoughts of suicide? Call or text 988\nText.\n///",
        "Your judgment may be off, and colors look brighter.",
    ],
)
def test_words_that_are_right(sentence: str) -> None:
    assert rules(sentence) == []


def test_headings_of_other_pages_may_ask() -> None:
    assert list(style_problems(page("## Is it clear?", path=PAGE))) == []


@pytest.mark.parametrize(
    "patterns", [[word for word, _ in SWAPS], [w.pattern.pattern for w in WORDS]]
)
def test_words_to_swap_are_looked_for_wherever_they_can_be(patterns: list[str]) -> None:
    words = sorted({word for each in patterns for word in re.findall(r"[A-Za-z]{2,}", each)})
    texts = [" ".join(words[place : place + 12]) for place in range(len(words))]
    texts += SENTENCES.read_text(encoding="utf-8").splitlines()
    looks_for = Prefilter(patterns)

    for place, pattern in enumerate(patterns):
        here = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
        for text in texts:
            assert not here.search(text) or looks_for.possible(text) >> place & 1, text
