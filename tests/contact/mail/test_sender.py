"""What becomes of the mail that waits."""

import gc
import warnings
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import time_machine
from cryptography.fernet import Fernet
from django.db import OperationalError, connection
from post_office.mail import send_queued
from post_office.models import STATUS, Email, Log
from pytest_django import Settings

from contact.mail.sender import Sender
from contact.models import Inquiry
from contact.notices import forget_mail, queue_notice
from tests.contact.mails import (
    ADDRESS,
    CLINIC,
    MESSAGE,
    NAME,
    make_inquiry,
    make_notice,
    make_receipt,
)
from tests.contact.smtp import Fault, MailServer

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ALL_FAULTS = [fault for fault in Fault if fault is not Fault.NONE]
RETRIED_AFTER = [1, 5, 15, 60, 60, 60]  # minutes


def always() -> bool:
    return True


def stored(mail: Email) -> Email:
    return Email.objects.get(pk=mail.pk)


def test_a_notice_goes_to_the_clinic_once(smtp: MailServer) -> None:
    notice = make_notice()

    counts = [Sender().send_due(always) for _ in range(2)]

    [taken] = smtp.taken
    assert counts == [1, 0]
    assert (taken.id, taken.recipients) == (notice.message_id, (CLINIC,))
    assert stored(notice).status == STATUS.sent


def test_a_notice_goes_where_the_clinic_is_now(smtp: MailServer, settings: Settings) -> None:
    settings.KAT_CONTACT_TO = "mistyped@clinic.example"
    make_notice()
    settings.KAT_CONTACT_TO = CLINIC

    Sender().send_due(always)

    assert smtp.taken[0].recipients == (CLINIC,)


def test_a_receipt_gets_its_address_when_it_is_sent(smtp: MailServer) -> None:
    inquiry = make_inquiry()
    receipt = make_receipt(inquiry)

    Sender().send_due(always)

    [taken] = smtp.taken
    assert receipt.to == [f"{inquiry.reference}@inquiry.invalid"]
    assert taken.recipients == (ADDRESS,)
    assert taken.message["To"] == ADDRESS
    assert taken.message["Auto-Submitted"] == "auto-generated"
    assert stored(receipt).to == [f"{inquiry.reference}@inquiry.invalid"]


@pytest.mark.parametrize("fault", ALL_FAULTS)
def test_whatever_goes_wrong_a_mail_is_sent_again_as_the_same_mail(
    smtp: MailServer, fault: Fault
) -> None:
    notice = make_notice()
    smtp.plan(fault)

    with time_machine.travel(NOW, tick=False):
        sent = Sender().send_due(always)
    with time_machine.travel(NOW + timedelta(seconds=59), tick=False):
        sent += Sender().send_due(always)
    with time_machine.travel(NOW + timedelta(seconds=61), tick=False):
        sent_again = Sender().send_due(always)

    assert (sent, sent_again) == (0, 1)
    assert {taken.id for taken in smtp.taken} == {notice.message_id}
    assert sum(taken.is_answered for taken in smtp.taken) == 1
    assert stored(notice).status == STATUS.sent


