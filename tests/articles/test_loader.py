"""Files become a library; what spans files is checked; what is broken is left out."""

import pytest

from articles.files import read_folder
from articles.linting.workers import FEWEST_TASKS
from articles.loader import MANY_NEW, Loader
from tests.articles.conftest import Load
from tests.articles.content import CLINIC, HOME, REFERENCES, ContentFolder


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
        "content/articles/risks/bladder.md:1: content/articles/basics/bladder.md has the same file"
        " name, so both want one address\n  Fix: rename one of the two files"
    ) in errors(load)


def test_a_folder_that_is_no_topic(content: ContentFolder, load: Load) -> None:
    content.article("risk/bladder")

    assert errors(load) == [
        'content/articles/risk/bladder.md:1: the folder "risk" is no topic of topics.yaml\n'
        "  Fix: move the file into the folder risks; or add the topic to topics.yaml"
    ]


def test_an_article_outside_a_topic(content: ContentFolder, load: Load) -> None:
    content.write("articles/bladder.md", "---\ntitle: A\n---\n")

    assert errors(load) == [
        "content/articles/bladder.md:1: an article lies in no topic's folder\n  Fix: move it into"
        " the folder of its topic, such as content/articles/basics/"
    ]


def test_an_unknown_source(content: ContentFolder, load: Load) -> None:
    content.article("risks/bladder", body="Text. [@short-2018]\n\nMore. [@shrot-2018]\n")

    assert errors(load) == [
        'content/articles/risks/bladder.md:8: there is no source "shrot-2018" in references.json\n'
        "  Fix: write [@short-2018] if you mean that one, or add an entry with"
        ' "id": "shrot-2018" to references.json'
    ]


def test_a_source_that_no_page_cites(content: ContentFolder, load: Load) -> None:
    content.whole_article("risks/bladder", body="Text.\n")

    assert warnings(load) == [
        'content/references.json:3: no page uses the source "short-2018"\n'
        "  Fix: write [@short-2018] where a page rests on it, or delete its entry"
    ]


