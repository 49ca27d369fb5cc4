"""Texts that take too long, or that no page can show, are refused at once."""

import pytest

from articles.extensions.body import Body
from articles.rendering import render
from articles.rendering_limits import MOST_EFFORT, check_effort, effort_of

PATH = "content/pages/x.md"

NASTY = {
    "brackets": "[",
    "links": "[a](",
    "nested links": "[](",
    "pictures": "![",
    "stars": "*a **b ",
    "underscores": "_a __b ",
    "backticks": "`a",
    "tags": "<a ",
    "comments": "<!--",
    "quotes": "> ",
    "quoted lines": "> a\n",
    "lists": "- ",
    "items": "- a\n",
    "headings": "## a\n",
    "lines": "---\n",
    "paragraphs": "a\n\n",
    "empty lines": "\n",
    "blocks": "/// note\nx\n///\n\n",
    "unclosed blocks": "/// note\n",
    "fences": "````\n```\n",
    "bars": "|a",
    "rows": "| a | b |\n|---|---|\n",
    "footnotes": "[^a] ",
    "definitions": "[^a]: x\n",
    "citations": "[@a] ",
    "template code": "{{ ",
    "references": "[a]: b\n",
    "terms": "a\n: b\n\n",
    "entities": "&amp;",
    "backslashes": "\\[",
    "spaces": " ",
    "tabs": "\t",
    "letters": "a",
    "control characters": "\0\n",
}


@pytest.mark.parametrize("size", [5_000, 1_000_000])
@pytest.mark.parametrize("name", NASTY)
def test_what_grows_steeply_elsewhere_is_rendered_in_the_end(name: str, size: int) -> None:
    body = (NASTY[name] * size)[:size] + "z"

    rendered, _ = render(body, path=PATH)

    assert "<script" not in rendered.html


def test_what_is_too_long_is_reported_where_it_is_longest() -> None:
    body = f"One.\n\n{'[' * 10_000}\n\nTwo."

    rendered, problems = render(body, path=PATH, first_line=10)

    assert [str(problem) for problem in problems] == [
        "content/pages/x.md:12: this part, or the whole page, is too long to be read in time\n"
        "  Fix: leave an empty line between paragraphs, or make two pages of it"
    ]
    assert rendered.html == f"<p>{body}</p>"


@pytest.mark.parametrize("sign", ["> ", ">", "- ", "1. ", "- > "])
def test_what_is_too_deep_is_reported(sign: str) -> None:
    _, problems = render(f"One.\n\n{sign * 12}x", path=PATH)

    assert [str(problem) for problem in problems] == [
        "content/pages/x.md:3: lists or quotes lie too deep inside each other\n"
        "  Fix: take some levels of them away"
    ]


def test_a_long_article_is_far_from_the_limit() -> None:
    paragraph = "Some words, a [link](/contact/) and *stress*. [@short-2018; @zaki-2025]\n" * 5
    table = "| a | b |\n|---|---|\n" + "| words [@short-2018] | *more* words |\n" * 200
    body = f"{paragraph}\n" * 100 + table

    assert check_effort(body, Body(PATH, 1), 1)
    assert sum(effort_of(block) for block in body.split("\n\n")) < MOST_EFFORT / 5


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ("a\0b", 1, "U+0000"),
        ("a\n\x02", 2, "U+0002"),
        ("a\x0b", 1, "U+000B"),
        ("a\x0c", 1, "U+000C"),
        ("a\x7f", 1, "U+007F"),
        ("a\x85", 1, "U+0085"),
        ("a\ud800", 1, "U+D800"),
        ("a\ue000", 1, "U+E000"),
        ("a\ufffe", 1, "U+FFFE"),
        ("a\U000f0001", 1, "U+F0001"),
        ("a\U0010ffff", 1, "U+10FFFF"),
        ("`\0`", 1, "U+0000"),
    ],
)
def test_characters_that_no_page_can_show(text: str, line: int, name: str) -> None:
    rendered, problems = render(text, path=PATH)

    assert [str(problem) for problem in problems] == [
        f"content/pages/x.md:{line}: there is a character that no page can show: {name}\n"
        "  Fix: it cannot be seen: delete the words around it, and type them again"
    ]
    assert "\N{REPLACEMENT CHARACTER}" in rendered.html


@pytest.mark.parametrize("text", ["a\tb", "é ß 日本 😀 👩‍⚕️", "a\u200db", "‘a’ – “b”"])
def test_other_characters_are_let_through(text: str) -> None:
    rendered, problems = render(text, path=PATH)

    assert problems == ()
    assert rendered.html == f"<p>{text.expandtabs(4)}</p>"
