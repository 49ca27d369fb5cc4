"""The only writer of what staff do with an inquiry: assign, note, sort, close, export, erase.

Each takes the `version` of the inquiry that was on the screen. Where a colleague was faster, it
raises ChangedMeanwhile and changes nothing. What is encrypted is never written anew.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from contact.models import Inquiry, Note, StatusChange
from contact.notices import forget_mail

Status = Inquiry.Status
# {where it stands: where it may go}
STEPS: Mapping[str, tuple[str, ...]] = {
    Status.NEW: (Status.IN_PROGRESS, Status.CLOSED, Status.QUARANTINED),
    Status.IN_PROGRESS: (Status.CLOSED, Status.NEW, Status.QUARANTINED),
    Status.QUARANTINED: (Status.NEW,),
    Status.CLOSED: (Status.IN_PROGRESS,),
}


class ChangedMeanwhile(Exception):
    """Somebody else changed the inquiry after it was shown."""


class NoSuchStep(Exception):
    """An inquiry cannot go from where it stands to there."""


def assign(inquiry: Inquiry, *, to: User | None, version: int) -> None:
    """Give the inquiry to somebody, or to nobody; raise ChangedMeanwhile."""
    with _held(inquiry, version) as current:
        current.assigned_to = to
        current.save(update_fields=["assigned_to", "version"])


def take(inquiry: Inquiry, *, by: User, version: int) -> None:
    """Take the inquiry up oneself: assigned and, where it is new, in progress.

    Raise ChangedMeanwhile.
    """
    with _held(inquiry, version) as current:
        current.assigned_to = by
        if current.status == Status.NEW:
            _step(current, Status.IN_PROGRESS, by)
        current.save(update_fields=["assigned_to", "status", "version"])


def change_status(inquiry: Inquiry, status: str, *, by: User, version: int) -> None:
    """Move the inquiry on, and keep the step; raise ChangedMeanwhile or NoSuchStep."""
    with _held(inquiry, version) as current:
        if status not in STEPS[current.status]:
            raise NoSuchStep
        _step(current, status, by)
        current.closed_at = timezone.now() if status == Status.CLOSED else None
        current.save(update_fields=["status", "closed_at", "version"])


def add_note(inquiry: Inquiry, text: str, *, by: User) -> Note:
    """Keep a note. It takes nothing away from a colleague's work, so it is never refused."""
    with transaction.atomic():
        current = Inquiry.objects.select_for_update().get(pk=inquiry.pk)
        current.version += 1
        current.save(update_fields=["version"])
        return Note.objects.create(inquiry=current, text=text, by=by)


def erase(inquiry: Inquiry) -> None:
    """Delete the inquiry, its notes, history and mail. Its number stays in the audit log."""
    with transaction.atomic():
        forget_mail(inquiry)
        inquiry.delete()


@contextmanager
def _held(inquiry: Inquiry, version: int) -> Iterator[Inquiry]:
    """Hold the inquiry's row while it is changed; raise ChangedMeanwhile."""
    with transaction.atomic():
        current = Inquiry.objects.select_for_update().get(pk=inquiry.pk)
        if current.version != version:
            raise ChangedMeanwhile
        current.version += 1
        yield current


def _step(current: Inquiry, status: str, by: User) -> None:
    StatusChange.objects.create(inquiry=current, before=current.status, after=status, by=by)
    current.status = status
