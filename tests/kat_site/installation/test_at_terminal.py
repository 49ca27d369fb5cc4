"""`manage.py setup` at a terminal: what is typed is checked at once, and can be stopped."""

import re
import time
from base64 import b32decode
from collections.abc import Iterator
from pathlib import Path

import pytest
from django_otp.oath import TOTP

from tests.contact.smtp import MailServer, mail_server
from tests.kat_site.installation.checkouts import Checkout, Session, make_checkout
from tests.serving import free_port

PASSWORD = "correct horse battery"
STOPPED = 130
# What is asked, what is typed, and what is said of an answer that cannot be used.
CLINIC = (
    ("Name of the clinic", "", "cannot be empty or an example"),
    ("Name of the clinic", "Example Clinic", "cannot be empty or an example"),
    ("Name of the clinic", "Río Claro Clinic", ""),
    ("legal entity", "Río Claro Clinic, LLC", ""),
    ("Telephone of the front desk", "12", "Fix: "),
    ("Telephone of the front desk", "541-382-4321", ""),
    ("E-mail of the front desk", "desk at clinic", "Fix: "),
    ("E-mail of the front desk", "desk@rioclaro.org", ""),
    ("License and accreditation", "Licensed by the State of Oregon", ""),
    ("online booking", "book.rioclaro.org", "Fix: "),
    ("online booking", "-", ""),
    ("patient portal", "-", ""),
    ("Street and number", "", "cannot be empty"),
    ("Street and number", "1 Main Street", ""),
    ("City", "Bend", ""),
    ("State", "O" * 40, "Fix: "),
    ("State", "OR", ""),
    ("ZIP code", "97701", ""),
    ("Time zone", "Oregon", "Fix: "),
    ("Time zone", "America/Los_Angeles", ""),
    ("Monday to Friday from", "25:00", "Fix: "),
    ("Monday to Friday from", "", ""),
    ("until", "08:30", "Fix: "),
    ("until", "18:00", ""),
    ("when you are closed", "-", ""),
)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return make_checkout(tmp_path / "site")


@pytest.fixture
def mail() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


def type_clinic(person: Session) -> None:
    before = ""
    for prompt, text, wrong in CLINIC:
        said = person.answer(prompt, text)
        assert before in said, f"{prompt}: {said}"
        before = wrong


def type_settings(person: Session, mail: MailServer) -> None:
    person.answer("Address of the site", "http://www.rioclaro.org")
    said = person.answer("Address of the site", "www.rioclaro.org")
    assert "production needs the site's https address" in said
    person.answer("Mail server", f"127.0.0.1:{free_port()}")
    person.answer("User at the mail server", "-")
    said = person.answer("Keep it all the same? (yes or no)", "no")
    assert "nothing listens on that port of the mail server\r\n  Fix: " in said
    person.answer("Mail server", f"127.0.0.1:{mail.port}")
    person.answer("User at the mail server", "-")
    person.answer("Address of PostgreSQL", "mysql://kat:pa55@127.0.0.1/kat")
    said = person.answer(
        "Address of PostgreSQL", f"postgres://kat:pa55@127.0.0.1:{free_port()}/kat"
    )
    assert "'mysql' is not a database the site knows\r\n  Fix: " in said
    said = person.answer("Keep it all the same? (yes or no)", "no")
    assert "nothing listens at the host and port of DATABASE_URL\r\n  Fix: " in said
    person.answer("Address of PostgreSQL", "-")


def open_account(person: Session) -> None:
    """Open the account, as somebody with an app on the phone would."""
    person.answer("Password:", PASSWORD)
    person.answer("The same password again:", PASSWORD)
    shown = person.wait("The six digits that the app shows:")
    [secret] = re.findall(r"type its secret into the app: ([A-Z2-7]+)", shown)
    totp = TOTP(b32decode(secret))
    totp.time = time.time()
    person.child.sendline(f"{totp.token():06}")


def test_a_site_is_set_up_by_answers_wrong_ones_among_them(
    checkout: Checkout, mail: MailServer
) -> None:
    person = checkout.at_terminal("setup")
    type_clinic(person)
    type_settings(person, mail)
    shown = person.answer("Write this? (yes or no)", "perhaps")
    assert "+name: Río Claro Clinic" in shown
    assert "+SECRET_KEY=(not shown)" in shown
    assert not (checkout.path / ".env").exists()
    person.answer("Write this? (yes or no)", "yes")
    person.answer("Name for the first account", "")
    person.answer("Name for the first account", "jordan")
    person.wait("Password:")
    person.child.sendintr()
    code, said = person.end()

    assert code == STOPPED
    assert "Stopped. What was done stays: run this again" in said
    assert "name: Río Claro Clinic\n" in checkout.clinic
    assert "booking_url" not in checkout.clinic
    assert "closes: 18:00\n" in checkout.clinic
    env = checkout.env
    assert env["KAT_SITE_URL"] == "https://www.rioclaro.org"
    assert env["EMAIL_URL"] == f"smtp://127.0.0.1:{mail.port}"
    assert "DATABASE_URL" not in env

    again = checkout.at_terminal("setup")
    shown = again.answer("Address of PostgreSQL", "-")
    shown += again.answer("Name for the first account", "jordan")
    open_account(again)
    code, said = again.end()

    assert code == 0, said
    assert "Name of the clinic" not in shown
    assert "clinic.yaml and .env are as they should be." in shown
    assert "The mail server takes us in." in shown
    assert "jordan can sign in at /staff/." in said
    assert "Left to do:" in said
    assert checkout.env == env


def test_ctrl_c_between_questions_writes_nothing(checkout: Checkout) -> None:
    before = checkout.clinic
    person = checkout.at_terminal("setup")
    person.answer("Name of the clinic", "River Clinic")
    person.wait("legal entity")
    person.child.sendintr()

    code, said = person.end()

    assert code == STOPPED
    assert "Stopped. Nothing was written." in said
    assert "Traceback" not in said
    assert checkout.clinic == before
    assert not (checkout.path / ".env").exists()
    assert not (checkout.path / "var").exists()


def test_a_no_at_the_end_writes_nothing(checkout: Checkout) -> None:
    before = checkout.clinic
    (checkout.path / "facts.yaml").write_text(
        "clinic:\n  name: River Clinic\n  legal_name: River\n  telephone: 541-382-4321\n"
        "  email: desk@riverclinic.org\n  license_line: Licensed\n  booking_url:\n  portal_url:\n"
        "  locations:\n    - {street: 1 Main, city: Bend, state: OR, postal_code: '97701'}\n"
        "  time_zone: America/Denver\n  after_hours:\n"
        "  opening_hours:\n    - {days: [Monday], opens: 09:00, closes: 17:00}\n"
        "settings:\n  KAT_SITE_URL: https://a.example\n"
    )
    person = checkout.at_terminal("setup", "--facts", "facts.yaml")
    person.answer("Mail server", "-")
    person.answer("Address of PostgreSQL", "-")
    person.answer("Write this? (yes or no)", "no")

    code, said = person.end()
    assert code == 1
    assert said.endswith("\r\nNothing was written.\r\n")
    assert checkout.clinic == before
    assert not (checkout.path / ".env").exists()
