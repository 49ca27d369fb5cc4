"""Footnotes are numbered by their first use, and lead back to each use."""

from tests.articles.extensions.bodies import html, html_anyway, problems, rendered


def mark(number: int, name: str) -> str:
    return (
        f'<sup><a class="footnote-ref" href="#fn-{number}" id="{name}" role="doc-noteref">'
        f"{number}</a></sup>"
    )


def back(number: int, name: str, place: str = "") -> str:
    return (
        f'<a class="footnote-backref" role="doc-backlink" href="#{name}"'
        f' aria-label="Back to the text of footnote {number}{place}">↩</a>'
    )


def notes(*items: str) -> str:
    return f'<section class="footnotes" aria-label="Footnotes"><ol>{"".join(items)}</ol></section>'


def test_a_footnote_and_the_way_back() -> None:
    assert html("One.[^price]\n\n[^price]: The *text*.\n\nTwo.") == (
        f"<p>One.{mark(1, 'fnref-1')}</p>\n<p>Two.</p>\n"
        + notes(f'<li id="fn-1"><p>The <em>text</em>. {back(1, "fnref-1")}</p></li>')
    )


def test_a_footnote_that_is_used_twice() -> None:
    assert html("One[^a] two[^a]\n\n[^a]: Text") == (
        f"<p>One{mark(1, 'fnref-1')} two{mark(1, 'fnref-1-2')}</p>\n"
        + notes(
            f'<li id="fn-1"><p>Text {back(1, "fnref-1")}'
            f" {back(1, 'fnref-1-2', ', place 2')}</p></li>"
        )
    )


def test_footnotes_are_numbered_by_use_and_not_by_definition() -> None:
    assert html("[^b]: B\n[^a]: A\n\nOne[^a] two[^b]") == (
        f"<p>One{mark(1, 'fnref-1')} two{mark(2, 'fnref-2')}</p>\n"
        + notes(
            f'<li id="fn-1"><p>A {back(1, "fnref-1")}</p></li>',
            f'<li id="fn-2"><p>B {back(2, "fnref-2")}</p></li>',
        )
    )


def test_a_footnote_may_use_another() -> None:
    assert html("One[^a]\n\n[^b]: B\n[^a]: A[^b]") == (
        f"<p>One{mark(1, 'fnref-1')}</p>\n"
        + notes(
            f'<li id="fn-1"><p>A{mark(2, "fnref-2")} {back(1, "fnref-1")}</p></li>',
            f'<li id="fn-2"><p>B {back(2, "fnref-2")}</p></li>',
        )
    )


def test_a_footnote_may_have_paragraphs_and_lists() -> None:
    assert html("One[^a]\n\n[^a]: Two\n\n    three\n\n    - four") == (
        f"<p>One{mark(1, 'fnref-1')}</p>\n"
        + notes(
            '<li id="fn-1"><p>Two</p><p>three</p><ul><li>four</li></ul>'
            f"<p> {back(1, 'fnref-1')}</p></li>"
        )
    )


def test_footnotes_are_no_part_of_sections_but_count_as_words() -> None:
    found = rendered("## One\n\nTwo[^a]\n\n[^a]: three four")

    assert [(section.title, section.text) for section in found.sections] == [("One", "Two")]
    assert found.word_count == 4


def test_a_footnote_that_is_defined_nowhere() -> None:
    body = "One[^prise]\n\ntwo[^price]\n\n[^price]: Text"

    assert problems(body) == [
        '1 footnote-unknown: there is no footnote "prise"'
        " -> write [^price]; or write [^prise]: and its text on a line of its own"
    ]
    assert html_anyway("One[^x] *two*") == "<p>One[^x] <em>two</em></p>"


def test_a_footnote_that_is_not_used_is_left_out() -> None:
    body = "One\n\n[^a]: Text\n\n[^b]: More[^b]"

    assert problems(body) == [
        '?3 footnote-unused: nothing in the text uses the footnote "a"'
        " -> write [^a] where it belongs, or delete the footnote",
        '?5 footnote-unused: nothing in the text uses the footnote "b"'
        " -> write [^b] where it belongs, or delete the footnote",
    ]
    assert html_anyway(body) == "<p>One</p>"


def test_a_footnote_that_is_defined_twice() -> None:
    assert problems("One[^a]\n\n[^a]: Text\n\n[^a]: More") == [
        '5 footnote-duplicate: there are two footnotes named "a"'
        " -> give one of the two another name, or delete it"
    ]


def test_names_of_footnotes_never_become_ids() -> None:
    found = html("One[^a \"b' <c]\n\n[^a \"b' <c]: Text")

    assert 'id="fn-1"' in found
    assert "b'" not in found
