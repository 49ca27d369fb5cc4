"""The glossary: read, checked, shown, found, and linked to."""

import pytest
from django.test import Client

from articles.files import read_folder
from articles.linting import RULES
from articles.loader import Loader
from articles.search import SearchIndex
from tests.articles.conftest import Load
from tests.articles.content import ContentFolder

GLOSSARY = """\
- term: Placebo
  meaning: A dummy treatment.
- term: KAT
  also: [ketamine-assisted therapy]
  meaning: Ketamine with therapy. [@short-2018]
- term: Kappa
  meaning: A letter of Greek, *really*.
"""


LINTED = {rule.id for rule in RULES}


def problems_of(load: Load) -> list[str]:
    """What is wrong, save for what the linter misses in articles as short as these."""
    return [
        f"{problem.line} {problem.rule}: {problem.message}"
        for problem in load()[1]
        if problem.rule not in LINTED
    ]


def test_terms_are_in_order_with_their_meaning_and_their_source(
    content: ContentFolder, load: Load
) -> None:
    content.write("glossary.yaml", GLOSSARY)

    library, problems = load()

    assert problems == ()
    assert [(term.title, term.url) for term in library.glossary.terms] == [
        ("Kappa", "/glossary/#kappa"),
        ("KAT", "/glossary/#kat"),
        ("Placebo", "/glossary/#placebo"),
    ]
    assert [letter for letter, _ in library.glossary.letters] == ["K", "P"]
    assert library.glossary.terms[0].html == "A letter of Greek, <em>really</em>."
    assert library.glossary.terms[0].text == "A letter of Greek, really."
    assert 'href="#source-short-2018"' in library.glossary.terms[1].html
    assert library.glossary.terms[1].text == "Ketamine with therapy."
    assert [source.key for source in library.glossary_sources] == ["short-2018"]


def test_there_need_not_be_a_glossary(content: ContentFolder, load: Load) -> None:
    content.article("risks/a")

    assert problems_of(load) == []
    content.write("glossary.yaml", "# nothing yet\n")
    assert problems_of(load) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("term: a\n", ["1 glossary: this is not a list of terms"]),
        (
            "- term: A\n  meaning: x\n- term: a\n  meaning: y\n",
            ['3 glossary-duplicate: the term "a" is there already, in the entry "A"'],
        ),
        (
            "- term: Off-label\n  meaning: x\n- term: Off label\n  meaning: y\n",
            [
                '3 glossary-duplicate: the term "Off label" is there already, in the entry "Off-label"'
            ],
        ),
        (
            "- term: A\n  also: [c, B]\n  meaning: x\n- term: b\n  meaning: y\n",
            ['2 glossary-duplicate: "B" below "also:" is there already, in the entry "b"'],
        ),
        (
            "- term: A\n  also:\n    - d\n  meaning: x\n- term: b\n  also:\n    - D\n  meaning: y\n",
            ['7 glossary-duplicate: "D" below "also:" is there already, in the entry "A"'],
        ),
        (
            "- term: Main\n  meaning: x\n",
            ['1 glossary-reserved: the page itself uses the address of the term "Main"'],
        ),
        (
            f"- term: A\n  meaning: {'x' * 200} [@short-2018]\n- term: B\n  meaning: {'x' * 201}\n",
            ['4 field-value: "meaning:" has 201 characters without its sources; 200 are allowed'],
        ),
        ("- term: A\n", ['1 field-missing: the line "meaning:" is missing']),
        (
            "- term: A\n  meaning: see [x](https://example.org/)\n",
            ['2 glossary-link: "meaning:" has the link "https://example.org/"'],
        ),
        (
            "- term: A\n  meaning: x [@nobody-1999]\n",
            ['2 citation-unknown: there is no source "nobody-1999" in references.json'],
        ),
        ("- term: A\n  meaning: <b>x\n", ['2 raw-html: "<b>" is HTML, which is not allowed here']),
    ],
)
def test_what_is_wrong_with_a_glossary(
    content: ContentFolder, load: Load, text: str, expected: list[str]
) -> None:
    content.article("risks/a")
    content.write("glossary.yaml", text)

    assert problems_of(load) == expected


