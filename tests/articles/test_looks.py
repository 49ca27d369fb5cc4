"""A look at the folder finds it at rest: what changed is waited for, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from articles.folder_walk import fingerprint
from articles.looks import Looks


def change(folder: Path) -> None:
    (folder / "a.md").write_text("Other, longer words.")


def delete(folder: Path) -> None:
    (folder / "a.md").unlink()


def add(folder: Path) -> None:
    (folder / "new").mkdir()
    (folder / "new" / "c.md").write_text("New.")


@pytest.mark.parametrize("edit", [change, delete, add])
def test_what_changed_is_found(tmp_path: Path, edit: Callable[[Path], None]) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("Words.")
    looks = Looks(tmp_path)
    before = looks.find_settled(None)

    edit(tmp_path)
    found = looks.find_settled(before)

    assert found != before
    assert found == fingerprint(tmp_path)
    assert looks.find_settled(found) == found
    assert looks.rest_seconds > 0
