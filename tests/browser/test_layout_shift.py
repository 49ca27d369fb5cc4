"""Nothing on a page moves by itself, even where script and style come late, or the page in pieces."""

import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.trickling import trickling
from tests.serving import Server

LATE_SECONDS = 0.7
WAYS = ((360, 640), (1280, 800))
PAGES = (
    "/",
    "/articles/benefits-and-evidence/",
    "/faq/",
    "/faq/is-ketamine-addictive/",
    "/pages/about/",
    "/contact/",
    "/handouts/decision-sheet/",
)
IN_PIECES = (
    "/pages/about/",
    "/articles/benefits-and-evidence/",
    "/handouts/decision-sheet/",
    "/",
)
WATCH = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources.map(({ node }) => node?.className || node?.nodeName).join(" ");
    window.shifts.push(`${entry.value.toFixed(4)}: ${moved}`);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"
MODULES_CAME = """() => {
  const wanted = document.querySelector("[data-modules]")?.dataset.modules.split(" ") ?? [];
  return wanted.every((path) =>
    performance.getEntriesByName(new URL(path, location).href)[0]?.responseEnd);
}"""
MODULES_ASKED = """() => document.querySelector("[data-modules]").dataset.modules.split(" ").map(
  (path) => performance.getEntriesByName(new URL(path, location).href)[0].startTime)"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
REST = "() => performance.getEntriesByType('resource').find(({ name }) => /rest\\./.test(name))?.responseEnd"


@pytest.fixture
def open_late(browser: Browser, site: Server) -> Iterator[Callable[[str, tuple[int, int]], Page]]:
    """Open a page whose second stylesheet and script come late."""
    contexts = []

    def late(route: Route) -> None:
        time.sleep(LATE_SECONDS)
        route.continue_()

    def open_page(path: str, size: tuple[int, int]) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(WATCH)
        page.route("**/css/rest.*", late)
        page.route("**/js/reading.*", late)
        page.goto(site.url + path, wait_until="load")
        page.wait_for_function(MODULES_CAME)
        page.evaluate(SETTLED)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def slow_line(site: Server) -> Iterator[str]:
    """The site's address where pages come in pieces."""
    with trickling(site) as address:
        yield address


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_by_itself(
    open_late: Callable[[str, tuple[int, int]], Page], path: str
) -> None:
    shifts = {size: open_late(path, size).evaluate("window.shifts") for size in WAYS}

    assert shifts == {size: [] for size in WAYS}


@pytest.mark.parametrize("path", ["/", "/faq/", "/articles/benefits-and-evidence/"])
def test_no_script_is_asked_for_before_the_page_is_shown(
    browser: Browser, site: Server, path: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site.url + path)
        page.wait_for_function(MODULES_CAME)

        asked = page.evaluate(MODULES_ASKED)

        assert asked
        assert min(asked) > page.evaluate(PAINTED)


@pytest.mark.parametrize("path", IN_PIECES)
def test_nothing_moves_while_a_page_comes_in_pieces(
    browser: Browser, slow_line: str, path: str
) -> None:
    shifts = {}
    for width, height in WAYS:
        with browser.new_context(viewport={"width": width, "height": height}) as context:
            page = context.new_page()
            page.add_init_script(WATCH)
            page.goto(slow_line + path, wait_until="load")
            page.evaluate(SETTLED)
            shifts[width, height] = page.evaluate("window.shifts")

    assert shifts == {size: [] for size in WAYS}


def test_the_first_screen_of_an_article_does_not_wait_for_the_rest(
    open_late: Callable[[str, tuple[int, int]], Page],
) -> None:
    page = open_late("/articles/benefits-and-evidence/", WAYS[0])

    assert page.evaluate(PAINTED) < page.evaluate(REST)
