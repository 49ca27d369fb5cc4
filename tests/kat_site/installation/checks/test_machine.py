"""What the doctor says of the machine, with each fault planted in real files."""

import os
import time
from importlib.metadata import version
from pathlib import Path

import pytest

from kat_site.installation.checks.machine import (
    check_clock,
    check_disk,
    check_env_file,
    check_packages,
    check_python,
    judge_disk,
)
from kat_site.installation.findings import Health
from tests.serving import ROOT

GB = 1_000_000_000


def test_this_machine_is_well(tmp_path: Path) -> None:
    found = (*check_python(), *check_clock(ROOT), *check_disk(tmp_path / "not/yet/made"))

    assert {one.check for one in found} == {"python", "clock", "disk"}
    assert [one for one in found if one.check != "disk" and one.health is not Health.OK] == []


@pytest.mark.parametrize(
    ("free", "total", "health"),
    [
        (30_000_000, 100 * GB, Health.ERROR),
        (0, 0, Health.ERROR),
        (2 * GB, 100 * GB, Health.WARNING),
        (90 * GB, 2000 * GB, Health.OK),
        (2 * GB, 8 * GB, Health.OK),
    ],
)
def test_a_full_disk_is_told_before_it_is_full(free: int, total: int, health: Health) -> None:
    found = judge_disk(Path("/var/lib/kat-site"), free=free, total=total)

    assert found.health is health
    assert bool(found.fix) == (health is not Health.OK)


def test_packages_that_are_missing_or_others_are_named(tmp_path: Path) -> None:
    lock = tmp_path / "run.txt"
    pip = version("django")
    lock.write_text(
        f"django=={pip} \\\n    --hash=sha256:0\nnot-there==1.0 ; python_version > '3'\n"
        "elsewhere==1.0 ; sys_platform == 'win32'\ngunicorn==0.1\n"
    )

    missing, other = check_packages(lock)

    assert (missing.health, missing.message) == (Health.ERROR, "Not installed: not-there.")
    assert other.health is Health.WARNING
    assert other.message.startswith("Other versions than in the lock: gunicorn ")
    assert missing.fix == other.fix == "run make install, or make run, in the checkout"
    [unreadable] = check_packages(tmp_path / "nowhere.txt")
    assert unreadable.health is Health.ERROR


@pytest.mark.parametrize(
    ("mode", "health"),
    [
        (0o600, Health.OK),
        (0o640, Health.OK),
        (0o644, Health.ERROR),
        (0o602, Health.ERROR),
        (0o660, Health.ERROR),
    ],
)
def test_who_may_read_the_keys(tmp_path: Path, mode: int, health: Health) -> None:
    path = tmp_path / ".env"
    [none] = check_env_file(path)
    path.write_text("SECRET_KEY=x\n")
    path.chmod(mode)

    [found] = check_env_file(path)

    assert none.health is Health.OK
    assert found.health is health
    assert bool(found.fix) == (health is not Health.OK)


def test_a_clock_behind_the_files_is_wrong(tmp_path: Path) -> None:
    lock = tmp_path / "requirements/run.txt"
    lock.parent.mkdir()
    lock.write_text("")
    tomorrow = time.time() + 2 * 86_400
    os.utime(lock, (tomorrow, tomorrow))

    [found] = check_clock(tmp_path)

    assert found.health is Health.ERROR
    assert found.fix == "set the clock: timedatectl set-ntp true"


@pytest.mark.parametrize(
    ("says", "health"),
    [
        ("echo yes", Health.OK),
        ("echo no", Health.WARNING),
        ("echo 'System has not been booted with systemd' >&2; exit 1", Health.OK),
    ],
)
def test_a_clock_that_no_time_server_sets_will_be_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str, health: Health
) -> None:
    """As systemd's own program says, in whose place another stands here."""
    program = tmp_path / "timedatectl"
    program.write_text(f"#!/bin/sh\n{says}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    [found] = check_clock(ROOT)

    assert found.health is health
    assert found.fix == ("" if health is Health.OK else "set the clock: timedatectl set-ntp true")
