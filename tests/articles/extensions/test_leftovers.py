"""What Markdown leaves as plain text although it looks like more is reported."""

import pytest

from tests.articles.extensions.bodies import html, html_anyway, problems

LINK = r"looks like a link or a picture -> write [words](address), or \[ for a plain bracket"


def test_a_caption_without_a_table() -> None:
    assert problems("One\n\nTable: Side effects\n\nTwo") == [
        '?3 table-caption-orphan: no table follows the caption "Table: Side effects"'
        " -> put the table below it, or write the line without its first word"
    ]


def test_a_caption_below_its_table() -> None:
    assert [found.split(":")[0] for found in problems("|a|b|\n|-|-|\n|c|d|\n\nTable: T")] == [
        "?1 table-caption",
        "?5 table-caption-orphan",
    ]


@pytest.mark.parametrize("sign", ["-", "*", "+"])
def test_a_list_without_an_empty_line_above_it(sign: str) -> None:
    assert problems(f"One:\n{sign} two\n{sign} three") == [
        "?2 list-blank-line: a list has no empty line above it, and is shown as plain text"
        " -> put an empty line above it"
    ]


def test_a_table_without_an_empty_line_above_it() -> None:
    assert problems("One:\n| a | b |\n|---|---|\n| c | d |") == [
        "?3 table-blank-line: a table has no empty line above it, and is shown as plain text"
        " -> put an empty line above it"
    ]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("one\n[two](../risks/x.md three", "one [two](../risks/x.md"),
        ("one\n![two] three", "one ![two] three"),
    ],
)
def test_a_link_or_picture_that_is_none(body: str, shown: str) -> None:
    assert problems(body) == [f'2 link-syntax: "{shown}" {LINK}']


def test_stars_that_make_markdown_lose_what_follows() -> None:
    assert problems("*a **b*&amp;c") == [
        '1 emphasis-syntax: "c" has signs * or _ without a pair'
        r" -> write *word* or **word**, or \* for a plain star"
    ]
    assert html_anyway("*a **b*&amp;c") == "<p>*a <strong>b</strong>c</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a (b) [c] - d", "<p>a (b) [c] - d</p>"),
        (r"\[a](b)", "<p>[a](b)</p>"),
        ("`[a](b`", "<p><code>[a](b</code></p>"),
        ("a * b _ c", "<p>a * b _ c</p>"),
        ("10 -\n20", "<p>10 -\n20</p>"),
        ("Tables: x", "<p>Tables: x</p>"),
    ],
)
def test_plain_text_is_not_reported(body: str, expected: str) -> None:
    assert html(body) == expected
