"""Headings have addresses that stay, and levels that go down one step at a time."""

import pytest

from articles.rendering import Heading
from tests.articles.extensions.bodies import html, problems, rendered


def ids(body: str) -> list[str]:
    return [heading.id for heading in rendered(body).headings]


def test_headings_are_listed_with_their_levels_and_plain_titles() -> None:
    body = "## One *two* [@a]\n\n### Three `four`\n\n#### Five\n\n## [Six](/contact/) &amp; 7"

    assert rendered(body).headings == (
        Heading(2, "one-two", "One two"),
        Heading(3, "three-four", "Three four"),
        Heading(4, "five", "Five"),
        Heading(2, "six-7", "Six & 7"),
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Most side effects pass the same day", "most-side-effects-pass-the-same-day"),
        ("Café: Zoë’s & don't", "cafe-zoes-dont"),
        ("100% — really?", "100-really"),
        ("日本", "section"),
        ("!!!", "section"),
        ("Sources", "sources-2"),
        ("Search", "search-2"),
        ("Source of funding", "section-source-of-funding"),
        ("Cite this", "section-cite-this"),
    ],
)
def test_an_address_is_made_from_the_words(title: str, name: str) -> None:
    assert ids(f"## {title}") == [name]


def test_the_same_words_get_a_number() -> None:
    assert ids("## One\n\n## One\n\n## One 2\n\n## One") == ["one", "one-2", "one-2-2", "one-3"]


def test_an_address_of_its_own() -> None:
    assert html("## Bladder problems {#bladder}") == '<h2 id="bladder">Bladder problems</h2>'


def test_an_address_of_its_own_comes_first_wherever_it_is() -> None:
    assert ids("## Bladder\n\n## Other {#bladder}") == ["bladder-2", "bladder"]


def test_an_address_is_not_part_of_escaped_text_or_code() -> None:
    assert html(r"## One \{#two}") == '<h2 id="one-two">One {#two}</h2>'


def test_signs_at_the_end_are_no_part_of_the_heading() -> None:
    assert html("## One ##") == '<h2 id="one">One</h2>'


def test_headings_need_no_empty_lines() -> None:
    assert html("One\n## Two\nthree") == '<p>One</p>\n<h2 id="two">Two</h2>\n<p>three</p>'


def test_a_line_below_text_is_a_line() -> None:
    assert html("One\n---\ntwo") == "<p>One</p>\n<hr>\n<p>two</p>"


@pytest.mark.parametrize(
    ("address", "message", "fix"),
    [
        ("Two Words", "has more than small letters, digits and hyphens", "write {#two-words}"),
        ("", "has more than small letters, digits and hyphens", "write {#section}"),
        ("a_b", "has more than small letters, digits and hyphens", "write {#a-b}"),
        (
            "sources",
            "is used by the page around the text",
            "choose another, such as {#about-sources}",
        ),
        (
            "cite-a-1",
            "is used by the page around the text",
            "choose another, such as {#about-cite-a-1}",
        ),
    ],
)
def test_an_address_that_cannot_be_used(address: str, message: str, fix: str) -> None:
    assert problems(f"text\n\n## One {{#{address}}}") == [
        f'3 heading-id: the address "{address}" {message} -> {fix}'
    ]


def test_an_address_that_is_used_twice() -> None:
    assert problems("## One {#a}\n\n## Two {#a}") == [
        '3 heading-id: the address "a" belongs to another heading of this page already'
        " -> choose another, such as {#a-2}"
    ]


def test_a_heading_of_the_first_level() -> None:
    assert problems("# One\n\n## Two") == [
        '1 heading-h1: "# One" is a heading as large as the title of the page'
        r" -> write ## One; for a plain # in the text, write \#"
    ]


@pytest.mark.parametrize(
    ("body", "line", "message", "fix"),
    [
        ("### One", 1, '"### One" comes without a heading with ## above it', "##"),
        ("## A\n#### One", 2, '"#### One" comes without a heading with ### above it', "###"),
    ],
)
def test_a_level_that_is_left_out(body: str, line: int, message: str, fix: str) -> None:
    assert problems(body) == [
        f"{line} heading-jump: {message} -> write {fix} One; or put a heading with {fix} above it"
    ]


def test_levels_may_go_up_by_more_than_one() -> None:
    assert ids("## A\n\n### B\n\n#### C\n\n## D") == ["a", "b", "c", "d"]


@pytest.mark.parametrize("body", ["##", "## ", "## ##", "## [@a]", "## &nbsp;", "## {#a}"])
def test_a_heading_without_words(body: str) -> None:
    assert problems(body) == ["1 heading-empty: a heading has no words -> write ## and its words"]


@pytest.mark.parametrize(
    "body",
    [
        "> ## One",
        "- ## One",
        "/// note\n## One\n///",
        "x[^a]\n\n[^a]:\n    ## One",
        "T\n:   ## One",
    ],
)
def test_a_heading_inside_something_else(body: str) -> None:
    [found] = problems(body)

    assert found.partition(" ")[2] == (
        'heading-placement: the heading "One" stands inside a box, list, quote or footnote'
        " -> put it outside, or write **words** for a line that stands out"
    )
