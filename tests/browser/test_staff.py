"""The inbox in a real browser: a day at the front desk, and who is kept out."""

import csv
import os
import re
import sys
import time
from base64 import b32decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from django_otp.oath import TOTP
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from contact.signing import TOO_FAST
from tests.browser.visits import SCHEMES, WIDTHS, find_violations
from tests.contact.sending import Visitor
from tests.serving import ROOT, Server, serving, site_variables

PASSWORD = "quiet harbor lantern 48"
WAIT_MS = 15_000  # a busy machine
MESSAGE = "I would like to know what a first visit is like."
PROXY = {"X-Forwarded-For": "203.0.113.9"}


@dataclass(slots=True)
class Colleague:
    """Somebody with an account, and the app that makes their codes."""

    name: str
    secret: str
    recovery: list[str] = field(default_factory=list)

    def code(self) -> str:
        """What the app shows now."""
        totp = TOTP(b32decode(self.secret))
        totp.time = time.time()
        return f"{totp.token():06d}"


def hire(site: Server, name: str, group: str) -> Colleague:
    """Open an account at the terminal, as docs/operations.md says."""
    variables = dict(os.environ) | site_variables(site.var_dir, site.port)
    colleague = Colleague(name, "")
    command = [sys.executable, "manage.py", "create_staff", name, "--group", group]
    with Popen(
        command, cwd=ROOT, env=variables, stdin=PIPE, stdout=PIPE, text=True, bufsize=1
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{PASSWORD}\n{PASSWORD}\n")
        process.stdin.flush()
        for line in process.stdout:
            if found := re.search(r"type its secret into the app: (\w+)", line):
                colleague.secret = found[1]
                process.stdin.write(f"{colleague.code()}\n")
                process.stdin.flush()
            elif found := re.fullmatch(r"  ([a-z2-7]{8})\n", line):
                colleague.recovery.append(found[1])
    assert process.returncode == 0
    return colleague


def write(site: Server, *messages: str) -> None:
    """Send messages as people do: some seconds after the form was shown."""
    visitors = [Visitor(site) for _ in messages]
    time.sleep(TOO_FAST.total_seconds() + 0.1)
    for visitor, text in zip(visitors, messages, strict=True):
        assert visitor.send(message=text, phone="202-555-0177").status == 303


@dataclass(slots=True)
class Office:
    """A site with two colleagues and some inquiries, of which one is urgent."""

    site: Server
    fay: Colleague  # front desk
    mara: Colleague  # manager


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with serving(
        tmp_path_factory.mktemp("office"), KAT_CONTACT_LIMIT="100", WEB_CONCURRENCY="1"
    ) as site:
        write(site, MESSAGE, "Do you take my insurance?", "I want to kill myself.")
        yield Office(site, hire(site, "fay", "front desk"), hire(site, "mara", "manager"))


@dataclass(slots=True)
class Desk:
    """A browser, and what its console said."""

    context: BrowserContext
    page: Page
    url: str
    said: list[str]

    def sign_in(self, colleague: Colleague, *, code: str, password: str = PASSWORD) -> None:
        self.page.goto(f"{self.url}/staff/")
        self.page.get_by_label("Name").fill(colleague.name)
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_label("Code").fill(code)
        self.page.get_by_role("button", name="Sign in").click()


@pytest.fixture
def desk(browser: Browser, office: Office) -> Iterator[Desk]:
    yield from open_desk(browser, office)


def open_desk(browser: Browser, office: Office, **options: object) -> Iterator[Desk]:
    context = browser.new_context(**options)  # type: ignore[arg-type]
    context.set_default_timeout(WAIT_MS)
    page, said = context.new_page(), list[str]()
    page.on("console", lambda message: note(said, message))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield Desk(context, page, office.site.url, said)
    context.close()


def note(said: list[str], message: ConsoleMessage) -> None:
    if message.type in ("error", "warning"):
        said.append(f"{message.page.url if message.page else ''} {message.text}")


def complaints(desk: Desk) -> list[str]:
    """Errors and warnings of the console, save that an answer was a refusal."""
    return [line for line in desk.said if "Failed to load resource" not in line]


def test_a_day_at_the_front_desk(desk: Desk, office: Office) -> None:
    page = desk.page
    desk.sign_in(office.fay, code=office.fay.code())
    expect(page.get_by_role("heading", level=1)).to_have_text("Inbox")
    first = page.locator("#result_list tbody tr").first
    expect(first).to_contain_text("Read now")
    expect(page.locator("#result_list tbody tr")).to_have_count(3)
    expect(page.locator("body")).not_to_contain_text("Ana Example")

    page.locator("#result_list tbody tr").nth(1).get_by_role("link").click()
    expect(page.locator(".inquiry__message")).to_have_text(MESSAGE)
    reply = page.get_by_role("link", name="Write to ana@patient.example")
    assert (reply.get_attribute("href") or "").startswith("mailto:ana@patient.example?subject=")

    page.get_by_role("button", name="Assign to me").click()
    expect(page.get_by_text("Assigned to fay.")).to_be_visible()
    page.get_by_label("Add a note").fill("Wrote back with three dates.")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.locator(".inquiry__note")).to_contain_text("Wrote back with three dates.")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_text("It is now: closed.")).to_be_visible()
    page.goto(f"{desk.url}/staff/")
    expect(page.locator("#result_list tbody tr")).to_have_count(2)

    page.goto(f"{desk.url}/articles/side-effects-and-risks/")
    reading = desk.context.cookies([f"{desk.url}/articles/"])
    assert "staff" not in {cookie["name"] for cookie in reading}
    page.goto(f"{desk.url}/staff/")
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{desk.url}/staff/")
    expect(page.get_by_label("Code")).to_be_visible()
    assert complaints(desk) == []


