"""A mail on trial: queued and sent as every other, to see that mail reaches the clinic."""

from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from post_office.models import PRIORITY, STATUS, Email

from contact.mail.lock import sender_lock
from contact.mail.recipients import clinic_address
from contact.mail.sender import Sender

SUBJECT = "The website's mail works"
TEXT = (
    "This mail was sent to see whether mail of the website arrives. Notices of new messages will"
    " come from the same address. Nothing needs to be done.\n"
)


def queue_trial() -> Email | None:
    """Queue a mail to the clinic; None where no address of it is known."""
    address = clinic_address()
    if not address:
        return None
    host = urlsplit(settings.KAT_SITE_URL).hostname
    created: Email = Email.objects.create(
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[address],
        subject=SUBJECT,
        message=TEXT,
        message_id=f"<trial.{uuid4().hex}@{host}>",
        headers={"Auto-Submitted": "auto-generated"},
        status=STATUS.queued,
        priority=PRIORITY.high,
    )
    return created


def send_trial(email: Email) -> str:
    """Send what is due, unless a helper does; return `sent`, `waits`, or the error's class."""
    lock = sender_lock()
    if not lock.acquire():
        return "waits"
    try:
        Sender().send_due(lambda: True)
    finally:
        lock.release()
    email.refresh_from_db()
    if email.status == STATUS.sent:
        return "sent"
    last = email.logs.order_by("-date").first()
    return str(last.message) if last else "waits"
