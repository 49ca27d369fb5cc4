"""Which module may import which: the contracts in pyproject.toml hold, and cover every module."""

import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import grimp

from tests.serving import ROOT

NEEDS_NO_DJANGO = "rows-without-django"
FIRST_ROW_WITH_DJANGO = "editions"


def contracts() -> dict[str, dict[str, Any]]:
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {found["id"]: found for found in configuration["tool"]["importlinter"]["contracts"]}


def modules_of_rows_below(name: str) -> list[str]:
    """Return the modules of articles in the rows under the one that holds `name`.

    Names in brackets, which may be missing, count where they exist.
    """
    layers = contracts()["articles-rows"]["layers"]
    rows = [[module.strip(" ()") for module in row.split("|")] for row in layers]
    [start] = [number for number, row in enumerate(rows) if name in row]
    below = [module for row in rows[start + 1 :] for module in row]
    return [f"articles.{module}" for module in below if find_spec(f"articles.{module}")]


def test_modules_import_only_what_they_may() -> None:
    # A process of its own: import-linter sets up logging, and turns off loggers that are there.
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_the_rows_that_need_no_django_are_all_held_to_it() -> None:
    held = contracts()[NEEDS_NO_DJANGO]["source_modules"]

    assert sorted(held) == sorted(modules_of_rows_below(FIRST_ROW_WITH_DJANGO))


def test_settings_are_read_in_editions_and_above_only() -> None:
    graph = grimp.build_graph("articles", include_external_packages=True, cache_dir=None)
    below = set(modules_of_rows_below(FIRST_ROW_WITH_DJANGO))

    importers = graph.find_modules_that_directly_import("django")

    assert "articles.editions" in importers
    assert {module for module in importers if ".".join(module.split(".")[:2]) in below} == set()
