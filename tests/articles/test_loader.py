"""Files become a library; what spans files is checked; what is broken is left out."""

import pytest

from tests.articles.conftest import Load
from tests.articles.content import REFERENCES, ContentFolder


def errors(load: Load) -> list[str]:
    return [str(problem) for problem in load()[1] if problem.is_error]


def warnings(load: Load) -> list[str]:
    return [str(problem) for problem in load()[1] if not problem.is_error]


def test_files_become_articles_and_pages(content: ContentFolder, load: Load) -> None:
    content.whole_article("basics/what-is-kat", title="What is KAT", order="5")
    content.whole_article("risks/side-effects")
    content.page("about")

    library, problems = load()

    assert problems == ()
    assert list(library.articles) == ["what-is-kat", "side-effects"]
    assert list(library.pages) == ["about"]
    found = library.articles["what-is-kat"]
    assert (found.title, found.url, found.topic.slug) == (
        "What is KAT",
        "/articles/what-is-kat/",
        "basics",
    )
    assert found.authors == ("Test Clinic",)
    assert [source.key for source in found.sources] == ["short-2018"]


def test_articles_stand_in_the_order_of_topics_then_order_then_title(
    content: ContentFolder, load: Load
) -> None:
    content.article("risks/a", order="1")
    content.article("basics/c", order="2")
    content.article("basics/b", order="2")
    content.article("basics/z", order="1")

    assert list(load()[0].articles) == ["z", "b", "c", "a"]


def test_two_files_with_one_slug(content: ContentFolder, load: Load) -> None:
    content.article("basics/bladder")
    content.article("risks/bladder", title="Other", lead="Other.")

    assert (
        'content/articles/risks/bladder.md:1: the slug "bladder" belongs to'
        " content/articles/basics/bladder.md already\n  Fix: rename one of the two files"
    ) in errors(load)


def test_a_folder_that_is_no_topic(content: ContentFolder, load: Load) -> None:
    content.article("risk/bladder")

    assert errors(load) == [
        'content/articles/risk/bladder.md:1: there is no topic "risk"\n  Fix: move the file to one of:'
        ' basics, risks; or add the topic to topics.yaml. Did you mean "risks"?'
    ]


def test_an_article_outside_a_topic(content: ContentFolder, load: Load) -> None:
    content.write("articles/bladder.md", "---\ntitle: A\n---\n")

    assert errors(load) == [
        "content/articles/bladder.md:1: an article lies outside a topic's folder\n  Fix: move it into"
        " the folder of its topic, such as content/articles/basics/"
    ]


def test_an_unknown_source(content: ContentFolder, load: Load) -> None:
    content.article("risks/bladder", body="Text. [@short-2018]\n\nMore. [@shrot-2018]\n")

    assert errors(load) == [
        'content/articles/risks/bladder.md:8: the source "shrot-2018" is not in references.json\n'
        '  Fix: add its record there, or correct the name. Did you mean "short-2018"?'
    ]


def test_a_source_that_no_page_cites(content: ContentFolder, load: Load) -> None:
    content.whole_article("risks/bladder", body="Text.\n")

    assert warnings(load) == [
        'content/references.json:1: no page cites the source "short-2018"\n  Fix: cite it, or delete its'
        " record"
    ]


