"""How much waits, and what is deleted."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from post_office.models import STATUS, Email

from contact.mail.queue import QueueState, mark_sent, postpone, read_queue
from tests.contact.mails import make_notice

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def test_an_empty_queue_is_not_late() -> None:
    assert read_queue(NOW) == QueueState(waiting=0, late=0, oldest_at=None)


def test_mail_is_late_after_four_hours_however_often_it_was_tried() -> None:
    with time_machine.travel(NOW - timedelta(hours=4, seconds=1), tick=False):
        oldest = make_notice()
        sent = make_notice()
    with time_machine.travel(NOW - timedelta(hours=3, minutes=59), tick=False):
        make_notice()
    postpone(oldest, TimeoutError(), NOW)
    mark_sent({sent.pk}, NOW)

    assert read_queue(NOW) == QueueState(
        waiting=2, late=1, oldest_at=NOW - timedelta(hours=4, seconds=1)
    )


def test_sent_mail_is_deleted_after_thirty_days_and_waiting_mail_never() -> None:
    with time_machine.travel(NOW - timedelta(days=31), tick=False):
        waiting, old = make_notice(), make_notice()
        mark_sent({old.pk}, datetime.now(UTC))
    with time_machine.travel(NOW - timedelta(days=29), tick=False):
        late = make_notice()
        mark_sent({late.pk}, datetime.now(UTC))

    with time_machine.travel(NOW, tick=False):
        call_command("clear_sent_mail")

    assert set(Email.objects.values_list("pk", "status")) == {
        (waiting.pk, STATUS.queued),
        (late.pk, STATUS.sent),
    }
