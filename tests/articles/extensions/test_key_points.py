"""Key points are read with the body: one line of text each, numbers shared."""

from articles.rendering import NumberedText, Rendered, render
from tests.articles.extensions.bodies import PATH


def with_points(*texts: str, body: str = "") -> tuple[Rendered, list[str]]:
    points = [NumberedText(text, line) for line, text in enumerate(texts, 5)]
    found, problems = render(body, path=PATH, first_line=20, key_points=points)
    return found, [f"{problem.line} {problem.rule}" for problem in problems]


def test_a_key_point_has_words_links_and_citations() -> None:
    found, problems = with_points("Do *not* drive, see [this page](long-term-risks.md). [@a]")

    assert problems == []
    assert found.key_points == (
        'Do <em>not</em> drive, see <a href="/articles/long-term-risks/">this page</a>.'
        ' <sup class="citation"><a id="cite-1-1" href="#source-a" role="doc-noteref">[1]</a></sup>',
    )
    assert found.html == ""


def test_key_points_are_cited_before_the_body() -> None:
    found, _ = with_points("One. [@b]", "Two. [@a]", body="Three. [@a] Four. [@c]")

    assert found.citations == ("b", "a", "c")
    assert found.citation_counts == (1, 2, 1)
    assert [(use.key, use.line) for use in found.uses] == [
        ("b", 5),
        ("a", 6),
        ("a", 20),
        ("c", 20),
    ]


def test_signs_that_begin_blocks_are_text_in_a_key_point() -> None:
    found, problems = with_points("# one", "- two", "/// note", "| a |", "Table: x", "    code")

    assert problems == []
    assert found.key_points == ("# one", "- two", "/// note", "| a |", "Table: x", "code")


def test_problems_are_reported_on_the_line_of_the_key_point() -> None:
    _, problems = with_points(
        "fine", "<b>x</b>", "[a](http://x.org)", "![a](../../images/wave.svg)", "\0"
    )

    assert problems == [
        "6 raw-html",
        "7 link-scheme",
        "8 image-path",
        "8 image-placement",
        "9 nul-character",
    ]


def test_key_points_count_as_words_and_are_no_section() -> None:
    found, _ = with_points("One two. [@a]", body="Three four five.")

    assert found.word_count == 5
    assert [section.text for section in found.sections] == ["Three four five."]


def test_a_key_point_may_use_a_footnote_of_the_body() -> None:
    found, problems = with_points("One.[^n]", body="Two.[^n]\n\n[^n]: Three.")

    assert problems == []
    assert found.key_points == (
        'One.<sup><a class="footnote-ref" href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>',
    )
    assert 'id="fnref-1-2"' in found.html
