"""The last step before a mail leaves: real addresses go in, and no error tells them on.

It wraps the backend that delivers (settings.KAT_MAIL_TRANSPORT).
"""

import smtplib
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from contact.mail.recipients import addressed

T = TypeVar("T")
CLOSING = 421  # the server ends the connection: RFC 5321, 3.8


class DeliveryFailed(Exception):
    """A mail was not taken; its text is the class of the error and the SMTP code, nothing else.

    A server's answer often repeats the recipient, and django-post-office keeps and logs the text
    of an error.
    """

    def __init__(self, error: Exception, *, is_about_server: bool = False) -> None:
        code = _code(error)
        super().__init__(f"{type(error).__name__} {code}" if code else type(error).__name__)
        is_cut_off = code == CLOSING or (code is None and isinstance(error, OSError))
        self.is_about_server = is_about_server or is_cut_off  # else the next mail may be taken


class EmailBackend(BaseEmailBackend):
    """Deliver mail through the transport of the settings; raise DeliveryFailed."""

    def __init__(self, fail_silently: bool = False, **_options: Any) -> None:
        super().__init__(fail_silently=fail_silently)
        self._transport: BaseEmailBackend = get_connection(settings.KAT_MAIL_TRANSPORT)
        # A transport that only keeps mail needs no address of a patient.
        self._is_delivering: bool = getattr(self._transport, "is_delivering", True)

    def open(self) -> bool | None:
        """Connect, where there is no connection; raise DeliveryFailed."""
        return _plainly(self._transport.open, is_about_server=True)

    def close(self) -> None:
        """Disconnect; a server that is gone already is no error."""
        with suppress(OSError):
            self._transport.close()

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Send each message; raise DeliveryFailed, or RecipientMissing, at the first that fails."""
        for message in email_messages:
            real = addressed(message) if self._is_delivering else message
            try:
                _plainly(partial(self._transport.send_messages, [real]), is_about_server=False)
            except DeliveryFailed:
                self.close()  # the next one gets a new connection
                raise
        return len(email_messages)


def _plainly(action: Callable[[], T], *, is_about_server: bool) -> T:
    """Do it; raise DeliveryFailed for any error, without its text."""
    try:
        return action()
    except Exception as error:  # noqa: BLE001 (whichever it is, its text may name somebody)
        failure = DeliveryFailed(error, is_about_server=is_about_server)
    raise failure  # here, where no error is being handled that would be printed along with it


def _code(error: Exception) -> int | None:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return next((answer[0] for answer in error.recipients.values()), None)
    return getattr(error, "smtp_code", None)
