"""Each fault that an editor may make in a question is named with line and fix."""

from pathlib import Path

import pytest

from articles.loader import Loader
from articles.problems import Problem
from articles.proofreading import Proofreader
from tests.articles.content import CLINIC, ContentFolder
from tests.articles.faults import (
    Copy,
    Plant,
    no_front_matter,
    not_utf8,
    open_front_matter,
    swapped,
    whole,
    with_field,
    with_review,
    with_text,
    without_field,
)
from tests.serving import ROOT

QUESTION = "faq/risks/does-it-hurt-the-bladder.md"
PATH = f"content/{QUESTION}"
TEXT = """\
---
question: Does ketamine hurt the bladder?
answer: It can, above all with heavy use over a long time. Tell us about pain when you pass urine. [@short-2018]
also_asked:
  - pee problems
published: 2026-01-02
sources_checked: 2026-01-02
related:
  - articles/side-effects
---

It was seen in people who used it for fun. [@short-2018] See [side effects](../../articles/risks/side-effects.md).

## What to watch for {#signs}

Going often. [@short-2018]
"""
LOADER = Loader()  # remembers what it parsed, so that each test parses the planted file alone


@pytest.fixture
def copy(content: ContentFolder) -> Copy:
    content.article("risks/side-effects")
    content.question("basics/will-i-be-awake")
    content.write(QUESTION, TEXT)
    content.write(
        "images/a.svg", (ROOT / "articles/patterns/images/evidence-steps.svg").read_text()
    )
    return Copy(content.path, LOADER, QUESTION)


@pytest.fixture
def before(copy: Copy) -> set[Problem]:
    found = set(copy.problems())
    assert [problem for problem in found if problem.is_error or problem.path == PATH] == []
    return found


