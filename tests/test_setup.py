"""The set-up: locks, the Makefile's messages, how gunicorn serves, and what a test run refuses."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import StartServer
from tests.serving import ROOT, Server, free_port, site_variables, wait_until_ready

LOCKS = ("run", "test")
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)", re.MULTILINE)
START_TWICE_SECONDS = 5  # issue 2: the second start takes less


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
def test_make_run_serves_from_a_bare_checkout_and_starts_again_at_once(
    bare_checkout: Path,
) -> None:
    seconds = []
    for _start in (1, 2):
        began, server = time.monotonic(), start_make_run(bare_checkout)
        try:
            wait_until_ready(server, seconds=300)
            seconds.append(time.monotonic() - began)
            answered = {path: server.get(path).status for path in ("/", "/articles/", "/contact/")}
        finally:
            os.killpg(server.process.pid, signal.SIGINT)  # as Ctrl-C does: make, and all it started
            server.process.wait(30)

        assert answered == {"/": 200, "/articles/": 200, "/contact/": 200}
        assert f"The site is at http://127.0.0.1:{server.port}/" in server.log.read_text()
        assert "Traceback" not in server.log.read_text()
    assert seconds[1] < START_TWICE_SECONDS
    assert not (bare_checkout / ".env").exists()


def start_make_run(checkout: Path) -> Server:
    """Start `make run` with nothing set but PORT, in a process group of its own."""
    port, log = free_port(), checkout / "make-run.log"
    site = site_variables(checkout / "var", port)
    variables = {name: value for name, value in outer_variables().items() if name not in site}
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["make", "run"],
            cwd=checkout,
            env=variables | {"PORT": str(port)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    return Server(port, checkout / "content", checkout / "var", log, process)


# gunicorn


def send(server: Server, request: bytes) -> bytes:
    """Send bytes as they are; return all that comes back."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_a_malformed_request_leaves_no_trace_of_the_visitor_in_the_log(server: Server) -> None:
    answer = send(server, b"GET /search/?q=my-secret HTTP/banana\r\nHost: x\r\n\r\n")

    added = server.log.read_text(encoding="utf-8").partition("first, then content/articles/.")[2]
    assert b" 400 " in answer
    assert "Refused a malformed request." in added
    assert "my-secret" not in added
    assert "127.0.0.1" not in added.replace(f"127.0.0.1:{server.port}", "")


def test_no_request_is_logged(start_server: StartServer) -> None:
    server = start_server()
    before = server.log.read_text(encoding="utf-8")

    status = server.get("/search/?q=my-secret", Referer="https://elsewhere.example/").status

    assert status == 200
    assert server.log.read_text(encoding="utf-8") == before


def test_two_workers_serve_and_end_cleanly(start_server: StartServer) -> None:
    server = start_server()

    server.process.send_signal(signal.SIGINT)
    code = server.process.wait(20)

    log = server.log.read_text(encoding="utf-8")
    assert code == 0
    assert log.count("Booting worker with pid") == 2
    assert "Traceback" not in log


def test_the_log_says_where_the_site_is_and_what_to_edit(server: Server) -> None:
    log = server.log.read_text(encoding="utf-8")

    assert f"The site is at http://127.0.0.1:{server.port}/ (Ctrl-C ends it)" in log
    assert "edit content/clinic.yaml first, then content/articles/." in log


def test_gunicorn_leaves_no_socket_behind(start_server: StartServer, tmp_path: Path) -> None:
    start_server(HOME=str(tmp_path), XDG_RUNTIME_DIR=str(tmp_path))

    assert list(tmp_path.rglob("*")) == []


def test_a_proxy_cannot_move_the_site(server: Server) -> None:
    # Believed, this header would make the path "/", which is the first page.
    request = b"GET /articles/ HTTP/1.0\r\nHost: 127.0.0.1\r\nSCRIPT_NAME: /articles\r\n\r\n"

    answer = send(server, request)

    assert answer.partition(b"\r\n\r\n")[2] == server.get("/articles/").body


def test_the_server_header_tells_no_version(server: Server) -> None:
    assert server.get("/").headers["Server"] == "gunicorn"


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
