"""Lines that begin and end blocks come in pairs; what is missing or too much is named."""

import pytest

from tests.articles.extensions.bodies import html, html_anyway, problems

KINDS = (
    "note, important, warning, call-us, call-us-today, call-911, do, dont, steps, bar-chart,"
    " icon-array"
)
UNCLOSED = (
    "block-unclosed: the block /// note has no end -> type /// on a line of its own below it;"
    " one around others starts and ends with ////"
)
BOX = '<div class="callout callout--note"><p class="callout__title">Note</p>'


@pytest.mark.parametrize(
    ("kind", "guess"),
    [("warnign", "warning"), ("Notes", "note"), ("call-us-now", "call-us"), ("callout", "call-us")],
)
def test_a_block_of_an_unknown_kind(kind: str, guess: str) -> None:
    [found] = problems(f"/// {kind}\ntext\n///")

    assert found == (
        f'1 block-unknown: there is no block "{kind}" -> write one of: {KINDS}.'
        f' Did you mean "{guess}"?'
    )


def test_a_block_of_an_unknown_kind_is_shown_as_it_was_typed() -> None:
    assert html_anyway("/// tip | *One*\ntext\n///\n\nmore") == (
        "<p>/// tip | <em>One</em>\ntext</p>\n<p>more</p>"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("/// note\none", f"{BOX}<p>one</p></div>"),
        ("/// note\none\n\n## Two", f'{BOX}<p>one</p></div>\n<h2 id="two">Two</h2>'),
        ("/// note\none\n\n/// note\ntwo\n///", f"{BOX}<p>one</p></div>\n{BOX}<p>two</p></div>"),
        ("/// note\none\n\n\ntwo\n\nthree", f"{BOX}<p>one</p><p>two</p><p>three</p></div>"),
    ],
)
def test_a_block_without_an_end_ends_where_it_probably_should(body: str, expected: str) -> None:
    assert problems(body) == [f"1 {UNCLOSED}"]
    assert html_anyway(body) == expected


def test_an_end_with_more_slashes_ends_another_block() -> None:
    assert problems("/// note\none\n////") == [
        f"1 {UNCLOSED}",
        "3 block-unopened: the line //// ends no block"
        " -> delete it, or write the first line of the block above it, such as /// note",
    ]


def test_an_end_without_a_block() -> None:
    assert problems("one\n\n///\n\ntwo") == [
        "3 block-unopened: the line /// ends no block"
        " -> delete it, or write the first line of the block above it, such as /// note"
    ]
    assert html_anyway("one\n\n///\n\ntwo") == "<p>one</p>\n<p>two</p>"


def test_a_block_around_another_has_more_slashes() -> None:
    assert html("//// note\none\n\n/// note\ntwo\n///\n\nthree\n////") == (
        f"{BOX}<p>one</p>{BOX}<p>two</p></div><p>three</p></div>"
    )


def test_a_block_around_another_with_as_many_slashes() -> None:
    assert [line.split(":")[0] for line in problems("/// note\n/// note\none\n///\n///")] == [
        "1 block-empty",
        "1 block-unclosed",
        "5 block-unopened",
    ]


def test_a_block_needs_no_empty_lines_around_it() -> None:
    assert html("one\n/// note\ntwo\n///\nthree") == (
        f"<p>one</p>\n{BOX}<p>two</p></div>\n<p>three</p>"
    )


def test_no_options_can_be_set_on_a_block() -> None:
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
        ("// note", "<p>// note</p>"),
    ],
)
def test_what_is_no_block(body: str, expected: str) -> None:
    assert html(body) == expected
