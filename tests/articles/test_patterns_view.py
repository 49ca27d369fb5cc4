"""The page of patterns shows every syntax and every component, and each syntax is documented."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from articles import extensions
from articles.extensions import KINDS
from articles.pattern_samples import read_samples
from articles.templatetags.sources import by_number
from tests.articles.content import ContentFolder

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs/content-format.md").read_text(encoding="utf-8")
# Modules of articles/extensions that read no syntax of their own.
NO_SYNTAX = {
    *("__init__", "body", "brackets", "html", "text", "tidying"),  # tools of the others
    *("landmarks", "leftovers"),  # finish and check what others read
    *("raw_html", "template_code"),  # refuse it
    "key_points",  # of the front matter; the component of that name shows them
}
IN_DOCS = {  # how docs/content-format.md shows each syntax
    "addresses": "](https://example.org/)",
    "bar_charts": "/// bar-chart |",
    "block_lines": "three slashes end it",
    "blocks": "Three slashes and a name begin a box",
    "callouts": "/// note",
    "cards": "/// call-us",
    "charts": "/// bar-chart |",
    "citations": "`[@short-2018]`",
    "definitions": "\n:   Using",
    "entities": "`&mdash;`",
    "fences": "\n````markdown\n```\n",
    "figures": "![What the picture shows",
    "footnotes": "[^price]",
    "headings": "`## Heading {#bladder}`",
    "icon_arrays": "/// icon-array |",
    "identifiers": "`## Heading {#bladder}`",
    "lines": "`\\*`",
    "links": "](../risks/side-effects-and-risks.md#bladder)",
    "sections": "`## Heading`",
    "steps": "/// steps",
    "tables": "Table: Side",
    "terms": "`content/glossary.yaml`",
    "worksheets": "/// weigh |",
}


@pytest.fixture
def patterns(site: ContentFolder, settings: Settings, client: Client) -> str:
    """The page over a small site."""
    settings.ROOT_URLCONF = "tests.articles.patterns_urls"
    for slug in ("a", "b", "c"):
        site.article(f"risks/{slug}")
    site.question("risks/d", answer="Tell us if you think of suicide. [@short-2018]")
    response = client.get("/patterns/")
    assert response.status_code == 200
    return response.content.decode()


def modules() -> set[str]:
    return {path.stem for path in Path(extensions.__path__[0]).glob("*.py")}


def test_nothing_is_wrong_in_the_samples() -> None:
    assert [str(problem) for problem in read_samples().problems] == []


def test_every_module_that_reads_a_syntax_has_a_sample_and_a_place_in_the_docs() -> None:
    shown = {name for sample in read_samples().samples for name in sample.syntax}
    known = modules() | {"definitions"}  # that one is Python-Markdown's

    assert known - NO_SYNTAX == shown
    assert set(IN_DOCS) == shown
    assert known >= NO_SYNTAX
    assert [name for name, words in IN_DOCS.items() if words not in DOCS] == []


@pytest.mark.parametrize("kind", [kind.NAME for kind in KINDS])
def test_every_kind_of_block_has_a_sample_and_is_documented(kind: str) -> None:
    line = re.compile(rf"^/// {kind}( \||$)", re.MULTILINE)

    assert any(line.search(sample.source) for sample in read_samples().samples)
    assert line.search(DOCS)


def test_each_sample_has_its_own_part_of_the_page() -> None:
    samples = read_samples().samples

    assert all(sample.html.strip() for sample in samples)
    [chart] = [sample for sample in samples if sample.name == "bar-charts"]
    assert chart.html.startswith('<figure class="bar-chart"')
    assert chart.html.strip().endswith("</figure>")


def test_the_page_shows_each_sample_beside_its_source(patterns: str) -> None:
    for sample in read_samples().samples:
        assert f'<h2 id="{sample.id}">{sample.title}</h2>' in patterns
        assert by_number(sample.html) in patterns
    assert "<code>/// note\nSomething good to know.\n///" in patterns
    assert 'id="source-1"' in patterns


def test_the_page_shows_each_component_beside_its_source(patterns: str) -> None:
    for file in (ROOT / "templates/components").glob("*.html"):
        assert f'<h3 id="component-{file.stem.replace("_", "-")}">{file.stem}</h3>' in patterns
    assert "{# What to read next, three at most." in patterns
    assert '<section class="related"' in patterns
    assert '<details class="question">' in patterns
    assert 'class="short-answer__text">Tell us' in patterns


def test_no_id_is_there_twice(patterns: str) -> None:
    ids = re.findall(r'<[^>]* id="([^"]*)"', patterns)

    assert sorted({name for name in ids if ids.count(name) > 1}) == []


def test_search_engines_leave_it_out_and_readers_have_no_such_page(
    patterns: str, settings: Settings, client: Client
) -> None:
    assert '<meta name="robots" content="noindex">' in patterns
    settings.ROOT_URLCONF = "kat_site.urls"
    assert client.get("/patterns/").status_code == 404


def test_without_articles_the_page_is_there(
    site: ContentFolder, settings: Settings, client: Client
) -> None:
    settings.ROOT_URLCONF = "tests.articles.patterns_urls"

    assert client.get("/patterns/").status_code == 200
