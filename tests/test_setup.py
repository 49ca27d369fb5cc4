"""The set-up: locks, what the Makefile says and does, and what a test run refuses."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import ROOT, Server, free_port, site_variables, wait_until_ready

LOCKS = ("run", "test", "handouts")
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)", re.MULTILINE)


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    return dict(PIN.findall(read(f"requirements/{lock}.txt")))


def outer_variables() -> dict[str, str]:
    """Return this process's variables without those by which one make speaks to another."""
    return {
        name: os.environ[name] for name in os.environ if not name.startswith(("MAKE", "MFLAGS"))
    }


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", *arguments],
        cwd=ROOT,
        env=outer_variables(),
        capture_output=True,
        text=True,
        check=False,
    )


def run_pytest(folder: Path, test: str, *options: str) -> str:
    """Run one test file with this project's options; return what pytest says."""
    (folder / "test_sample.py").write_text(test, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    configuration = ["--rootdir", str(folder), "-o", f"pythonpath={ROOT}", "-o", "testpaths="]
    done = subprocess.run(
        [*command, *configuration, *options, "-c", str(ROOT / "pyproject.toml"), str(folder)],
        cwd=ROOT,
        env={name: os.environ[name] for name in os.environ if name != "CI"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


# Locks


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    text = read(f"requirements/{lock}.txt")

    without = [
        entry.split()[0]
        for entry in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
        if "--hash=sha256:" not in entry
    ]

    assert pins(lock)
    assert without == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    text = read(f"requirements/{lock}.txt")

    assert re.findall(r"\w+://\S+|--(?:index|extra-index|find-links)\S*|file:\S+| @ ", text) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_all_that_is_asked_for(lock: str) -> None:
    asked = re.findall(r"^[a-z0-9.-]+", read(f"requirements/{lock}.in"), flags=re.MULTILINE)
    names = {name.replace(".", "-") for name in asked if not name.startswith("-")}

    assert names
    assert names - set(pins(lock)) == set()


def test_the_tests_run_with_the_versions_that_serve() -> None:
    assert pins("run").items() <= pins("test").items()


def test_the_extra_does_not_change_what_is_there() -> None:
    extra, others = pins("handouts"), pins("test")

    assert {name: others[name] for name in extra if name in others}.items() <= extra.items()


def test_the_checker_is_pinned_without_an_address() -> None:
    lock = json.loads(read("tests/browser/package-lock.json"))

    checker = lock["packages"]["node_modules/vnu-jar"]

    assert checker["integrity"].startswith("sha512-")
    assert "resolved" not in read("tests/browser/package-lock.json")


# The Makefile


def test_make_alone_lists_every_target() -> None:
    [phony] = re.findall(r"^\.PHONY: (.*)$", read("Makefile"), flags=re.MULTILINE)

    listed = re.findall(r"^  ([a-z-]+) {2,}\S", make().stdout, flags=re.MULTILINE)

    assert listed == phony.split()


def test_an_old_python_is_told_what_is_needed(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text('#!/bin/sh\ntest "$1" = --version && echo Python 3.9.2\nexit 1\n')
    python.chmod(0o755)

    done = make("run", f"PYTHON={python}", f"VENV={tmp_path}/venv")

    assert done.returncode != 0
    assert done.stdout == (
        f"Python 3.11 or newer is needed. {python} is: Python 3.9.2\n"
        "Fix: install one and name it, such as PYTHON=python3.12 make run\n"
    )


def test_a_python_without_ensurepip_is_told_which_package_to_install(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text(
        f'#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; *) exec {sys.executable} "$@";; esac\n'
    )
    python.chmod(0o755)

    done = make("run", f"PYTHON={python}", f"VENV={tmp_path}/venv")

    package = "python{}.{}-venv".format(*sys.version_info[:2])
    assert done.returncode != 0
    assert done.stdout == (
        f"{python} cannot make a virtual environment: its ensurepip or venv module is missing.\n"
        f"Fix, on Debian or Ubuntu: apt install {package}\n"
    )


@pytest.fixture
def bare_checkout(tmp_path: Path) -> Iterator[Path]:
    """Return a copy of what is in version control, or would be: no .venv, no var/, no caches."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in listed.split("\0"):
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / name)
    yield tmp_path
    shutil.rmtree(tmp_path)


@pytest.mark.long
def test_make_run_serves_from_a_bare_checkout_and_installs_nothing_the_second_time(
    bare_checkout: Path,
) -> None:
    answered = {"/": 200, "/articles/": 200, "/contact/": 200}
    for installs in (True, False):
        port = free_port()
        server = start_make_run(bare_checkout, port, PORT=str(port))

        assert look_and_end(server) == answered

        log = server.log.read_text(encoding="utf-8")
        assert f"The site is at http://127.0.0.1:{port}/" in log
        assert "Traceback" not in log
        assert "Error" not in log  # nor does make complain of Ctrl-C
        assert ("Installing what the site needs" in log) == installs
    assert not (bare_checkout / ".env").exists()

    port = free_port()
    (bare_checkout / ".env").write_text(f"PORT={port}\n", encoding="utf-8")
    assert look_and_end(start_make_run(bare_checkout, port)) == answered


def start_make_run(checkout: Path, port: int, **variables: str) -> Server:
    """Start `make run` with nothing set but these, in a process group of its own."""
    log = checkout / "make-run.log"
    site = site_variables(checkout / "var", port)
    outer = {name: value for name, value in outer_variables().items() if name not in site}
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["make", "run"],
            cwd=checkout,
            env=outer | variables,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    return Server(port, checkout / "content", checkout / "var", log, process)


def look_and_end(server: Server) -> dict[str, int]:
    """Return what a few pages answer, once there is an answer; then press Ctrl-C."""
    try:
        wait_until_ready(server, seconds=300)
        return {path: server.get(path).status for path in ("/", "/articles/", "/contact/")}
    finally:
        os.killpg(server.process.pid, signal.SIGINT)  # make, and all it started
        server.process.wait(30)


# The test run itself


@pytest.mark.parametrize(
    ("options", "outcome"), [([], "1 skipped"), (["--no-skips"], "1 failed")], ids=["", "strict"]
)
def test_a_skip_fails_where_nothing_may_be_skipped(
    tmp_path: Path, options: list[str], outcome: str
) -> None:
    test = "import pytest\n\n\ndef test_it() -> None:\n    pytest.skip('no browser')\n"

    said = run_pytest(tmp_path, test, *options)

    assert outcome in said
    assert "no browser" in said


@pytest.mark.parametrize(
    ("options", "outcome"), [([], "1 deselected"), (["--all"], "1 passed")], ids=["", "all"]
)
def test_what_takes_long_runs_on_demand(tmp_path: Path, options: list[str], outcome: str) -> None:
    test = "import pytest\n\n\n@pytest.mark.long\ndef test_it() -> None:\n    pass\n"

    assert outcome in run_pytest(tmp_path, test, *options)


def test_a_warning_fails_a_test(tmp_path: Path) -> None:
    test = "import warnings\n\n\ndef test_it() -> None:\n    warnings.warn('old', stacklevel=1)\n"

    assert "1 failed" in run_pytest(tmp_path, test)
