"""Backups, made and restored by the commands, on a site of its own."""

import os
import stat
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tests.serving import manage, site_variables

INSERT = """
from contact.models import Inquiry
Inquiry.objects.create(name="Ana Example", preferred_contact="email", message="Hello there")
"""
READ = "from contact.models import Inquiry; print([i.message for i in Inquiry.objects.all()])"


@pytest.fixture(scope="module")
def variables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A site with one inquiry, which each test leaves as it finds it."""
    made = dict(os.environ) | site_variables(tmp_path_factory.mktemp("site"), port=8000)
    made["KAT_FIELD_KEYS"] = Fernet.generate_key().decode()
    manage(made, "migrate", "--verbosity", "0")
    manage(made, "shell", "--no-imports", "-c", INSERT)
    return made


def read_messages(variables: dict[str, str]) -> str:
    return manage(variables, "shell", "--no-imports", "-c", READ).strip()


def test_what_was_there_is_there_again(variables: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    said = manage(variables, "backup", str(folder))
    [backup] = folder.iterdir()
    assert "1 inquiries, 0 staff accounts" in said
    assert "The keys are not in it." in said
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    for secret in (b"Ana Example", b"Hello there", variables["KAT_FIELD_KEYS"].encode()):
        assert secret not in backup.read_bytes()
    manage(variables, "shell", "--no-imports", "-c", f"{INSERT}\nInquiry.objects.first().delete()")
    manage(variables, "shell", "--no-imports", "-c", INSERT.replace("Hello there", "Later"))

    with pytest.raises(RuntimeError, match="nothing was replaced"):
        manage(variables, "restore", str(backup))
    assert "Later" in read_messages(variables)
    said = manage(variables, "restore", str(backup), "--force")

    assert "The backup is whole: 1 inquiries" in said
    assert read_messages(variables) == "['Hello there']"
    assert sorted(path.name for path in folder.iterdir()) == [backup.name]


def test_it_is_restored_into_an_empty_site(variables: dict[str, str], tmp_path: Path) -> None:
    backup = tmp_path / "copy"
    manage(variables, "backup", str(backup))
    empty = variables | site_variables(tmp_path / "another", port=8000)
    empty["KAT_FIELD_KEYS"] = variables["KAT_FIELD_KEYS"]
    manage(empty, "migrate", "--verbosity", "0")

    manage(empty, "restore", str(backup))

    assert read_messages(empty) == "['Hello there']"


def test_a_drill_says_whether_the_keys_are_right(variables: dict[str, str], tmp_path: Path) -> None:
    backup = tmp_path / "copy"
    manage(variables, "backup", str(backup))

    right = manage(variables, "restore", "--dry-run", str(backup))
    other = variables | {"KAT_FIELD_KEYS": Fernet.generate_key().decode()}
    wrong = manage(other, "restore", "--dry-run", str(backup))

    assert "cannot be read" not in right
    assert "1 of its newest messages cannot be read with KAT_FIELD_KEYS" in wrong


@pytest.mark.parametrize("content", [b"", b"no backup at all", b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_backup_replaces_nothing(
    variables: dict[str, str], tmp_path: Path, content: bytes
) -> None:
    backup = tmp_path / "copy"
    backup.write_bytes(content)

    with pytest.raises(RuntimeError, match="Nothing was replaced"):
        manage(variables, "restore", "--force", str(backup))

    assert read_messages(variables) == "['Hello there']"


def test_no_backup_is_written_over(variables: dict[str, str], tmp_path: Path) -> None:
    backup = tmp_path / "copy"
    backup.write_text("precious")

    with pytest.raises(RuntimeError, match="exists"):
        manage(variables, "backup", str(backup))
    assert backup.read_text() == "precious"
    manage(variables, "backup", "--force", str(backup))

    assert b"precious" not in backup.read_bytes()


def test_a_folder_or_file_that_is_not_there_is_named(
    variables: dict[str, str], tmp_path: Path
) -> None:
    with pytest.raises(RuntimeError, match="There is no folder"):
        manage(variables, "backup", str(tmp_path / "nowhere" / "copy"))
    with pytest.raises(RuntimeError, match="There is no file"):
        manage(variables, "restore", str(tmp_path / "nowhere"))
