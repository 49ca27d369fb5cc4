"""What machines ask."""

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from post_office.models import Email
from pytest_django import Settings

from articles.editions import editions
from contact.mail.queue import QueueState, postpone
from kat_site.backing import Probe, probe
from tests.articles.content import ContentFolder, make_content
from tests.contact.mails import make_notice

# /healthz asks the database in a thread of its own, which sees only what is committed.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def content(tmp_path: Path, settings: Settings) -> Iterator[ContentFolder]:
    folder = make_content(tmp_path / "content")
    settings.KAT_CONTENT_DIR = folder.path
    settings.KAT_VAR_DIR = tmp_path / "var"
    editions.cache_clear()
    probe.cache_clear()
    yield folder
    probe.cache_clear()
    editions.cache_clear()


def test_a_good_edition_is_ok(content: ContentFolder) -> None:
    content.whole_article("risks/a")

    answer = Client().get("/healthz")

    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
    assert answer.json()["problems"] == []
    assert len(answer.json()["edition"]) == 16
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_broken_edit_is_degraded_with_file_line_and_fix(content: ContentFolder) -> None:
    page = content.article("risks/a")
    editions().refresh()
    page.write_text("---\ntitle: [A\n---\n")
    editions().refresh()

    answer = Client().get("/healthz")

    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    [problem] = answer.json()["problems"]
    assert (problem["path"], problem["line"]) == ("content/articles/risks/a.md", 2)
    assert problem["fix"] == (
        'close the bracket on the same line, or put the whole text in quotes: title: "[A"'
    )


@pytest.mark.parametrize(
    ("address", "headers", "is_shown"),
    [
        ("127.0.0.1", {}, True),
        ("127.0.0.1", {"X-Forwarded-For": "203.0.113.9"}, False),
        ("203.0.113.9", {}, False),
    ],
)
def test_in_production_details_are_for_the_operator(
    content: ContentFolder,
    settings: Settings,
    address: str,
    headers: dict[str, str],
    is_shown: bool,
) -> None:
    settings.KAT_ENV = "production"

    answer = Client(REMOTE_ADDR=address).get("/healthz", headers=headers)

    assert ("problems" in answer.json()) == is_shown
    assert answer.json()["status"] == "ok"


def test_it_is_ready_once_an_edition_serves(content: ContentFolder) -> None:
    before = Client().get("/readyz")
    editions().refresh()
    after = Client().get("/readyz")

    assert (before.status_code, after.status_code) == (503, 200)


def queue_notice_before(age: timedelta) -> Email:
    """Queue a mail that has waited for so long. The clock goes on: the database's threads need it."""
    notice = make_notice()
    Email.objects.filter(pk=notice.pk).update(created=timezone.now() - age)
    return notice


def test_waiting_mail_is_fine_and_counted(content: ContentFolder) -> None:
    queue_notice_before(timedelta(hours=3, minutes=50))

    answer = Client().get("/healthz").json()

    assert (answer["status"], answer["database"], answer["mail"]) == ("ok", "ok", "ok")
    assert (answer["mail_waiting"], answer["mail_late"]) == (1, 0)


def test_mail_that_waits_for_four_hours_is_late_and_degrades(
    content: ContentFolder, settings: Settings
) -> None:
    settings.KAT_ENV = "production"
    postpone(queue_notice_before(timedelta(hours=5, seconds=30)), TimeoutError(), timezone.now())

    seen = Client(REMOTE_ADDR="203.0.113.9").get("/healthz")
    known = Client().get("/healthz").json()

    assert (seen.status_code, seen.json()) == (
        200,
        {"status": "degraded", "database": "ok", "mail": "late"},
    )
    assert (known["mail_waiting"], known["mail_late"], known["mail_oldest_minutes"]) == (1, 1, 300)


def test_a_database_that_is_gone_is_silent() -> None:
    def ask() -> QueueState:
        raise OperationalError("connection refused")

    assert Probe(ask).read() is None


def test_without_its_tables_the_database_is_unreachable(content: ContentFolder) -> None:
    call_command("migrate", "post_office", "zero", verbosity=0)
    try:
        answer = Client().get("/healthz")
    finally:
        call_command("migrate", "post_office", verbosity=0)

    assert answer.status_code == 200
    assert answer.json()["status"] == "degraded"
    assert answer.json()["database"] == "unreachable"
    assert answer.json()["mail"] == "unknown"


def test_nobody_waits_for_a_database_that_hangs() -> None:
    hangs, asked = threading.Event(), []
    state = QueueState(waiting=0, late=0, oldest_at=None)

    def ask() -> QueueState:
        asked.append(1)
        hangs.wait(30)
        return state

    asker = Probe(ask)
    while_it_hangs = [asker.read() for _ in range(50)]
    hangs.set()
    deadline = time.monotonic() + 10
    while (afterwards := asker.read()) is None and time.monotonic() < deadline:
        time.sleep(0.05)

    assert while_it_hangs == [None] * 50
    assert afterwards == state
    assert len(asked) == 1