def test_one_click_for_spam_and_back(desk: Desk, office: Office) -> None:
    page = desk.page
    desk.sign_in(office.fay, code=office.fay.recovery.pop())
    page.locator("#result_list tbody tr").last.get_by_role("link").click()

    page.get_by_role("button", name="Spam", exact=True).click()
    expect(page.get_by_text("It is now: possible spam.")).to_be_visible()
    page.get_by_role("button", name="Not spam").click()

    expect(page.get_by_text("It is now: new.")).to_be_visible()


def test_a_manager_exports_erases_and_reads_the_audit_log(
    desk: Desk, office: Office, tmp_path: Path
) -> None:
    page = desk.page
    write(office.site, "=1+1 is how this begins")
    desk.sign_in(office.mara, code=office.mara.recovery.pop())
    with page.expect_download() as started:
        page.get_by_role("button", name="Export this list as CSV").click()
    file = tmp_path / "inquiries.csv"
    started.value.save_as(file)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert "'=1+1 is how this begins" in [row["message"] for row in rows]

    page.locator("#result_list tbody tr").last.get_by_role("link").click()
    expect(page.locator(".inquiry__message")).to_contain_text("=1+1")
    page.get_by_role("link", name="Erase for good").click()
    page.get_by_role("button", name="Erase").click()
    expect(page.get_by_text("was deleted successfully")).to_be_visible()
    page.get_by_role("link", name="Audit log").click()
    expect(page.locator("#result_list")).to_contain_text("delete inquiry")
    expect(page.locator("#result_list")).to_contain_text(f"export of {len(rows)}")
    page.get_by_role("link", name="Change password").click()

    expect(page.get_by_label("Old password")).to_be_visible()
    assert complaints(desk) == []


def test_the_front_desk_cannot_export_or_erase(desk: Desk, office: Office) -> None:
    desk.sign_in(office.fay, code=office.fay.recovery.pop())
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("Inbox")
    expect(desk.page.get_by_role("button", name="Export this list as CSV")).to_have_count(0)
    token = desk.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    inbox = f"{desk.url}/staff/contact/inquiry"

    answers = [
        desk.context.request.post(path, form={"csrfmiddlewaretoken": token, "post": "yes"}).status
        for path in (f"{inbox}/export/", f"{inbox}/1/delete/")
    ]

    assert answers == [403, 403]


def test_five_wrong_passwords_lock_the_name_here_and_nowhere_else(
    browser: Browser, desk: Desk, office: Office
) -> None:
    for _ in range(5):
        desk.sign_in(office.fay, code="000000", password="a wrong password")
        expect(desk.page.locator("h1")).to_be_visible()
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("Locked for an hour")
    desk.sign_in(office.fay, code=office.fay.recovery[-1])
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("Locked for an hour")

    for elsewhere in open_desk(browser, office, extra_http_headers=PROXY):
        elsewhere.sign_in(office.fay, code=office.fay.recovery.pop())
        expect(elsewhere.page.get_by_role("heading", level=1)).to_have_text("Inbox")
        assert complaints(elsewhere) == []


def test_axe_finds_nothing_on_any_staff_page(browser: Browser, office: Office) -> None:
    found: dict[str, list[str]] = {}
    for scheme in SCHEMES:
        for desk in open_desk(browser, office, color_scheme=scheme):
            page = desk.page
            page.goto(f"{desk.url}/staff/")
            note_violations(found, page, f"sign-in {scheme}")
            desk.sign_in(office.mara, code=office.mara.recovery.pop())
            expect(page.get_by_role("heading", level=1)).to_have_text("Inbox")
            note_violations(found, page, f"list {scheme}")
            page.get_by_role("link", name="Reviews of pages").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Reviews of pages")
            note_violations(found, page, f"reviews {scheme}")
            page.go_back()
            page.locator("#result_list tbody tr").first.get_by_role("link").click()
            expect(page.locator(".inquiry__message")).to_be_visible()
            note_violations(found, page, f"detail {scheme}")
            page.get_by_role("link", name="Erase for good").click()
            note_violations(found, page, f"erase {scheme}")
            page.goto(f"{desk.url}/staff/auditlog/logentry/")
            note_violations(found, page, f"audit log {scheme}")
            page.goto(f"{desk.url}/staff/password_change/")
            note_violations(found, page, f"password {scheme}")

    assert {where: what for where, what in found.items() if what} == {}


def note_violations(found: dict[str, list[str]], page: Page, where: str) -> None:
    """Look at the page, wide and narrow."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found[f"{where} {width}"] = find_violations(page)
        overflow = page.evaluate("document.scrollingElement.scrollWidth") - width
        if overflow > 0:
            found[f"{where} {width}"].append(f"{overflow} pixels too wide")
