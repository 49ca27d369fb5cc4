"""Send the mail that is due, one at a time, and note at once what became of each.

Each is sent at least once. It is sent twice only where the server's answer was lost, or where this
process was killed between the answer and the note of it.
"""

import logging
from collections import Counter
from collections.abc import Callable

from django.db import DatabaseError
from django.utils import timezone
from post_office.mail import get_queued
from post_office.models import Email

from contact.mail.backend import DeliveryFailed, EmailBackend
from contact.mail.queue import give_up, mark_sent, postpone
from contact.mail.recipients import RecipientGone, RecipientMissing

OWN_ERRORS = (DeliveryFailed, RecipientMissing)  # what they say may be kept
MOST_SERVER_FAILURES = 3  # in a row; then what is left waits for the next round

logger = logging.getLogger(__name__)


class Sender:
    """Sends what is due. Only the process that holds the sender's lock may ask it to."""

    def __init__(self) -> None:
        self._backend = EmailBackend()
        self._taken: set[int] = set()  # by a server, and not yet noted in the database
        self._errors: Counter[str] = Counter()
        self._server_failures = 0

    def send_due(self, may_go_on: Callable[[], bool]) -> int:
        """Send what is due until `may_go_on` says no; return how many mails a server took.

        Raise django.db.Error where the database does not answer; what a server has taken until
        then is remembered, and noted before anything else is sent.
        """
        self._errors.clear()
        self._server_failures = 0
        sent = 0
        try:
            self._note_taken()
            while (batch := list(get_queued())) and self._server_failures < MOST_SERVER_FAILURES:
                for email in batch:
                    if self._server_failures >= MOST_SERVER_FAILURES or not may_go_on():
                        return sent
                    sent += self._send(email)
        finally:
            self._backend.close()
            self._report(sent)
        return sent

    def _send(self, email: Email) -> bool:
        """Send one mail, and note it; tell whether a server took it."""
        try:
            self._backend.open()
            email.dispatch(commit=False, disconnect_after_delivery=False, connection=self._backend)
        except DatabaseError:
            raise
        except Exception as error:  # noqa: BLE001 (one mail that cannot be made holds up no other)
            self._put_off(email, error)
            return False
        self._server_failures = 0
        self._taken.add(email.pk)
        self._note_taken()
        return True

    def _put_off(self, email: Email, error: Exception) -> None:
        failure = error if isinstance(error, OWN_ERRORS) else DeliveryFailed(error)
        self._errors[str(failure)] += 1
        if isinstance(failure, RecipientGone):
            give_up(email, failure, timezone.now())
            return
        is_about_server = isinstance(failure, DeliveryFailed) and failure.is_about_server
        self._server_failures = self._server_failures + 1 if is_about_server else 0
        postpone(email, failure, timezone.now())

    def _note_taken(self) -> None:
        if self._taken:
            mark_sent(self._taken, timezone.now())
            self._taken.clear()

    def _report(self, sent: int) -> None:
        """Log counts, and no more than counts."""
        if sent:
            logger.info("Mail: %d sent.", sent)
        for error, count in self._errors.items():
            logger.warning("Mail: %d not sent (%s); tried again later.", count, error)
