"""Callouts: three kinds, a title if wanted, and whatever text."""

import pytest

from tests.articles.extensions.bodies import html, problems


@pytest.mark.parametrize(
    ("kind", "title"), [("note", "Note"), ("important", "Important"), ("warning", "Warning")]
)
def test_a_callout_has_a_title_of_its_kind(kind: str, title: str) -> None:
    assert html(f"/// {kind}\nSomething.\n///") == (
        f'<div class="callout callout--{kind}"><p class="callout__title">{title}</p>'
        "<p>Something.</p></div>"
    )


def test_a_callout_may_have_another_title() -> None:
    assert html("/// warning | Do *not* drive [@a]\nOne.\n\n- two\n///") == (
        '<div class="callout callout--warning"><p class="callout__title">Do <em>not</em> drive'
        ' <sup class="citation"><a id="cite-1-1" href="#source-a" role="doc-noteref">[1]</a></sup>'
        "</p><p>One.</p><ul><li>two</li></ul></div>"
    )


@pytest.mark.parametrize("line", ["/// note |", "///note", "///  NOTE  ", "/// note | Note"])
def test_spaces_capitals_and_an_empty_title_do_not_matter(line: str) -> None:
    assert html(f"{line}\nOne.\n///  ") == html("/// note\nOne.\n///")


def test_a_callout_in_a_list() -> None:
    assert html("- one\n\n    /// note\n    two\n    ///\n\n- three") == (
        '<ul><li><p>one</p><div class="callout callout--note"><p class="callout__title">Note</p>'
        "<p>two</p></div></li><li><p>three</p></li></ul>"
    )


def test_a_title_without_a_bar() -> None:
    assert problems("/// note Plan your ride\nOne.\n///") == [
        '1 block-title: the bar | is missing between /// note and its title "Plan your ride"'
        " -> write /// note | Plan your ride"
    ]


def test_an_empty_callout() -> None:
    assert problems("/// note | Title\n\n///") == [
        "1 block-empty: the box /// note is empty"
        " -> write its text between /// note and ///, or delete both lines"
    ]
