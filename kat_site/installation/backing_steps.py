"""The second half of a set-up, with the new settings: database, static files, mail, account."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from contact.mail.trial import queue_trial, send_trial
from kat_site.installation.database import check_database, migrate
from kat_site.installation.facts_file import StaffFacts
from kat_site.installation.first_account import (
    NoAccount,
    ask_for_account,
    is_somebody_there,
    make_account,
)
from kat_site.installation.left_to_do import Task, list_tasks
from kat_site.installation.mail_server import check_mail_server
from kat_site.installation.staff_password import StaffPassword
from kat_site.installation.terminal import Terminal, refuse_empty
from kat_site.mail import FILES


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one step."""

    text: str
    fix: str = ""  # without one, it went well

    @property
    def is_good(self) -> bool:
        """Whether nothing is to be mended."""
        return not self.fix


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the second half is asked to do."""

    staff: StaffFacts | None
    password: StaffPassword
    is_trial_wanted: bool


def run_steps(wishes: Wishes, terminal: Terminal, stdin: TextIO) -> Iterator[Outcome]:
    """Do one step after another; what fails is told, and the rest goes on without it."""
    if wrong := check_database():
        yield Outcome(*wrong)
        is_there = False
    else:
        tables = _make_tables()
        yield tables
        is_there = tables.is_good
    yield _publish_files()
    mail = _look_at_mail()
    yield mail
    if not is_there:
        return
    if wishes.is_trial_wanted and mail.is_good and settings.MAIL_SERVER.transport != FILES:
        yield _try_mail()
    yield _open_account(wishes, terminal, stdin)


def _make_tables() -> Outcome:
    try:
        migrate()
    except DatabaseError as error:
        text = f"the tables could not be made ({type(error).__name__})"
        return Outcome(text, "see that the account in DATABASE_URL may make tables")
    return Outcome("The database answers, and has its tables.")


def _publish_files() -> Outcome:
    try:
        call_command("collectstatic", interactive=False, verbosity=0)
    except (OSError, ImproperlyConfigured) as error:
        text = f"the static files could not be published ({type(error).__name__})"
        return Outcome(text, f"see that {settings.STATIC_ROOT} can be written")
    return Outcome("The static files are published.")


def _look_at_mail() -> Outcome:
    if settings.MAIL_SERVER.transport == FILES:
        return Outcome(f"No mail server is named: mail goes to {settings.KAT_VAR_DIR}/mail/.")
    sender, site_url = settings.DEFAULT_FROM_EMAIL, settings.KAT_SITE_URL
    if wrong := check_mail_server(settings.MAIL_SERVER, sender=sender, site_url=site_url):
        return Outcome(*wrong)
    return Outcome("The mail server takes us in.")


def _try_mail() -> Outcome:
    email = queue_trial()
    if email is None:
        text = "a test mail has nowhere to go: the clinic has no e-mail address"
        return Outcome(text, "write email: into content/clinic.yaml, or set KAT_CONTACT_TO")
    said = send_trial(email)
    if said == "sent":
        return Outcome("A test mail was handed to the mail server: look whether it arrives.")
    if said == "waits":
        return Outcome("A test mail is queued; the helper that runs here sends it.")
    text = f"the mail server did not take the test mail ({said}); it is tried again later"
    return Outcome(text, "see that it lets the account send for KAT_MAIL_FROM")


def _open_account(wishes: Wishes, terminal: Terminal, stdin: TextIO) -> Outcome:
    if is_somebody_there():
        return Outcome("Somebody can sign in at /staff/ already.")
    try:
        if terminal.is_asking and wishes.staff is None:
            name = terminal.ask_until("Name for the first account of the inbox", refuse_empty)
            ask_for_account(name, "manager", stdin)
            return Outcome(f"{name} can sign in at /staff/.")
        if wishes.staff is None:
            return Outcome(
                "nobody can read messages: there is no staff account",
                "run .venv/bin/python manage.py create_staff NAME --group manager",
            )
        folder = Path(settings.KAT_VAR_DIR) / "setup"
        if wishes.password.missing:
            return Outcome(wishes.password.missing, wishes.password.fix)
        path = make_account(wishes.staff, password=wishes.password.text, folder=folder)
    except (NoAccount, CommandError) as error:
        text, _, fix = str(error).partition("\n  Fix: ")
        return Outcome(text, fix or "run the set-up again")
    return Outcome(f"{wishes.staff.name} can sign in at /staff/. What that takes once: {path}")


def tasks_left() -> tuple[Task, ...]:
    """Return what a person has to do now."""
    return list_tasks(datetime.now(UTC).date())


def show_tasks(tasks: tuple[Task, ...]) -> Iterator[str]:
    """Yield the lines of the list."""
    yield "\nLeft to do:"
    for number, task in enumerate(tasks, 1):
        yield f"{number:3}. {task.what}"
        yield f"       {task.how}"
