"""All that the page of one inquiry shows."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils import timezone

from contact.answers import answer_due
from contact.desk import STEPS
from contact.models import Inquiry
from contact.staff.reading import (
    OPEN,
    describe_age,
    describe_suspicions,
    describe_time,
    is_overdue,
    read_field,
)
from contact.staff.replies import Reply, list_replies
from kat_site import facts

Status = Inquiry.Status
FIELDS = (
    ("Name", "name"),
    ("E-mail", "email"),
    ("Telephone", "phone"),
    ("Best time", "best_time"),
    ("Location", "location"),
)
# {(where it stands, where it goes): what the button says}
BUTTONS = {
    (Status.QUARANTINED, Status.NEW): "Not spam",
    (Status.CLOSED, Status.IN_PROGRESS): "Open again",
    (Status.IN_PROGRESS, Status.NEW): "Put back to new",
}
BUTTON_OF_STATUS = {
    Status.CLOSED: "Close",
    Status.IN_PROGRESS: "Start work",
    Status.QUARANTINED: "Spam",
}


@dataclass(frozen=True, slots=True)
class Step:
    """A button that moves the inquiry on."""

    status: str
    label: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that staff did or wrote."""

    at: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """What staff read of one inquiry."""

    inquiry: Inquiry
    received: str
    age: str
    answer_by: str  # empty once nobody waits
    is_overdue: bool
    fields: tuple[tuple[str, str], ...]  # label, text
    message: str
    page_url: str  # of a published page, else empty
    page_title: str
    replies: tuple[Reply, ...]
    suspicions: tuple[str, ...]
    notes: tuple[Event, ...]
    history: tuple[Event, ...]
    steps: tuple[Step, ...]
    colleagues: QuerySet[User]


def make_card(inquiry: Inquiry) -> Card:
    """Read everything of an inquiry; what has no key says so."""
    now = timezone.now()
    page = read_field(inquiry, "about")
    title = facts.page_title(page)
    due = answer_due(facts.clinic(), inquiry.received_at)
    return Card(
        inquiry=inquiry,
        received=describe_time(inquiry.received_at),
        age=describe_age(inquiry, now),
        answer_by=describe_time(due) if inquiry.status in OPEN else "",
        is_overdue=is_overdue(inquiry, now),
        fields=tuple((label, read_field(inquiry, name)) for label, name in FIELDS),
        message=read_field(inquiry, "message"),
        page_url=page if title else "",
        page_title=title or page,
        replies=list_replies(inquiry),
        suspicions=describe_suspicions(inquiry),
        notes=_notes(inquiry),
        history=_history(inquiry),
        steps=tuple(_step(inquiry.status, status) for status in STEPS[inquiry.status]),
        colleagues=list_colleagues(),
    )


def list_colleagues() -> QuerySet[User]:
    """Return those to whom an inquiry may be given."""
    return User.objects.filter(is_active=True, is_staff=True).order_by("username")


def _step(before: str, after: str) -> Step:
    label = BUTTONS.get((Status(before), Status(after))) or BUTTON_OF_STATUS[Status(after)]
    return Step(after, label)


def _notes(inquiry: Inquiry) -> tuple[Event, ...]:
    return tuple(
        Event(describe_time(note.at), _name(note.by), read_field(note, "text"))
        for note in inquiry.notes.select_related("by")
    )


def _history(inquiry: Inquiry) -> tuple[Event, ...]:
    return tuple(
        Event(
            describe_time(change.at),
            _name(change.by),
            f"{change.get_before_display()} → {change.get_after_display()}",
        )
        for change in inquiry.status_changes.select_related("by")
    )


def _name(user: User | None) -> str:
    return user.get_username() if user else "somebody who left"
