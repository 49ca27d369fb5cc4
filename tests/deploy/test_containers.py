"""The image and its compose file, as far as they can be tried without a container runtime.

The Dockerfile's COPY lines are carried out, what .dockerignore lets through and no more, and the image's
command serves from the result: a file that the image lacks shows here.
"""

import fnmatch
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.deploy.conftest import PRODUCTION
from tests.deploy.proxies import HOST
from tests.serving import ROOT, Server, free_port, manage, site_variables, wait_until_ready

FOLDER = ROOT / "deploy/containers"
LINES = re.sub(r"\\\n", " ", (FOLDER / "Dockerfile").read_text(encoding="utf-8")).splitlines()
COMPOSE: dict[str, Any] = YAML(typ="safe").load((FOLDER / "compose.yaml").read_text())
OURS = ("migrate", "web", "helper")
SHELL_NAME = re.compile(r"\$\{([A-Z_]+)(?::[?-][^}]*)?\}")


def instructions(name: str) -> list[str]:
    """What follows each line of the last stage that begins with a word."""
    start = max(number for number, line in enumerate(LINES) if line.startswith("FROM "))
    return [line.partition(" ")[2].strip() for line in LINES[start:] if line.startswith(f"{name} ")]


def copies() -> list[tuple[list[str], str]]:
    """What is copied from the checkout, and where to."""
    found = [shlex.split(line) for line in instructions("COPY") if "--from=" not in line]
    plain = [[word for word in words if not word.startswith("--")] for words in found]
    return [(words[:-1], words[-1]) for words in plain]


def is_let_through(path: str) -> bool:
    """Tell whether .dockerignore leaves a path of the checkout in the build's context."""
    is_in = True
    for rule in (ROOT / ".dockerignore").read_text().splitlines():
        if rule.startswith("#") or not rule:
            continue
        pattern = rule.lstrip("!")
        inside = (
            pattern,
            f"{pattern}/*",
            pattern.removeprefix("**/"),
            f"*/{pattern.removeprefix('**/')}",
        )
        if any(fnmatch.fnmatch(path, one) for one in inside) or f"/{path}/".find(
            f"/{pattern.removeprefix('**/')}/"
        ) >= (0 if pattern.startswith("**/") else 1_000_000):
            is_in = rule.startswith("!")
    return is_in


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the image's COPY lines make."""
    root = tmp_path_factory.mktemp("image")
    [workdir] = instructions("WORKDIR")
    for sources, target in copies():
        place = root / (workdir if target == "./" or not target.startswith("/") else "").lstrip("/")
        for source in sources:
            for path in sorted(
                p for p in [ROOT / source, *(ROOT / source).rglob("*")] if p.is_file()
            ):
                name = path.relative_to(ROOT).as_posix()
                if not is_let_through(name):
                    continue
                into = place / (
                    name if target == "./" else name.replace(source, target.lstrip("/"), 1)
                )
                into.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, into)
    return root


def test_every_source_exists_and_is_in_the_builds_context() -> None:
    sources = [
        source
        for line in LINES
        if line.startswith("COPY ") and "--from=" not in line
        for source in shlex.split(line)[1:-1]
        if not source.startswith("--")
    ]

    assert [source for source in sources if not (ROOT / source).exists()] == []
    assert [
        source for source in sources if (ROOT / source).is_file() and not is_let_through(source)
    ] == []


@pytest.mark.parametrize(
    "path",
    [
        ".env",
        "var/db.sqlite3",
        ".git/config",
        "deploy/containers/.env",
        "tests/conftest.py",
        "articles/__pycache__/views.cpython-311.pyc",
    ],
)
def test_nothing_private_or_superfluous_is_in_the_builds_context(path: str) -> None:
    assert not is_let_through(path)


def test_the_image_holds_the_lock_that_the_doctor_compares_with(image: Path) -> None:
    home = image / instructions("WORKDIR")[0].lstrip("/")

    assert (home / "requirements/run.txt").read_text() == (
        ROOT / "requirements/run.txt"
    ).read_text()


def test_the_image_is_not_run_by_root() -> None:
    [user] = instructions("USER")

    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)
    assert user.partition(":")[0] in "".join(instructions("RUN"))


