"""Care cards and advice: a fixed title, named for screen readers, below a heading."""

import pytest

from tests.articles.extensions.bodies import html, problems, rendered


@pytest.mark.parametrize(
    ("kind", "block", "title", "name"),
    [
        ("call-us", "care-card", "Call us if", "call-us-if"),
        ("call-us-today", "care-card", "Call us today if", "call-us-today-if"),
        ("call-911", "care-card", "Call 911 if", "call-911-if"),
        ("do", "advice", "Do", "do"),
        ("dont", "advice", "Do not", "do-not"),
    ],
)
def test_a_card_has_the_title_of_its_kind(kind: str, block: str, title: str, name: str) -> None:
    assert html(f"## Help\n\n/// {kind}\n- one\n- two [@a]\n///") == (
        '<h2 id="help">Help</h2>\n'
        f'<section class="{block} {block}--{kind}" aria-labelledby="{name}">'
        f'<h3 class="{block}__title" id="{name}">{title}</h3>'
        f'<div class="{block}__body"><ul><li>one</li><li>two <sup class="citation">'
        '<a id="cite-1-1" href="#source-a" role="doc-noteref">[1]</a></sup></li></ul></div></section>'
    )


def test_the_title_of_a_card_is_no_heading_of_the_page() -> None:
    found = rendered("## Help\n\n/// do\n- one\n///\n\n### More")

    assert [heading.title for heading in found.headings] == ["Help", "More"]
    assert found.sections[0].text == "Do · one"


def test_a_card_leaves_its_address_to_a_heading() -> None:
    assert [heading.id for heading in rendered("## A\n\n/// do\n- b\n///\n\n## Do").headings] == [
        "a",
        "do",
    ]


def test_a_card_has_no_other_title() -> None:
    assert problems("## Help\n\n/// call-us | Ring us if\n- one\n///") == [
        '3 block-title-not-allowed: the box /// call-us has its own title, so "Ring us if"'
        " cannot stand there -> write /// call-us alone on the line"
    ]


@pytest.mark.parametrize("body", ["/// do\n- one\n///", "/// do\n- one\n///\n\n## After"])
def test_a_card_needs_a_heading_above_it(body: str) -> None:
    assert problems(body) == [
        "1 block-placement: there is no heading with ## above the box /// do"
        " -> put a line such as ## When to get help above it"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "## A\n\n- b\n\n    /// do\n    - c\n    ///",
        "## A\n\n//// note\n/// do\n- c\n///\n////",
        "## A\n\nx[^b]\n\n[^b]:\n    /// do\n    - c\n    ///",
    ],
)
def test_a_card_stands_inside_nothing(body: str) -> None:
    assert [found.partition(" ")[2] for found in problems(body)] == [
        "block-placement: the box /// do stands inside a list, a quote or another box"
        " -> move it out of there, to the left edge, with an empty line above and below it"
    ]


def test_an_empty_card() -> None:
    assert problems("## A\n\n/// do\n///") == [
        "3 block-empty: the box /// do is empty"
        " -> write its text between /// do and ///, or delete both lines"
    ]
