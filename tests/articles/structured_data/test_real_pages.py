"""The graph of every page of the shipped content: sound, and no more than the page shows.

Once as shipped, and once with a clinic that is no placeholder and a review of every page.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client, override_settings

from articles.accepted import AcceptedFiles
from articles.editions import current_edition
from articles.editions import editions as site_editions
from articles.files import read_folder
from articles.sitemaps import entries
from tests.articles.structured_data.clinics import CLINIC, LOGO
from tests.articles.structured_data.shown import Shown, one_line, read
from tests.articles.structured_data.vocabulary import Node, every_node, faults, of_type
from tests.serving import ROOT

SITE = "https://harborclinic.org"
TODAY = datetime.now(UTC).date()
REVIEW = f"review: {{by: test-reviewer, on: {TODAY}, due: {TODAY + timedelta(days=365)}}}"
WRITERS = 'authors: [Test Writer, "Second Reviewer, NP"]'
# Whose words the page has; whose addresses it leads to; whose days it names.
WORDS = {
    *("name", "description", "text", "alternateName", "legalStatus", "legalName", "jobTitle"),
    *("honorificSuffix", "streetAddress", "addressLocality", "addressRegion", "postalCode"),
}
PLACES = {"url", "item", "sameAs", "logo", "hasMap", "publishingPrinciples"}
DAYS = {"datePublished", "dateModified", "lastReviewed"}
CLOCK = {"opens", "closes", "dayOfWeek"}  # shown in words: a test of their own
FORMS = {"urlTemplate", "query-input"}  # the search box: a test of its own
SOME = ("/", "/articles/side-effects-and-risks/", "/faq/", "/glossary/", "/contact/")
UNSAID = {"@id", "@type", "inLanguage", "telephone", "email", "position", *CLOCK, *FORMS}


@dataclass(frozen=True, slots=True)
class Site:
    """Every page of a site, by its path."""

    pages: Mapping[str, Shown]
    again: Mapping[str, Shown]  # some, of a second edition of the same content
    is_placeholder: bool

    @property
    def names(self) -> frozenset[str]:
        """The "@id"s of the pages."""
        return frozenset(f"{SITE}{path}" for path in self.pages)

    def graph(self, path: str) -> Node:
        """Return the one graph of a page."""
        [found] = self.pages[path].graphs
        return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where both sites keep what they worked out: bodies are rendered once."""
    return tmp_path_factory.mktemp("graphs")


@pytest.fixture(scope="module", params=["placeholder", "clinic"])
def site(request: pytest.FixtureRequest, folder: Path) -> Iterator[Site]:
    """All pages of the shipped content, the second time with a real clinic and reviews."""
    content, var = folder / request.param, folder / "var"
    shutil.copytree(ROOT / "content", content)
    if request.param == "clinic":
        open_clinic(content)
    # As after an accepted edit: the linter, which other tests ask, is not asked again.
    AcceptedFiles(var / "editions").keep(read_folder(content))
    with override_settings(KAT_CONTENT_DIR=content, KAT_VAR_DIR=var, KAT_SITE_URL=SITE):
        pages = read_pages(sitemap_paths())
        yield Site(pages, read_pages(SOME), request.param == "placeholder")
    site_editions.cache_clear()


def open_clinic(content: Path) -> None:
    """Turn the shipped content into that of a clinic that had every page reviewed."""
    (content / "clinic.yaml").write_text(CLINIC, encoding="utf-8")
    (content / "images/logo.svg").write_text(LOGO, encoding="utf-8")
    for path in content.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        more = REVIEW if "pages" in path.parts else f"{REVIEW}\n{WRITERS}"
        path.write_text(text.replace("---\n", f"---\n{more}\n", 1), encoding="utf-8")


def sitemap_paths() -> Sequence[str]:
    """Return the path of every page that search engines may list."""
    return [entry.url for entry in entries(current_edition().library)]


