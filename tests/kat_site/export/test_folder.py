"""What an export does in its folder, and what it leaves alone."""

from pathlib import Path

import pytest

from kat_site.export.folder import ExportFolder, FolderError


def export(top: Path, **files: str) -> tuple[int, int, int]:
    """Export pages, `page="text"`; return how many were written, unchanged and removed."""
    folder = ExportFolder(top)
    for name, text in files.items():
        folder.write(f"{name}/index.html", text.encode())
    removed = folder.finish()
    return folder.written, folder.unchanged, removed


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    top = tmp_path / "site"
    first = export(top, one="1", two="2")
    before = (top / "one/index.html").stat().st_ino

    second = export(top, one="1", two="two")

    assert (first, second) == ((2, 0, 0), (1, 1, 0))
    assert (top / "one/index.html").stat().st_ino == before
    assert (top / "two/index.html").read_text(encoding="utf-8") == "two"


def test_everybody_may_read_the_files(tmp_path: Path) -> None:
    export(tmp_path, one="1")

    assert (tmp_path / "one/index.html").stat().st_mode & 0o777 == 0o644


def test_what_is_no_longer_there_goes_and_files_of_others_stay(tmp_path: Path) -> None:
    export(tmp_path, one="1", two="2")
    own = tmp_path / "one/own.txt"
    own.write_text("mine", encoding="utf-8")

    result = export(tmp_path)

    assert result == (0, 0, 2)
    assert own.exists()
    assert not (tmp_path / "one/index.html").exists()
    assert not (tmp_path / "two").exists()


def test_a_file_that_was_changed_or_lost_is_written_again(tmp_path: Path) -> None:
    export(tmp_path, one="1", two="2")
    (tmp_path / "one/index.html").write_text("altered", encoding="utf-8")
    (tmp_path / "two/index.html").unlink()

    assert export(tmp_path, one="1", two="2") == (2, 0, 0)


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")

    with pytest.raises(FolderError) as refused:
        ExportFolder(tmp_path)

    assert str(refused.value) == (
        f"{tmp_path} is not empty, and no export made it\n"
        "  Fix: name a folder that is empty, or not there yet"
    )


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()

    with pytest.raises(FolderError, match="is a file\n  Fix: name a folder"):
        ExportFolder(file)


def test_a_file_of_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    export(tmp_path, one="1")
    (tmp_path / "two").mkdir()
    (tmp_path / "two/index.html").write_text("mine", encoding="utf-8")

    with pytest.raises(FolderError, match="is there, and no export wrote it\n  Fix: move it away"):
        export(tmp_path, one="1", two="2")

    assert (tmp_path / "two/index.html").read_text(encoding="utf-8") == "mine"


def test_nothing_is_written_through_a_symbolic_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_text("mine", encoding="utf-8")
    export(tmp_path / "site", one="1")
    page = tmp_path / "site/one/index.html"
    page.unlink()
    page.symlink_to(outside)

    with pytest.raises(FolderError, match="is there, and no export wrote it"):
        export(tmp_path / "site", one="2")

    assert outside.read_text(encoding="utf-8") == "mine"


def test_what_a_stopped_export_wrote_is_known_to_the_next(tmp_path: Path) -> None:
    stopped = ExportFolder(tmp_path / "site")
    stopped.write("one/index.html", b"1")
    stopped.write("two/index.html", b"2")  # and here the machine lost its power

    result = export(tmp_path / "site", two="2")

    assert result == (0, 1, 1)
    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == [".export", "two"]


def test_a_damaged_list_stops_the_export(tmp_path: Path) -> None:
    export(tmp_path, one="1")
    (tmp_path / ".export/files.json").write_text("{", encoding="utf-8")

    with pytest.raises(FolderError, match="is damaged, so what in this folder is an export's"):
        ExportFolder(tmp_path)


def test_a_list_cannot_name_what_lies_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine", encoding="utf-8")
    export(tmp_path / "site", one="1")
    listed = f'{{"files": {{"../outside.txt": "", "{outside}": ""}}}}'
    (tmp_path / "site/.export/files.json").write_text(listed, encoding="utf-8")

    ExportFolder(tmp_path / "site").finish()

    assert outside.exists()
