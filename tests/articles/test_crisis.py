"""Signs of a crisis are noticed, misspelled and reordered too; ordinary questions are let be."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.crisis import CrisisSigns
from articles.files import read_folder
from articles.word_files import read_crisis_words
from articles.word_lists import CrisisWords
from tests.serving import ROOT

BASIC = CrisisSigns()
SHIPPED = CrisisSigns(read_crisis_words(read_folder(ROOT / "content"), []))


@pytest.mark.parametrize(
    "text",
    [
        "suicide",
        "SUICIDAL",
        "suicidle",
        "sui cide",
        "does it help suicidal thoughts",
        "i want to die",
        "wnat to die",
        "die is what i want to",
        "kil myself",
        "killing my self",
        "killmyself",
        "overdose now",
        "self-harm",
        "end my life",
    ],
)
def test_the_plainest_signs_need_no_file(text: str) -> None:
    assert BASIC.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to end it all",
        "everyone would be better off dead",
        "took too many pills",
        "too many pills, i took them",
        "i just can't go on",
        "I can’t go on like this",
        "hurting myself again",
        "there is no reason to live",
        "I don't want to wake up tomorrow",
        "Hi. My husband has stopped breathing after his session",
        "quiero morir",
        "我不想活了",
        "хочу умереть",
    ],
)
def test_what_the_file_lists_is_noticed(text: str) -> None:
    assert SHIPPED.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "die Behandlung",
        "killer headache",
        "dying to know what it costs",
        "my bill is overdue",
        "I can't go on Tuesday",
        "will the session end like the last one",
        "can i drive myself home",
        "how do i dress myself",
        "does the pain end",
    ],
)
def test_ordinary_words_are_let_be(text: str) -> None:
    assert not SHIPPED.match(text)


def test_words_of_a_phrase_must_stand_near_each_other() -> None:
    signs = CrisisSigns(CrisisWords(together=("swallowed bottle",), phrases=("so very low",)))

    assert signs.match("a bottle was what I swallowed")
    assert not signs.match("I swallowed it" + " and" * 9 + " a bottle")
    assert signs.match("so I am very low")
    assert not signs.match("very low so")


def test_harmless_phrases_are_not_read() -> None:
    signs = CrisisSigns(CrisisWords(words=("bridge",), harmless=("bridge of the nose",)))

    assert signs.match("a bridge")
    assert not signs.match("the bridge of the nose")


def test_a_whole_set_of_texts() -> None:
    """1: somebody may be in danger; 0: it looks like it and is not; 2: asked as a subject."""
    lines = Path(ROOT / "tests/search/crisis.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t", 1) for line in lines if line and not line.startswith("#")]
    noticed = {
        label: [SHIPPED.match(text) for found, text in pairs if found == label] for label in "012"
    }

    assert len(noticed["1"]) == 80
    assert sum(noticed["1"]) / len(noticed["1"]) >= 0.87
    assert sum(noticed["0"]) / len(noticed["0"]) <= 0.05
    assert sum(noticed["2"]) / len(noticed["2"]) >= 0.85


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
@example("\x00\ud800 want\tto\ndie \udfff")
@example("want to die " * 20_000)
@example("want " * 2_000 + "die " * 2_000)
@example("قيادة السيارة 運転できますか привет 😀")
def test_no_text_raises(text: str) -> None:
    assert SHIPPED.match(text) in (True, False)
    assert SHIPPED.match(text + " suicide") or len(text) > 1_000