def read_pages(paths: Sequence[str]) -> Mapping[str, Shown]:
    """Return pages, made anew."""
    site_editions.cache_clear()
    client = Client(SERVER_NAME="127.0.0.1")
    return {path: read(client.get(path).text) for path in paths}


def test_every_page_has_one_graph_that_schema_org_allows(site: Site) -> None:
    assert len(site.pages) > 90

    found = {path: faults(site.graph(path), site.names) for path in site.pages}

    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_ids_are_the_same_in_every_edition(site: Site) -> None:
    assert all(page.graphs for page in site.again.values())
    assert {path: page.graphs for path, page in site.again.items()} == {
        path: site.pages[path].graphs for path in SOME
    }


def test_every_page_is_named_by_its_address_and_says_its_heading(site: Site) -> None:
    for path, shown in site.pages.items():
        page = site.graph(path)["@graph"][0]
        assert page["@id"] == page["url"] == shown.canonical == f"{SITE}{path}"
        assert page["name"] == one_line(shown.title), path
        assert page["inLanguage"] == shown.lang


def test_the_way_is_the_one_that_readers_see(site: Site) -> None:
    for path, shown in site.pages.items():
        found = of_type(site.graph(path), "BreadcrumbList")
        steps = found[0]["itemListElement"] if found else []
        visible = [(one_line(name), f"{SITE}{link or path}") for name, link in shown.way]
        assert [(step["name"], step["item"]["@id"]) for step in steps] == visible, path
        assert [step["position"] for step in steps] == list(range(1, len(visible) + 1))


def leaves(node: Node) -> Iterator[tuple[str, Any]]:
    """Yield each property of a node with each of its values, where those are no nodes."""
    for name, value in node.items():
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, Mapping):
                yield name, one


def unshown(site: Site, path: str) -> list[str]:
    """Return what the graph of a page says, and the page does not."""
    shown = site.pages[path]
    links = {link if urlsplit(link).netloc else f"{SITE}{link}" for link in shown.links}
    links |= {shown.canonical, f"{SITE}/"}
    words = shown.text.casefold()
    found = []
    for node in every_node(site.graph(path)["@graph"]):
        for name, value in leaves(node):
            if name in WORDS:
                is_there = one_line(value).casefold() in words
            elif name in PLACES:
                is_there = value in links
            elif name in DAYS:
                is_there = value in shown.dates
            else:
                is_there = name in UNSAID
            if not is_there:
                found.append(f"{name}: {value}")
    return found


def test_the_graph_says_nothing_that_the_page_does_not_show(site: Site) -> None:
    found = {path: unshown(site, path) for path in site.pages}

    assert {path: more for path, more in found.items() if more} == {}


def test_all_sources_of_a_page_are_told_in_their_order(site: Site) -> None:
    cited = 0
    for path, shown in site.pages.items():
        sources = site.graph(path)["@graph"][0].get("citation", [])
        places = [shown.text.index(one_line(source["name"])) for source in sources]
        cited += len(places)
        is_document = path.startswith(("/articles/", "/faq/", "/pages/", "/handouts/"))
        is_cited = "Sources" in shown.text and any("#source-" in link for link in shown.links)
        assert bool(sources) == (is_cited and is_document and path.count("/") == 3), path
    assert cited > 500


def test_the_clinic_is_told_once_it_is_real(site: Site) -> None:
    for path, shown in site.pages.items():
        graph = site.graph(path)
        [website] = of_type(graph, "WebSite")
        clinics = of_type(graph, "MedicalClinic")
        if site.is_placeholder:
            assert not clinics
            assert "publisher" not in json.dumps(graph)
            assert "employee" not in json.dumps(graph)
        else:
            [clinic] = clinics
            assert website["publisher"] == {"@id": clinic["@id"]} == {"@id": f"{SITE}/#clinic"}
            assert f"tel:{clinic['telephone']}" in shown.links
            assert f"mailto:{clinic['email']}" in shown.links
            assert ("address" in clinic) == (path == "/contact/")


