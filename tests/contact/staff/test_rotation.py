"""Keys of encrypted fields, replaced."""

import io

import pytest
from cryptography.fernet import Fernet
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test.utils import override_settings

from contact import desk, rotation
from contact.encryption import FieldKeyMissing
from contact.models import Inquiry, Note
from tests.contact.staff.people import MakeInquiry

OLD, NEW, LOST = (Fernet.generate_key().decode() for _ in range(3))


def rotate(*keys: str) -> str:
    screen = io.StringIO()
    with override_settings(KAT_FIELD_KEYS=keys):
        call_command("rotate_field_keys", stdout=screen)
    return screen.getvalue()


@override_settings(KAT_FIELD_KEYS=(OLD,))
def test_afterwards_the_old_key_is_not_needed(
    make_inquiry: MakeInquiry, front_desk: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "AT_ONCE", 2)
    for number in range(5):
        desk.add_note(make_inquiry(message=f"Message {number}"), "A note.", by=front_desk)

    said = rotate(NEW, OLD)

    assert "inquiry.message: 5 renewed, 0 had the newest key, 0 cannot be read" in said
    assert "note.text: 5 renewed" in said
    with override_settings(KAT_FIELD_KEYS=(NEW,)):
        messages = {inquiry.message for inquiry in Inquiry.objects.all()}
        assert messages == {f"Message {number}" for number in range(5)}
        assert {note.text for note in Note.objects.all()} == {"A note."}


@override_settings(KAT_FIELD_KEYS=(OLD,))
def test_a_second_run_passes_over_what_is_done(make_inquiry: MakeInquiry) -> None:
    make_inquiry()
    rotate(NEW, OLD)
    with override_settings(KAT_FIELD_KEYS=(OLD,)):
        make_inquiry()

    said = rotate(NEW, OLD)

    assert "inquiry.message: 1 renewed, 1 had the newest key, 0 cannot be read" in said


def test_what_cannot_be_read_is_counted_and_left(make_inquiry: MakeInquiry) -> None:
    with override_settings(KAT_FIELD_KEYS=(LOST,)):
        lost = make_inquiry(message="Lost for now", best_time="")
    with override_settings(KAT_FIELD_KEYS=(OLD,)):
        make_inquiry()

    with pytest.raises(CommandError, match="4 texts were encrypted with a key that is not"):
        rotate(NEW, OLD)

    with override_settings(KAT_FIELD_KEYS=(NEW,)), pytest.raises(FieldKeyMissing):
        _ = Inquiry.objects.get(pk=lost.pk).message
    with override_settings(KAT_FIELD_KEYS=(LOST,)):
        assert Inquiry.objects.get(pk=lost.pk).message == "Lost for now"
