"""A real browser, and a site to look at with it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import add_retired_article, list_pages
from tests.browser.visits import Visit, chromium, find_chromium, look_at, plan
from tests.serving import (
    ROOT,
    Server,
    answering,
    free_port,
    serving,
    site_variables,
)


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real content and, so that there is a 410 page to look at, one article that has ended."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "content", folder / "content")
    add_retired_article(folder / "content")
    with serving(folder) as running:
        yield running


@pytest.fixture(scope="package")
def pages(site: Server) -> tuple[str, ...]:
    """The path of every page of the site."""
    return list_pages(site)


@pytest.fixture(scope="package")
def edit_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site as `make edit` serves it, whatever the environment says of settings."""
    folder = tmp_path_factory.mktemp("edit")
    content, log, port = folder / "content", folder / "edit.log", free_port()
    shutil.copytree(ROOT / "content", content)
    variables = dict(os.environ) | site_variables(folder / "var", port)
    variables |= {"KAT_CONTENT_DIR": str(content), "KAT_HOST": "0.0.0.0", "WEB_CONCURRENCY": "4"}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "edit"],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    with answering(Server(port, content, folder / "var", log, process)) as server:
        yield server


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    executable = find_chromium()
    if executable is None:
        pytest.skip("Chromium is not installed. On Debian: apt install chromium")
    with chromium(executable) as running:
        yield running


@pytest.fixture(scope="package")
def visits(
    browser: Browser, site: Server, pages: tuple[str, ...], pytestconfig: pytest.Config
) -> tuple[Visit, ...]:
    """What the browser found on every page."""
    looks = plan(pages, is_thorough=pytestconfig.getoption("--all"))
    return look_at(browser, site.url, looks)


@pytest.fixture(scope="session")
def nu_checker() -> Path:
    """The Nu HTML Checker's jar."""
    jar = ROOT / "tests/browser/node_modules/vnu-jar/build/dist/vnu.jar"
    if not jar.exists():
        pytest.skip("The Nu HTML Checker is not installed. Install npm, then: make test")
    if shutil.which("java") is None:
        pytest.skip("Java is not installed. On Debian: apt install default-jre-headless")
    return jar
