"""What the doctor says of var/, the static files and the backups."""

import os
import time
from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django import Settings

from kat_site.installation.checks.files import check_backups, check_static_files, check_var
from kat_site.installation.findings import Health
from tests.serving import ROOT


@pytest.fixture
def var(tmp_path: Path, settings: Settings) -> Path:
    folder = tmp_path / "var"
    folder.mkdir(mode=0o700)
    settings.KAT_VAR_DIR = folder
    return folder


def test_a_folder_that_is_closed_to_others(var: Path) -> None:
    (var / "field_key").write_text("x")

    [found] = check_var()

    assert found.health is Health.OK


def test_a_missing_folder_is_an_error(var: Path) -> None:
    var.rmdir()

    [found] = check_var()

    assert (found.health, found.fix) == (Health.ERROR, f"mkdir -m 700 {var}")


def test_keys_and_messages_that_others_may_read(var: Path) -> None:
    for name in ("field_key", "db.sqlite3"):
        (var / name).write_text("x")
        (var / name).chmod(0o644)
    var.chmod(0o755)

    [found] = check_var()

    assert found.message == f"Others may read field_key, db.sqlite3 in {var}."
    assert (found.health, found.fix) == (Health.ERROR, f"chmod 700 {var}")


@pytest.mark.skipif(os.geteuid() != 0, reason="Root alone may change owners. Fix: run it as root")
def test_files_that_root_left_behind(var: Path) -> None:
    os.chown(var, 65534, 65534)
    (var / "db.sqlite3").write_text("x")

    [found] = check_var()

    assert (found.health, found.message) == (
        Health.ERROR,
        f"Not its owner's, in {var}: db.sqlite3.",
    )
    assert found.fix == f"as root: chown -R --reference={var} {var}"


def test_static_files_that_are_missing_or_old(var: Path, settings: Settings) -> None:
    settings.STATIC_ROOT = str(var / "static")
    [missing] = check_static_files()
    call_command("collectstatic", interactive=False, verbosity=0)
    [there] = check_static_files()
    newest = max(path.stat().st_mtime for path in (ROOT / "static").rglob("*"))
    os.utime(var / "static/staticfiles.json", (newest - 1, newest - 1))
    [old] = check_static_files()

    assert [one.health for one in (missing, there, old)] == [
        Health.ERROR,
        Health.OK,
        Health.WARNING,
    ]
    assert missing.fix.endswith("manage.py collectstatic --no-input, then restart the site")


@pytest.mark.parametrize(
    ("hours", "health"), [(None, Health.WARNING), (25.9, Health.OK), (26.1, Health.ERROR)]
)
def test_how_old_the_newest_backup_is(tmp_path: Path, hours: float | None, health: Health) -> None:
    for number, age in enumerate((hours, 900) if hours else ()):
        path = tmp_path / f"kat-{number}.sqlite3"
        path.write_text("")
        os.utime(path, (time.time() - age * 3600,) * 2)

    [found] = check_backups(tmp_path)

    assert found.health is health
    assert (f"manage.py backup {tmp_path}/" in found.fix) == (health is not Health.OK)