def test_the_image_serves(image: Path, tmp_path: Path) -> None:
    """Its command publishes, serves and ends, and writes nothing outside its folders."""
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "python").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    (programs / "python").chmod(0o755)
    serve = (
        (image / "usr/local/bin/serve")
        .read_text()
        .replace("/var/cache/kat-site", str(tmp_path / "pages"))
    )
    (programs / "serve").write_text(serve)
    home = image / instructions("WORKDIR")[0].lstrip("/")
    before = sorted(image.rglob("*"))
    port = free_port()
    variables = dict(os.environ) | site_variables(tmp_path / "var", port) | PRODUCTION
    variables |= {"KAT_CONTENT_DIR": str(home / "content"), "PYTHONDONTWRITEBYTECODE": "1"}
    variables |= {"PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": ""}
    manage(variables, "migrate", "--verbosity", "0")
    log = tmp_path / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["sh", programs / "serve"], cwd=home, env=variables, stdout=output, stderr=output
        )
    server = Server(port, home / "content", tmp_path / "var", log, process)
    try:
        wait_until_ready(server)
        [check] = instructions("HEALTHCHECK")
        code = re.search(r'"-c", "([^"]+)"', check)
        assert code
        subprocess.run([sys.executable, "-c", code[1].replace("8000", str(port))], check=True)
        for path in ("/", "/contact/", "/search/?q=dose"):
            assert server.get(path, Host=HOST, X_Forwarded_Proto="https").status == 200
        assert "(202) 555-0143" in (tmp_path / "pages/down.html").read_text()
    finally:
        process.send_signal(signal.SIGTERM)
        ended = process.wait(30)
    assert ended == 0, log.read_text()
    assert sorted(image.rglob("*")) == before


# compose.yaml


def test_what_runs_the_image_may_do_little() -> None:
    for name in OURS:
        service = COMPOSE["services"][name]
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert "ports" not in service


def test_only_caddy_is_reached_from_outside() -> None:
    published = [name for name, service in COMPOSE["services"].items() if "ports" in service]

    assert published == ["caddy"]
    assert COMPOSE["networks"]["front"]["internal"]
    assert COMPOSE["networks"]["back"]["internal"]
    assert "back" not in COMPOSE["services"]["caddy"]["networks"]


def test_the_network_that_is_trusted_is_the_one_shared_with_caddy() -> None:
    [config] = COMPOSE["networks"]["front"]["ipam"]["config"]
    trusted = COMPOSE["services"]["web"]["environment"]["KAT_TRUSTED_PROXIES"].split(",")

    assert trusted == ["127.0.0.1", "::1", config["subnet"]]
    assert set(COMPOSE["services"]["web"]["networks"]) & set(
        COMPOSE["services"]["caddy"]["networks"]
    ) == {"front"}


def test_every_folder_file_network_and_volume_named_is_there() -> None:
    for service in COMPOSE["services"].values():
        assert set(service.get("networks", [])) <= set(COMPOSE["networks"])
        for mount in service.get("volumes", []):
            source = re.sub(r"\$\{[A-Z_]+:-([^}]+)\}", r"\1", mount).partition(":")[0]
            assert source in COMPOSE["volumes"] or (FOLDER / source).exists()
        for needed in service.get("depends_on", {}):
            assert needed in COMPOSE["services"]
    build = COMPOSE["services"]["web"]["build"]
    assert (FOLDER / build["context"] / build["dockerfile"]).samefile(FOLDER / "Dockerfile")


def test_every_variable_of_compose_is_in_its_example() -> None:
    text = (FOLDER / "compose.yaml").read_text()
    example = set(re.findall(r"^([A-Z_]+)=", (FOLDER / "env.example").read_text(), re.MULTILINE))

    assert set(SHELL_NAME.findall(text)) - {"CONTENT"} <= example


def test_the_images_programs_are_as_new_as_what_they_work_with() -> None:
    """PostgreSQL's tools come from the image's Debian, and must not be older than the server."""
    server = COMPOSE["services"]["database"]["image"]
    [python] = re.findall(r"^ARG PYTHON=(\S+)$", "\n".join(LINES), re.MULTILINE)
    [asked] = re.findall(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text())

    assert server == "postgres:15-bookworm"  # Debian 12 "bookworm" has 15
    assert python.endswith("-slim-bookworm")
    assert tuple(map(int, python.partition("-")[0].split("."))) >= tuple(map(int, asked.split(".")))