def test_a_link_to_a_file_that_is_not_there(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", body="See [risks](../risks/bladdr.md). [@short-2018]\n")
    content.article("risks/bladder")

    assert errors(load) == [
        'content/articles/basics/kat.md:6: the link "../risks/bladdr.md" leads to no page\n'
        "  Fix: write ../risks/bladder.md"
    ]


def test_a_link_to_a_heading_that_is_not_there(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", body="See [pain](../risks/bladder.md#pian). [@short-2018]\n")
    content.article("risks/bladder", body="## Pain {#pain}\n\nText.\n")

    assert errors(load) == [
        'content/articles/basics/kat.md:6: the link "../risks/bladder.md#pian" leads to a heading'
        " that is not on that page\n  Fix: write ../risks/bladder.md#pain"
    ]


@pytest.mark.parametrize(
    ("target", "fix"),
    [
        ("../bladder.md#pain", "../risks/bladder.md#pain"),
        ("risks/bladder.md", "../risks/bladder.md"),
        ("articles/risks/bladder.md", "../risks/bladder.md"),
        ("../../about.md", "../../pages/about.md"),
        ("../../pages/abuot.md#us", "../../pages/about.md"),
        ("../../faq/risks/does-it-hrut.md", "../../faq/basics/does-it-hurt.md"),
        ("/articles/bladder", "../risks/bladder.md"),
        ("/faq/does-it-hurt.html", "../../faq/basics/does-it-hurt.md"),
        ("/about/", "../../pages/about.md"),
        ("/contcat/", "/contact/"),
        ("/topics/risk/", "/topics/risks/"),
    ],
)
def test_a_dead_link_is_mended_as_one_types_it_in_that_file(
    content: ContentFolder, load: Load, target: str, fix: str
) -> None:
    content.article("basics/kat", body=f"See [it]({target}). [@short-2018]\n")
    content.article("risks/bladder", body="## Pain {#pain}\n\nText.\n")
    content.question("basics/does-it-hurt")
    content.page("about")

    assert errors(load) == [
        f'content/articles/basics/kat.md:6: the link "{target}" leads to no page\n  Fix: write {fix}'
    ]


def test_no_page_is_named_for_a_dead_link_that_is_like_none(
    content: ContentFolder, load: Load
) -> None:
    content.article("basics/kat", body="[it](can-i-have-kat-with-psychosis.md) [@short-2018]\n")
    content.question("basics/can-i-have-kat-with-bipolar")
    content.page("about")

    [error] = errors(load)
    assert error.endswith(
        "  Fix: write the path from this file to one that is there, such as ../../pages/about.md, or"
        " take the link out; the address of another site begins with https://"
    )


def test_a_heading_that_is_like_none_is_chosen_from_all(content: ContentFolder, load: Load) -> None:
    content.article(
        "basics/kat", body="[it](#where) [@short-2018]\n\n## A\n\nText.\n\n## B\n\nText.\n"
    )

    [error] = errors(load)
    assert error.endswith("  Fix: end it with one of: #a, #b")


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


@pytest.mark.parametrize(
    ("field", "fix"),
    [("related: [articles/bladdr]", "articles/bladder"), ("superseded_by: bladdr", "bladder")],
)
def test_a_page_in_the_front_matter_that_is_not_there(
    content: ContentFolder, load: Load, field: str, fix: str
) -> None:
    name, _, value = field.partition(": ")
    content.article("basics/kat", **{name: value})
    content.article("risks/bladder")

    assert errors(load) == [
        'content/articles/basics/kat.md:5: there is no other page "articles/bladdr", which stands'
        f' behind "{name}:"\n  Fix: write {fix}'
    ]


def test_an_article_is_not_related_to_itself(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", related="[articles/kat]")

    assert len(errors(load)) == 1


def test_an_alias_of_a_living_slug(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", aliases="[bladder]")
    content.article("risks/bladder")

    assert errors(load) == [
        'content/articles/basics/kat.md:5: "bladder" below "aliases:" is the address of'
        " content/articles/risks/bladder.md already\n  Fix: delete it there"
    ]


def test_a_reviewer_whom_the_clinic_does_not_name(content: ContentFolder, load: Load) -> None:
    content.article("basics/kat", review="{by: jane, on: 2026-01-02, due: 2027-01-02}")

    assert errors(load) == [
        'content/articles/basics/kat.md:5: "jane" behind "by:" is no entry below "clinicians:" in'
        " clinic.yaml\n  Fix: add an entry of this name there, with name:, credential: and role:"
    ]


def test_a_reviewer_whose_name_is_misspelt(content: ContentFolder, load: Load) -> None:
    people = "clinicians:\n  jane-doe:\n    name: A\n    credential: B\n    role: C\n"
    content.write("clinic.yaml", CLINIC + people)
    content.article("basics/kat", review="{by: jane-deo, on: 2026-01-02, due: 2027-01-02}")

    [error] = errors(load)
    assert "  Fix: write jane-doe; or add an entry of this name there" in error


@pytest.mark.parametrize(
    ("name", "entry", "line", "message", "fix"),
    [
        ("clinic.yaml", "hidden: [bladdr]", 18, 'no article "bladdr", which stands below "hidden:"', "write bladder"),
        ("clinic.yaml", "hidden:\n  - bladder\n  - faq/does-it-hrut", 20, 'no question "does-it-hrut", which stands below "hidden:"', "write faq/does-it-hurt"),
        ("home.yaml", "start_here: [other]", 3, 'no article "other", which stands below "start_here:"', "delete it, or name one that is there"),
        ("home.yaml", "before_contact: [bladdr]", 3, 'no article "bladdr", which stands below "before_contact:"', "write bladder"),
        ("home.yaml", "way:\n  - title: Read\n    articles:\n      - bladder\n      - bladdr", 7, 'no article "bladdr", which stands below "way:"', "write bladder"),
        ("home.yaml", "most_asked: [does-it-hurts]", 3, 'no question "does-it-hurts", which stands below "most_asked:"', "write does-it-hurt"),
        ("clinic.yaml", "logo: logo.svg", 18, 'no picture "logo.svg" in content/images/, which stands behind "logo:"', "put the file there, or delete the line"),
    ],
)  # fmt: skip
def test_what_the_yaml_files_name_and_is_not_there(
    content: ContentFolder, load: Load, name: str, entry: str, line: int, message: str, fix: str
) -> None:
    content.article("risks/bladder")
    content.question("basics/does-it-hurt")
    before = {"clinic.yaml": CLINIC, "home.yaml": HOME}[name]
    content.write(name, f"{before}{entry}\n")

    assert f"content/{name}:{line}: there is {message}\n  Fix: {fix}" in map(str, load()[1])


def test_two_pages_with_one_title(content: ContentFolder, load: Load) -> None:
    content.whole_article("basics/a", title="Same")
    content.whole_article("basics/b", title="Same")

    assert warnings(load) == [
        "content/articles/basics/b.md:2: content/articles/basics/a.md has the same text behind"
        ' "title:"\n  Fix: write another text behind "title:" here or there'
    ]


def test_a_file_name_that_cannot_be_an_address(content: ContentFolder, load: Load) -> None:
    content.article("basics/What Is KAT")

    assert errors(load) == [
        'content/articles/basics/What Is KAT.md:1: the file name "What Is KAT.md" cannot be part of an address\n'
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
        "content/clinic.yaml:1: the file is missing\n  Fix: put the file back; docs/content-format.md shows"
        " what it holds"
    ]
    assert load()[0].clinic.placeholder_fields != ()


def test_a_record_without_kind(content: ContentFolder, load: Load) -> None:
    content.write("references.json", REFERENCES.replace('"kind": "review",', ""))
    content.article("basics/a", body="Text.\n")

    assert errors(load) == [
        'content/references.json:12: the entry "short-2018" has no "kind" below "custom"\n'
        '  Fix: add to it "kind": "trial"'
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


def test_an_editor_hears_of_a_page_that_changed_since_its_review(
    content: ContentFolder, load: Load
) -> None:
    people = "clinicians:\n  jane:\n    name: Test\n    credential: MD\n    role: Reviewer\n"
    content.write("clinic.yaml", CLINIC + people)
    content.article(
        "basics/kat",
        review=f"{{by: jane, on: 2026-01-02, due: 2027-01-02, hash: {'0' * 32}}}",
    )

    library, problems = load()

    [problem] = [problem for problem in problems if problem.rule == "review-changed"]
    assert (problem.path, problem.line, problem.is_error) == (
        "content/articles/basics/kat.md",
        5,
        False,
    )
    assert (
        problem.message == "the page changed since its review on 2026-01-02, and says so to readers"
    )
    assert problem.fix.endswith("manage.py review sign articles/kat --by jane")
    assert library.articles["kat"].is_changed_since_review


def test_pages_that_other_processes_read_are_the_same(content: ContentFolder) -> None:
    for number in range(MANY_NEW + FEWEST_TASKS):
        content.whole_article(f"basics/article-{number}", title=f"Article {number}")
    content.article("risks/side-effects", body="See [a page](gone.md).")

    alone = Loader().load(read_folder(content.path))
    shared = Loader(workers=2).load(read_folder(content.path))

    assert shared[0].articles == alone[0].articles
    assert sorted(shared[1]) == sorted(alone[1])
    assert "gone.md" in str(shared[1])
