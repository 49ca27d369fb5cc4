"""What graphs say of a small site: the clinic, reviews, writers, hostile words, and where none is."""

import json
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.articles.content import CLINIC as PLACEHOLDER
from tests.articles.content import ContentFolder
from tests.articles.structured_data.clinics import CLINIC, LOGO
from tests.articles.structured_data.shown import read
from tests.articles.structured_data.vocabulary import Node, faults, of_type

SITE = "http://127.0.0.1:8000"
BLADDER = "/articles/bladder/"
REVIEW = "{by: test-reviewer, on: 2026-03-01, due: 2099-03-01}"


def graph_at(path: str) -> Node:
    [found] = read(Client().get(path).text).graphs
    return found


def page_at(path: str) -> dict[str, Any]:
    return dict(graph_at(path)["@graph"][0])


@pytest.fixture
def clinic(site: ContentFolder) -> ContentFolder:
    """A site of a clinic that is no placeholder."""
    site.write("clinic.yaml", CLINIC)
    site.write("images/logo.svg", LOGO)
    return site


def test_an_article_says_what_it_is(clinic: ContentFolder) -> None:
    clinic.article("risks/bladder", title="Bladder problems", published="2026-01-02")

    page = page_at(BLADDER)

    assert page == {
        "@type": "MedicalWebPage",
        "@id": f"{SITE}{BLADDER}",
        "url": f"{SITE}{BLADDER}",
        "name": "Bladder problems",
        "inLanguage": "en-US",
        "isPartOf": {"@id": f"{SITE}/#website"},
        "breadcrumb": {"@id": f"{SITE}{BLADDER}#way"},
        "description": "About bladder.",
        "author": {"@id": f"{SITE}/#clinic"},
        "datePublished": "2026-01-02",
        "dateModified": "2026-01-02",
        "publisher": {"@id": f"{SITE}/#clinic"},
        "audience": {"@type": "Patient"},
        "citation": [
            {
                "@type": "ScholarlyArticle",
                "name": "Side-effects associated with ketamine use in depression",
                "url": "https://doi.org/10.1016/S2215-0366(17)30272-9",
            }
        ],
    }


def test_the_contact_page_says_all_of_the_clinic(clinic: ContentFolder) -> None:
    graph = graph_at("/contact/")

    [found] = of_type(graph, "MedicalClinic")
    assert page_at("/contact/")["mainEntity"] == {"@id": f"{SITE}/#clinic"}
    assert dict(found) | {"logo": "", "employee": ""} == {
        "@type": "MedicalClinic",
        "@id": f"{SITE}/#clinic",
        "name": "Harbor Clinic",
        "legalName": "Harbor Clinic of Boston, LLC",
        "url": f"{SITE}/",
        "logo": "",
        "telephone": "+16172531000",
        "email": "desk@harborclinic.org",
        "sameAs": ["https://social.harborclinic.org/@clinic"],
        "address": [
            {
                "@type": "PostalAddress",
                "name": "Harbor house",
                "streetAddress": "1 Harbor Street",
                "addressLocality": "Boston",
                "addressRegion": "MA",
                "postalCode": "02110",
            },
            {
                "@type": "PostalAddress",
                "streetAddress": "2 Harbor Street",
                "addressLocality": "Boston",
                "addressRegion": "MA",
                "postalCode": "02111",
            },
        ],
        "hasMap": "https://maps.harborclinic.org/1",
        "openingHoursSpecification": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": [
                    "https://schema.org/Monday",
                    "https://schema.org/Tuesday",
                    "https://schema.org/Wednesday",
                    "https://schema.org/Thursday",
                ],
                "opens": "09:00",
                "closes": "17:30",
            },
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["https://schema.org/Saturday"],
                "opens": "10:00",
                "closes": "12:00",
            },
        ],
        "employee": "",
    }
    assert found["logo"].startswith(f"{SITE}/images/logo.")
    assert [one["name"] for one in found["employee"]] == ["Test Reviewer", "Second Reviewer"]
    assert faults(graph, frozenset()) == []


def test_the_hours_are_those_that_the_contact_page_shows(clinic: ContentFolder) -> None:
    text = read(Client().get("/contact/").text).text

    assert "Monday to Thursday 9:00 am to 5:30 pm" in text
    assert "Saturday 10:00 am to 12:00 pm" in text


@pytest.mark.parametrize("path", ["/", BLADDER, "/contact/", "/pages/about/"])
def test_nothing_is_told_of_a_placeholder_clinic(site: ContentFolder, path: str) -> None:
    site.write("clinic.yaml", PLACEHOLDER)
    site.article("risks/bladder")

    text = json.dumps(graph_at(path))

    assert '"WebSite"' in text
    for word in ("Clinic,", "MedicalClinic", "publisher", "author", "telephone", "address"):
        assert word not in text