def test_it_is_tried_again_at_longer_and_longer_intervals_without_end(smtp: MailServer) -> None:
    notice = make_notice()
    smtp.stop()
    waited = []

    with time_machine.travel(NOW, tick=False) as clock:
        for _ in RETRIED_AFTER:
            Sender().send_due(always)
            due = stored(notice).scheduled_time
            waited.append((due - datetime.now(UTC)) // timedelta(minutes=1))
            clock.move_to(due)
        smtp.start()
        Sender().send_due(always)

    assert waited == RETRIED_AFTER
    assert smtp.count(notice.message_id) == 1


def test_one_refused_mail_holds_up_no_other(smtp: MailServer) -> None:
    mails = [make_notice() for _ in range(8)]
    smtp.plan(*[Fault.REFUSED, Fault.REFUSED_FOR_NOW] * 3)

    Sender().send_due(always)

    assert [stored(mail).status for mail in mails].count(STATUS.sent) == 2
    assert [stored(mail).status for mail in mails].count(STATUS.requeued) == 6


def test_a_server_that_fails_is_left_alone_and_the_rest_waits_untried(smtp: MailServer) -> None:
    mails = [make_notice() for _ in range(8)]
    smtp.plan(*[Fault.DROPS_MIDWAY] * 5)

    Sender().send_due(always)
    tried = [stored(mail).number_of_retries for mail in mails].count(1)
    Sender().send_due(always)

    assert tried == 3
    assert [stored(mail).status for mail in mails].count(STATUS.sent) == 3
    assert [stored(mail).status for mail in mails].count(STATUS.requeued) == 5


def test_an_urgent_notice_goes_first(smtp: MailServer) -> None:
    first = make_notice()
    inquiry = make_inquiry()
    Inquiry.objects.filter(pk=inquiry.pk).update(is_urgent=True)
    inquiry.refresh_from_db()
    urgent = queue_notice(inquiry)

    Sender().send_due(always)

    assert [taken.id for taken in smtp.taken] == [urgent.message_id, first.message_id]
    assert smtp.taken[0].message["Subject"] == f"URGENT: Inquiry {inquiry.reference} waits"


def test_a_mail_whose_inquiry_is_erased_is_given_up(smtp: MailServer) -> None:
    inquiry = make_inquiry()
    receipt = make_receipt(inquiry)
    inquiry.delete()

    Sender().send_due(always)

    assert smtp.taken == []
    assert stored(receipt).status == STATUS.failed
    assert [(log.exception_type, log.message) for log in stored(receipt).logs.all()] == [
        ("RecipientGone", "the inquiry or its address was erased")
    ]


def test_a_receipt_waits_for_the_key_that_reads_its_address(
    smtp: MailServer, settings: Settings
) -> None:
    receipt = make_receipt()
    keys = settings.KAT_FIELD_KEYS
    settings.KAT_FIELD_KEYS = [Fernet.generate_key().decode()]

    with time_machine.travel(NOW, tick=False):
        Sender().send_due(always)
    said = [(log.exception_type, log.message) for log in stored(receipt).logs.all()]
    settings.KAT_FIELD_KEYS = keys
    with time_machine.travel(NOW + timedelta(minutes=2), tick=False):
        Sender().send_due(always)

    assert said == [("RecipientMissing", "cannot be read: key missing")]
    assert [taken.recipients for taken in smtp.taken] == [(ADDRESS,)]


def test_a_notice_waits_until_the_clinic_has_an_address(
    smtp: MailServer, settings: Settings, tmp_path: Path
) -> None:
    settings.KAT_CONTACT_TO = "not an address"
    notice = make_notice()
    settings.KAT_CONTACT_TO = ""
    settings.KAT_CONTENT_DIR = tmp_path

    Sender().send_due(always)

    assert notice.to == ["front-desk@inquiry.invalid"]
    assert [(log.exception_type, log.message) for log in stored(notice).logs.all()] == [
        ("RecipientMissing", "neither KAT_CONTACT_TO nor clinic.yaml names an address")
    ]


def test_mail_can_be_forgotten_with_its_inquiry(smtp: MailServer) -> None:
    inquiry = make_inquiry()
    make_receipt(inquiry)
    queue_notice(inquiry)
    other = make_notice()

    forgotten = forget_mail(inquiry)

    assert forgotten == 2
    assert list(Email.objects.all()) == [other]


@pytest.mark.django_db(transaction=True)
def test_what_a_server_took_is_noted_later_where_the_database_was_away(smtp: MailServer) -> None:
    notice = make_notice()
    sender = Sender()

    with connection.execute_wrapper(_refuse_updates), pytest.raises(OperationalError):
        sender.send_due(always)
    before = stored(notice).status
    sender.send_due(always)

    assert (before, stored(notice).status) == (STATUS.queued, STATUS.sent)
    assert smtp.count(notice.message_id) == 1


def _refuse_updates(execute: Any, query: str, *arguments: Any) -> Any:  # noqa: ANN401
    if query.startswith("UPDATE"):
        raise OperationalError("the database went away")
    return execute(query, *arguments)


def test_it_stops_between_two_mails(smtp: MailServer) -> None:
    mails = [make_notice() for _ in range(3)]
    answers = iter([True, True, False])

    sent = Sender().send_due(lambda: next(answers))

    assert sent == 2
    assert [stored(mail).status for mail in mails].count(STATUS.queued) == 1


@pytest.mark.parametrize("fault", ALL_FAULTS)
def test_no_error_names_anybody_in_the_database_or_the_log(
    smtp: MailServer, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    receipt = make_receipt()
    smtp.plan(fault, fault)

    Sender().send_due(always)
    with time_machine.travel(datetime.now(UTC) + timedelta(days=1)), warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # its threads leave connections behind
        send_queued(log_level=2)  # django-post-office's own way to send: it logs tracebacks
        gc.collect()

    kept = [
        [str(value) for value in row]
        for model in (Email, Log)
        for row in model.objects.values_list()
    ]
    assert stored(receipt).logs.exists()
    for text in (*chain(*kept), caplog.text):
        for secret in (ADDRESS, "jane", NAME, MESSAGE):
            assert secret.lower() not in text.lower()


def test_a_week_of_the_same_error_is_one_line(smtp: MailServer) -> None:
    notice = make_notice()
    smtp.plan(Fault.REFUSED, Fault.REFUSED, Fault.NOT_STORED, Fault.REFUSED)

    with time_machine.travel(NOW, tick=False) as clock:
        for _ in range(4):
            Sender().send_due(always)
            clock.shift(timedelta(hours=2))

    assert sorted(log.message for log in stored(notice).logs.all()) == [
        "SMTPDataError 452",
        "SMTPRecipientsRefused 550",
    ]
