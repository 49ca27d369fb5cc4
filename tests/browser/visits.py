"""Look at pages in a real browser, and note what is wrong with them."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.browser.pages import kind

Scheme = Literal["light", "dark"]
WIDTHS = (320, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
HEIGHT = 800
AXE = Axe()
AXE_OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}


@dataclass(frozen=True, slots=True)
class Look:
    """One page, seen one way."""

    path: str
    scheme: Scheme
    width: int  # CSS pixels

    def __str__(self) -> str:
        return f"{self.path} ({self.scheme}, {self.width})"


@dataclass(slots=True)
class Visit:
    """What was found on a page."""

    look: Look
    violations: list[str] = field(default_factory=list)  # of axe's rules
    messages: list[str] = field(default_factory=list)  # in the console, and errors of scripts
    requested: list[str] = field(default_factory=list)  # every address the page asked for
    cookies: list[str] = field(default_factory=list)  # names
    overflow: dict[int, int] = field(default_factory=dict)  # {window's width: page's width}


def plan(pages: Sequence[str], *, every_way: bool) -> tuple[Look, ...]:
    """Return how to look at each page: once, one of each kind in all ways; or all in all ways."""
    first_of_kind = {kind(path): path for path in reversed(pages)}.values()
    return tuple(
        Look(path, scheme, width)
        for path in pages
        for scheme, width in product(SCHEMES, WIDTHS)
        if every_way or path in first_of_kind or (scheme, width) == ("light", 1280)
    )


def look_at(browser: Browser, url: str, look: Look) -> Visit:
    """Open the page in a browser that has seen nothing before, and note what is wrong."""
    visit = Visit(look)
    context = browser.new_context(
        color_scheme=look.scheme, viewport={"width": look.width, "height": HEIGHT}
    )
    page = context.new_page()
    page.on("console", lambda message: note_message(visit, url, message))
    page.on("pageerror", lambda error: visit.messages.append(str(error)))
    page.on("request", lambda request: note_request(visit, request))
    page.goto(url + look.path, wait_until="load")
    for width in {look.width, min(WIDTHS)}:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        visit.overflow[width] = page.evaluate("document.scrollingElement.scrollWidth")
    page.set_viewport_size({"width": look.width, "height": HEIGHT})
    visit.violations += find_violations(page)
    visit.cookies += [cookie["name"] for cookie in context.cookies()]
    context.close()
    return visit


def note_message(visit: Visit, url: str, message: ConsoleMessage) -> None:
    """Keep an error or warning, save the one that a 404 page itself is a 404."""
    is_own_status = message.location["url"] == url + visit.look.path and message.text.startswith(
        "Failed to load resource"
    )
    if message.type in ("error", "warning") and not is_own_status:
        visit.messages.append(message.text)


def note_request(visit: Visit, request: Request) -> None:
    """Keep the address, unless it stays inside the browser (data:, blob:)."""
    if urlsplit(request.url).scheme not in ("data", "blob"):
        visit.requested.append(request.url)


def find_violations(page: Page) -> list[str]:
    """Return what axe finds on the page, one line for each element."""
    violations: list[dict[str, Any]] = AXE.run(page, options=AXE_OPTIONS).response["violations"]
    return [
        f"{violation['id']}: {violation['help']}: {node['target']} {node.get('failureSummary', '')}"
        for violation in violations
        for node in violation["nodes"]
    ]


def find_chromium() -> str | None:
    """Return the path of Chromium or Chrome on this machine, or None."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """Start the browser, and end it when the block ends."""
    # Chromium's sandbox refuses to run as root, which CI and containers are.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()