def test_a_link_to_a_file_that_is_not_there(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", body="See [risks](../risks/bladdr.md). [@short-2018]\n")
    content.article("risks/bladder")

    assert errors(load) == [
        'content/articles/basics/kat.md:6: the link "../risks/bladdr.md" leads to /articles/bladdr/,'
        " which is not there\n  Fix: write the path of a file that is there, such as"
        ' ../../pages/about.md, or remove the link. Did you mean "/articles/bladder/"?'
    ]


def test_a_link_to_a_heading_that_is_not_there(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", body="See [pain](../risks/bladder.md#pian). [@short-2018]\n")
    content.article("risks/bladder", body="## Pain {#pain}\n\nText.\n")

    assert errors(load) == [
        'content/articles/basics/kat.md:6: the link "../risks/bladder.md#pian" leads to a heading that'
        ' is not there\n  Fix: use one of: pain. Did you mean "pain"?'
    ]


def test_links_that_lead_somewhere(content: ContentFolder, load: Load) -> None:
    content.article(
        "basics/kat",
        body="## Own {#own}\n\n[own](#own) [file](../risks/bladder.md#pain) [page](../../pages/about.md)"
        " [contact](/contact/?about=/) [topic](/topics/risks/) [site](https://example.org/)"
        " [call](tel:911) [write](mailto:a@example.org) [@short-2018]\n",
    )
    content.article("risks/bladder", body="## Pain {#pain}\n\nText.\n")
    content.page("about")

    assert errors(load) == []


@pytest.mark.parametrize("field", ["related: [articles/bladdr]", "superseded_by: bladdr"])
def test_a_page_in_the_front_matter_that_is_not_there(
    content: ContentFolder, load: Load, field: str
) -> None:
    name, _, value = field.partition(": ")
    content.article("basics/kat", **{name: value})
    content.article("risks/bladder")

    assert errors(load) == [
        f'content/articles/basics/kat.md:5: {name}: there is no other page "articles/bladdr"\n  Fix: name'
        ' a page that is there, or delete the line. Did you mean "articles/bladder"?'
    ]


def test_an_article_is_not_related_to_itself(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", related="[articles/kat]")

    assert len(errors(load)) == 1


def test_an_alias_of_a_living_slug(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", aliases="[bladder]")
    content.article("risks/bladder")

    assert errors(load) == [
        'content/articles/basics/kat.md:5: the alias "bladder" belongs to'
        " content/articles/risks/bladder.md already\n  Fix: delete this alias"
    ]


def test_a_reviewer_whom_the_clinic_does_not_name(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", review="{by: jane, on: 2026-01-02, due: 2027-01-02}")

    assert errors(load) == [
        'content/articles/basics/kat.md:5: review.by: clinic.yaml has no clinician "jane"\n  Fix: add the'
        " clinician to clinic.yaml under clinicians, or correct the name."
    ]


def test_two_pages_with_one_title(content: ContentFolder, load: Load) -> None:
    content.whole_article("basics/a", title="Same")
    content.whole_article("basics/b", title="Same")

    assert warnings(load) == [
        "content/articles/basics/b.md:2: content/articles/basics/a.md has the same title\n  Fix: give"
        " this page a title of its own"
    ]


def test_a_file_name_that_cannot_be_an_address(content: ContentFolder, load: Load) -> None:
    content.article("basics/What Is KAT")

    assert errors(load) == [
        'content/articles/basics/What Is KAT.md:1: the file name "What Is KAT.md" cannot be an address\n'
        "  Fix: rename the file what-is-kat.md"
    ]


def test_all_problems_of_all_files_are_found_at_once(content: ContentFolder, load: Load) -> None:
    content.article("basics/a", order="x")
    content.article("basics/b", body="[gone](c.md)\n")
    content.write("articles/basics/d.md", "no front matter")

    assert [problem.path for problem in load()[1] if problem.is_error] == [
        "content/articles/basics/a.md",
        "content/articles/basics/b.md",
        "content/articles/basics/d.md",
    ]


def test_broken_files_are_left_out_of_the_library(content: ContentFolder, load: Load) -> None:
    content.article("basics/a", order="x")
    content.article("basics/b")

    assert list(load()[0].articles) == ["b"]


def test_a_missing_clinic_file_is_one_error(content: ContentFolder, load: Load) -> None:
    (content.path / "clinic.yaml").unlink()

    assert errors(load) == [
        "content/clinic.yaml:1: the file is missing\n  Fix: restore the file; docs/content-format.md shows"
        " what it holds"
    ]
    assert load()[0].clinic.placeholder_fields != ()


def test_a_record_without_kind(content: ContentFolder, load: Load) -> None:
    content.write("references.json", REFERENCES.replace('"kind": "review",', ""))
    content.article("basics/a", body="Text.\n")

    assert errors(load) == [
        "content/references.json:3: custom.kind: Field required\n  Fix: correct this record;"
        " docs/content-format.md shows a whole one"
    ]


def test_facts_of_the_home_page_are_cited(content: ContentFolder, load: Load) -> None:
    content.write(
        "home.yaml",
        "title: T\nlead: L\nfacts:\n  - figure: One\n    text: A fact. [@short-2018]\n"
        "  - figure: Two\n    text: Another. [@nobody]\n",
    )

    library, problems = load()

    assert [source.key for source in library.home.sources] == ["short-2018"]
    assert [(p.path, p.line, p.rule) for p in problems] == [
        ("content/home.yaml", 7, "citation-unknown")
    ]


def test_a_harmless_file_is_let_be(content: ContentFolder, load: Load) -> None:
    path = content.whole_article("basics/a", title="A title 😀  ", lead="A lead.")
    text = path.read_text(encoding="utf-8").rstrip("\n").replace("\n", "\r\n")
    path.write_bytes(f"﻿{text}".encode())

    library, problems = load()

    assert problems == ()
    assert library.articles["a"].title == "A title 😀"
