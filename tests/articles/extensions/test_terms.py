"""The first use of a glossary term in the text becomes a link; other places are left alone."""

import pytest

from articles.rendering import NumberedText, render

TERMS = {
    "ketamine": "ketamine",
    "kat": "kat",
    "ketamine-assisted therapy": "kat",
    "clinician's order": "order",
}
PATH = "content/articles/risks/a.md"


def html(body: str) -> str:
    rendered, problems = render(body, path=PATH, terms=TERMS)
    assert problems == ()
    return rendered.html


def link(words: str, slug: str) -> str:
    return f'<a class="term" href="/glossary/#{slug}">{words}</a>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ketamine, then ketamine.", f"<p>{link('Ketamine', 'ketamine')}, then ketamine.</p>"),
        (
            "a ketamine-assisted\ntherapy (KAT) or ketamine b",
            f"<p>a {link('ketamine-assisted' + chr(10) + 'therapy', 'kat')} (KAT)"
            f" or {link('ketamine', 'ketamine')} b</p>",
        ),
        ("esketamine, kats, ketamine-like", "<p>esketamine, kats, ketamine-like</p>"),
        ("a clinician’s order", f"<p>a {link('clinician’s order', 'order')}</p>"),
        (
            "One *ketamine* two **KAT**.",
            f"<p>One <em>{link('ketamine', 'ketamine')}</em> two"
            f" <strong>{link('KAT', 'kat')}</strong>.</p>",
        ),
        ("- ketamine", f"<ul><li>{link('ketamine', 'ketamine')}</li></ul>"),
    ],
)
def test_the_first_use_leads_to_the_glossary(body: str, expected: str) -> None:
    assert html(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "## Ketamine",
        "[ketamine](https://example.org/)",
        "`ketamine`",
        "```\nketamine\n```",
        "Ketamine\n:   It.",
        "Table: Ketamine\n\n| Ketamine | b |\n|---|---|\n| ketamine | d |",
        "/// note | Ketamine\ntext\n///",
        "## Help\n\n/// call-911\n- ketamine\n///",
        "## Day\n\n/// steps\n### One | ketamine\ntext\n///",
        "/// icon-array | Ketamine\n\n| Group | In 100 people |\n|---|---|\n| ketamine | 1 |\n"
        "| KAT | 2 |\n\nKetamine. [@a]\n///",
    ],
)
def test_names_and_what_leads_elsewhere_are_left_alone(body: str) -> None:
    assert 'class="term"' not in html(body)


def test_the_text_after_a_place_that_is_left_alone_counts_as_the_first() -> None:
    assert html("## Ketamine\n\n`KAT` KAT. [@a] Ketamine.") == (
        f'<h2 id="ketamine">Ketamine</h2>\n<p><code>KAT</code> {link("KAT", "kat")}.'
        '\N{NO-BREAK SPACE}<sup class="citation"><a id="cite-1-1" href="#source-a"'
        f' role="doc-noteref">[1]</a></sup> {link("Ketamine", "ketamine")}.</p>'
    )


def test_key_points_are_left_alone_and_do_not_count() -> None:
    points = [NumberedText("Ketamine.", 3)]

    rendered, _ = render("Ketamine.", path=PATH, key_points=points, terms=TERMS)

    assert rendered.key_points == ("Ketamine.",)
    assert rendered.html == f"<p>{link('Ketamine', 'ketamine')}.</p>"


def test_a_term_changes_neither_plain_text_nor_the_links_that_an_editor_wrote() -> None:
    rendered, _ = render("The ketamine, and so on.", path=PATH, terms=TERMS)

    assert [section.text for section in rendered.sections] == ["The ketamine, and so on."]
    assert rendered.links == ()