@pytest.mark.parametrize(
    ("fields", "reviewed"),
    [
        ({}, None),
        ({"review": REVIEW}, "2026-03-01"),
        ({"review": REVIEW, "changed": "2026-03-01"}, "2026-03-01"),
        ({"review": REVIEW, "changed": "2026-03-02"}, None),
        ({"review": REVIEW.replace("2099", "2026").replace("03-01}", "03-02}")}, "2026-03-01"),
    ],
    ids=["never", "holds", "same day", "changed since", "overdue"],
)
def test_a_review_is_told_while_the_page_says_what_was_reviewed(
    clinic: ContentFolder, fields: dict[str, str], reviewed: str | None
) -> None:
    clinic.article("risks/bladder", **fields)
    clinic.question("risks/does-it-hurt", **fields)
    clinic.page("get-help-now", **fields)
    person = {
        "@type": "Person",
        "@id": f"{SITE}/#clinician-test-reviewer",
        "name": "Test Reviewer",
        "honorificSuffix": "MD",
        "url": "https://harborclinic.org/team/",
    }

    for path in (BLADDER, "/faq/does-it-hurt/", "/pages/get-help-now/"):
        graph = graph_at(path)
        page = graph["@graph"][0]
        assert page.get("lastReviewed") == reviewed
        assert page.get("reviewedBy") == ({"@id": person["@id"]} if reviewed else None)
        assert [dict(one) for one in of_type(graph, "Person")] == ([person] if reviewed else [])


def test_those_who_wrote_a_page_are_told_as_what_they_are(clinic: ContentFolder) -> None:
    writers = '[Test Writer, "Second Reviewer, NP", "Harbor Clinic of Boston, LLC"]'
    clinic.article("risks/bladder", authors=writers)

    assert page_at(BLADDER)["author"] == [
        {"@type": "Person", "name": "Test Writer"},
        {"@type": "Person", "@id": f"{SITE}/#clinician-second-reviewer", "name": "Second Reviewer"},
        {"@id": f"{SITE}/#clinic"},
    ]


def test_somebody_who_wrote_and_reviewed_a_page_is_one_person(clinic: ContentFolder) -> None:
    clinic.article("risks/bladder", authors="[Test Reviewer]", review=REVIEW)

    graph = graph_at(BLADDER)

    pages = frozenset(f"{SITE}{path}" for path in ("/", "/topics/risks/", BLADDER))
    assert faults(graph, pages) == []
    [person] = of_type(graph, "Person")
    page = graph["@graph"][0]
    assert page["author"] == page["reviewedBy"] == {"@id": person["@id"]}


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <script> a title",
    'Quotes " and \\ and  a tab',
    "A & B &amp; C",
    "Line\u2028and paragraph\u2029ends",
    "😀 and ünïcödé 漢字",
)


def test_no_words_get_out_of_the_script(site: ContentFolder) -> None:
    for number, title in enumerate(HOSTILE):
        quoted = json.dumps(title, ensure_ascii=False)
        text = quoted.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        site.article(f"risks/a{number}", title=text, lead=text)

    for number, title in enumerate(HOSTILE):
        html = Client().get(f"/articles/a{number}/").text
        inside = html.split('<script type="application/ld+json">')[1].split("</script>")[0]
        page = json.loads(inside)["@graph"][0]
        assert page["name"] == page["description"] == title
        assert not set("<>&\u2028\u2029") & set(inside)


def test_what_is_not_to_be_found_has_no_graph(site: ContentFolder) -> None:
    site.article("risks/bladder")
    site.question("risks/does-it-hurt-the-bladder")
    site.article("risks/old", expires_on="2026-02-01")

    for path in (
        *("/articles/blader/", "/articles/old/", "/contact/sent/"),
        *("/?q=bladder", "/faq/?q=bladder"),
    ):
        answer = Client().get(path)
        assert "noindex" in answer.text, path
        assert read(answer.text).graphs == [], path


def test_a_form_that_is_not_taken_has_no_graph(site: ContentFolder) -> None:
    assert read(Client().post("/contact/", {}).text).graphs == []


def test_the_search_page_is_one_of_results_and_repeats_no_question(site: ContentFolder) -> None:
    graph = graph_at("/search/?q=zebra")

    assert page_at("/search/?q=zebra")["@type"] == "SearchResultsPage"
    assert "zebra" not in json.dumps(graph)
    assert faults(graph, frozenset()) == []


@pytest.mark.django_db
def test_a_graph_asks_no_database(
    site: ContentFolder, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    site.article("risks/bladder")

    with django_assert_num_queries(0):
        assert all(graph_at(path) for path in ("/", BLADDER, "/topics/", "/contact/"))
