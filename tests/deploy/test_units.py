"""The systemd units, as systemd itself reads them."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.serving import ROOT

SHIPPED = ROOT / "deploy/systemd"
UNITS = sorted(path.name for path in SHIPPED.glob("*.service"))
MOST_EXPOSED = "20"  # tenths: systemd calls less than 2.0 "OK", and an ordinary service has 9.6


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The units as for a site that is installed where this one is."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed. Fix, on Debian or Ubuntu: apt install systemd")
    folder = tmp_path_factory.mktemp("units")
    shutil.copytree(SHIPPED, folder, dirs_exist_ok=True)
    for path in (*folder.glob("*.service"), *folder.glob("*/*.conf")):
        path.write_text(path.read_text().replace("/srv/kat-site", str(ROOT)))
    return folder


def analyze(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["systemd-analyze", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def settings(folder: Path, unit: str) -> Mapping[str, str]:
    """Return the last value of each line of a unit."""
    text = (folder / unit).read_text()
    return dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))


def test_systemd_has_nothing_to_say_about_the_units(folder: Path) -> None:
    paths = [f"./{name}" for name in (*UNITS, "kat-daily.timer")]

    assert analyze(folder, "verify", *paths) == ""


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_may_do_little(folder: Path, unit: str) -> None:
    said = analyze(
        folder,
        "security",
        "--offline=yes",
        "--no-pager",
        f"--threshold={MOST_EXPOSED}",
        f"./{unit}",
    )

    assert "Overall exposure level" in said


def test_the_timer_names_a_time_that_comes(folder: Path) -> None:
    [moment] = re.findall(
        r"^OnCalendar=(.*)$", (folder / "kat-daily.timer").read_text(), re.MULTILINE
    )

    assert "Next elapse" in analyze(folder, "calendar", moment)


def test_the_units_run_what_the_procfile_lists(folder: Path) -> None:
    procfile = dict(
        line.split(": exec ", 1) for line in (ROOT / "Procfile").read_text().splitlines()
    )

    for name, command in procfile.items():
        assert settings(folder, f"kat-{name}.service")["ExecStart"] == f"{ROOT}/{command}"


def test_every_command_of_the_units_is_one_of_ours() -> None:
    commands = set(
        re.findall(
            r"manage\.py (\w+)", "".join(path.read_text() for path in SHIPPED.glob("*.service"))
        )
    )
    ours = {path.stem for path in ROOT.glob("*/management/commands/*.py")}

    assert commands - ours == {"migrate", "collectstatic"}
