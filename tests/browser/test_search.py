"""The search as people use it: typing, arrow keys, Back, a slow or dead server, without script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, expect

from tests.browser.visits import SCHEMES, WIDTHS, Scheme, find_violations
from tests.serving import Server

BOXES = ("/", "/faq/", "/search/")
QUERY_ADDRESS = re.compile(r"\?q=")
# Notes what the content security policy refuses, in every document of the test.
NOTE_VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
"""


class Visitor:
    """A new browser profile with one page, and everything that its console said."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.context = context
        self.url = url
        self.messages: list[str] = []
        self.asked: list[str] = []  # addresses with a question
        context.add_init_script(NOTE_VIOLATIONS)
        self.page = context.new_page()
        self.page.on("console", self.note_message)
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("request", lambda request: self.note_request(request.url))

    def note_message(self, message: ConsoleMessage) -> None:
        """Keep whatever the console says."""
        self.messages.append(message.text)

    def note_request(self, url: str) -> None:
        """Keep the address if it has a question."""
        if QUERY_ADDRESS.search(url):
            self.asked.append(url.removeprefix(self.url))

    def open(self, path: str) -> Page:
        """Open a page of the site."""
        self.page.goto(self.url + path)
        return self.page


@pytest.fixture(params=[1280])
def visitor(browser: Browser, site: Server, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    with browser.new_context(
        viewport={"width": request.param, "height": 800}, reduced_motion="reduce"
    ) as context:
        yield Visitor(context, site.url)


def write(page: Page, words: str) -> None:
    """Type into the box, in place of what is there."""
    page.locator("#search").fill("")
    page.locator("#search").press_sequentially(words, delay=20)


def titles(page: Page) -> list[str]:
    """Return the titles of the results."""
    return page.locator("#search-results > li h2").all_inner_texts()


def expect_answer(page: Page, words: str) -> None:
    """Wait until the count is that of these words."""
    expect(page.locator("#search-status")).to_contain_text(f"for “{words}”")


@pytest.mark.parametrize("path", BOXES)
def test_results_change_as_somebody_types(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    write(page, "bladder")
    expect_answer(page, "bladder")
    first = titles(page)

    page.locator("#search").press_sequentially(" pain")
    expect_answer(page, "bladder pain")

    assert first
    assert titles(page) != first
    assert page.title().startswith("bladder pain: ")
    expect(page).to_have_url(f"{visitor.url}{path}?q=bladder+pain")
    expect(page.locator("#search")).to_be_focused()
    assert visitor.messages == page.evaluate("window.violations") == []


@pytest.mark.parametrize("path", BOXES)
def test_the_count_is_said_in_a_place_that_stays(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    status.evaluate("element => { element.isTheFirst = true; }")

    for words in ("bladder", "i want to kill myself", "drvie", "xqzzy", "cost"):
        write(page, words)
        expect_answer(page, {"drvie": "drive"}.get(words, words))

        assert status.evaluate("element => element.isTheFirst")
        assert status.count() == 1
    expect(status).to_have_text(re.compile(r"^\d+ results? for “cost”(, page 1 of \d+)?$"))
    assert status.get_attribute("aria-live") is None, "a status is polite by itself"


@pytest.mark.parametrize("path", BOXES)
def test_arrow_keys_lead_through_the_results_and_back(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    write(page, "bladder")
    expect_answer(page, "bladder")
    links = page.locator("#search-results a")

    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1)):
        page.keyboard.press(key)
        expect(links.nth(place)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#search")).to_be_focused()
    expect(page.locator("#search")).to_have_value("bladder")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search")).to_be_focused()


def test_the_last_result_is_the_end_of_the_way_down(visitor: Visitor) -> None:
    page = visitor.open("/search/?q=bladder")
    last = page.locator("#search-results a").last
    last.focus()

    page.keyboard.press("ArrowDown")

    expect(last).to_be_focused()


def test_arrow_keys_elsewhere_scroll_as_ever(visitor: Visitor) -> None:
    page = visitor.open("/search/?q=bladder")
    page.get_by_role("link", name="Contact us").first.focus()

    page.keyboard.press("ArrowDown")

    expect(page.locator(".crisis-line")).not_to_be_in_viewport(ratio=1)
    assert page.locator("#search-results a:focus").count() == 0


@pytest.mark.parametrize("path", BOXES)
def test_back_from_a_result_leads_to_the_results(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    write(page, "drive home")
    expect_answer(page, "drive home")
    answer = page.locator("#search-answer").inner_text()
    page.keyboard.press("ArrowDown")
    target = page.locator("#search-results a").first.get_attribute("href")

    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.url}{target}")
    page.go_back()

    expect_answer(page, "drive home")
    assert page.locator("#search-answer").inner_text() == answer
    expect(page.locator("#search")).to_have_value("drive home")
    assert visitor.messages == []


@pytest.mark.parametrize("path", BOXES)
def test_loading_again_gives_the_same_page(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    write(page, "i want to kill myself")
    expect_answer(page, "i want to kill myself")
    before = page.locator("main").inner_text()

    page.reload()

    assert page.locator("main").inner_text() == before
    assert "Call 988" in before


@pytest.mark.parametrize("path", BOXES)
def test_it_does_the_same_without_script(
    browser: Browser, site: Server, visitor: Visitor, path: str
) -> None:
    live = visitor.open(path)
    write(live, "drive home")
    expect_answer(live, "drive home")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url + path)
        page.locator("#search").fill("drive home")
        page.locator("#search").press("Enter")
        expect_answer(page, "drive home")
        answer = page.locator("#search-answer").inner_text()

        page.locator("#search-results a").first.click()
        expect(page.locator("h1")).to_be_visible()
        page.go_back()

        assert page.locator("#search-answer").inner_text() == answer
        assert answer == live.locator("#search-answer").inner_text()
        expect(page.locator("#search")).to_have_value("drive home")


@pytest.mark.parametrize("path", BOXES)
def test_nothing_is_stored_in_the_browser(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    write(page, "bladder")
    expect_answer(page, "bladder")

    kept = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length,"
        " (await indexedDB.databases()).length, (await caches.keys()).length, history.state]"
    )

    assert kept == [0, 0, 0, 0, None]
    assert visitor.context.cookies() == []


def test_no_style_is_put_into_the_page(visitor: Visitor) -> None:
    page = visitor.open("/search/")
    own = page.locator("style").all_inner_texts()
    write(page, "bladder")
    expect_answer(page, "bladder")

    assert page.evaluate("document.adoptedStyleSheets.length") == 0
    assert page.locator("style").all_inner_texts() == own
    assert page.locator("[style]").count() == 0


def test_an_empty_box_brings_the_page_back(visitor: Visitor) -> None:
    page = visitor.open("/")
    title, text = page.title(), page.locator("main").inner_text()
    write(page, "bladder")
    expect_answer(page, "bladder")
    expect(page.get_by_role("heading", name="Find your topic")).to_be_hidden()

    page.locator("#search").fill("")

    expect(page).to_have_url(f"{visitor.url}/")
    expect(page.get_by_role("heading", name="Find your topic")).to_be_visible()
    assert (page.title(), page.locator("main").inner_text()) == (title, text)


def test_little_is_asked(visitor: Visitor) -> None:
    page = visitor.open("/search/")

    write(page, "x")
    page.wait_for_timeout(400)  # twice the pause after which words are looked for
    assert visitor.asked == []
    write(page, "bladder pain")
    expect_answer(page, "bladder pain")

    assert visitor.asked == ["/search/?q=bladder+pain"]


def test_the_server_is_told_the_question_alone(visitor: Visitor) -> None:
    page = visitor.open("/search/?q=bladder")
    with page.expect_request(re.compile("q=cost")) as caught:
        write(page, "cost")

    headers = caught.value.all_headers()

    assert headers["hx-request"] == "true"
    assert not [name for name in headers if "url" in name or name == "cookie"]


def test_no_log_has_what_was_typed(visitor: Visitor, site: Server) -> None:
    page = visitor.open("/search/")
    write(page, "markerwordthree bladder")
    expect(page.locator("#search-status")).not_to_be_empty()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("markerwordthree"))

    assert "markerword" not in site.log.read_text(encoding="utf-8")


def compose(visitor: Visitor, page: Page) -> None:
    """Write a word as an input method does, which has not ended."""
    keyboard = visitor.context.new_cdp_session(page)
    for text in ("bl", "blad", "bladder"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )
        page.wait_for_timeout(250)


def expect_one_question_at_its_end(visitor: Visitor, page: Page) -> None:
    """End the word that is being composed: nothing was asked before, and only it is asked then."""
    page.wait_for_timeout(500)
    assert visitor.asked == []
    visitor.context.new_cdp_session(page).send("Input.insertText", {"text": "bladder"})
    expect_answer(page, "bladder")

    assert visitor.asked == ["/search/?q=bladder"]


def test_words_being_composed_wait_until_they_are_whole(visitor: Visitor) -> None:
    page = visitor.open("/search/")
    with page.expect_response(re.compile("htmx")):
        page.locator("#search").focus()
    compose(visitor, page)

    expect_one_question_at_its_end(visitor, page)


def test_words_being_composed_while_the_script_is_on_its_way_wait_too(visitor: Visitor) -> None:
    page = visitor.open("/search/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile("htmx"), hold)
    with page.expect_request(re.compile("htmx")):
        page.locator("#search").focus()
    compose(visitor, page)
    with page.expect_response(re.compile("htmx")):
        held[0].continue_()

    expect_one_question_at_its_end(visitor, page)


def test_an_older_answer_never_takes_the_place_of_a_newer_one(visitor: Visitor) -> None:
    page = visitor.open("/search/")
    held: dict[str, Route] = {}

    def hold(route: Route) -> None:
        held[route.request.url.partition("q=")[2]] = route

    page.route(re.compile("q=(bladder|insurance)$"), hold)
    for words in ("bladder", "insurance"):
        with page.expect_request(re.compile(f"q={words}")):
            write(page, words)
        page.wait_for_timeout(50)  # for the request before it to end
    write(page, "drive")
    expect_answer(page, "drive")

    for route in held.values():
        route.continue_()
    page.wait_for_timeout(500)

    assert set(held) == {"bladder", "insurance"}
    expect_answer(page, "drive")
    expect(page).to_have_url(f"{visitor.url}/search/?q=drive")
    assert visitor.messages == []


@pytest.mark.parametrize("fault", ["away", "broken"])
def test_a_server_that_fails_leaves_the_last_results_and_the_form(
    visitor: Visitor, fault: str
) -> None:
    page = visitor.open("/faq/")
    write(page, "bladder")
    expect_answer(page, "bladder")
    before = titles(page)

    def fail(route: Route) -> None:
        route.abort() if fault == "away" else route.fulfill(status=500, body="Broken")

    page.route(QUERY_ADDRESS, fail)
    with page.expect_event("requestfinished" if fault == "broken" else "requestfailed"):
        write(page, "insurance")
    page.wait_for_timeout(200)

    expect_answer(page, "bladder")
    assert titles(page) == before
    expect(page).to_have_url(f"{visitor.url}/faq/?q=bladder")
    assert not [line for line in visitor.messages if "Failed to load resource" not in line]
    page.unroute(QUERY_ADDRESS)
    page.keyboard.press("Enter")
    expect_answer(page, "insurance")
    expect(page).to_have_url(f"{visitor.url}/faq/?q=insurance")


def test_who_is_in_the_list_when_it_changes_stands_at_its_top(visitor: Visitor) -> None:
    page = visitor.open("/search/?q=ketamine")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile("q=does"), hold)
    with page.expect_request(re.compile("q=does")):
        write(page, "does ketamine damage the bladder")
    page.locator("#search-results a").last.focus()

    held[0].continue_()
    expect_answer(page, "does ketamine damage the bladder")

    expect(page.locator("#search-results a").first).to_be_focused()


@pytest.mark.parametrize("visitor", WIDTHS, indirect=True)
@pytest.mark.parametrize("path", BOXES)
def test_the_box_stays_where_it_is(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    before = page.locator("#search").bounding_box()

    for words in ("i want to kill myself", "xqzzy", "drvie"):
        write(page, words)
        expect_answer(page, {"drvie": "drive"}.get(words, words))

        assert page.locator("#search").bounding_box() == before


@pytest.mark.parametrize("visitor", WIDTHS, indirect=True)
def test_what_is_to_be_touched_is_large_enough(visitor: Visitor) -> None:
    for query in ("ketamine&page=2", "i+want+to+kill+myself", "xqzzy+blub"):
        page = visitor.open(f"/search/?q={query}")
        links = page.locator("#search-answer a").all()

        small = [
            link.inner_text()
            for link in links
            if (box := link.bounding_box()) and min(box["height"], box["width"]) < 44
        ]
        assert links
        assert small == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_what_was_typed(
    browser: Browser, site: Server, scheme: Scheme, width: int
) -> None:
    with browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}
    ) as context:
        page = context.new_page()
        for path in BOXES:
            page.goto(site.url + path)
            for words in ("bladder", "drvie", "xqzzy", "i want to kill myself"):
                write(page, words)
                expect_answer(page, {"drvie": "drive"}.get(words, words))

                assert find_violations(page) == []
                assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_htmx_is_on_three_pages_alone(site: Server, pages: tuple[str, ...]) -> None:
    with_it = [path for path in pages if "htmx" in site.get(path).text]

    assert {path.partition("?")[0] for path in with_it} == set(BOXES)


def test_htmx_comes_once_somebody_goes_to_the_box_and_misses_no_key(
    browser: Browser, site: Server
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        held: list[Route] = []
        page.route("**/htmx*", lambda route: held.append(route))  # noqa: PLW0108 # it marks it
        page.goto(site.url, wait_until="networkidle")
        assert not any("htmx" in url for url in asked)

        with page.expect_request("**/htmx*"):
            page.locator("[data-live-search]").press_sequentially("bladder")
        [late] = held
        late.continue_()

        expect_answer(page, "bladder")
        assert sum("htmx" in url for url in asked) == 1


def test_htmx_is_sent_small_and_kept_for_good(site: Server) -> None:
    [path] = re.findall(r'data-live-search="([^"]*htmx[^"]*)"', site.get("/").text)

    answer = site.get(path, Accept_Encoding="br")

    assert answer.headers["Content-Encoding"] == "br"
    assert answer.headers["Cache-Control"] == "max-age=315360000, public, immutable"
    assert len(answer.body) < 14_000
