"""Each fault that an editor may make, planted in the real content, is named with line and fix."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.loader import Loader
from articles.problems import Problem
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
    without_end,
    without_field,
    without_start,
)
from tests.serving import ROOT

ARTICLE = "articles/risks/side-effects-and-risks.md"
PATH = f"content/{ARTICLE}"


LOADER = Loader()  # remembers what it parsed, so that each test parses the planted file alone


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    copy = Copy(tmp_path / "content", LOADER, ARTICLE)
    copy.write((ROOT / "articles/patterns/images/evidence-steps.svg").read_text(), "images/a.svg")
    return copy


@pytest.fixture
def before(copy: Copy) -> set[Problem]:
    return set(copy.problems())


DEAD = "../basics/what-is-ketamine-assisted-therpy.md"
FAULTS: dict[str, tuple[Plant, str, str]] = {
    # name: (plant, rule, words of message and fix, "|" between those that must be there)
    "no space after a colon": (swapped("\nlead: ", "\nlead:"), "yaml-syntax", 'no space after "lead:"|write lead: Side'),
    "a colon in a text": (swapped("title: Side", "title: KAT: side"), "yaml-syntax", 'colon|quotes: title: "KAT: side effects and risks of ketamine"'),
    "a bracket that is not closed": (swapped("title: Side", "title: [Side"), "yaml-syntax", "bracket|quotes"),
    "a quotation mark that is not closed": (swapped("title: Side", 'title: "Side'), "yaml-syntax", "quotation mark|quotes"),
    "a wrong indent": (swapped("\nlead: ", "\n  lead: "), "yaml-syntax", "further right than line 2|left edge"),
    "a tab": (swapped("\n  - articles/", "\n\t- articles/"), "yaml-syntax", "tab|spaces"),
    "a field twice": (with_field("title : B"), "yaml-duplicate", "there twice|delete"),
    "an unknown key": (with_field("sumary: x"), "field-unknown", '"sumary:" is not a name|write one of: published, title'),
    "a misspelt key": (with_field("staus: draft"), "field-unknown", '"staus:"|write status: draft'),
    "a list where a text belongs": (with_field("title: [A, b]"), "field-type", 'a list stands behind "title:"|one text'),
    "a text where a list belongs": (with_field("aliases: old-name"), "field-type", '"old-name" stands behind "aliases:"|  - old-name'),
    "a word where a number belongs": (with_field("order: first"), "field-value", '"first" cannot stand behind "order:"|whole number'),
    "a missing title": (without_field("title"), "field-missing", 'the line "title:" is missing|add the line title: '),
    "a missing date": (without_field("published"), "field-missing", 'the line "published:" is missing|published: 2026-'),
    "a title that is too long": (with_field(f"title: {'word ' * 14}"), "field-too-long", "69 characters; 65|shorten"),
    "a lead that is too long": (with_field(f"lead: {'word ' * 33}"), "field-too-long", "164 characters; 160|shorten"),
    "an unknown source": (with_text("More. [@shrot-2018]"), "citation-unknown", 'shrot-2018|write [@short-2018]'),
    "a dead link": (with_text(f"See [this]({DEAD})."), "link-dead", f'{DEAD}|write ../basics/what-is-ketamine-assisted-therapy.md'),
    "a dead anchor": (with_text("See [this](#blader)."), "link-anchor", '#blader|write #bladder'),
    "a picture without a description": (with_text("![](../../images/a.svg)"), "image-alt", "description|"),
    "a picture that is not there": (with_text("![Text](../../images/gone.svg)"), "image-path", "gone.svg|content/images"),
    "HTML": (with_text("A <b>bold</b> word."), "raw-html", "<b>|**word**"),
    "a javascript link": (with_text("[x](javascript:alert(1))"), "link-scheme", "javascript|https"),
    "a data link": (with_text("[x](data:text/html,x)"), "link-scheme", "data|https"),
    "a heading that jumps a level": (with_text("#### Deep"), "heading-jump", "Deep|##"),
    "a second h1": (with_text("# Top"), "heading-h1", "Top|## Top"),
    "a file that is not UTF-8": (not_utf8, "file-encoding", "UTF-8|encoding"),
    "a NUL character": (swapped("## Common", "## Com\0mon"), "nul-character", "NUL|delete"),
    "an empty file": (whole(""), "file-empty", "empty|---"),
    "a file of spaces": (whole("  \n\n"), "file-empty", "empty|---"),
    "front matter that is missing": (no_front_matter, "front-matter-missing", "missing|---"),
    "front matter that is not closed": (open_front_matter, "front-matter-open", "not closed|---"),
    "a file of 5 MB": (whole("x" * 5_000_000), "file-unreadable", "5,000,000 bytes|split"),
    "an impossible date": (with_field("published: 2026-02-30"), "field-value", '"2026-02-30" behind "published:" is not a date|up to 2026-02-28'),
    "a date that is none": (with_field("published: tomorrow"), "field-value", '"tomorrow" behind "published:" is not a date|year-month-day'),
    "an expiry before publication": (with_field("expires_on: 2020-01-01"), "field-value", '"expires_on:" 2020-01-01 is not after|later'),
    "an unknown related page": (with_field("related: [articles/gone]"), "related-unknown", "articles/gone|delete"),
    "an alias of a living slug": (with_field("aliases: [what-happens-in-a-session]"), "alias-taken", "what-happens-in-a-session|delete"),
    "a misspelt title": (swapped("\ntitle: ", "\ntitel: "), "field-unknown", "write title: Side effects"),
    "a list with a misspelt name": (swapped("\nkey_points:", "\nkey_point:"), "field-unknown", "write key_points:"),
    "a misspelt date": (swapped("\npublished:", "\npublish:"), "field-unknown", "write published: 2026"),
    "a misspelt box": (swapped("/// call-us-today", "/// cal-us-today"), "block-unknown", '"cal-us-today"|write /// call-us-today'),
    "a box that is not there": (swapped("/// call-us-today", "/// urgent-things"), "block-unknown", '"urgent-things"|/// call-us-today, '),
    "a box with two slashes": (swapped("/// call-us-today", "// call-us-today"), "block-slashes", "write /// call-us-today"),
    "a box without an end": (without_end("/// call-us-today"), "block-unclosed", "/// call-us-today has no end|after line"),
    "a box whose end has two slashes": (without_end("/// call-911", "//"), "block-slashes", "write ///"),
    "a box without a beginning": (without_start("/// call-us-today"), "block-unopened", "delete it, or write the first line"),
    "code without an end": (swapped("## Common", "```\n## Common"), "code-unclosed", "type ```|take the ``` away"),
    "a source in round brackets": (swapped("[@short-2018]", "(@short-2018)"), "citation-syntax", "write [@short-2018]"),
    "a source with a space": (swapped("[@short-2018]", "[@ short-2018]"), "citation-syntax", "write [@short-2018]"),
    "a due date before the review": (with_review("2026-01-01"), "field-value", '"due:" 2026-01-01 is not after|12 months'),
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


def test_nothing_else_is_reported_for_one_fault(copy: Copy, before: set[Problem]) -> None:
    copy.swap("\nlead: ", "\nlead:")

    new = {problem.path for problem in copy.problems() if problem not in before}

    assert new == {PATH}, "links to the page and its related pages stay quiet"


def test_two_files_with_one_slug_are_both_named(copy: Copy) -> None:
    copy.write(copy.read(), "articles/basics/side-effects-and-risks.md")

    [problem] = [one for one in copy.problems() if one.rule == "slug-taken"]

    assert (problem.path, problem.line) == (PATH, 1)
    assert "content/articles/basics/side-effects-and-risks.md" in problem.message
    assert problem.fix == "rename one of the two files"


def test_an_unknown_topic_is_named(copy: Copy) -> None:
    copy.write(copy.read().replace("title: Side", "title: Other side"), "articles/risk/new-page.md")

    [problem] = [one for one in copy.problems() if one.rule == "topic-unknown"]

    assert (problem.path, problem.line) == ("content/articles/risk/new-page.md", 1)
    assert problem.fix == "move the file into the folder risks; or add the topic to topics.yaml"


def test_a_link_out_of_the_folder_is_named(copy: Copy, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    (copy.folder / "articles/risks/secret.md").symlink_to(tmp_path / "secret.md")

    [problem] = [one for one in copy.problems() if one.rule == "file-unreadable"]

    assert str(problem) == (
        "content/articles/risks/secret.md:1: this is a shortcut (a symbolic link) to something"
        " outside of content/\n"
        "  Fix: put the file itself here"
    )


def test_a_folder_named_like_a_page_is_named(copy: Copy) -> None:
    (copy.folder / "articles/risks/folder.md").mkdir()

    [problem] = [one for one in copy.problems() if one.rule == "file-unreadable"]

    assert str(problem) == (
        "content/articles/risks/folder.md:1: this is a folder, not a file\n"
        "  Fix: rename it, without .md at its end"
    )


def test_faults_of_one_file_are_named_all_at_once(copy: Copy, before: set[Problem]) -> None:
    copy.field("staus: draft")
    copy.field("order: first")
    copy.body("A <b>bold</b> word.")
    copy.body("#### Deep")
    copy.body("![](../../images/a.svg)")

    new = {problem.rule for problem in copy.problems() if problem not in before}

    assert {"field-unknown", "field-value", "raw-html", "heading-jump", "image-alt"} <= new


def test_the_body_is_checked_although_the_fields_cannot_be_read(
    copy: Copy, before: set[Problem]
) -> None:
    copy.swap("title: Side", "title: [Side")
    line = copy.body("A <b>bold</b> word.")

    new = [problem for problem in copy.problems() if problem not in before]

    assert [(problem.line, problem.rule) for problem in new if problem.is_error] == [
        (2, "yaml-syntax"),
        (line, "raw-html"),
    ]


@pytest.mark.parametrize("name", ["references.json", "articles/topics.yaml", "clinic.yaml"])
def test_a_broken_file_that_others_rest_on_is_reported_alone(
    copy: Copy, before: set[Problem], name: str
) -> None:
    copy.field("review:\n  by: a\n  on: 2026-11-21\n  due: 2027-11-21")
    copy.write("{", name)

    new = [problem for problem in copy.problems() if problem not in before and problem.is_error]

    reviewer = {PATH} if name != "clinic.yaml" else set()
    assert {problem.path for problem in new} == {f"content/{name}"} | reviewer


HABITS: dict[str, Callable[[str], bytes]] = {
    "a byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "line ends of old Macs": lambda text: text.replace("\n", "\r").encode(),
    "trailing spaces": lambda text: text.replace("\n", "   \n").encode(),
    "a missing last newline": lambda text: text.rstrip("\n").encode(),
    "more newlines at the end": lambda text: (text + "\n\n\n").encode(),
    "emoji": lambda text: (
        text.replace("title: Side", "title: \U0001f469\u200d\u2695\ufe0f Side")
        .replace("## Common", "## \U0001f642 Common")
        .encode()
    ),
}


@pytest.mark.parametrize("name", HABITS)
def test_a_harmless_habit_raises_nothing(copy: Copy, before: set[Problem], name: str) -> None:
    changed = HABITS[name](copy.read())

    (copy.folder / ARTICLE).write_bytes(changed)

    assert changed != (ROOT / "content" / ARTICLE).read_bytes()
    assert [str(problem) for problem in copy.problems() if problem not in before] == []
