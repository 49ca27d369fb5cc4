"""The Nu HTML Checker finds nothing, not even a warning, in HTML, CSS and SVG."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from kat_site.first_style import first_style
from tests.serving import ROOT, Server


def check(jar: Path, files: Sequence[Path], *options: str) -> list[str]:
    """Return what the checker says of the files: errors, warnings and notes alike."""
    done = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--exit-zero-always", *options, *files],
        capture_output=True,
        check=True,
        text=True,
    )
    return [
        f"{Path(message.get('url', '')).name}:{message.get('lastLine', '?')}: {message['message']}"
        f" {message.get('extract', '')!r}"
        for message in json.loads(done.stderr)["messages"]
    ]


def test_the_checker_does_find_mistakes(nu_checker: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text("<!doctype html><title>Bad</title><p><div></p>", encoding="utf-8")

    assert any("bad.html:1: " in line for line in check(nu_checker, [bad]))


def test_it_finds_nothing_in_any_page(
    nu_checker: Path, site: Server, pages: tuple[str, ...], tmp_path: Path
) -> None:
    for path in pages:
        name = path.strip("/").replace("/", "_") or "home"
        (tmp_path / f"{name}.html").write_bytes(site.get(path).body)
    (tmp_path / "500.html").write_bytes((ROOT / "templates/500.html").read_bytes())
    (tmp_path / "400.html").write_bytes(site.get("/", Host="somewhere-else.example").body)
    files = sorted(tmp_path.glob("*.html"))

    assert len(files) == len(pages) + 2
    assert check(nu_checker, files) == []


@pytest.mark.parametrize("kind", ["css", "svg"])
def test_it_finds_nothing_in_the_sources(nu_checker: Path, kind: str) -> None:
    folders = [ROOT / name for name in ("static", "content")]
    files = sorted(path for folder in folders for path in folder.rglob(f"*.{kind}"))

    assert files
    assert check(nu_checker, files, f"--{kind}") == []


def test_it_finds_nothing_in_the_stylesheets_that_readers_get(
    nu_checker: Path, site: Server, tmp_path: Path
) -> None:
    [rest] = (site.var_dir / "static/css").glob("rest.????????????.css")
    first = tmp_path / "first.css"  # as it stands in each page
    first.write_text(first_style(), encoding="utf-8")

    assert check(nu_checker, [first, rest], "--css") == []
