"""The page of all questions: fragments open them, paper shows them all, keys are enough."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serving import Server


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def page(browser: Browser, site: Server, request: pytest.FixtureRequest) -> Iterator[Page]:
    """All questions, with JavaScript and without."""
    context = browser.new_context(
        java_script_enabled=bool(request.param), reduced_motion="reduce", base_url=site.url
    )
    opened = context.new_page()
    opened.goto("/faq/")
    yield opened
    context.close()


def slug_of_last(page: Page) -> str:
    """Return the slug of the last question, which lies far below the first window."""
    slug = page.locator("details.question .question__body").last.get_attribute("id")
    assert slug
    return slug


def test_every_question_is_folded_and_opens_by_keyboard(page: Page) -> None:
    first = page.locator("details.question").first
    answer = first.locator(".question__answer")
    expect(answer).to_be_hidden()

    first.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(answer).to_be_visible()
    page.keyboard.press("Tab")
    focused = page.locator(":focus")

    expect(focused).to_be_visible()
    expect(first.locator(":focus")).to_have_count(1)
    first.locator("summary").focus()
    page.keyboard.press("Space")
    expect(answer).to_be_hidden()


def test_a_fragment_opens_its_question_alone(page: Page) -> None:
    slug = slug_of_last(page)

    page.goto("about:blank")
    page.goto(f"/faq/#{slug}")

    body = page.locator(f"[id='{slug}']")
    expect(body).to_be_in_viewport()
    expect(page.locator("details.question", has=body).locator("summary")).to_be_in_viewport()
    expect(page.locator("details.question[open]")).to_have_count(1)


def test_a_question_leads_to_its_own_page_and_back_to_its_group(page: Page) -> None:
    details = page.locator("details.question").last
    title = details.locator("h3").inner_text()
    details.locator("summary").click()

    details.locator(".question__link").click()
    expect(page.locator("h1")).to_have_text(title)
    page.locator(".breadcrumbs a").last.click()

    expect(page).to_have_url(re.compile(r"/faq/#[a-z-]+$"))
    expect(page.locator("h2:target")).to_be_in_viewport()


def test_a_mark_of_an_answer_leads_to_its_source(page: Page) -> None:
    details = page.locator("details.question", has=page.locator(".citation")).first
    details.locator("summary").click()

    details.locator(".citation a").first.click()

    expect(page).to_have_url(re.compile(r"/faq/[a-z0-9-]+/#source-[0-9]+$"))
    expect(page.locator(".sources__item:target")).to_be_in_viewport()


def test_every_question_is_a_heading_and_help_stands_above_its_answer(page: Page) -> None:
    count = page.locator("details.question").count()

    expect(page.locator("summary h3")).to_have_count(count)
    for help_ in page.locator(".help-first").all():
        after = help_.locator("xpath=following-sibling::p[contains(@class, 'question__answer')]")
        expect(after).to_have_count(1)
    assert page.locator(".help-first").count() >= 1


def test_paper_shows_every_answer(page: Page) -> None:
    answers = page.locator(".question__answer")
    shown = "found => found.map(answer => answer.checkVisibility())"
    on_screen = answers.evaluate_all(shown)

    page.emulate_media(media="print")

    on_paper = answers.evaluate_all(shown)
    assert not any(on_screen)
    assert len(on_paper) > 1
    assert all(on_paper)
    for answer in answers.all():
        assert answer.inner_text().strip()
