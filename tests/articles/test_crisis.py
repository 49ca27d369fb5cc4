"""Signs of a crisis are noticed, misspelled and reordered too; ordinary questions are let be."""

import json
import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles import crisis
from articles.crisis import CrisisSigns
from articles.crisis_wording import LEARNED
from articles.files import read_folder
from articles.word_files import read_crisis_words
from articles.word_lists import CrisisWords
from benchmarks.learn_crisis import (
    DANGER,
    NONE,
    SUBJECT,
    TEXTS,
    learn_from_texts,
    read_texts,
)
from benchmarks.learn_wording import read_messages
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


@pytest.fixture
def list_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crisis, "LEAST_WEIGHT", math.inf)


@pytest.mark.usefixtures("list_alone")
def test_words_of_a_phrase_must_stand_near_each_other() -> None:
    signs = CrisisSigns(CrisisWords(together=("green kettle",), phrases=("so very slow",)))

    assert signs.match("a kettle that is quite green")
    assert not signs.match("a kettle" + " and" * 9 + " it is green")
    assert signs.match("the lift is so very slow")
    assert signs.match("so it is very slow")
    assert not signs.match("very slow so")


@pytest.mark.usefixtures("list_alone")
def test_harmless_phrases_are_not_read() -> None:
    signs = CrisisSigns(CrisisWords(words=("bridge",), harmless=("bridge of the nose",)))

    assert signs.match("a bridge")
    assert not signs.match("the bridge of the nose")


@pytest.mark.parametrize(
    ("name", "danger", "none", "subject"),
    [("signs", 0.98, 0.05, 0.90), ("held-out", 0.92, 0.16, 0.85), ("held-out-2", 0.84, 0.25, 0.85)],
)
def test_a_whole_set_of_texts(name: str, danger: float, none: float, subject: float) -> None:
    """Nothing was learned from those held out; their harmless texts were made to look like signs."""
    noticed: dict[str, list[bool]] = {DANGER: [], NONE: [], SUBJECT: []}
    for label, text in read_texts(TEXTS / f"{name}.tsv"):
        noticed[label].append(SHIPPED.match(text))
    shares = {label: sum(found) / len(found) for label, found in noticed.items()}

    print(f"{name}: {shares}")  # noqa: T201
    assert min(map(len, noticed.values())) >= 25
    assert shares[DANGER] >= danger
    assert shares[NONE] <= none
    assert shares[SUBJECT] >= subject


@pytest.mark.parametrize("name", ["real", "real-held-out-3"])
def test_few_ordinary_messages_are_taken_for_danger(name: str) -> None:
    noticed = [SHIPPED.match(text) for text in read_messages(f"{name}.jsonl")]

    assert sum(noticed) <= 0.05 * len(noticed)


def test_the_wording_is_what_the_texts_teach() -> None:
    assert learn_from_texts() == json.loads(LEARNED.read_text(encoding="utf-8"))


@pytest.mark.parametrize("place", [0, 20, 60])
def test_a_sign_is_seen_wherever_it_stands_in_a_long_message(place: int) -> None:
    told = ["thank you for the kind call about the form last week"] * 8
    told.insert(place // 10, "i wrote letters to my girls and will not be here after sunday")

    assert SHIPPED.match(". ".join(told))
    assert not SHIPPED.match(". ".join(told[: place // 10] + told[place // 10 + 1 :]))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
@example("\x00\ud800 want\tto\ndie \udfff")
@example("want to die " * 20_000)
@example("want " * 2_000 + "die " * 2_000)
@example("قيادة السيارة 運転できますか привет 😀")
def test_no_text_raises(text: str) -> None:
    assert SHIPPED.match(text) in (True, False)
    assert SHIPPED.match(text + " suicide") or len(text) > 1_000
