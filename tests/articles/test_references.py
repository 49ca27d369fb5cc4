"""References are read from CSL-JSON and printed in one way."""

import json

import pytest

from articles.reference_file import find_lines, read_references
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
    assert Source(1, only(), 2).back_links == ("cite-1-1", "cite-1-2")


def plant(old: str, new: str) -> str:
    assert old in REFERENCES
    _, problems = read_references(REFERENCES.replace(old, new, 1), path="references.json")
    [problem] = problems
    return str(problem)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"id": "short-2018"', '"id": "Short 2018"', '3: the entry "Short 2018": "Short 2018" cannot stand behind "id"\n  Fix: use small letters, digits and single hyphens, such as name-of-source'),
        ('"title": ', '"titel": ', '5: the entry "short-2018" has no "title"\n  Fix: write "title" in place of "titel"'),
        ('"URL": ', '"url": ', '11: the entry "short-2018" has no "URL"\n  Fix: write "URL" in place of "url"'),
        ('"URL": "https:', '"URL": "javascript:', '11: the entry "short-2018": "javascript://doi.org/10.1016/S2215-0366(17)30272-9" cannot stand behind "URL"\n  Fix: begin it with https://'),
        ('"limits": "Few studies of repeated use.",', "", '12: the entry "short-2018" has no "limits" below "custom"\n  Fix: add to it "limits": "What it cannot tell."'),
        ('"kind": "review"', '"kind": "reviw"', '13: the entry "short-2018": "reviw" cannot stand behind "kind"\n  Fix: write one of: guideline, review, trial, observational, lab, law, label, news, service, guidance. Did you mean "review"?'),
        ('"verified": "source"', '"verified": "yes"', '18: the entry "short-2018": "yes" cannot stand behind "verified"\n  Fix: write source if somebody read the source itself, and memory if not'),
        ('"verified": "source"', '"verified": "source", "n": "many"', '18: the entry "short-2018": "many" cannot stand behind "n"\n  Fix: write it as 120'),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_entry_is_said_with_line_and_fix(
    old: str, new: str, problem: str
) -> None:
    assert plant(old, new) == f"references.json:{problem}"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"id": "short-2018",', '"id": "short-2018"', "3: a comma is missing\n  Fix: put a comma at the end of line 3"),
        ('"verified": "source"', '"verified": "source",', '18: a comma stands where nothing follows, or a name has no quotation marks\n  Fix: delete the comma at the end of line 18, or write the name as "name"'),
        ('"volume": "5"', "\"volume\": five", '9: a comma stands where nothing follows, or a text has no quotation marks\n  Fix: delete the comma at the end of line 9, or write the text as "text"'),
        ('"volume": ', '"volume" ', '9: a colon is missing behind a name\n  Fix: write it as "name": "text"'),
        ('"volume": "5"', '"volume": "5', '9: a quotation mark is opened and not closed\n  Fix: close it with "'),
        ("[\n {", "{", "20: the list of sources ends above, and more follows\n  Fix: begin the file with [ and end it with ], and delete any other [ or ] at the left edge"),
    ],
)  # fmt: skip
def test_what_keeps_the_file_from_being_read_is_said_with_line_and_fix(
    old: str, new: str, problem: str
) -> None:
    assert plant(old, new) == f"references.json:{problem}"


@pytest.mark.parametrize("text", ["{}", "5", '"a"'])
def test_a_file_that_is_no_list(text: str) -> None:
    _, [problem] = read_references(text, path="references.json")

    assert problem.message == "this is not a list of sources"


def test_something_else_in_the_list_is_named() -> None:
    _, [problem] = read_references("[\n 5\n]", path="references.json")

    assert str(problem) == "references.json:2: 5 is no entry of the list\n  Fix: delete it"


def test_an_entry_that_is_there_twice_is_named() -> None:
    [record] = json.loads(REFERENCES)

    _, [problem] = read_references(json.dumps([record, record], indent=1), path="references.json")

    assert problem.message == 'the entry "short-2018" is there twice'
    assert problem.line > 20


def test_each_source_knows_its_line() -> None:
    [record] = json.loads(REFERENCES)
    text = json.dumps([record, record | {"id": "b"}], indent=1)

    assert find_lines(text) == {
        "short-2018": 3,
        "b": text[: text.index('"id": "b"')].count("\n") + 1,
    }
    assert find_lines(text[1:]) == {}
