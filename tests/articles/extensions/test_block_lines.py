"""Lines that begin and end boxes come in pairs; what is missing or too much is named."""

import pytest

from articles.box_kinds import KINDS
from articles.extensions import KINDS as REGISTERED
from tests.articles.extensions.bodies import html, html_anyway, problems

EVERY = (
    "/// note, /// important, /// warning, /// call-us, /// call-us-today, /// call-911, /// do,"
    " /// dont, /// steps, /// bar-chart, /// icon-array, /// weigh, /// write"
)
BOX = '<div class="callout callout--note"><p class="callout__title">Note</p>'


def unclosed(after: int) -> str:
    return (
        "block-unclosed: the box /// note has no end"
        f" -> type /// on a line of its own after line {after}, or wherever the box is to end"
    )


def wrong_end(written: str, start: str) -> str:
    return (
        f'block-slashes: the line "{written}" does not end the box that begins with {start}'
        f" -> write {start}"
    )


def test_every_kind_has_its_name() -> None:
    assert {kind.NAME for kind in REGISTERED} == set(KINDS)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("warnign", "warning"),
        ("Notes", "note"),
        ("tip", "note"),
        ("tip | One", "note | One"),
        ("call us today", "call-us-today"),
        ("call 911 now", "call-911"),
        ("do not", "dont"),
        ("don't", "dont"),
    ],
)
def test_a_box_with_a_name_that_is_almost_right(written: str, meant: str) -> None:
    [found] = problems(f"## A\n\n/// {written}\n- text\n///")

    name = written.partition(" |")[0]
    assert found == f'3 block-unknown: there is no box named "{name}" -> write /// {meant}'


def test_a_box_with_a_name_that_is_almost_right_is_the_box_that_was_meant() -> None:
    assert html_anyway("/// note | *One*\ntext\n///") == html_anyway("/// notes | *One*\ntext\n///")


def test_a_box_with_another_name() -> None:
    assert problems("/// nonsense\n- text\n///") == [
        f'1 block-unknown: there is no box named "nonsense" -> write one of: {EVERY}'
    ]


def test_a_box_with_another_name_is_shown_as_it_was_typed() -> None:
    assert html_anyway("/// nonsense | *One*\ntext\n///\n\nmore") == (
        "<p>/// nonsense | <em>One</em></p>\n<p>text</p>\n<p>more</p>"
    )


@pytest.mark.parametrize("signs", ["//", "/", "/ / /", ":::", "!!!", "\\\\\\"])
def test_a_box_that_begins_with_other_signs(signs: str) -> None:
    assert problems(f"{signs} note | One\ntext\n///") == [
        f'1 block-slashes: the line "{signs} note | One" begins no box: a box begins with three'
        " slashes -> write /// note | One"
    ]


@pytest.mark.parametrize("signs", ["//", "/", "/ / /", ":::", "////"])
def test_a_box_that_ends_with_other_signs(signs: str) -> None:
    assert problems(f"/// note\none\n{signs}\n\ntwo") == [f"3 {wrong_end(signs, '///')}"]
    assert html_anyway(f"/// note\none\n{signs}\n\ntwo") == f"{BOX}<p>one</p></div>\n<p>two</p>"


def test_a_box_that_begins_with_four_slashes_and_ends_with_three() -> None:
    assert problems("//// note\n/// note\none\n///\n///") == [f"5 {wrong_end('///', '////')}"]


@pytest.mark.parametrize(
    ("body", "expected", "after"),
    [
        ("/// note\none", f"{BOX}<p>one</p></div>", 2),
        ("/// note\none\n\n## Two", f'{BOX}<p>one</p></div>\n<h2 id="two">Two</h2>', 2),
        ("/// note\none\n\n/// note\n2\n///", f"{BOX}<p>one</p></div>\n{BOX}<p>2</p></div>", 2),
        ("/// note\none\n1\n\n\ntwo", f"{BOX}<p>one\n1</p></div>\n<p>two</p>", 3),
    ],
)
def test_a_box_without_an_end_ends_where_it_probably_should(
    body: str, expected: str, after: int
) -> None:
    assert problems(body) == [f"1 {unclosed(after)}"]
    assert html_anyway(body) == expected


def test_steps_without_an_end_go_on_to_the_next_part() -> None:
    body = "## A\n\n/// steps\n### B\nb\n\n### C\nc\n\n## D"

    assert [line.partition(":")[0] for line in problems(body)] == ["3 block-unclosed"]
    assert html_anyway(body).endswith('<p>c</p></li></ol>\n<h2 id="d">D</h2>')


def test_an_end_without_a_box() -> None:
    assert problems("one\n\n///\n\ntwo") == [
        "3 block-unopened: the line /// ends a box, and none is open above it"
        " -> delete it, or write the first line of the box where it begins, such as /// note"
    ]
    assert html_anyway("one\n\n///\n\ntwo") == "<p>one</p>\n<p>two</p>"


def test_a_box_around_another_has_more_slashes() -> None:
    assert html("//// note\none\n\n/// note\ntwo\n///\n\nthree\n////") == (
        f"{BOX}<p>one</p>{BOX}<p>two</p></div><p>three</p></div>"
    )


def test_a_box_around_another_with_as_many_slashes() -> None:
    assert problems("/// note | A\n/// note\none\n///\n///") == [
        "1 block-nested: the box /// note | A has another box in it that begins with as many"
        " slashes -> write //// note | A here, and //// on line 5, where it ends"
    ]


def test_a_box_needs_no_empty_lines_around_it() -> None:
    assert html("one\n/// note\ntwo\n///\nthree") == (
        f"<p>one</p>\n{BOX}<p>two</p></div>\n<p>three</p>"
    )


def test_no_options_can_be_set_on_a_box() -> None:
    assert html_anyway("/// note\n    attrs: {onclick: x, class: y}\n\none\n///") == (
        f"{BOX}<pre><code>attrs: {{onclick: x, class: y}}\n</code></pre><p>one</p></div>"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("`/// note`", "<p><code>/// note</code></p>"),
        ("```\n/// nope\n```", "<pre><code>/// nope\n</code></pre>"),
        (r"\/// note", "<p>/// note</p>"),
        ("a /// note", "<p>a /// note</p>"),
        ("// notes on this", "<p>// notes on this</p>"),
        ("one\n\n//\n\ntwo", "<p>one</p>\n<p>//</p>\n<p>two</p>"),
    ],
)
def test_what_is_no_box(body: str, expected: str) -> None:
    assert html(body) == expected
