"""The contact form in a real browser: by keyboard, without script, sent twice, refused, looked at."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from contact.signing import TOO_FAST
from tests.browser.test_nu_checker import check
from tests.browser.visits import HEIGHT, SCHEMES, WIDTHS, find_violations
from tests.contact.sending import CRISIS, Visitor
from tests.serving import Server, serving

WAIT_MS = 30_000  # a busy machine, and a database that is waited for
TARGET = 44  # CSS pixels
LIMIT = 4  # messages an hour from one address
ABOUT = "/articles/side-effects-and-risks/"
OpenForm = Callable[..., Page]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A site that takes four messages an hour from an address."""
    with serving(tmp_path_factory.mktemp("clinic"), KAT_CONTACT_LIMIT=str(LIMIT)) as running:
        yield running


@pytest.fixture
def open_form(
    browser: Browser, clinic: Server, request: pytest.FixtureRequest
) -> Iterator[OpenForm]:
    """Open the form as somebody with an address of their own: `open_form(has_script=False)`."""
    contexts: list[BrowserContext] = []
    last = f"{abs(hash(request.node.nodeid)) % 65536:x}"

    def start(*, has_script: bool = True, query: str = "") -> Page:
        contexts.append(
            browser.new_context(
                java_script_enabled=has_script,
                viewport={"width": min(WIDTHS), "height": HEIGHT},
                extra_http_headers={"X-Forwarded-For": f"2001:db8:{last}:{len(contexts)}::1"},
            )
        )
        contexts[-1].set_default_timeout(WAIT_MS)
        page = contexts[-1].new_page()
        page.goto(f"{clinic.url}/contact/{query}")
        return page

    yield start
    for context in contexts:
        context.close()


def fill_in(page: Page, message: str = "Do you take my insurance?") -> None:
    page.get_by_label("Your name").fill("Ana Example")
    page.get_by_label("Telephone call").check()
    page.get_by_label("Telephone number").fill("202-555-0177")
    page.get_by_label("Your message").fill(message)
    page.get_by_label("You may contact me").check()
    time.sleep(TOO_FAST.total_seconds() + 0.1)  # as anybody takes who reads


def send(page: Page) -> None:
    page.get_by_role("button", name="Send message").click()


def reference(page: Page) -> str:
    return page.locator(".contact__reference").inner_text()


def statuses(clinic: Server, *numbers: str) -> list[str]:
    """Return the status of each of these inquiries."""
    marks = ",".join("?" * len(numbers))
    with closing(sqlite3.connect(clinic.var_dir / "db.sqlite3")) as database:
        found = database.execute(
            f"SELECT status FROM contact_inquiry WHERE reference IN ({marks})", numbers
        )
        return [status for (status,) in found]


