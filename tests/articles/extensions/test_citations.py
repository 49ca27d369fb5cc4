"""Citations become numbered marks, in the order of their first use."""

import pytest

from articles.rendering import CitationUse, NumberedText, render
from tests.articles.extensions.bodies import PATH, html, html_anyway, problems, rendered


def test_a_citation_leads_to_its_source() -> None:
    assert html("A claim. [@short-2018]") == (
        '<p>A claim. <sup class="citation"><a id="cite-1-1" href="#source-short-2018"'
        ' role="doc-noteref">[1]</a></sup></p>'
    )


def test_two_sources_in_one_citation() -> None:
    assert html("[@b; @a]") == (
        '<p><sup class="citation"><a id="cite-1-1" href="#source-b" role="doc-noteref">[1]</a>'
        ' <a id="cite-2-1" href="#source-a" role="doc-noteref">[2]</a></sup></p>'
    )


def test_a_citation_may_be_broken_over_two_lines() -> None:
    assert html("[@b;\n@a]") == html("[@b; @a]")


def test_a_source_keeps_its_number_and_counts_its_uses() -> None:
    found = rendered("[@b] [@a]\n\n[@b; @c]")

    assert found.citations == ("b", "a", "c")
    assert found.citation_counts == (2, 1, 1)
    assert found.uses == (
        CitationUse("b", 1),
        CitationUse("a", 1),
        CitationUse("b", 3),
        CitationUse("c", 3),
    )
    assert 'id="cite-1-2" href="#source-b" role="doc-noteref">[1]</a>' in found.html


def test_numbers_follow_the_page_wherever_the_citations_are() -> None:
    body = (
        "| a | b |\n|---|---|\n| x [@table] | y |\n\nTable: c\n\n"
        "- **bold [@list]**\n\n> quote [@quote]\n\nTerm\n:   text [@definition]\n\n"
        '![alt](../../images/wave.svg "Caption. [@caption]")\n\nText[^n] [@text]\n\n'
        "[^n]: note [@note]"
    )

    found, _ = render(body, path=PATH, key_points=[NumberedText("Point [@point]", 3)])

    assert found.citations == (
        "point",
        "table",
        "list",
        "quote",
        "definition",
        "caption",
        "text",
        "note",
    )


@pytest.mark.parametrize(
    ("body", "shown", "fix"),
    [
        ("[@Key X]", "[@Key X]", "write [@key]"),
        (
            "[@]",
            "[@]",
            'write [@name-of-source], with the name that stands behind "id" in references.json',
        ),
        (
            "[ @ ]",
            "[@]",
            'write [@name-of-source], with the name that stands behind "id" in references.json',
        ),
        ("[@a, @b]", "[@a, @b]", "write [@a; @b]"),
        ("[@a;@b and more", "[@a;@b and more", "write [@a; @b]"),
        ("[@a; @b\nand more]", "[@a; @b and more]", "write [@a; @b]"),
        ("[@a; b]", "[@a; b]", "write [@a]"),
        ("[@a;]", "[@a;]", "write [@a]"),
        ("[@under_score]", "[@under_score]", "write [@under-score]"),
        ("[see @short-2018, p. 3]", "[see @short-2018, p. 3]", "write [@short-2018]"),
        ("[-@short-2018]", "[-@short-2018]", "write [@short-2018]"),
        ("[ @ a; @short-2018]", "[@ a; @short-2018]", "write [@a; @short-2018]"),
        ("A claim. (@short-2018)", "(@short-2018)", "write [@short-2018]"),
        ("A claim. (@fda-medwatch; @a)", "(@fda-medwatch; @a)", "write [@fda-medwatch; @a]"),
        ("A claim. @short-2018", "@short-2018", "write [@short-2018]"),
        ("A claim. [short-2018]", "[short-2018]", "write [@short-2018]"),
    ],
)
def test_what_looks_like_a_citation_and_is_none(body: str, shown: str, fix: str) -> None:
    said = f'1 citation-syntax: "{shown}" does not name a source as it should -> {fix}'
    assert problems(body) == [said]


def test_what_is_no_citation_is_shown_as_it_was_typed() -> None:
    assert html_anyway("A [@Key X] *b*") == "<p>A [@Key X] <em>b</em></p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("`[@a]`", "<p><code>[@a]</code></p>"),
        (r"\[@a]", "<p>[@a]</p>"),
        ("a@example.org", "<p>a@example.org</p>"),
        ("a@short-2018", "<p>a@short-2018</p>"),
        ("@clinic (@clinic 2018) [year 2018]", "<p>@clinic (@clinic 2018) [year 2018]</p>"),
        (
            "[write to a@example.org](/contact/)",
            '<p><a href="/contact/">write to a@example.org</a></p>',
        ),
    ],
)
def test_what_is_no_citation(body: str, expected: str) -> None:
    assert html(body) == expected


def test_a_citation_inside_a_link_is_an_error() -> None:
    assert problems("[see [@a]](/contact/)") == [
        '1 link-inside: the link "see" has a citation, a link or a picture in it'
        " -> take it out, and put it after the link"
    ]
