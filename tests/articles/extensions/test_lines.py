"""Marks carry the line of every place through the parser, and leave no trace."""

import pytest

from articles.extensions.lines import line_at, line_of, mark_lines, unmark
from articles.rendering import render
from tests.articles.extensions.bodies import PATH, html, problems

TEXTS = [
    "plain",
    "## Heading",
    "- [a](b.md) and <https://example.org/>",
    "1. [^note] and [@key]",
    "> ## quoted",
    "/// note | Title",
    "///",
    "[^name]: text",
    "[name]: https://example.org/",
    "| a | b |",
    r"\[ \\[ ![a][b] {{ x }}",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_marks_can_be_taken_out_again(text: str) -> None:
    [marked] = mark_lines([text], 7)

    assert unmark(marked) == text


def test_a_place_knows_its_line() -> None:
    text = "\n".join(mark_lines(["One [a]", "**two** [b]", "three"], 10))

    assert line_of(text, 1) == 10
    assert line_at(text, text.index("[b]"), 1) == 11
    assert line_at(text, text.index("two"), 1) == 11
    assert line_at(text, len(text), 1) == 12


def test_a_text_without_marks_has_the_line_that_was_given() -> None:
    assert line_at("**x**", 3, 5) == 5
    assert line_of("**x**", 5) == 5
    assert line_of(None, 5) == 5


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("One.\n\nTwo\nlines <b>.", 4),
        ("- one\n- two <b>\n- three", 2),
        ("- one\n\n    para <b>", 3),
        ("> one\n> <b>", 2),
        ("Term\n:   one\n    <b>", 3),
        ("| a | b |\n|---|---|\n| c | <b> |\n\nTable: x", 3),
        ("## One <b>", 1),
        ("```\ncode\n```\n\n<b>", 5),
        ("\n\n\n\n<b>", 5),
        ("/// note | Title <b>\nx\n///", 1),
        ("/// note\nx\n\n**y** <b>\n///", 4),
        ("x[^a]\n\n[^a]: one\n    two <b>", 4),
        ("[a\n**b** <b>](/contact/)", 2),
        ("`a\nb` <b>", 2),
        ("![a](../../images/wave.svg 'One\n<b>')", 2),
    ],
)
def test_a_problem_is_reported_on_its_line_wherever_it_is(body: str, line: int) -> None:
    [found] = [problem for problem in problems(body) if "raw-html" in problem]

    assert found.startswith(f"{line} raw-html")


def test_lines_count_from_the_first_line_of_the_body() -> None:
    [problem] = render("One\n\n<b>", path=PATH, first_line=12)[1]

    assert problem.line == 14


def test_code_has_no_marks_in_it() -> None:
    body = "`[a] <b>`\n\n    [c] <d>\n    ## e\n\n```\n[f] /// {{ g\n```"

    assert html(body) == (
        "<p><code>[a] &lt;b&gt;</code></p>\n"
        "<pre><code>[c] &lt;d&gt;\n## e\n</code></pre>\n"
        "<pre><code>[f] /// {{ g\n</code></pre>"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_once(end: str) -> None:
    [found] = problems(f"One{end}{end}<b>{end}")

    assert found.startswith("3 raw-html")


@pytest.mark.parametrize("words", ["*b* c", "**b** c", "`b` c", "[b](#a) c"])
def test_an_item_of_a_numbered_list_may_begin_with_a_sign(words: str) -> None:
    found = html(f"## A\n\n1. a\n2. {words}")

    assert found.count("<li>") == 2