def test_a_review_is_told_where_the_page_shows_one(site: Site) -> None:
    told = 0
    for path, shown in site.pages.items():
        page = site.graph(path)["@graph"][0]
        is_reviewed = "Reviewed by Test Reviewer, MD, on" in shown.text
        assert ("lastReviewed" in page) == ("reviewedBy" in page) == is_reviewed, path
        if is_reviewed:
            told += 1
            name = f"{SITE}/#clinician-test-reviewer"
            [person] = [
                one for one in of_type(site.graph(path), "Person") if one.get("@id") == name
            ]
            assert page["reviewedBy"] == {"@id": name}
            assert ("url" in person) == ("https://harborclinic.org/team/" in shown.links)
    assert (told > 0) is not site.is_placeholder


def test_clinical_pages_are_for_patients_and_have_dates(site: Site) -> None:
    for path in site.pages:
        page = site.graph(path)["@graph"][0]
        folder, _, slug = path.strip("/").partition("/")
        is_clinical = bool(slug) and folder in ("articles", "faq", "handouts")
        is_clinical |= path == "/pages/get-help-now/"
        assert (page["@type"] == "MedicalWebPage") == is_clinical, path
        assert ("audience" in page) == is_clinical
        if is_clinical and folder in ("articles", "faq"):
            assert page["datePublished"] <= page["dateModified"] <= TODAY.isoformat()


def test_no_use_is_called_an_approved_one(site: Site) -> None:
    told = 0
    for path in site.pages:
        graph = site.graph(path)
        text = json.dumps(graph)
        assert "Indication" not in text
        assert "possibleTreatment" not in text
        told += sum("legalStatus" in one for one in of_type(graph, "MedicalTherapy"))
        for subject in of_type(graph, "MedicalCondition"):
            assert set(subject) <= {"@type", "@id", "name", "alternateName"}
    assert told > 10


def test_questions_are_answered_as_on_their_pages(site: Site) -> None:
    [page] = of_type(site.graph("/faq/"), "FAQPage")
    alone = {
        question["@id"]: question
        for path in site.pages
        for question in of_type(site.graph(path), "Question")
        if path != "/faq/"
    }

    assert {one["@id"]: one for one in page["mainEntity"]} == alone
    assert len(alone) == len([path for path in site.pages if re.match("/faq/.", path)]) > 60
    assert all(one["name"] and one["acceptedAnswer"]["text"] for one in page["mainEntity"])


def test_the_only_page_of_many_answers_is_the_list(site: Site) -> None:
    assert [path for path in site.pages if of_type(site.graph(path), "FAQPage")] == ["/faq/"]


def test_every_word_of_the_glossary_is_told_with_its_place(site: Site) -> None:
    [words] = of_type(site.graph("/glossary/"), "DefinedTermSet")
    jumps = re.compile(r"/glossary/#(.+)")

    slugs = [match[1] for one in words["hasDefinedTerm"] if (match := jumps.search(one["@id"]))]

    assert len(set(slugs)) == len(words["hasDefinedTerm"]) > 80
    assert {"off-label", "ketamine"} <= set(slugs)


def test_the_search_box_is_told_on_the_first_page(site: Site) -> None:
    [action] = of_type(site.graph("/"), "SearchAction")

    assert action["target"]["urlTemplate"] == f"{SITE}/search/?q={{search_term_string}}"
    assert action["query-input"] == "required name=search_term_string"
    assert "/search/" in site.pages["/"].links
    others = [path for path in site.pages if of_type(site.graph(path), "SearchAction")]
    assert others == ["/"]


def test_lists_name_the_pages_that_they_lead_to(site: Site) -> None:
    parts = {
        path: [part["@id"] for part in site.graph(path)["@graph"][0].get("hasPart", [])]
        for path in site.pages
    }

    lists = [path for path, found in parts.items() if found]
    assert {"/topics/", "/articles/", "/handouts/", "/topics/risks/"} <= set(lists)
    for path in lists:
        assert all(part.removeprefix(SITE) in site.pages[path].links for part in parts[path]), path
