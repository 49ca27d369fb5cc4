"""Questions of content/faq/ are read, put in order, shown and hidden as articles are."""

from datetime import date

import pytest

from articles.readers_view import next_change, readers_view
from tests.articles.conftest import Load
from tests.articles.content import CLINIC, ContentFolder

TODAY = date(2026, 6, 1)


def errors(load: Load) -> list[str]:
    return [str(problem) for problem in load()[1] if problem.is_error]


def test_a_file_becomes_a_question(content: ContentFolder, load: Load) -> None:
    content.question(
        "risks/can-you-overdose",
        question="Can you take too much?",
        answer='"Yes. *Call* [911](tel:911). [@short-2018]"',
        body="More. [@short-2018]\n",
        also_asked="[od]",
    )

    found = load()[0].questions["can-you-overdose"]

    assert (found.title, found.url) == ("Can you take too much?", "/faq/can-you-overdose/")
    assert found.lead == "Yes. Call 911."
    assert found.answer == (
        'Yes. <em>Call</em> <a href="tel:911">911</a>.\xa0<sup class="citation">'
        '<a id="cite-1-1" href="#source-short-2018" role="doc-noteref">[1]</a></sup>'
    )
    assert found.group.title == "Risks and safety"
    assert found.front.also_asked == ("od",)
    assert [(source.key, len(source.back_links)) for source in found.sources] == [("short-2018", 2)]
    assert found.authors == ("Test Clinic",)


def test_questions_stand_in_the_order_of_groups_then_order_then_words(
    content: ContentFolder, load: Load
) -> None:
    content.question("risks/a", order="1")
    content.question("basics/c")
    content.question("basics/b")
    content.question("basics/z", order="1")

    library = load()[0]

    assert list(library.questions) == ["z", "b", "c", "a"]
    groups = library.groups_with_questions
    assert [(group.slug, [q.slug for q in found]) for group, found in groups] == [
        ("basics", ["z", "b", "c"]),
        ("risks", ["a"]),
    ]


def test_an_answer_elsewhere_leads_to_the_sources_of_its_own_page(
    content: ContentFolder, load: Load
) -> None:
    content.question(
        "risks/a",
        answer='"It is [rare](#how-often), see [b](b.md). [@short-2018]"',
        body="## How often\n\nText.\n",
    )
    content.question("risks/b")

    assert load()[0].questions["a"].linked_answer == (
        'It is <a href="/faq/a/#how-often">rare</a>, see <a href="/faq/b/">b</a>.\xa0'
        '<sup class="citation"><a href="/faq/a/#source-short-2018" role="doc-noteref">[1]</a></sup>'
    )


@pytest.mark.parametrize(
    ("fields", "body", "is_near"),
    [
        ({"question": "Does it help suicidal thoughts?"}, "Text.\n", True),
        ({"answer": "Tell us if you think of suicide."}, "Text.\n", True),
        ({"also_asked": "[i want to die]"}, "Text.\n", True),
        ({"help_first": "true"}, "Text.\n", True),
        ({}, "Text.\n\n## More\n\nSome think of hurting themselves.\n", False),
        ({}, "## Self-harm\n\nText.\n", False),
    ],
)
def test_what_speaks_of_suicide_shows_help_first(
    content: ContentFolder, load: Load, fields: dict[str, str], body: str, is_near: bool
) -> None:
    content.question("risks/a", body=body, **fields)
    content.question("risks/b")

    questions = load()[0].questions

    found = [(questions[n].needs_help_first, questions[n].is_near_suicide) for n in "ab"]
    assert found == [(True, is_near), (False, False)]


def test_the_neighbors_of_a_question_are_those_of_its_group(
    content: ContentFolder, load: Load
) -> None:
    for name in ("basics/a", "basics/b", "risks/c"):
        content.question(name)
    library = load()[0]
    first, second, alone = library.questions.values()

    assert library.question_neighbors(first) == (None, second)
    assert library.question_neighbors(second) == (first, None)
    assert library.question_neighbors(alone) == (None, None)


