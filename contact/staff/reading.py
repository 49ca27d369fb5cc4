"""Read an inquiry for a person: a field that cannot be decrypted says so, and nothing breaks."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.timesince import timesince

from contact.answers import answer_due
from contact.encryption import FieldKeyMissing
from contact.models import Inquiry, Note
from kat_site import facts

OPEN = (Inquiry.Status.NEW, Inquiry.Status.IN_PROGRESS)
# {name of a rule of contact.spam: what it found}
SUSPICIONS: Mapping[str, str] = {
    "copies": "The same long text came three times or more within a day.",
    "form-not-ours": "It was not sent with a form that this site showed.",
    "hidden-field": "A box was filled in that people cannot see.",
    "links": "It leads to other websites.",
    "sent-too-fast": "It was sent less than three seconds after the form was shown.",
}


def read_field(record: Inquiry | Note, name: str) -> str:
    """Return a field as text; where its key is missing, return that it cannot be read."""
    try:
        return str(getattr(record, name))
    except FieldKeyMissing as error:
        return str(error)


def can_be_read(record: Inquiry | Note, name: str) -> bool:
    """Tell whether the key of a field is there."""
    try:
        getattr(record, name)
    except FieldKeyMissing:
        return False
    return True


def describe_suspicions(inquiry: Inquiry) -> tuple[str, ...]:
    """Return in words why the message was taken for spam."""
    return tuple(
        SUSPICIONS.get(name, f"{name.replace('-', ' ').capitalize()}.")
        for name in inquiry.suspicions
    )


def is_overdue(inquiry: Inquiry, now: datetime) -> bool:
    """Tell whether the time has passed by which an answer was promised."""
    return inquiry.status in OPEN and answer_due(facts.clinic(), inquiry.received_at) < now


def describe_age(inquiry: Inquiry, now: datetime) -> str:
    """Return how long ago the message came, such as 2 hours ago."""
    return f"{timesince(inquiry.received_at, now, depth=1)} ago"


def describe_time(moment: datetime) -> str:
    """Return a moment by the clinic's clock, such as Monday, November 23, 4:05 pm."""
    local = moment.astimezone(facts.clinic().zone)
    clock = local.strftime("%I:%M %p").lstrip("0").lower()
    return f"{local:%A, %B} {local.day}, {clock}"
