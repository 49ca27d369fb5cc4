"""All servers of the comparison, with one article on each."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.serving.environments import environment
from benchmarks.serving.figures import BARE, CACHED, COLTRANE, NGINX, OURS, WAGTAIL
from benchmarks.serving.material import (
    PEERS,
    Material,
    read_material,
    write_answer,
    write_coltrane,
    write_wagtail,
)
from benchmarks.serving.servers import Running, gunicorn, nginx
from tests.serving import serving

WORKERS = 2  # of every server


@contextmanager
def all_running(slug: str, cache: Path, folder: Path) -> Iterator[tuple[Running, ...]]:
    """Start every server with the article; stop them when the block ends."""
    pythons = {name: environment(name, cache) for name in ("coltrane", "wagtail")}
    with ExitStack() as stack:
        site = stack.enter_context(serving(folder, WEB_CONCURRENCY=str(WORKERS)))
        material = read_material(site, slug)
        ours = Running(OURS, site.process.pid, site.port, material.path)
        others = (
            _bare(material, folder / "bare"),
            nginx(NGINX, folder / "bare", workers=WORKERS, folder=folder, path=material.path),
            _coltrane(COLTRANE, material, pythons["coltrane"], folder / "coltrane", cached=False),
            _coltrane(CACHED, material, pythons["coltrane"], folder / "cached", cached=True),
            _wagtail(material, pythons["wagtail"], folder / "wagtail"),
        )
        yield (ours, *(stack.enter_context(one) for one in others))


@contextmanager
def _bare(material: Material, folder: Path) -> Iterator[Running]:
    write_answer(material, folder)
    shutil.copy(PEERS / "bare.py", folder)
    with gunicorn(
        BARE,
        sys.executable,
        "bare:application",
        folder=folder,
        path=material.path,
        BENCHMARK_ANSWER=str(folder),
    ) as running:
        yield running


@contextmanager
def _coltrane(
    name: str, material: Material, python: Path, folder: Path, *, cached: bool
) -> Iterator[Running]:
    write_coltrane(material, folder)
    with gunicorn(
        name,
        python,
        "app:application",
        folder=folder,
        path=material.path,
        BENCHMARK_PAGE_CACHE=str(int(cached)),
    ) as running:
        yield running


@contextmanager
def _wagtail(material: Material, python: Path, folder: Path) -> Iterator[Running]:
    """Make Wagtail's own starter project, add the page, and serve it with production settings."""
    folder.mkdir()
    variables = {"DJANGO_SETTINGS_MODULE": "mysite.settings.production"}

    def run(*command: str, text: str | None = None) -> None:
        done = subprocess.run(
            [str(python), *command],
            cwd=folder,
            env=os.environ | variables,
            input=text,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr}")

    run("-m", "wagtail.bin.wagtail", "start", "mysite", str(folder))
    write_wagtail(material, folder)
    run("manage.py", "makemigrations", "guide")
    run("manage.py", "migrate")
    run("manage.py", "collectstatic", "--no-input")
    run("manage.py", "shell", text=(folder / "fill.py").read_text(encoding="utf-8"))
    with gunicorn(
        WAGTAIL, python, "mysite.wsgi:application", folder=folder, path=material.path, **variables
    ) as running:
        yield running
