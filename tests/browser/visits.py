"""Look at pages in a real browser, and note what is wrong with them."""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import groupby, product
from typing import Any, Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    sync_playwright,
)

from tests.browser.pages import kind

Scheme = Literal["light", "dark"]
Way = tuple[Scheme, int]  # color scheme, and the window's width in CSS pixels
WIDTHS = (320, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
ALL_WAYS: tuple[Way, ...] = tuple(product(SCHEMES, WIDTHS))
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


def plan(pages: Sequence[str], *, is_thorough: bool) -> tuple[Look, ...]:
    """Return how to look at each page: one of each kind in all ways, the others once or twice.

    Twice shows both color schemes and both widths: colors come from tokens whatever the width,
    and no part is laid out by the scheme.
    """
    first_of_kind = {kind(path): path for path in reversed(pages)}.values()
    ways: tuple[Way, ...] = (("light", 320), ("dark", 1280)) if is_thorough else (("light", 1280),)
    return tuple(
        Look(path, scheme, width)
        for path in pages
        for scheme, width in (ALL_WAYS if path in first_of_kind else ways)
    )


def look_at(browser: Browser, url: str, looks: Iterable[Look]) -> tuple[Visit, ...]:
    """Look at pages, and note what is wrong; looks at one page follow each other."""
    return tuple(
        visit
        for path, ways in groupby(looks, key=lambda look: look.path)
        for visit in look_at_page(browser, url + path, tuple(ways))
    )


def look_at_page(browser: Browser, address: str, looks: Sequence[Look]) -> tuple[Visit, ...]:
    """Open the page in a browser that has seen nothing before, and look at it in every way.

    It is loaded once: what it asked for and said is the same for every look.
    """
    opening = Visit(looks[0])
    context = browser.new_context(color_scheme=looks[0].scheme, viewport=size(looks[0].width))
    page = context.new_page()
    page.on("console", lambda message: note_message(opening, address, message))
    page.on("pageerror", lambda error: opening.messages.append(str(error)))
    page.on("request", lambda request: note_request(opening, request))
    page.goto(address, wait_until="load")
    visits = tuple(replace(opening, look=look, violations=[], overflow={}) for look in looks)
    for visit in visits:
        look_again(page, visit)
    opening.cookies += [cookie["name"] for cookie in context.cookies()]
    context.close()
    return visits


def look_again(page: Page, visit: Visit) -> None:
    """Look at the open page in the visit's way, and note how wide it is and what axe finds."""
    look = visit.look
    page.emulate_media(color_scheme=look.scheme)
    for width in {look.width, min(WIDTHS)}:
        page.set_viewport_size(size(width))
        visit.overflow[width] = page.evaluate("document.scrollingElement.scrollWidth")
    page.set_viewport_size(size(look.width))
    visit.violations += find_violations(page)


def size(width: int) -> ViewportSize:
    """Return a window of this width in CSS pixels."""
    return {"width": width, "height": HEIGHT}


def note_message(visit: Visit, address: str, message: ConsoleMessage) -> None:
    """Keep an error or warning, save the one that a 404 page itself is a 404."""
    is_own_status = message.location["url"] == address and message.text.startswith(
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