def test_citation_marks_do_not_count_as_words_of_an_answer(
    content: ContentFolder, load: Load
) -> None:
    marks = "[@short-2018; @short-2018]"
    content.question("risks/fifty", answer=f"{'word ' * 49}word {marks}")
    content.question("risks/more", answer=f"{'word ' * 50}word {marks}")

    assert errors(load) == [
        'content/faq/risks/more.md:3: "answer:" has 51 words\n  Fix: say it in 50; the rest belongs'
        " below the second ---"
    ]


def test_hidden_questions_are_in_no_list(content: ContentFolder, load: Load) -> None:
    content.question(
        "basics/shown",
        body="[draft](draft.md) [there](../../articles/risks/there.md) [@short-2018]\n",
        related="[faq/draft, articles/there, faq/also]",
    )
    content.question("basics/also")
    content.question("basics/draft", status="draft", aliases="[first-draft]")
    content.question("basics/later", publish_on="2026-07-01")
    content.question("basics/left-out")
    content.question("risks/old", expires_on="2026-02-01", superseded_by="shown")
    content.article("risks/there")
    content.write("clinic.yaml", CLINIC + "hidden:\n  - faq/left-out\n")
    content.write("home.yaml", "title: T\nlead: L\nmost_asked: [shown, draft, also]\n")

    assert errors(load) == []
    shelf = readers_view(load()[0], TODAY)

    assert list(shelf.questions) == ["also", "shown"]
    assert [group.slug for group in shelf.groups] == ["basics"]
    assert [one.slug for one in shelf.most_asked] == ["shown", "also"]
    assert [one.url for one in shelf.related(shelf.questions["shown"])] == [
        "/articles/there/",
        "/faq/also/",
    ]
    assert "<p>draft <a" in shelf.questions["shown"].html
    assert shelf.aliases == {}
    assert list(shelf.expired) == ["/faq/old/"]
    assert sorted(shelf.titles) == ["/articles/there/", "/faq/", "/faq/also/", "/faq/shown/"]


def test_an_alias_of_a_question_leads_to_it(content: ContentFolder, load: Load) -> None:
    content.question("risks/new-name", aliases="[old-name]")

    assert readers_view(load()[0], TODAY).aliases == {"/faq/old-name/": "/faq/new-name/"}


def test_a_date_of_a_question_changes_what_readers_see(content: ContentFolder, load: Load) -> None:
    content.question("risks/a", publish_on="2026-08-01")

    assert next_change(load()[0], TODAY) == date(2026, 8, 1)


def test_without_questions_there_need_be_no_groups(content: ContentFolder, load: Load) -> None:
    (content.path / "faq/groups.yaml").unlink()

    assert errors(load) == []


def test_with_questions_there_must_be_groups(content: ContentFolder, load: Load) -> None:
    (content.path / "faq/groups.yaml").unlink()
    content.question("risks/a")

    assert errors(load) == [
        "content/faq/groups.yaml:1: the file is missing\n  Fix: put the file back;"
        " docs/content-format.md shows what it holds"
    ]


@pytest.mark.parametrize("text", ["title: x\n", "- slug: A B\n  title: x\n  lead: y\n"])
def test_groups_that_cannot_be_read(content: ContentFolder, load: Load, text: str) -> None:
    content.write("faq/groups.yaml", text)
    content.question("risks/a")

    assert {problem.path for problem in load()[1] if problem.is_error} == {
        "content/faq/groups.yaml"
    }


def test_a_folder_that_is_no_group(content: ContentFolder, load: Load) -> None:
    content.question("risk/bladder")

    assert errors(load) == [
        'content/faq/risk/bladder.md:1: the folder "risk" is no group of groups.yaml\n'
        "  Fix: move the file into the folder risks; or add the group to groups.yaml"
    ]


def test_a_question_outside_a_group(content: ContentFolder, load: Load) -> None:
    content.write("faq/bladder.md", "---\nquestion: A\n---\n")

    assert errors(load) == [
        "content/faq/bladder.md:1: a question lies in no group's folder\n  Fix: move it into"
        " the folder of its group, such as content/faq/basics/"
    ]
