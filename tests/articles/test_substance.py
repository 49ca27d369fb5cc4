"""What a reader reads on a page, and its hash."""

import pytest

from articles.parsing import parse
from articles.substance import digest, substance

BODY = """\
See **[the risks](side-effects.md)** and call [988](tel:988). [@short-2018]

## When to wait

- a “calm” day
- 5–10 hours

| Drug | In 100 |
| --- | ---: |
| One | 5 |
| Two | 6 |

/// call-911
- no breath
///
"""
FRONT = "---\ntitle: A page\nlead: What it says.\npublished: 2026-01-02\nkey_points: [One. [@short-2018], Two., Three.]\n---\n"
FRONT = FRONT.replace("[One. [@short-2018], Two., Three.]", '["One. [@short-2018]", Two., Three.]')
PATH = "content/articles/risks/a.md"


def text_of(body: str, front: str = FRONT) -> str:
    parsed = parse(PATH, (front + body).encode()).parsed
    assert parsed
    return parsed.substance


def test_the_text_is_what_a_reader_reads() -> None:
    assert text_of(BODY) == (
        "# A page\nWhat it says.\nOne. [@short-2018]\nTwo.\nThree.\n"
        "See the risks and call 988 <tel:988>. [@short-2018]\n"
        "## When to wait\na “calm” day\n5–10 hours\n"
        "Drug | In 100 |\nOne | 5 |\nTwo | 6 |\n### Call 911 if\nno breath\n"
    )


def test_a_hash_stays_the_same_from_release_to_release() -> None:
    # Another hash makes every signed page say that it changed.
    assert digest(text_of(BODY)) == "2860717b1f1149fe984d54fc379a9380"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("**[the risks](side-effects.md)**", "[the *risks*](../basics/other.md#here)"),
        ("a “calm” day", 'a "calm"  day'),
        ("5–10", "5-10"),
        ("See **", "See\n**"),
        ("- no breath", "-   no\u00a0breath"),
        ("- a “calm” day\n- 5–10 hours\n", "a “calm” day\n\n5–10 hours\n"),
        ("## When to wait", "## When to wait {#wait}"),
    ],
)
def test_markup_and_typography_change_no_hash(old: str, new: str) -> None:
    assert old in BODY

    assert digest(text_of(BODY.replace(old, new))) == digest(text_of(BODY))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5–10", "5–12"),
        ("5–10", "510"),
        ("[988](tel:988)", "[988](tel:989)"),
        (" [@short-2018]\n\n##", "\n\n##"),
        ("## When to wait", "When to wait"),
        ("| One | 5 |\n| Two | 6 |", "| One | 6 |\n| Two | 5 |"),
        ("call-911", "call-us"),
        ("no breath", "breath"),
        ("calm", "Calm"),
    ],
)
def test_what_a_reader_reads_changes_the_hash(old: str, new: str) -> None:
    assert old in BODY

    assert digest(text_of(BODY.replace(old, new))) != digest(text_of(BODY))


@pytest.mark.parametrize(
    ("old", "new"),
    [("A page", "Another page"), ("What it says.", "What it says now."), ("Two.", "Two?"), ("One. [@short-2018]", "One.")],
)  # fmt: skip
def test_title_lead_and_key_points_belong_to_it(old: str, new: str) -> None:
    assert digest(text_of(BODY, FRONT.replace(old, new))) != digest(text_of(BODY))


def test_dates_and_places_do_not_belong_to_it() -> None:
    front = FRONT.replace(
        "published: 2026-01-02", "published: 2026-01-03\norder: 7\nrelated: [faq/x]"
    )

    assert text_of(BODY, front) == text_of(BODY)


def test_a_question_is_read_with_its_answer_once() -> None:
    text = (
        "---\nquestion: Why?\nanswer: Because. [@short-2018]\npublished: 2026-01-02\n---\nMore.\n"
    )
    parsed = parse("content/faq/risks/why.md", text.encode()).parsed

    assert parsed
    assert parsed.substance == "# Why?\nBecause. [@short-2018]\nMore.\n"
    assert substance("Why?", "", parsed.rendered) == parsed.substance