def look(page: Page) -> list[str]:
    """Return what is wrong with a page, light and dark, narrow and wide."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            seen = page.evaluate("document.scrollingElement.scrollWidth")
            found += [f"{scheme}, {width}: {line}" for line in find_violations(page)]
            found += [f"{scheme}, {width}: {seen} pixels wide"] if seen > width else []
    return found


def test_it_is_filled_in_and_sent_by_keyboard_without_script(open_form: OpenForm) -> None:
    page = open_form(has_script=False)
    page.get_by_label("Your name").focus()
    keys = page.keyboard

    keys.type("Ana Example")
    keys.press("Tab")
    keys.press("Space")  # answer by e-mail
    keys.press("Tab")
    keys.type("ana@patient.example")
    for _field in ("telephone", "texts", "best time", "topic"):
        keys.press("Tab")
    keys.press("ArrowDown")
    for _stop in ("911", "988", "988 by text", "message"):
        keys.press("Tab")
    keys.type("Do you take my insurance?")
    keys.press("Tab")
    keys.press("Space")  # you may contact me
    keys.press("Tab")
    time.sleep(TOO_FAST.total_seconds())
    keys.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Your message is sent")
    expect(page.get_by_text("We aim to answer by")).to_be_visible()
    assert len(reference(page)) == 14


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_the_summary_takes_the_focus_and_leads_to_each_field(
    open_form: OpenForm, has_script: bool
) -> None:
    page = open_form(has_script=has_script)
    page.get_by_label("Your message").fill("Kept")
    send(page)

    expect(page).to_have_title("Error: Contact us | Example Clinic")
    expect(page.locator(".error-summary")).to_be_focused()
    links = page.locator(".error-summary a")
    for target in ("id_name", "id_preferred_contact_0", "id_consent"):
        link = links.and_(page.locator(f"[href='#{target}']"))
        link.press("Enter")
        expect(page.locator(f"#{target}")).to_be_focused()
    expect(links).to_have_count(3)
    expect(page.get_by_label("Your message")).to_have_value("Kept")


def test_a_field_with_an_error_is_described_by_it(open_form: OpenForm) -> None:
    page = open_form()
    fill_in(page)
    page.get_by_label("Telephone number").fill("555")
    send(page)

    phone = page.get_by_label("Telephone number")
    expect(phone).to_have_accessible_description(
        "With its area code. We need it for a call or a text message. Error: Enter a telephone"
        " number with its area code, such as 202-555-0143. Begin one from outside the United States"
        " with + and its country code."
    )
    expect(phone).to_have_attribute("aria-invalid", "true")
    expect(phone).to_have_value("555")
    expect(page.get_by_label("Telephone call")).to_be_checked()


def test_back_and_send_again_is_the_same_inquiry_unless_it_was_changed(
    open_form: OpenForm, clinic: Server
) -> None:
    page = open_form(query=f"?about={ABOUT}")
    fill_in(page)
    send(page)
    first = reference(page)
    page.reload()
    assert reference(page) == first

    page.go_back()
    expect(page.get_by_label("Your message")).to_have_value("Do you take my insurance?")
    send(page)
    assert reference(page) == first

    page.go_back()
    page.get_by_label("Your message").fill("And may my sister come along?")
    time.sleep(TOO_FAST.total_seconds() + 0.1)
    send(page)
    second = reference(page)
    assert second != first
    assert statuses(clinic, first, second) == ["new", "new"]


def test_back_works_without_a_page_that_it_is_about(open_form: OpenForm) -> None:
    page = open_form()
    fill_in(page)
    send(page)
    first = reference(page)

    page.go_back()
    send(page)

    assert reference(page) == first


def test_a_double_click_makes_one_inquiry(open_form: OpenForm, clinic: Server) -> None:
    page = open_form()
    message = "Sent with a double click"
    with closing(sqlite3.connect(clinic.var_dir / "db.sqlite3")) as database:
        before = database.execute("SELECT count(*) FROM contact_inquiry").fetchone()[0]
        fill_in(page, message)

        page.get_by_role("button", name="Send message").dblclick()

        expect(page.get_by_role("heading", level=1)).to_have_text("Your message is sent")
        after = database.execute("SELECT count(*) FROM contact_inquiry").fetchone()[0]
    assert after - before == 1


def test_the_page_it_is_about_is_let_go_with_one_key(open_form: OpenForm) -> None:
    page = open_form(query=f"?about={ABOUT}", has_script=False)
    box = page.get_by_label("My message is about that page.")
    expect(box).to_be_checked()

    box.press("Space")
    send(page)

    expect(page.get_by_text("You came from the page")).to_have_count(0)


def test_everything_to_press_is_large_enough(open_form: OpenForm) -> None:
    page = open_form(query=f"?about={ABOUT}")
    small = []
    for target in page.locator(
        ".form :is(.field__choice, input[type=text], input[type=email], input[type=tel], select,"
        " textarea, button)"
    ).all():
        box = target.bounding_box()
        if box and (box["height"] < TARGET or box["width"] < TARGET):
            small.append(f"{target.evaluate('element => element.outerHTML')[:80]}: {box}")

    assert small == []


def test_axe_finds_nothing_in_the_form_with_errors_and_after_it(open_form: OpenForm) -> None:
    page = open_form(query=f"?about={ABOUT}")
    assert look(page) == []
    send(page)
    expect(page.locator(".error-summary")).to_be_visible()
    assert look(page) == []
    fill_in(page, CRISIS)
    send(page)
    expect(page.locator("main h2").first).to_have_text(
        "Please get help now. We may not read this for hours."
    )
    assert look(page) == []


def test_axe_finds_nothing_where_it_is_refused(open_form: OpenForm, clinic: Server) -> None:
    page = open_form()
    fill_in(page)
    with closing(sqlite3.connect(clinic.var_dir / "db.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        send(page)
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "We cannot take your message just now"
        )
        assert look(page) == []
        other.execute("ROLLBACK")
    send(page)
    first = reference(page)
    for number in range(LIMIT):
        page.goto(f"{clinic.url}/contact/")
        fill_in(page, f"One more: {number}")
        send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Please wait, or call us")
    expect(page.get_by_label("Your message")).to_have_value(f"One more: {LIMIT - 1}")
    assert look(page) == []
    assert statuses(clinic, first) == ["new"]


def test_the_nu_checker_finds_nothing_in_what_the_form_answers(
    nu_checker: Path, clinic: Server, tmp_path: Path
) -> None:
    visitor = Visitor(clinic, X_Forwarded_For="203.0.113.77")
    answers = {
        "wrong": visitor.send(name="", email="wrong", phone="1", message=CRISIS, topic="horses"),
        "too-long": visitor.send(message="a" * 300_000),
        "no-form": clinic.post("/contact/?send", {}, Content_Type="text/plain"),
        "forged": clinic.post("/contact/?send", {}),
    }
    taken = [visitor.send(message=f"Message {number}") for number in range(LIMIT)]
    answers["too-many"] = visitor.send(message=f"Message {LIMIT}", about=ABOUT)
    answers["sent"] = clinic.get(taken[0].headers["Location"])
    urgent = Visitor(clinic, X_Forwarded_For="203.0.113.78").send(message=CRISIS)
    answers["urgent"] = clinic.get(urgent.headers["Location"])
    for name, answer in answers.items():
        (tmp_path / f"{name}.html").write_bytes(answer.body)

    assert {name: answer.status for name, answer in answers.items()} == {
        "wrong": 422,
        "too-long": 413,
        "no-form": 415,
        "forged": 403,
        "too-many": 429,
        "sent": 200,
        "urgent": 200,
    }
    assert check(nu_checker, sorted(tmp_path.glob("*.html"))) == []
