"""Content is checked on demand: a folder, a part of it, or a Markdown file anywhere."""

from pathlib import Path

import pytest

from articles.problems import Problem
from articles.proofreading import Proofreader, UnfitPathError
from tests.articles.content import ContentFolder, make_content


@pytest.fixture
def reader(content: ContentFolder) -> Proofreader:
    return Proofreader(content.path)


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in problems]


def errors(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    return places(tuple(problem for problem in problems if problem.is_error))


def test_a_folder_is_checked_with_what_spans_its_files(
    content: ContentFolder, reader: Proofreader
) -> None:
    content.article("risks/a", body="See [b](../risks/b.md). [@short-2018]\n")

    found = reader.check_all([content.path])

    assert errors(found) == [(f"{content.path}/articles/risks/a.md", 6, "link-dead")]


def test_another_content_folder_is_checked_by_its_own_files(
    tmp_path: Path, reader: Proofreader
) -> None:
    other = make_content(tmp_path / "elsewhere" / "texts")
    other.article("risk/a")

    found = reader.check_all([other.path])

    assert errors(found) == [(f"{other.path}/articles/risk/a.md", 1, "topic-unknown")]


def test_a_file_of_a_content_folder_is_checked_against_the_others(
    content: ContentFolder, reader: Proofreader
) -> None:
    page = content.article("risks/a", body="See [b](../risks/b.md). [@short-2018]\n")
    content.article("risks/c", body="<b>x</b>\n")

    assert errors(reader.check_all([page])) == [(str(page), 6, "link-dead")]


def test_a_part_of_a_content_folder_is_checked(content: ContentFolder, reader: Proofreader) -> None:
    content.article("risks/a", body="<b>x</b>\n")
    content.article("basics/b", body="<b>x</b>\n")

    found = reader.check_all([content.path / "articles" / "risks"])

    assert {problem.path for problem in found} == {f"{content.path}/articles/risks/a.md"}


def test_a_path_is_shown_as_it_was_asked_for(
    content: ContentFolder, reader: Proofreader, monkeypatch: pytest.MonkeyPatch
) -> None:
    content.article("risks/a", body="<b>x</b>\n")
    monkeypatch.chdir(content.path)

    found = reader.check_all([Path("articles/risks/a.md")])

    assert {problem.path for problem in found} == {"articles/risks/a.md"}


def test_a_file_of_no_content_folder_is_checked_for_fields_syntax_and_sources(
    tmp_path: Path, reader: Proofreader
) -> None:
    page = tmp_path / "draft.md"
    page.write_text("---\ntitle: A\nlead: B.\npublished: 2026-02-30\n---\n\n#### X\n\n[@nobody]\n")

    assert errors(reader.check_all([page])) == [
        (str(page), 4, "field-value"),
        (str(page), 7, "heading-jump"),
        (str(page), 9, "citation-unknown"),
    ]


@pytest.mark.parametrize(
    ("front", "rule", "line"),
    [
        ("", "front-matter-missing", 3),
        ("---\ntitle: [A\n---\n", "yaml-syntax", 6),
        ("---\ntitle: A\n", "front-matter-open", 5),
        ("---\nonly words\n---\n", "front-matter-fields", 6),
    ],
)
def test_whatever_is_wrong_with_the_fields_the_body_is_checked(
    tmp_path: Path, reader: Proofreader, front: str, rule: str, line: int
) -> None:
    page = tmp_path / "draft.md"
    page.write_text(f"{front}\nText.\n<b>x</b>\n")

    found = errors(reader.check_all([page]))

    assert [one[2] for one in found] == [rule, "raw-html"]
    assert found[1] == (str(page), line, "raw-html")


@pytest.mark.parametrize(
    ("place", "fields"),
    [
        ("a.md", "title: A\nlead: B.\npublished: 2026-01-02\n"),
        ("a.md", "title: A\nlead: B.\nchanged: 2026-01-02\n"),
        ("pages/a.md", "title: A\nlead: B.\nchanged: 2026-01-02\n"),
        ("a.md", "question: What is it?\nanswer: A.\npublished: 2026-01-02\n"),
        ("faq/risks/a.md", "question: What is it?\nanswer: A.\npublished: 2026-01-02\n"),
    ],
)
def test_what_a_file_is_shows_in_its_place_or_its_fields(
    tmp_path: Path, reader: Proofreader, place: str, fields: str
) -> None:
    page = tmp_path / "other" / place
    page.parent.mkdir(parents=True)
    page.write_text(f"---\n{fields}---\n\nText.\n")

    assert errors(reader.check_all([page])) == []


def test_every_loose_file_of_a_folder_is_checked(tmp_path: Path, reader: Proofreader) -> None:
    folder = tmp_path / "drafts"
    for name in ("a.md", "more/b.md", ".git/c.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")

    found = reader.check_all([folder])

    assert places(found) == [
        (f"{folder}/a.md", 1, "file-empty"),
        (f"{folder}/more/b.md", 1, "file-empty"),
    ]


def test_a_question_of_the_site_is_checked_by_itself(
    content: ContentFolder, reader: Proofreader
) -> None:
    long = " ".join(["word"] * 51)
    page = content.write(
        "faq/risks/a.md", f"---\nquestion: A?\nanswer: {long}\npublished: 2026-01-02\n---\nText.\n"
    )

    [problem] = [one for one in reader.check_all([page]) if one.is_error]

    assert str(problem) == (
        f'{page}:3: "answer:" has 51 words\n  Fix: say it in 50; the rest belongs below the second ---'
    )


def test_a_file_that_is_too_long_is_not_read(tmp_path: Path, reader: Proofreader) -> None:
    page = tmp_path / "long.md"
    page.write_text("x" * 1_000_001)

    assert places(reader.check_all([page])) == [(str(page), 1, "file-unreadable")]


@pytest.mark.parametrize("name", ["gone.md", "notes.txt", "empty"])
def test_what_cannot_be_checked_is_refused(tmp_path: Path, reader: Proofreader, name: str) -> None:
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "empty").mkdir()

    with pytest.raises(UnfitPathError, match=name):
        reader.check_all([tmp_path / name])
