"""Pages that git remembers: lint_content warns of addresses that lead nowhere now."""

import subprocess
from pathlib import Path

import pytest

from articles.files import read_folder
from articles.former_pages import check_former_pages
from articles.loader import load_library
from articles.problems import Level
from articles.proofreading import Proofreader
from tests.articles.content import ContentFolder


def git(folder: Path, *words: str) -> None:
    options = ("-c", "user.name=Editor", "-c", "user.email=editor@clinic.example")
    subprocess.run(["git", *options, "-C", folder, *words], check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Edit")


def lost(content: ContentFolder) -> list[str]:
    """Warnings as `path: message / fix`."""
    files = read_folder(content.path)
    problems = check_former_pages(files, load_library(files)[0], content.path)
    assert {problem.level for problem in problems} <= {Level.WARNING}
    assert {problem.rule for problem in problems} <= {"address-lost"}
    return [f"{problem.path}: {problem.message} / {problem.fix}" for problem in problems]


@pytest.fixture
def kept(content: ContentFolder) -> ContentFolder:
    """A content folder in git, inside a larger folder, with three published pages and a draft."""
    content.article("risks/side-effects", title="Side effects", lead="One.")
    content.article("risks/bladder", title="Bladder", lead="Two.")
    content.article("risks/secret", title="Secret", lead="Three.", status="draft")
    content.question("risks/is-it-safe")
    content.page("about")
    git(content.path.parent, "init", "--quiet")
    commit(content.path.parent)
    return content


def path_of(content: ContentFolder, name: str) -> Path:
    return content.path / name


def test_an_article_renamed_without_an_alias_is_named_with_what_to_type(
    kept: ContentFolder,
) -> None:
    old = path_of(kept, "articles/risks/side-effects.md")
    old.rename(old.with_name("what-may-happen.md"))
    warning = (
        "content/articles/risks/what-may-happen.md: this page was"
        " content/articles/risks/side-effects.md once, and its old address"
        ' /articles/side-effects/ leads nowhere / add "- side-effects" below "aliases:" here'
    )

    assert lost(kept) == [warning]  # before it is committed

    commit(kept.path.parent)

    assert lost(kept) == [warning]  # and after


def test_an_alias_ends_the_warning(kept: ContentFolder) -> None:
    path_of(kept, "articles/risks/side-effects.md").unlink()
    kept.article("risks/what-may-happen", title="Side effects", aliases="[side-effects]")
    commit(kept.path.parent)

    assert lost(kept) == []


def test_a_rename_with_new_words_in_it_is_known_by_its_title(kept: ContentFolder) -> None:
    path_of(kept, "articles/risks/side-effects.md").unlink()
    kept.article("risks/harms", "All of it is new.\n" * 40, title="Side effects", lead="New.")

    [warning] = lost(kept)

    assert warning.startswith("content/articles/risks/harms.md: ")


def test_a_page_that_was_deleted_is_named_itself(kept: ContentFolder) -> None:
    for name in ("articles/risks/bladder.md", "faq/risks/is-it-safe.md", "pages/about.md"):
        path_of(kept, name).unlink()
    commit(kept.path.parent)

    warnings = lost(kept)

    assert [one.partition(": ")[0] for one in sorted(warnings)] == [
        "content/articles/risks/bladder.md",
        "content/faq/risks/is-it-safe.md",
        "content/pages/about.md",
    ]
    assert (
        "content/articles/risks/bladder.md: this page was taken out, and its address"
        ' /articles/bladder/ leads nowhere / add "- bladder" below "aliases:" of the page that'
        ' readers should find instead; or put the file back with "expires_on:" in it, so that'
        " readers are told it is gone"
    ) in warnings


def test_a_page_moved_to_another_topic_keeps_its_address(kept: ContentFolder) -> None:
    (kept.path / "articles/basics").mkdir(exist_ok=True)
    path_of(kept, "articles/risks/bladder.md").rename(kept.path / "articles/basics/bladder.md")
    commit(kept.path.parent)

    assert lost(kept) == []


def test_what_no_reader_ever_saw_or_what_came_back_is_not_missed(kept: ContentFolder) -> None:
    path_of(kept, "articles/risks/secret.md").unlink()
    bladder = path_of(kept, "articles/risks/bladder.md")
    text = bladder.read_text()
    bladder.unlink()
    commit(kept.path.parent)
    bladder.write_text(text)

    assert lost(kept) == []


def test_what_expired_before_it_was_deleted_is_not_missed(kept: ContentFolder) -> None:
    kept.article("risks/bladder", title="Bladder", lead="Two.", expires_on="2026-02-01")
    commit(kept.path.parent)
    path_of(kept, "articles/risks/bladder.md").unlink()
    commit(kept.path.parent)

    assert lost(kept) == []


def test_a_topic_that_lost_its_folder_is_named(kept: ContentFolder) -> None:
    topics = path_of(kept, "articles/topics.yaml")
    topics.write_text(topics.read_text().replace("slug: risks", "slug: safety"))
    path_of(kept, "articles/risks").rename(kept.path / "articles/safety")
    commit(kept.path.parent)

    assert lost(kept) == [
        'content/articles/topics.yaml: "risks" was a topic once, and its address /topics/risks/'
        ' leads nowhere / add "aliases: [risks]" to the topic that has its articles now'
    ]

    topics.write_text(topics.read_text() + "  aliases: [risks]\n")

    assert lost(kept) == []


def test_without_git_or_with_little_of_it_nothing_is_said(
    content: ContentFolder, kept: ContentFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path_of(kept, "articles/risks/bladder.md").unlink()
    commit(kept.path.parent)
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{kept.path.parent}", str(shallow))
    treeless = tmp_path / "treeless"
    git(kept.path.parent, "config", "uploadpack.allowFilter", "true")
    source = f"file://{kept.path.parent}"
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", source, str(treeless))

    assert lost(ContentFolder(shallow / "content")) == []
    assert lost(ContentFolder(treeless / "content")) == []  # its text would have to be fetched
    assert len(lost(kept)) == 1

    monkeypatch.setenv("PATH", str(tmp_path))

    assert lost(kept) == []


def test_the_linter_says_so_for_the_folder_and_for_the_file(kept: ContentFolder) -> None:
    old = path_of(kept, "articles/risks/side-effects.md")
    new = old.with_name("what-may-happen.md")
    old.rename(new)

    for asked in (kept.path, new):
        problems = Proofreader(kept.path).check_all([asked])
        [found] = [problem for problem in problems if problem.rule == "address-lost"]
        assert found.path == new.as_posix()
