"""Getting about by keyboard, with JavaScript and without."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serving import Server

MOST_STOPS = 80  # more than lie before the contents list of any page
CONTENTS_LINK = "[data-contents] a"


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def has_script(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(scope="package")
def articles(pages: tuple[str, ...], site: Server) -> tuple[str, ...]:
    """Every article that can be read."""
    paths = [path for path in pages if path.startswith("/articles/") and path != "/articles/"]
    return tuple(path for path in paths if site.get(path).status == 200)


def open_page(browser: Browser, url: str, width: int, *, has_script: bool) -> Page:
    page = browser.new_page(
        viewport={"width": width, "height": 800},
        java_script_enabled=has_script,
        reduced_motion="reduce",
    )
    page.goto(url)
    return page


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element that the selector names has the focus."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return
    raise AssertionError(f"{page.url}: no {selector} in {MOST_STOPS} stops of the Tab key")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_contents_list_leads_to_its_section(
    browser: Browser, site: Server, articles: tuple[str, ...], width: int, has_script: bool
) -> None:
    every = has_script and width == 320  # a few elsewhere: the list is the same on each
    for path in articles if every else articles[:4]:
        page = open_page(browser, site.url + path, width, has_script=has_script)
        summary = page.locator("[data-contents] summary")
        if summary.is_visible():
            tab_to(page, "[data-contents] summary")
            page.keyboard.press("Enter")
        tab_to(page, CONTENTS_LINK)
        target = page.locator(f"{CONTENTS_LINK}:focus").get_attribute("href")

        page.keyboard.press("Enter")

        assert target is not None
        expect(page).to_have_url(site.url + path + target)
        expect(page.locator(f"h2{target}")).to_be_in_viewport()
        page.close()
    assert articles


def test_the_skip_link_is_the_first_stop_and_leads_past_the_navigation(
    browser: Browser, site: Server, has_script: bool
) -> None:
    page = open_page(browser, site.url, 1280, has_script=has_script)

    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    href = focused.get_attribute("href")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert href == "#main"
    assert page.locator("main :focus").count() == 1
    page.close()


def test_every_page_is_whole_without_script(
    browser: Browser, site: Server, pages: tuple[str, ...]
) -> None:
    page = browser.new_page(java_script_enabled=False)
    for path in pages:
        page.goto(site.url + path)

        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("main")).to_have_count(1)
        expect(page.get_by_role("link", name="Skip to the text")).to_have_count(1)
    page.close()


def test_the_menu_of_a_narrow_window_opens_without_script(browser: Browser, site: Server) -> None:
    page = open_page(browser, site.url, 320, has_script=False)
    tab_to(page, "button[popovertarget]")

    page.keyboard.press("Enter")

    expect(page.get_by_role("navigation", name="Main").get_by_role("link").first).to_be_visible()
    page.close()
