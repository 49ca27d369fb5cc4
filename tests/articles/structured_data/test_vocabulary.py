"""The check against the vocabulary finds what is wrong, so that its silence says something."""

import pytest

from tests.articles.structured_data.vocabulary import Node, faults

PAGE = "https://x.example/"
PAGES = frozenset({f"{PAGE}a/"})


def graph(**properties: object) -> Node:
    page = {"@type": "MedicalWebPage", "@id": PAGE, **properties}
    return {"@context": "https://schema.org", "@graph": [page]}


@pytest.mark.parametrize(
    "properties",
    [
        {"name": "A page", "datePublished": "2026-11-21"},
        {"isPartOf": {"@id": f"{PAGE}a/"}},
        {"audience": {"@type": "Patient"}},
        {"about": [{"@type": "Drug", "name": "Ketamine", "legalStatus": "Schedule III"}]},
        {"mainEntity": {"@type": "Question", "acceptedAnswer": {"@type": "Answer", "text": "No."}}},
        {"specialty": "https://schema.org/Psychiatric"},
        {"potentialAction": {"@type": "SearchAction", "query-input": "required name=q"}},
    ],
)
def test_what_schema_org_allows_is_no_fault(properties: dict[str, object]) -> None:
    assert faults(graph(**properties), PAGES) == []


@pytest.mark.parametrize(
    ("properties", "fault"),
    [
        ({"headlines": "A"}, "headlines is no property"),
        ({"openingHours": "Mo-Fr"}, "MedicalWebPage has no openingHours"),
        ({"reviews": {"@type": "Review"}}, "reviews is no property"),
        ({"datePublished": "Nov 21"}, "MedicalWebPage.datePublished cannot be 'Nov 21'"),
        ({"datePublished": "2026-02-30"}, "MedicalWebPage.datePublished cannot be '2026-02-30'"),
        ({"url": "/articles/"}, "MedicalWebPage.url cannot be '/articles/'"),
        ({"isPartOf": {"@id": f"{PAGE}b/"}}, f"MedicalWebPage.isPartOf cannot be {{'@id': '{PAGE}b/'}}"),
        ({"reviewedBy": {"@id": PAGE}}, f"MedicalWebPage.reviewedBy cannot be {{'@id': '{PAGE}'}}"),
        ({"author": {"@type": "Pearson"}}, "Pearson is no type"),
        ({"author": {"@type": "Drug"}}, "MedicalWebPage.author cannot be {'@type': 'Drug'}"),
        ({"about": {"@type": "Thing", "@id": PAGE}}, f"{PAGE} is there twice"),
        ({"about": {"@type": "Thing", "@id": "#a"}}, "#a is not absolute"),
        ({"name": ""}, "name is empty"),
        ({"name": 4}, "MedicalWebPage.name cannot be 4"),
        ({"query-input": "q"}, "MedicalWebPage has no query-input"),
    ],
)  # fmt: skip
def test_what_schema_org_does_not_allow_is_a_fault(
    properties: dict[str, object], fault: str
) -> None:
    assert fault in faults(graph(**properties), PAGES)


@pytest.mark.parametrize(
    ("day", "is_right"),
    [("https://schema.org/Monday", True), ("https://schema.org/Mon", False), ("Monday", False)],
)
def test_a_member_of_an_enumeration_is_known(day: str, is_right: bool) -> None:
    hours = {"@type": "OpeningHoursSpecification", "dayOfWeek": [day], "opens": "09:00"}
    clinic = {"@type": "MedicalClinic", "openingHoursSpecification": hours}
    document = {"@context": "https://schema.org", "@graph": [clinic]}

    assert (faults(document, PAGES) == []) is is_right


def test_something_else_than_a_graph_is_a_fault() -> None:
    assert faults({"@type": "WebPage"}, PAGES) == [
        "the document is no graph in the context of schema.org"
    ]
