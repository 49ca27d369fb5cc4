"""References are read from CSL-JSON and printed in one way."""

import json

from articles.reference_file import read_references
from articles.references import Reference, Source
from tests.articles.content import REFERENCES


def only(text: str = REFERENCES) -> Reference:
    references, problems = read_references(text, path="references.json")
    assert problems == ()
    [reference] = references.values()
    return reference


def changed(**fields: object) -> str:
    [record] = json.loads(REFERENCES)
    return json.dumps([record | fields], indent=1)


def test_a_journal_article_is_printed_with_authors_journal_and_year() -> None:
    assert only().html == (
        "Short B, Fong J."
        ' <a href="https://doi.org/10.1016/S2215-0366(17)30272-9">Side-effects associated with ketamine'
        " use in depression</a>. <cite>Lancet Psychiatry</cite> 5:65-78. 2018."
    )


def test_a_long_list_of_authors_is_cut() -> None:
    people = [{"family": name, "given": "A B"} for name in ("One", "Two", "Three", "Four")]

    assert only(changed(author=people)).html.startswith("One AB, Two AB, Three AB, et al. <a")


def test_authors_whom_the_record_calls_others_are_cut_too() -> None:
    people = [{"family": "One", "given": "A"}, {"literal": "others"}, {"family": "Last"}]

    assert only(changed(author=people)).html.startswith("One A, et al. <a")


def test_an_organization_that_publishes_itself_is_named_once() -> None:
    fields = {
        "author": [{"literal": "FDA"}],
        "publisher": "FDA",
        "container-title": "",
        "issued": None,
    }

    assert only(changed(**fields)).html.endswith("</a>. No date.")


def test_text_from_the_file_is_escaped() -> None:
    reference = only(changed(title='<script>alert("x")</script>'))

    assert "<script>" not in reference.html


def test_kind_and_product_are_said_in_words() -> None:
    reference = only(changed(custom=only().custom.model_dump(mode="json") | {"n": 1148}))

    assert reference.kind_label == "Review of studies, 1,148 people"
    assert reference.product_label == "about ketamine, not KAT"


def test_back_links_name_every_mark() -> None:
    assert Source(1, only(), 2).back_links == ("cite-short-2018-1", "cite-short-2018-2")


def test_json_that_cannot_be_read_is_named_with_its_line() -> None:
    references, [problem] = read_references('[\n {"id": "a"},\n]', path="references.json")

    assert references == {}
    assert problem.line in (2, 3)
    assert problem.rule == "references-syntax"


def test_an_address_of_another_scheme_is_refused() -> None:
    _, [problem] = read_references(changed(URL="javascript:alert(1)"), path="references.json")

    assert problem.rule == "references-record"


def test_a_record_that_is_there_twice_is_named() -> None:
    [record] = json.loads(REFERENCES)

    _, [problem] = read_references(json.dumps([record, record], indent=1), path="references.json")

    assert problem.message == 'the source "short-2018" is there twice'
