"""The loop of the helper, one round at a time."""

import logging
import signal
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from post_office.models import STATUS, Email

from contact.helper import Ending, Helper
from tests.contact.mails import make_notice
from tests.contact.smtp import MailServer

pytestmark = pytest.mark.django_db(transaction=True)


def _fail(_execute: Any, _query: str, *_arguments: Any) -> None:  # noqa: ANN401
    raise OperationalError("could not connect to server at 10.0.0.1")


def test_a_database_that_is_away_is_waited_for_and_said_once(
    smtp: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    notice = make_notice()
    helper = Helper(Ending())

    with connection.execute_wrapper(_fail):
        for _ in range(3):
            helper.work()
    helper.work()
    helper.close()

    said = [record.message for record in caplog.records if record.name == "contact.helper"]
    assert said == [
        "The database does not answer (OperationalError).",
        "The database answers again.",
    ]
    assert Email.objects.get(pk=notice.pk).status == STATUS.sent


def test_once_does_what_is_due_and_ends(smtp: MailServer) -> None:
    make_notice()

    call_command("run_helper", "--once")

    assert len(smtp.taken) == 1


def test_a_signal_ends_it_between_two_rounds() -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    ending = Ending()
    ending.listen()
    try:
        signal.raise_signal(signal.SIGTERM)
        ending.wait(3600)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

    assert ending.is_asked
