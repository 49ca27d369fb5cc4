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


class FormExpired(Exception):
    """The form was shown too long ago to be taken; it may be sent anew."""


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


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of a message and its arrival say, found before the database is asked."""

    is_urgent: bool
    suspicions: tuple[str, ...]
    text_digest: str


def submit_inquiry(message: Message, arrival: Arrival) -> Inquiry:
    """Store a message and queue its notices, all or nothing; sent twice, it is one inquiry.

    Raise FormExpired or TooManyForms where it is not taken, and django.db.Error where it cannot
    be stored.
    """
    submission = _submission(message, arrival.token)
    reading = _read(message, arrival)
    try:
        with transaction.atomic():
            throttle.wait_for_turn(arrival.address)
            stored = _find(submission)
            if stored is None:
                _refuse_some(arrival)
                stored = _store(message, arrival, reading, submission)
            return stored
    except IntegrityError:
        stored = _find(submission)  # sent twice at once, from two addresses
        if stored is None:
            raise
        return stored


def _submission(message: Message, token: FormToken | None) -> str | None:
    """Return what tells one sending of one form from every other, or None without a token."""
    if token is None:
        return None
    fields = (str(getattr(message, name)) for name in Message.__dataclass_fields__)
    return keyed_digest("submission", token.nonce, *fields)


def _read(message: Message, arrival: Arrival) -> Reading:
    text = message.message
    suspicions = (
        *spam.find_signs_of_a_machine(arrival.timing, arrival.honeypot),
        *spam.find_signs_of_an_offer(text),
    )
    return Reading(facts.is_crisis_text(text), suspicions, spam.text_digest(text))


def _find(submission: str | None) -> Inquiry | None:
    return Inquiry.objects.filter(submission=submission).first() if submission else None


def _refuse_some(arrival: Arrival) -> None:
    if arrival.timing is Timing.EXPIRED:
        raise FormExpired
    if not throttle.is_allowed(arrival.address, arrival.now):
        raise TooManyForms


def _store(message: Message, arrival: Arrival, reading: Reading, submission: str | None) -> Inquiry:
    is_copy = _count_copies(reading.text_digest, arrival.now) >= spam.COPIES_ALLOWED
    suspicions = [*reading.suspicions, *(["copies"] if is_copy else [])]
    is_suspect = bool(suspicions) and not reading.is_urgent
    inquiry = Inquiry.objects.create(
        **{name: getattr(message, name) for name in Message.__dataclass_fields__},
        submission=submission,
        text_digest=reading.text_digest,
        status=Inquiry.Status.QUARANTINED if is_suspect else Inquiry.Status.NEW,
        is_urgent=reading.is_urgent,
        suspicions=suspicions,
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
