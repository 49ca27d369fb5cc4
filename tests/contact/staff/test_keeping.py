"""What is kept, for how long, and what somebody may ask for."""

import io
import json
import logging
from datetime import timedelta

import pytest
from auditlog.models import LogEntry
from axes.models import AccessAttempt, AccessLog
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils import timezone
from post_office.models import Email

from contact import daily, desk
from contact.models import Attempt, Inquiry, StatusChange
from contact.notices import queue_notice
from tests.contact.staff.people import MakeInquiry, sign_in


def run(*arguments: str) -> str:
    screen = io.StringIO()
    call_command(*arguments, stdout=screen)
    return screen.getvalue()


def days_ago(days: float) -> dict[str, object]:
    return {"received_at": timezone.now() - timedelta(days=days)}


def test_inquiries_end_90_days_after_closing_and_spam_after_30(
    make_inquiry: MakeInquiry, caplog: pytest.LogCaptureFixture
) -> None:
    now = timezone.now()
    kept = {
        make_inquiry(status="new", **days_ago(400)),
        make_inquiry(status="in_progress", **days_ago(400)),
        make_inquiry(status="closed", closed_at=now - timedelta(days=89), **days_ago(400)),
        make_inquiry(status="quarantined", **days_ago(29)),
    }
    gone = [
        make_inquiry(status="closed", closed_at=now - timedelta(days=91), **days_ago(92)),
        make_inquiry(status="closed", closed_at=None, **days_ago(91)),
        make_inquiry(status="quarantined", **days_ago(31)),
    ]
    for inquiry in (*kept, *gone):
        queue_notice(inquiry)

    with caplog.at_level(logging.INFO):
        run("purge_inquiries")

    assert set(Inquiry.objects.all()) == kept
    assert Email.objects.count() == len(kept)
    assert "closed inquiries: 2, possible spam: 1," in caplog.text
    deleted = LogEntry.objects.filter(action=LogEntry.Action.DELETE)
    assert {entry.object_repr for entry in deleted} == {str(inquiry) for inquiry in gone}


def test_what_staff_took_for_spam_counts_from_that_day(make_inquiry: MakeInquiry) -> None:
    inquiry = make_inquiry(status="quarantined", **days_ago(60))
    StatusChange.objects.create(inquiry=inquiry, before="new", after="quarantined")

    run("purge_inquiries")
    assert Inquiry.objects.exists()

    StatusChange.objects.update(at=timezone.now() - timedelta(days=31))
    run("purge_inquiries")
    assert not Inquiry.objects.exists()


def test_counted_forms_and_tries_end_too(front_desk: User) -> None:
    now = timezone.now()
    for old in (now - timedelta(hours=26), now):
        Attempt.objects.create(address_digest="digest", at=old)
    sign_in(front_desk)
    AccessLog.objects.update(attempt_time=now - timedelta(days=366))
    AccessAttempt.objects.create(username="fay", failures_since_start=1)
    AccessAttempt.objects.update(attempt_time=now - timedelta(hours=2))

    run("purge_inquiries")

    assert (Attempt.objects.count(), AccessLog.objects.count()) == (1, 0)
    assert not AccessAttempt.objects.exists()


def test_a_dry_run_counts_and_deletes_nothing(make_inquiry: MakeInquiry) -> None:
    make_inquiry(status="quarantined", **days_ago(31))

    assert "possible spam: 1," in run("purge_inquiries", "--dry-run")
    assert Inquiry.objects.exists()


def test_the_helper_purges_every_day() -> None:
    assert "purge_inquiries" in daily.COMMANDS


def test_an_export_holds_everything_and_is_written_down(inquiry: Inquiry, front_desk: User) -> None:
    desk.take(inquiry, by=front_desk, version=0)
    desk.add_note(inquiry, "Called.", by=front_desk)

    dossier = json.loads(run("inquiry", "export", inquiry.reference.lower()))

    assert dossier["message"] == "Do you have an appointment next week?"
    assert dossier["phone"] == "+12025550177"
    assert [note["text"] for note in dossier["notes"]] == ["Called."]
    assert [(step["before"], step["by"]) for step in dossier["history"]] == [("new", "fay")]
    encrypted = {
        field.name for field in Inquiry._meta.concrete_fields if "Encrypted" in str(type(field))
    }
    assert encrypted <= dossier.keys()
    entry = LogEntry.objects.latest("pk")
    assert entry.get_action_display() == "access"
    assert entry.object_repr == inquiry.reference
    assert entry.additional_data == {"means": "manage.py inquiry export"}


def test_what_is_erased_leaves_its_number_on_record(inquiry: Inquiry) -> None:
    said = run("inquiry", "erase", inquiry.reference)

    assert "is erased" in said
    assert "Backups" in said
    assert not Inquiry.objects.exists()
    entry = LogEntry.objects.latest("pk")
    assert (entry.get_action_display(), entry.object_repr) == ("delete", inquiry.reference)


def test_a_number_that_is_not_there_is_named(db: None) -> None:
    with pytest.raises(CommandError, match="There is no inquiry 2222-3333-4444"):
        run("inquiry", "erase", "2222-3333-4444")
