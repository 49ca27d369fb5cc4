"""Worksheets in a real browser: filled in by keyboard, kept by nobody, readable on paper."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.serving import Server

STATE = """() => ({
  cookies: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
})"""
# What a browser sees that does not know the method "dialog".
AS_IN_OLD_BROWSERS = """() => {
  for (const form of document.querySelectorAll("form.weigh, form.write")) form.method = "get";
}"""
ALL_IS_SEEN = "element => element.scrollHeight <= element.clientHeight + 1"
NOTHING = {"cookies": "", "local": [], "session": []}
FIGURE = """element => {
  const style = getComputedStyle(element);
  return {border: parseFloat(style.borderTopWidth), size: element.offsetWidth,
    color: style.borderTopColor, appearance: style.appearance};
}"""


@pytest.fixture
def address(edit_site: Server) -> str:
    """The address of the page of patterns, which has both kinds of worksheet."""
    return f"{edit_site.url}/patterns/"


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def watch(page: Page) -> list[Request]:
    """Return a list that every request of the page from now on is added to."""
    requests: list[Request] = []

    def note(request: Request) -> None:
        requests.append(request)

    page.on("request", note)
    return requests


def fill_in(page: Page) -> list[Request]:
    """Fill in everything by keyboard, with Enter wherever one could press it; return requests."""
    requests = watch(page)
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # to the next statement: each is one stop
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    field = page.get_by_role("textbox", name="The question that matters most to me")
    field.focus()
    page.keyboard.type("How often?")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Enter")
    page.keyboard.type("And who?")
    return requests


def test_it_can_be_filled_in_by_keyboard_and_enter_sends_nothing(page: Page, address: str) -> None:
    requests = fill_in(page)

    first = page.get_by_role("group", name="Feeling better within days, even if it may not last")
    second = page.get_by_role("group", name="Keeping the cost down")
    expect(first.get_by_role("radio", name="A little bit")).to_be_checked()
    expect(first.get_by_role("radio", checked=True)).to_have_count(1)
    expect(second.get_by_role("radio", checked=True)).to_have_count(1)
    field = page.get_by_role("textbox", name="The question that matters most to me")
    expect(field).to_have_value("How often?\nAnd who?")
    expect(page).to_have_url(address)
    assert [one.url for one in requests if one.is_navigation_request() or one.post_data] == []


def test_a_browser_too_old_to_keep_the_form_from_going_anywhere_finds_no_button_to_send_it(
    page: Page, address: str
) -> None:
    page.evaluate(AS_IN_OLD_BROWSERS)
    requests = watch(page)

    page.get_by_role("radio").first.press("Space")
    page.get_by_role("radio").first.press("Enter")

    expect(page.get_by_role("radio").first).to_be_checked()
    assert [one.url for one in requests if one.is_navigation_request()] == []
    page.evaluate("document.querySelector('form.weigh [type=submit]').disabled = false")
    page.get_by_role("radio").first.press("Enter")
    expect(page).to_have_url(f"{address}?choice-1=on")  # so it was that button that kept it


def test_nothing_is_kept(page: Page) -> None:
    fill_in(page)

    assert page.context.cookies() == []
    assert page.evaluate(STATE) == NOTHING
    page.reload()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    for field in page.get_by_role("textbox").all():
        expect(field).to_have_value("")


def test_a_button_clears_its_own_form(page: Page) -> None:
    fill_in(page)

    page.get_by_role("button", name="Clear what I chose").press("Enter")

    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    field = page.get_by_role("textbox", name="The question that matters most to me")
    expect(field).to_have_value("How often?\nAnd who?")
    page.get_by_role("button", name="Clear what I wrote").press("Enter")
    expect(field).to_have_value("")


def test_on_a_phone_every_choice_is_large_enough_to_touch(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})

    boxes = [label.bounding_box() for label in page.locator(".weigh__choice").all()]

    assert len(boxes) == 15
    assert [box for box in boxes if not box or box["height"] < 44 or box["width"] < 44] == []
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


def test_on_a_wide_screen_the_choices_of_a_statement_stand_in_one_line(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})

    boxes = [label.bounding_box() for label in page.locator(".weigh__choice").all()[:5]]

    assert len({box["y"] for box in boxes if box}) == 1
    assert len({box["x"] for box in boxes if box}) == 5


def test_on_paper_choices_can_be_told_apart_without_grounds(page: Page) -> None:
    fill_in(page)
    page.emulate_media(media="print")

    chosen = page.get_by_role("radio", checked=True).first.evaluate(FIGURE)
    other = page.get_by_role("radio", checked=False).first.evaluate(FIGURE)

    assert chosen["appearance"] == other["appearance"] == "none"
    assert chosen["color"] == other["color"] == "rgb(0, 0, 0)"
    assert chosen["border"] * 2 >= chosen["size"] * 0.9  # a disc
    assert 0 < other["border"] * 2 <= other["size"] * 0.3  # a ring


def test_on_paper_what_was_typed_is_seen_and_what_only_works_on_a_screen_is_not(
    page: Page,
) -> None:
    field = page.get_by_role("textbox", name="What worries me")
    field.fill("\n".join(f"Line {number}" for number in range(8)))
    page.emulate_media(media="print")

    assert field.evaluate(ALL_IS_SEEN)
    expect(page.get_by_role("button", name="Clear what I wrote")).to_be_hidden()
    expect(page.get_by_text("Nothing you write here is saved or sent")).to_be_hidden()


def test_with_script_a_field_grows_so_that_all_is_seen_and_printed(
    browser: Browser, site: Server
) -> None:
    with closing(browser.new_context()) as context:
        page = context.new_page()
        page.goto(f"{site.url}/articles/is-kat-right-for-me/")
        field = page.locator(".write__text").first
        field.fill("\n".join(f"Line {number}" for number in range(30)))

        on_screen = field.evaluate(ALL_IS_SEEN)
        page.emulate_media(media="print")

        assert (on_screen, field.evaluate(ALL_IS_SEEN)) == (True, True)
