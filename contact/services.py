"""The only writer: what happens when a message comes in, and when staff work on it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from contact import notices, spam, throttle
from contact.models import Inquiry
from contact.signing import FormToken, Timing, keyed_digest
from kat_site import facts


class TooManyForms(Exception):
    """The address has sent as many forms as an hour allows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a sender filled in, checked by the form."""

    name: str
    email: str = ""
    phone: str = ""  # E.164
    preferred_contact: str
    best_time: str = ""
    location: str = ""
    topic: str = Inquiry.Topic.OTHER
    message: str
    text_consent: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How it came."""

    address: str  # of the client
    now: datetime
    token: FormToken | None
    timing: Timing
    honeypot: str = ""


def submit_inquiry(message: Message, arrival: Arrival) -> Inquiry:
    """Store a message and queue its notices, all or nothing; sent twice, it is one inquiry.

    Raise TooManyForms where the address has sent too many, and django.db.Error where nothing
    could be stored.
    """
    submission = _submission(message, arrival.token)
    stored = _find(submission)
    if stored:
        return stored
    try:
        with transaction.atomic():
            if not throttle.is_allowed(arrival.address, arrival.now):
                raise TooManyForms
            return _store(message, arrival, submission)
    except IntegrityError:
        stored = _find(submission)  # the other half of a double click was first
        if stored is None:
            raise
        return stored


def _submission(message: Message, token: FormToken | None) -> str | None:
    """Return what tells one sending of one form from every other, or None without a token."""
    if token is None:
        return None
    fields = (str(getattr(message, name)) for name in Message.__dataclass_fields__)
    return keyed_digest("submission", token.nonce, *fields)


def _find(submission: str | None) -> Inquiry | None:
    return Inquiry.objects.filter(submission=submission).first() if submission else None


def _store(message: Message, arrival: Arrival, submission: str | None) -> Inquiry:
    is_urgent = facts.is_crisis_text(message.message)
    text_digest = spam.text_digest(message.message)
    copies = _count_copies(text_digest, arrival.now)
    suspicions = spam.find_suspicions(
        message.message, timing=arrival.timing, honeypot=arrival.honeypot, copies=copies
    )
    is_suspect = bool(suspicions) and not is_urgent
    inquiry = Inquiry.objects.create(
        **{name: getattr(message, name) for name in Message.__dataclass_fields__},
        submission=submission,
        text_digest=text_digest,
        status=Inquiry.Status.QUARANTINED if is_suspect else Inquiry.Status.NEW,
        is_urgent=is_urgent,
        suspicions=list(suspicions),
        received_at=arrival.now,
    )
    notices.queue_notice(inquiry)
    notices.queue_receipt(inquiry)
    return inquiry


def _count_copies(text_digest: str, now: datetime) -> int:
    """Return how often a long message came in the last day; 0 for a short one."""
    if not text_digest:
        return 0
    since = now - timedelta(days=1)
    return Inquiry.objects.filter(text_digest=text_digest, received_at__gt=since).count()
