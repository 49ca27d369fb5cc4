"""A folder is linted as it is loaded; a file that did not change is not linted again."""

from pathlib import Path
from typing import Any

import pytest

from articles.caching import ResultCache
from articles.files import ContentFiles, read_folder
from articles.frontmatter import FrontMatterFile
from articles.linting import folder, lint
from articles.linting.folder import FolderLinter, glossary_terms
from articles.parsing import ReadFile, parse
from articles.reference_file import read_references
from tests.articles.conftest import Load
from tests.articles.content import REFERENCES, ContentFolder

KNOWN, _ = read_references(REFERENCES, path="content/references.json")


def test_a_warning_of_the_linter_is_published(content: ContentFolder, load: Load) -> None:
    content.whole_article("risks/a", body="Nausea is common.\n\nText. [@short-2018]\n")

    library, problems = load()

    assert [(problem.line, problem.rule) for problem in problems] == [(8, "citation-side-effect")]
    assert "a" in library.articles


def test_a_dangerous_claim_keeps_the_page_back(content: ContentFolder, load: Load) -> None:
    content.whole_article("risks/a", body="Ketamine cures depression for good. [@short-2018]\n")

    library, problems = load()

    assert {problem.line for problem in problems if problem.is_error} == {8}
    assert "a" not in library.articles


def test_the_body_is_linted_whatever_its_front_matter(content: ContentFolder, load: Load) -> None:
    content.write("articles/risks/a.md", "---\ntitle: [A\n---\nNausea is common.\n")

    _, problems = load()

    assert ("content/articles/risks/a.md", 4, "citation-side-effect") in [
        (problem.path, problem.line, problem.rule) for problem in problems
    ]


def test_a_claim_in_a_yaml_file(content: ContentFolder, load: Load) -> None:
    content.write("home.yaml", "title: T\nlead: Ketamine cures depression for good.\n")

    _, problems = load()

    assert {problem.line for problem in problems if problem.path == "content/home.yaml"} == {2}


def test_question_and_answer_are_linted_and_what_people_type_is_not(
    content: ContentFolder, load: Load
) -> None:
    content.question(
        "risks/a",
        question="Ketamine cures depression for good.",
        answer="Ketamine cures depression for good. [@short-2018]",
        also_asked="[Ketamine cures depression for good.]",
    )

    library, problems = load()

    found = [one for one in problems if one.is_error and one.path == "content/faq/risks/a.md"]
    assert {problem.line for problem in found} == {2, 3}
    assert library.questions == {}


def test_a_question_needs_no_anatomy(content: ContentFolder, load: Load) -> None:
    content.question("risks/a", body="## Is it safe?\n\nText. [@short-2018]\n")

    assert load()[1] == ()


def test_a_question_that_mentions_suicide_gives_help(content: ContentFolder, load: Load) -> None:
    content.question("risks/a", answer="Tell us about thoughts of suicide. [@short-2018]")

    assert [(problem.line, problem.rule) for problem in load()[1]] == [(3, "balance-suicide")]


def read(content: ContentFolder) -> tuple[ContentFiles, list[ReadFile]]:
    """Read a folder as the loader does."""
    files = read_folder(content.path)
    pages = [parse(path, data) for path, data in files.files.items() if path.endswith(".md")]
    return files, pages


def counting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list in which each file appears when it is linted."""
    asked: list[str] = []

    def count(text: str, file: FrontMatterFile, *, path: str, **around: Any) -> object:
        asked.append(path)
        return lint(text, file, path=path, **around)

    monkeypatch.setattr(folder, "lint", count)
    return asked


def test_a_slug_in_a_yaml_file_makes_no_claim(content: ContentFolder, load: Load) -> None:
    content.question("risks/is-ketamine-fda-approved", question="Is it approved?")
    content.write("home.yaml", "title: T\nlead: L\nmost_asked: [is-ketamine-fda-approved]\n")

    assert [problem for problem in load()[1] if problem.path == "content/home.yaml"] == []


def test_only_what_changed_is_linted_again(
    content: ContentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = counting(monkeypatch)
    linter = FolderLinter()
    content.article("risks/a")
    content.article("risks/b")
    first = linter.lint(*read(content), KNOWN)

    content.article("risks/b", body="Nausea is common.\n")
    second = linter.lint(*read(content), KNOWN)

    assert sorted(asked) == [
        "content/articles/risks/a.md",
        "content/articles/risks/b.md",
        "content/articles/risks/b.md",
    ]
    assert len(second) == len(first) + 1


def test_what_another_process_found_is_not_worked_out_again(
    content: ContentFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content.article("risks/a", body="Nausea is common.\n")
    first = FolderLinter(ResultCache(tmp_path / "cache")).lint(*read(content), KNOWN)
    asked = counting(monkeypatch)

    second = FolderLinter(ResultCache(tmp_path / "cache")).lint(*read(content), KNOWN)

    assert asked == []
    assert second == first != ()


def test_a_source_that_a_page_does_not_name_leaves_it_alone(
    content: ContentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    content.article("risks/a")
    linter = FolderLinter()
    linter.lint(*read(content), KNOWN)
    asked = counting(monkeypatch)

    linter.lint(*read(content), {**KNOWN, "other-2020": KNOWN["short-2018"]})

    assert asked == []


def test_a_changed_source_changes_what_is_said(content: ContentFolder) -> None:
    content.whole_article("risks/a", body="It lasts 2 weeks. [@short-2018]\n")
    linter = FolderLinter()
    assert linter.lint(*read(content), KNOWN) == ()

    text = REFERENCES.replace('"verified": "source"', '"verified": "memory"')
    content.write("references.json", text)
    remembered, _ = read_references(text, path="content/references.json")
    [problem] = linter.lint(*read(content), remembered)

    assert problem.rule == "citation-memory"


def test_terms_of_the_glossary_in_every_form(content: ContentFolder) -> None:
    content.write(
        "glossary.yaml",
        "- term: dissociation\n  also: [dissociative, dissociate]\n  meaning: M\n- term: placebo\n",
    )

    assert glossary_terms(read_folder(content.path)) == (
        "dissociation",
        "dissociative",
        "dissociate",
        "placebo",
    )


@pytest.mark.parametrize(
    "text", ["", "term: a\n", "- a\n- b\n", "[", "- term: [a]\n  also: b: c\n"]
)
def test_a_glossary_that_cannot_be_read_has_no_terms(content: ContentFolder, text: str) -> None:
    content.write("glossary.yaml", text)

    assert glossary_terms(read_folder(content.path)) == ()


def test_a_folder_without_glossary_has_no_terms(content: ContentFolder) -> None:
    assert glossary_terms(read_folder(content.path)) == ()