FAULTS: dict[str, tuple[Plant, str, str]] = {
    # name: (plant, rule, words of message and fix, "|" between those that must be there)
    "no space after a colon": (swapped("\nanswer: ", "\nanswer:"), "yaml-syntax", 'no space after "answer:"'),
    "a colon in a text": (swapped("question: Does", "question: KAT: does"), "yaml-syntax", "colon|quotes"),
    "a bracket that is not closed": (swapped("question: Does", "question: [Does"), "yaml-syntax", "bracket|quotes"),
    "a wrong indent": (swapped("\nanswer: ", "\n  answer: "), "yaml-syntax", "further right than line 2|left edge"),
    "a tab": (swapped("\n  - articles/", "\n\t- articles/"), "yaml-syntax", "tab|spaces"),
    "a field twice": (with_field("question : B"), "yaml-duplicate", "there twice|delete"),
    "an unknown key": (with_field("title: x"), "field-unknown", '"title:" is not a name|write one of: published, question'),
    "a misspelt key": (swapped("\nanswer:", "\nanwser:"), "field-unknown", '"anwser:"|write answer:'),
    "a list where a text belongs": (with_field("answer: [A, b]"), "field-type", 'a list stands behind "answer:"|one text'),
    "a text where a list belongs": (with_field("also_asked: pee"), "field-type", '"pee" stands behind "also_asked:"|  - pee'),
    "a word that is neither yes nor no": (with_field("help_first: maybe"), "field-value", '"maybe" cannot stand behind "help_first:"|true or false'),
    "a missing question": (without_field("question"), "field-missing", 'the line "question:" is missing|add the line question: '),
    "a missing answer": (without_field("answer"), "field-missing", 'the line "answer:" is missing|add the line answer: '),
    "a missing date": (without_field("published"), "field-missing", 'the line "published:" is missing|published: 2026-'),
    "a question that is too long": (with_field(f"question: {'word ' * 19}"), "field-too-long", "94 characters; 90|shorten"),
    "an answer that is too long": (with_field(f"answer: {'word ' * 51}"), "field-value", '"answer:" has 51 words|say it in 50'),
    "four related pages": (with_field("related: [faq/a, faq/b, faq/c, faq/d]"), "field-too-long", "4 entries|keep 3"),
    "an unknown source": (with_text("More. [@shrot-2018]"), "citation-unknown", 'shrot-2018|write [@short-2018]'),
    "an unknown source of the answer": (with_field("answer: Yes. [@shrot-2018]"), "citation-unknown", "shrot-2018|short-2018"),
    "a link of the answer that is dead": (with_field('answer: "[a](../basics/gone.md)"'), "link-dead", "../basics/gone.md|write the path"),
    "a dead link": (with_text("See [this](../basics/will-i-be-awak.md)."), "link-dead", "will-i-be-awak.md|write ../basics/will-i-be-awake.md"),
    "a dead link to an article": (with_text("See [this](../../articles/risks/side-effect.md)."), "link-dead", "side-effect.md|write ../../articles/risks/side-effects.md"),
    "a dead anchor": (with_text("See [this](#sings)."), "link-anchor", '#sings|write #signs'),
    "a dead anchor of all questions": (with_text("See [this](/faq/#will-i-be-awak)."), "link-anchor", "will-i-be-awak|write /faq/#will-i-be-awake"),
    "a picture without a description": (with_text("![](../../images/a.svg)"), "image-alt", "description|"),
    "a picture that is not there": (with_text("![Text](../../images/gone.svg)"), "image-path", "gone.svg|content/images"),
    "HTML": (with_text("A <b>bold</b> word."), "raw-html", "<b>|**word**"),
    "HTML in the answer": (with_field("answer: A <b>bold</b> word."), "raw-html", "<b>|**word**"),
    "template code": (with_text("{{ clinic.name }}"), "template-code", "{{"),
    "a javascript link": (with_text("[x](javascript:alert(1))"), "link-scheme", "javascript|https"),
    "a heading that jumps a level": (with_text("#### Deep"), "heading-jump", "Deep|##"),
    "a second h1": (with_text("# Top"), "heading-h1", "Top|## Top"),
    "a file that is not UTF-8": (not_utf8, "file-encoding", "UTF-8|encoding"),
    "a NUL character": (swapped("## What", "## Wh\0at"), "nul-character", "NUL|delete"),
    "an empty file": (whole(""), "file-empty", "empty|---"),
    "front matter that is missing": (no_front_matter, "front-matter-missing", "missing|---"),
    "front matter that is not closed": (open_front_matter, "front-matter-open", "not closed|---"),
    "a file of 5 MB": (whole("x" * 5_000_000), "file-unreadable", "5,000,000 bytes|split"),
    "an impossible date": (with_field("published: 2026-02-30"), "field-value", '"2026-02-30" behind "published:" is not a date|up to 2026-02-28'),
    "an expiry before publication": (with_field("expires_on: 2020-01-01"), "field-value", "2020-01-01 is not after|later"),
    "a change before publication": (with_field("changed: 2020-01-01"), "field-value", '"changed:" 2020-01-01 is before|correct'),
    "an unknown related page": (with_field("related: [faq/will-i-be-awak]"), "related-unknown", "faq/will-i-be-awak|write faq/will-i-be-awake"),
    "a question related to itself": (with_field("related: [faq/does-it-hurt-the-bladder]"), "related-unknown", "no other page|delete"),
    "an unknown successor": (with_field("superseded_by: will-i-be-awak"), "related-unknown", "faq/will-i-be-awak|write will-i-be-awake"),
    "an alias of a living slug": (with_field("aliases: [will-i-be-awake]"), "alias-taken", "will-i-be-awake|delete"),
    "a due date before the review": (with_review("2026-01-01"), "field-value", '"due:" 2026-01-01 is not after|12 months'),
    "an unknown reviewer": (with_field("review: {by: jane, on: 2026-01-02, due: 2027-01-02}"), "reviewer-unknown", "jane|clinicians"),
    "what is still to be written": (with_text("TO WRITE (the rest)"), "to-write", "the rest|write it"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_file_line_and_fix(
    copy: Copy, before: set[Problem], name: str
) -> None:
    plant, rule, words = FAULTS[name]

    line = plant(copy)
    new = [problem for problem in copy.problems() if problem not in before]

    assert [(problem.path, problem.rule) for problem in new] == [(PATH, rule)], "the cause alone"
    [problem] = new
    assert abs(problem.line - line) <= 1
    said = f"{problem.message} {problem.fix}"
    assert [part for part in words.split("|") if part not in said] == []


def test_a_fault_in_a_folded_answer_is_named_with_its_own_line(copy: Copy) -> None:
    answer = "answer: >-\n  It can. [@short-2018]\n  Nobody knows [@shrot-2018] how often."
    line = copy.field(answer) + 2

    [problem] = [one for one in copy.problems() if one.is_error]

    assert (problem.rule, problem.line) == ("citation-unknown", line)


def test_nothing_else_is_reported_for_one_fault(copy: Copy, content: ContentFolder) -> None:
    content.article("risks/links", body=f"See [it](../../{QUESTION}#signs). [@short-2018]\n")
    content.write("home.yaml", "title: T\nlead: L\nmost_asked: [does-it-hurt-the-bladder]\n")
    content.question("basics/other", related="[faq/does-it-hurt-the-bladder]")
    before = set(copy.problems())

    copy.swap("\nanswer: ", "\nanswer:")

    assert {problem.path for problem in copy.problems() if problem not in before} == {PATH}


def test_two_questions_with_one_slug_are_both_named(copy: Copy) -> None:
    copy.write(TEXT, "faq/basics/does-it-hurt-the-bladder.md")

    [problem] = [one for one in copy.problems() if one.rule == "slug-taken"]

    assert (problem.path, problem.is_error) == (PATH, True)
    assert "content/faq/basics/does-it-hurt-the-bladder.md" in problem.message


def test_an_article_and_a_question_with_one_slug(copy: Copy, content: ContentFolder) -> None:
    content.question("risks/side-effects", question="Which side effects are there?")
    content.article("basics/who-should-not-have-kat")
    content.question("basics/who-should-not-have-kat", question="Who should not have it?")

    [problem] = [one for one in copy.problems() if one.rule == "slug-shared"]

    assert not problem.is_error
    assert str(problem) == (
        "content/faq/risks/side-effects.md:1: content/articles/risks/side-effects.md has the same"
        " file name, so people mistake one for the other\n"
        '  Fix: rename this file; if it was published, add "- side-effects" below "aliases:"'
    )


def test_an_alias_may_be_the_slug_of_the_other_kind(copy: Copy, content: ContentFolder) -> None:
    content.question("basics/other", aliases="[side-effects]")

    assert [one for one in copy.problems() if one.rule == "alias-taken"] == []


@pytest.mark.parametrize("slug", ["basics", "main", "sources"])
def test_a_slug_that_the_page_of_all_questions_needs(
    copy: Copy, content: ContentFolder, slug: str
) -> None:
    content.question(f"risks/{slug}", question="What?")

    [problem] = [one for one in copy.problems() if one.is_error]

    assert (problem.path, problem.rule) == (f"content/faq/risks/{slug}.md", "slug-reserved")


def test_a_group_that_is_there_twice(copy: Copy, content: ContentFolder) -> None:
    groups = (content.path / "faq/groups.yaml").read_text()
    content.write("faq/groups.yaml", groups + "- slug: risks\n  title: Again\n  lead: Again.\n")

    [problem] = [one for one in copy.problems() if one.is_error]

    assert problem.message == '"risks" behind "slug:" is in use already'
    assert problem.line == groups.count("\n") + 1


def test_a_question_worded_like_another_page(copy: Copy, content: ContentFolder) -> None:
    content.question("basics/other", question="Does ketamine hurt the bladder?")

    [problem] = [one for one in copy.problems() if one.rule == "title-repeated"]

    assert str(problem) == (
        f'{PATH}:2: content/faq/basics/other.md has the same text behind "question:"\n'
        '  Fix: write another text behind "question:" here or there'
    )


def test_most_asked_and_hidden_name_questions(copy: Copy, content: ContentFolder) -> None:
    content.write("home.yaml", "title: T\nlead: L\nmost_asked: [will-i-be-awak]\n")
    content.write("clinic.yaml", CLINIC + "hidden: [faq/will-i-be-awak]\n")

    found = [str(one) for one in copy.problems() if one.rule.endswith("-unknown")]

    assert found == [
        'content/clinic.yaml:18: there is no question "will-i-be-awak", which stands below'
        ' "hidden:"\n  Fix: write faq/will-i-be-awake',
        'content/home.yaml:3: there is no question "will-i-be-awak", which stands below'
        ' "most_asked:"\n  Fix: write will-i-be-awake',
    ]


def test_broken_groups_are_reported_alone(copy: Copy, content: ContentFolder) -> None:
    content.article("basics/a", body="[all](/faq/#risks) [@short-2018]\n")
    before = set(copy.problems())
    copy.write("{", "faq/groups.yaml")

    new = [problem for problem in copy.problems() if problem not in before and problem.is_error]

    assert {problem.path for problem in new} == {"content/faq/groups.yaml"}


def test_links_lead_from_articles_and_pages_to_questions(
    copy: Copy, content: ContentFolder, before: set[Problem]
) -> None:
    target = f"../../{QUESTION}#signs"
    content.article("basics/a", body=f"[it]({target}) [all](/faq/#risks) [@short-2018]\n")
    content.page("about", body=f"[it](../{QUESTION}#signs)\n")
    content.question("basics/b", body=f"[it](../{QUESTION.removeprefix('faq/')}) [@short-2018]\n")

    new = [problem for problem in copy.problems() if problem not in before]

    assert [str(problem) for problem in new if problem.is_error] == []


def test_links_to_a_question_that_is_broken_stay_quiet(copy: Copy, content: ContentFolder) -> None:
    content.article("basics/a", body="[it](/faq/#does-it-hurt-the-bladder) [@short-2018]\n")
    before = set(copy.problems())

    copy.swap("\nanswer: ", "\nanswer:")

    assert {problem.path for problem in copy.problems() if problem not in before} == {PATH}


def test_a_question_elsewhere_is_checked_like_one(copy: Copy, tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text(TEXT.replace("urine. [@short-2018]", "urine. [@shrot-2018]"))

    found = Proofreader(copy.folder).check_all([file])

    assert [(one.line, one.rule) for one in found if one.is_error] == [(3, "citation-unknown")]
