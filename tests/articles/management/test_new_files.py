"""`manage.py new_article` and `new_question`: a file that lacks nothing but what must be written."""

import io
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from articles.files import read_folder
from articles.loader import load_library
from articles.proofreading import Proofreader
from articles.readers_view import readers_view
from tests.articles.content import ContentFolder


@pytest.fixture
def folder(content: ContentFolder, settings: Settings) -> ContentFolder:
    settings.KAT_CONTENT_DIR = content.path
    content.article("risks/bladder", aliases="[old-bladder]")
    return content


def make(*arguments: str) -> str:
    out = io.StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue()


def rules(folder: ContentFolder, path: Path) -> set[tuple[str, str]]:
    found = Proofreader(folder.path).check_all([path])
    return {(problem.rule, str(problem.level)) for problem in found}


def test_a_new_article_lacks_nothing_but_what_must_be_written(folder: ContentFolder) -> None:
    said = make("new_article", "risks", "long-term-risks")

    path = folder.path / "articles/risks/long-term-risks.md"
    assert said.startswith(f"{path} is made.")
    assert rules(folder, path) == {("to-write", "warning")}


def test_a_new_article_is_a_draft_and_stops_no_other_edit(folder: ContentFolder) -> None:
    make("new_article", "risks", "long-term-risks")

    library, problems = load_library(read_folder(folder.path))

    article = library.articles["long-term-risks"]
    assert article.front.status == "draft"
    assert not [problem for problem in problems if problem.is_error]


def test_what_is_still_to_be_written_may_not_be_published(folder: ContentFolder) -> None:
    make("new_article", "risks", "long-term-risks")
    path = folder.path / "articles/risks/long-term-risks.md"

    path.write_text(path.read_text().replace("status: draft", "status: published"))

    assert rules(folder, path) == {("to-write", "error")}


def test_each_line_to_be_written_says_what_belongs_there(folder: ContentFolder) -> None:
    make("new_article", "risks", "long-term-risks")
    path = folder.path / "articles/risks/long-term-risks.md"

    first = Proofreader(folder.path).check_all([path])[0]

    assert str(first) == (
        f"{path}:2: this is still to be written: the heading, 65 characters at most\n"
        "  Fix: write it in place of TO WRITE and what stands in brackets behind it"
    )


@pytest.mark.parametrize(
    ("topic", "slug", "message"),
    [
        (
            "risk",
            "new-page",
            'there is no topic "risk"\n  Fix: name one of: basics, risks; or add it to'
            ' articles/topics.yaml first. Did you mean "risks"?',
        ),
        (
            "risks",
            "New Page!",
            '"New Page!" cannot be part of an address\n  Fix: use small letters, digits and single hyphens, 80'
            " characters at most, such as new-page",
        ),
        (
            "basics",
            "bladder",
            '"bladder" is the name of content/articles/risks/bladder.md already\n  Fix: choose another'
            " name: each article of the site has its own",
        ),
        (
            "basics",
            "old-bladder",
            '"old-bladder" is an older name of content/articles/risks/bladder.md\n  Fix: choose'
            " another name: each article of the site has its own",
        ),
    ],
)
def test_a_new_article_is_refused(
    folder: ContentFolder, topic: str, slug: str, message: str
) -> None:
    before = read_folder(folder.path).files

    with pytest.raises(CommandError) as caught:
        make("new_article", topic, slug)

    assert str(caught.value) == message
    assert caught.value.returncode == 2
    assert read_folder(folder.path).files == before


def test_an_existing_file_is_never_overwritten(folder: ContentFolder) -> None:
    make("new_question", "risks", "is-it-safe")
    path = folder.path / "faq/risks/is-it-safe.md"
    path.write_text("mine")

    with pytest.raises(CommandError, match=r"is the name of content/faq/risks/is-it-safe\.md"):
        make("new_question", "risks", "is-it-safe")

    assert path.read_text() == "mine"


def test_a_new_question_lacks_nothing_but_what_must_be_written(folder: ContentFolder) -> None:
    said = make("new_question", "risks", "is-it-safe")

    path = folder.path / "faq/risks/is-it-safe.md"
    assert said.splitlines()[0].startswith(f"{path} is made.")
    assert rules(folder, path) == {("to-write", "warning")}


def test_a_new_question_is_a_draft(folder: ContentFolder) -> None:
    make("new_question", "risks", "is-it-safe")

    library, problems = load_library(read_folder(folder.path))

    assert [problem for problem in problems if problem.is_error] == []
    assert list(library.questions) == ["is-it-safe"]
    assert readers_view(library, date(2026, 6, 1)).questions == {}


def test_a_question_s_slug_and_group_are_checked(folder: ContentFolder) -> None:
    make("new_question", "risks", "is-it-safe")

    with pytest.raises(CommandError, match=r'there is no group "risk"\n.*Did you mean "risks"'):
        make("new_question", "risk", "new")
    with pytest.raises(CommandError, match='"is-it-safe" is the name of'):
        make("new_question", "basics", "is-it-safe")
