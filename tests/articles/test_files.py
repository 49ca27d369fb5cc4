"""The content folder is read safely, and its last accepted state is kept."""

import os
from pathlib import Path

from articles.accepted import AcceptedFiles
from articles.files import ContentFiles, read_folder, read_text
from articles.folder_walk import fingerprint
from articles.problems import Problem
from tests.articles.content import ContentFolder


def problem_of(content: ContentFolder) -> Problem:
    [problem] = read_folder(content.path).problems
    return problem


def test_every_file_is_read_under_the_name_that_problems_use(content: ContentFolder) -> None:
    content.write("articles/risks/a.md", "text")

    files = read_folder(content.path).files

    assert files["content/articles/risks/a.md"] == b"text"
    assert sorted(files) == [
        "content/articles/risks/a.md",
        "content/articles/topics.yaml",
        "content/clinic.yaml",
        "content/faq/groups.yaml",
        "content/home.yaml",
        "content/references.json",
    ]


def test_hidden_and_backup_files_are_skipped(content: ContentFolder) -> None:
    for name in (".a.md.swp", "a.md~", "#a.md#", ".git/a.md"):
        content.write(f"articles/risks/{name}", "text")

    assert not any("risks" in path for path in read_folder(content.path).files)


def test_a_link_out_of_the_folder_is_refused(content: ContentFolder, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (content.path / "articles" / "a.md").symlink_to(tmp_path / "secret")

    problem = problem_of(content)

    assert (problem.path, problem.message) == (
        "content/articles/a.md",
        "this is a shortcut (a symbolic link) to something outside of content/",
    )


def test_a_link_that_leads_nowhere_is_refused(content: ContentFolder) -> None:
    (content.path / "articles" / "a.md").symlink_to(content.path / "b.md")

    assert problem_of(content).message == "this is a shortcut (a symbolic link) to nothing"


def test_a_folder_named_like_a_page_is_refused(content: ContentFolder) -> None:
    (content.path / "articles" / "risks").mkdir()
    (content.path / "articles" / "risks" / "a.md").mkdir()

    assert problem_of(content).message == "this is a folder, not a file"


def test_a_pipe_is_refused_and_never_opened(content: ContentFolder) -> None:
    os.mkfifo(content.path / "articles" / "a.md")

    assert problem_of(content).message == "this is no file that can be read"


def test_a_file_of_five_megabytes_is_refused(content: ContentFolder) -> None:
    content.write("articles/a.md", "x" * 5_000_000)

    assert problem_of(content).message == "the file has 5,000,000 bytes; 1,000,000 are allowed"


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    [problem] = read_folder(tmp_path / "nowhere").problems

    assert problem.fix == "make the folder, or set KAT_CONTENT_DIR to where it is"


def test_text_that_is_not_utf8_is_named_with_its_line() -> None:
    text, [problem] = read_text("one\ntwo caf\xe9\n".encode("latin-1"), path="a.md")

    assert text is None
    assert (problem.line, problem.message) == (
        2,
        "there is a character that is not saved as UTF-8 (0xe9)",
    )


def test_a_nul_character_is_named_with_its_line() -> None:
    text, [problem] = read_text(b"one\ntwo\0\n", path="a.md")

    assert text is None
    assert (problem.line, problem.message) == (2, "there is a character that cannot be seen (NUL)")


def test_byte_order_mark_and_line_ends_of_other_systems_are_harmless() -> None:
    assert read_text(b"\xef\xbb\xbfone\r\ntwo\rthree", path="a.md") == ("one\ntwo\nthree", ())


def test_the_fingerprint_changes_with_a_save_a_new_file_and_a_deletion(
    content: ContentFolder,
) -> None:
    states = [fingerprint(content.path)]
    path = content.write("articles/a.md", "one")
    states.append(fingerprint(content.path))
    path.write_text("two!")
    states.append(fingerprint(content.path))
    path.unlink()
    states.append(fingerprint(content.path))

    assert states[0] == states[3]
    assert len({states[0], states[1], states[2]}) == 3


def test_the_digest_depends_on_names_and_bytes_alone() -> None:
    first = ContentFiles({"a": b"1", "b": b"2"})

    assert first.digest == ContentFiles({"b": b"2", "a": b"1"}).digest
    assert first.digest != ContentFiles({"a": b"12", "b": b""}).digest
    assert first.digest != ContentFiles({"a": b"1", "c": b"2"}).digest


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    accepted = AcceptedFiles(tmp_path)
    content = ContentFiles({"content/a.md": b"one", "content/b.md": b"one"})

    accepted.keep(content)

    assert accepted.read() == content


def test_only_the_last_content_is_kept(tmp_path: Path) -> None:
    accepted = AcceptedFiles(tmp_path)

    accepted.keep(ContentFiles({"content/a.md": b"one"}))
    accepted.keep(ContentFiles({"content/a.md": b"two"}))

    assert [path.read_bytes() for path in (tmp_path / "contents").iterdir()] == [b"two"]


def test_damaged_content_is_not_read(tmp_path: Path) -> None:
    accepted = AcceptedFiles(tmp_path)
    accepted.keep(ContentFiles({"content/a.md": b"one"}))
    [stored] = (tmp_path / "contents").iterdir()

    stored.write_bytes(b"other")

    assert accepted.read() is None


def test_nothing_kept_is_nothing_read(tmp_path: Path) -> None:
    assert AcceptedFiles(tmp_path).read() is None
