"""What staff do with an inquiry, as it is written."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import override_settings
from post_office.models import Email

from contact import desk
from contact.encryption import FieldKeyMissing
from contact.models import Inquiry, Note
from contact.notices import queue_notice
from tests.contact.staff.people import MakeInquiry

OTHER_KEY = ("1Kb9cvG8dXhxJb5nPcVxgr7tVqAPGg1Jm9Z1m2d3m4Q=",)


def raw_fields(inquiry: Inquiry) -> tuple[str, ...]:
    """The encrypted fields as they lie in the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, email, message FROM contact_inquiry")
        [row] = cursor.fetchall()
        return tuple(row)


def test_what_is_taken_is_in_progress_and_keeps_the_step(
    inquiry: Inquiry, front_desk: User
) -> None:
    desk.take(inquiry, by=front_desk, version=0)

    inquiry.refresh_from_db()
    assert (inquiry.assigned_to, inquiry.status) == (front_desk, "in_progress")
    assert [str(step) for step in inquiry.status_changes.all()] == ["new to in_progress"]


def test_closed_and_opened_again(inquiry: Inquiry, front_desk: User) -> None:
    desk.change_status(inquiry, "closed", by=front_desk, version=0)
    inquiry.refresh_from_db()
    assert inquiry.closed_at is not None

    desk.change_status(inquiry, "in_progress", by=front_desk, version=inquiry.version)

    inquiry.refresh_from_db()
    assert inquiry.closed_at is None
    assert [step.by for step in inquiry.status_changes.all()] == [front_desk, front_desk]


@pytest.mark.parametrize(
    ("before", "after"),
    [("new", "new"), ("quarantined", "closed"), ("closed", "new"), ("new", "lost")],
)
def test_there_is_no_such_step(
    make_inquiry: MakeInquiry, front_desk: User, before: str, after: str
) -> None:
    inquiry = make_inquiry(status=before)

    with pytest.raises(desk.NoSuchStep):
        desk.change_status(inquiry, after, by=front_desk, version=0)

    inquiry.refresh_from_db()
    assert (inquiry.status, inquiry.version) == (before, 0)


def test_the_second_of_two_changes_nothing(
    inquiry: Inquiry, front_desk: User, manager: User
) -> None:
    desk.take(inquiry, by=front_desk, version=0)

    with pytest.raises(desk.ChangedMeanwhile):
        desk.change_status(inquiry, "closed", by=manager, version=0)

    inquiry.refresh_from_db()
    assert (inquiry.status, inquiry.assigned_to) == ("in_progress", front_desk)


def test_a_note_is_never_refused_and_is_news_to_the_next(
    inquiry: Inquiry, front_desk: User, manager: User
) -> None:
    desk.take(inquiry, by=manager, version=0)

    desk.add_note(inquiry, "Called, no answer.", by=front_desk)

    assert [note.text for note in inquiry.notes.all()] == ["Called, no answer."]
    with pytest.raises(desk.ChangedMeanwhile):
        desk.assign(inquiry, to=front_desk, version=1)


def test_no_work_touches_what_cannot_be_read(inquiry: Inquiry, front_desk: User) -> None:
    before = raw_fields(inquiry)

    with override_settings(KAT_FIELD_KEYS=OTHER_KEY):
        unreadable = Inquiry.objects.get()
        desk.take(unreadable, by=front_desk, version=0)
        desk.add_note(unreadable, "Which key was it?", by=front_desk)
        desk.change_status(unreadable, "closed", by=front_desk, version=2)
        with pytest.raises(FieldKeyMissing):
            _ = Inquiry.objects.get().message

    assert raw_fields(inquiry) == before
    assert Inquiry.objects.get().message == "Do you have an appointment next week?"


def test_what_is_erased_leaves_nothing_of_the_sender(
    make_inquiry: MakeInquiry, front_desk: User
) -> None:
    kept, erased = make_inquiry(), make_inquiry()
    for inquiry in (kept, erased):
        queue_notice(inquiry)
        desk.add_note(inquiry, "A note.", by=front_desk)

    desk.erase(erased)

    assert list(Inquiry.objects.all()) == [kept]
    assert [note.inquiry for note in Note.objects.all()] == [kept]
    [mail] = Email.objects.all()
    assert kept.reference in mail.message