def test_a_citation_in_a_meaning_counts_as_one(content: ContentFolder, load: Load) -> None:
    assert problems_of(load) == ['3 reference-uncited: no page uses the source "short-2018"']

    content.write("glossary.yaml", GLOSSARY)

    assert problems_of(load) == []


def test_the_first_use_on_each_page_leads_to_the_term(content: ContentFolder, load: Load) -> None:
    content.write("glossary.yaml", GLOSSARY)
    content.article("risks/a", "A placebo, and a placebo. [@short-2018]\n")
    content.page("about", "Ketamine-assisted\ntherapy.\n")

    library, _ = load()
    assert library.articles["a"].html.startswith(
        '<p>A <a class="term" href="/glossary/#placebo">placebo</a>, and a placebo.'
    )
    assert 'href="/glossary/#kat"' in library.pages["about"].html


def test_a_page_is_read_anew_when_a_form_changes(content: ContentFolder) -> None:
    loader = Loader()
    content.article("risks/a", "A placebo. [@short-2018]\n")

    before, _ = loader.load(read_folder(content.path))
    content.write("glossary.yaml", GLOSSARY)
    after, _ = loader.load(read_folder(content.path))

    assert "/glossary/" not in before.articles["a"].html
    assert "/glossary/#placebo" in after.articles["a"].html


def test_a_link_to_a_term_is_checked(content: ContentFolder, load: Load) -> None:
    content.write("glossary.yaml", GLOSSARY)
    content.article("risks/a", "[x y](/glossary/#kat) [z w](/glossary/#cat) [@short-2018]\n")

    assert problems_of(load) == [
        '6 link-anchor: the link "/glossary/#cat" leads to a heading that is not on that page'
    ]


def test_without_a_glossary_a_link_to_it_is_dead(content: ContentFolder, load: Load) -> None:
    content.article("risks/a", "[x y](/glossary/#kat) [@short-2018]\n")

    assert problems_of(load) == ['6 link-dead: the link "/glossary/#kat" leads to no page']


def test_the_glossary_has_a_title_as_pages_have(content: ContentFolder, load: Load) -> None:
    assert "/glossary/" not in load()[0].titles

    content.write("glossary.yaml", GLOSSARY)

    assert load()[0].titles["/glossary/"] == "Glossary"


def test_search_finds_the_glossary_by_its_terms(content: ContentFolder, load: Load) -> None:
    content.write("glossary.yaml", GLOSSARY)
    library, _ = load()
    index = SearchIndex.build(library)

    [result] = index.find("what is ketamine assisted therapy").results
    assert (result.url, result.title) == ("/glossary/#kat", "Glossary")
    assert [result.url for result in index.find("glossary").results] == ["/glossary/"]
    assert index.find("driving").results == ()


def test_the_page_of_the_glossary(site: ContentFolder, client: Client) -> None:
    site.write("glossary.yaml", GLOSSARY)

    html = client.get("/glossary/").content.decode()

    assert "<title>Glossary: words of ketamine therapy | Test Clinic</title>" in html
    assert '<dt class="glossary__term" id="kat">KAT</dt>' in html
    assert '<a class="glossary__jump" href="#letter-k">K</a>' in html
    assert 'id="source-1"' in html
    assert 'class="term"' not in html
    assert "/glossary/</loc>" in client.get("/sitemap.xml").content.decode()
    assert 'href="/glossary/">Glossary</a>' in client.get("/").content.decode()


def test_without_terms_there_is_no_such_page(site: ContentFolder, client: Client) -> None:
    assert client.get("/glossary/").status_code == 404
    assert "/glossary/" not in client.get("/sitemap.xml").content.decode()
    assert "/glossary/" not in client.get("/").content.decode()
