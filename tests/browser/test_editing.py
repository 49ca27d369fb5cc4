"""`manage.py edit` in a real browser: open pages follow what is saved, with nothing for axe to find."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.visits import find_violations
from tests.serving import Server

ARTICLE = "articles/risks/side-effects-and-risks.md"
PATH = "/articles/side-effects-and-risks/"
TITLE = "Side effects and risks of ketamine</h1>"
SAVE_SECONDS = 10  # a saved file shows within two; a busy machine needs longer
WIDTHS = (320, 1280)


@dataclass(frozen=True, slots=True)
class Desk:
    """An editor's desk: the site, and an article's file."""

    site: Server
    article: Path
    text: str  # of the article, without errors

    def save(self, old: str, new: str) -> None:
        assert old in self.text
        self.article.write_text(self.text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def desk(edit_site: Server) -> Iterator[Desk]:
    article = edit_site.content_dir / ARTICLE
    text = article.read_text(encoding="utf-8")
    until = time.monotonic() + SAVE_SECONDS
    while TITLE not in edit_site.get(PATH).text and time.monotonic() < until:
        time.sleep(0.1)  # until what the last test saved is taken back
    yield Desk(edit_site, article, text)
    article.write_text(text, encoding="utf-8")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(SAVE_SECONDS * 1000)
    expect.set_options(timeout=SAVE_SECONDS * 1000)
    yield context
    expect.set_options()
    context.close()


def open_page(context: BrowserContext, desk: Desk, path: str = PATH) -> tuple[Page, list[str]]:
    """Open a page, and collect what its console says."""
    said: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(desk.site.url + path)
    return page, said


def test_an_open_page_follows_what_is_saved(context: BrowserContext, desk: Desk) -> None:
    page, said = open_page(context, desk)

    desk.save("title: Side effects and risks of ketamine", "title: Side effects and harms")

    expect(page.locator("h1")).to_have_text("Side effects and harms")
    assert said == []
    assert context.cookies() == []


def test_a_broken_save_says_what_to_mend_above_the_last_good_version(
    context: BrowserContext, desk: Desk
) -> None:
    page, said = open_page(context, desk)

    desk.save(
        "title: Side effects and risks of ketamine", "title: [Side effects and risks of ketamine"
    )

    panel = page.get_by_role("region", name="For the editor")
    expect(panel).to_contain_text(f"1 thing to mend in content/{ARTICLE}")
    expect(panel).to_contain_text("Line 2 a bracket is opened and not closed")
    expect(page.locator("h1")).to_have_text("Side effects and risks of ketamine")
    assert said == []


def test_a_mended_save_takes_the_notes_away(context: BrowserContext, desk: Desk) -> None:
    desk.save(
        "title: Side effects and risks of ketamine", "title: [Side effects and risks of ketamine"
    )
    page, _ = open_page(context, desk)
    panel = page.get_by_role("region", name="For the editor")
    expect(panel).to_contain_text("1 thing to mend")

    desk.article.write_text(desk.text, encoding="utf-8")

    expect(panel).to_contain_text("has no errors")


def test_warnings_stand_in_the_margin_of_a_wide_window_and_above_the_text_of_a_narrow_one(
    context: BrowserContext, desk: Desk
) -> None:
    desk.save("title: Side", "status: draft\ntitle: TO WRITE side")
    page, _ = open_page(context, desk)
    margin = page.get_by_role("complementary", name="Warnings")
    expect(margin).to_contain_text("Line 3 something is still to be written")
    main = page.get_by_role("main")

    is_beside = box(margin)["left"] >= box(main)["right"]
    page.set_viewport_size({"width": 320, "height": 800})
    is_above = box(margin)["bottom"] <= box(main)["top"]

    assert (is_beside, is_above) == (True, True)


def wait_for(site: Server, path: str, text: str) -> None:
    """Return once the site's answer has the text; fail if it never has."""
    deadline = time.monotonic() + SAVE_SECONDS
    while text not in site.get(path).text:
        assert time.monotonic() < deadline, f"{path} never said: {text}"
        time.sleep(0.1)


def box(locator: Locator) -> dict[str, float]:
    """Return where an element is in the window, in CSS pixels."""
    found: dict[str, float] = locator.evaluate(
        "element => element.getBoundingClientRect().toJSON()"
    )
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_and_no_page_scrolls_sideways(
    context: BrowserContext, desk: Desk, width: int
) -> None:
    desk.save("title: Side", "status: draft\ntitle: TO WRITE side")
    other = desk.site.content_dir / "pages/about.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("title: ", "title: [", 1), encoding="utf-8")
    wait_for(desk.site, PATH, "TO WRITE side")  # else a page loads again while axe reads it
    wait_for(desk.site, "/pages/about/", "to mend in content/pages/about.md")
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})

    found = {}
    for path in ("/", PATH, "/pages/about/", "/edit/", "/edit/review/"):
        page.goto(desk.site.url + path)
        expect(page.locator(".edit-panel")).to_be_visible()
        overflow = page.evaluate("document.scrollingElement.scrollWidth") > width
        found[path] = (overflow, find_violations(page))
    other.write_text(text, encoding="utf-8")

    assert found == dict.fromkeys(found, (False, []))


def test_it_says_where_it_is_and_listens_on_this_machine_alone(desk: Desk) -> None:
    log = desk.site.log.read_text(encoding="utf-8")

    assert f"see them at {desk.site.url}/ (Ctrl-C ends it)" in log
    assert f"All problems: {desk.site.url}/edit/" in log
    assert f"Listening at: http://127.0.0.1:{desk.site.port}" in log
    assert log.count("Booting worker") == 1


def test_it_works_without_script(browser: Browser, desk: Desk) -> None:
    desk.save(
        "title: Side effects and risks of ketamine", "title: [Side effects and risks of ketamine"
    )
    page = browser.new_page(java_script_enabled=False)

    expect(page.locator("html")).to_be_visible()
    for _look in range(SAVE_SECONDS * 2):
        page.goto(desk.site.url + PATH)
        if "1 thing to mend" in page.content():
            break
        page.wait_for_timeout(500)

    expect(page.get_by_role("region", name="For the editor")).to_contain_text("1 thing to mend")
    page.close()
