"""Accounts of staff, from the command line."""

import io
import re
import time
from base64 import b32decode
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command
from django.test import Client
from django_otp.oath import TOTP

from contact.models import Inquiry
from contact.staff.groups import FRONT_DESK, MANAGER
from tests.contact.staff.people import PASSWORD, recovery_codes

SECRET = re.compile(r"Or type its secret into the app: ([A-Z2-7]+)")


class Person:
    """Sits at the terminal: types the answers, and codes of an app that has the secret."""

    def __init__(self, screen: io.StringIO, *answers: str) -> None:
        self.screen = screen
        self.answers = list(answers)

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        if not self.answers:
            return ""
        answer = self.answers.pop(0)
        return f"{self.read_code() if answer == 'CODE' else answer}\n"

    def read_code(self) -> str:
        found = SECRET.search(self.screen.getvalue())
        assert found
        totp = TOTP(b32decode(found[1]))
        totp.time = time.time()
        return f"{totp.token():06d}"


def create_staff(*arguments: str, answers: tuple[str, ...] = (PASSWORD, PASSWORD, "CODE")) -> str:
    screen = io.StringIO()
    person = Person(screen, *answers)
    call_command("create_staff", *arguments, stdin=person, stdout=screen, stderr=screen)
    return screen.getvalue()


def test_it_shows_a_qr_code_and_recovery_codes_that_sign_in(groups: None) -> None:
    screen = create_staff("fay", "--group", MANAGER)

    codes = re.findall(r"^  ([a-z2-7]{8})$", screen, re.MULTILINE)
    sent = {"username": "fay", "password": PASSWORD, "code": codes[0]}
    assert "\N{FULL BLOCK}" in screen
    assert len(codes) == 8
    assert PASSWORD not in screen
    assert Client().post("/staff/login/", sent).status_code == 302
    user = User.objects.get(username="fay")
    assert [group.name for group in user.groups.all()] == [MANAGER]
    assert not user.is_superuser


def test_the_code_that_was_checked_signs_in_too(groups: None) -> None:
    screen = create_staff("fay")

    found = SECRET.search(screen)
    assert found
    totp = TOTP(b32decode(found[1]))
    totp.time = time.time()
    sent = {"username": "fay", "password": PASSWORD, "code": f"{totp.token():06d}"}
    assert Client().post("/staff/login/", sent).status_code == 302


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (("short", "short"), "at least 12 characters"),
        (("password12345", "password12346"), "These two were not the same."),
        (("correct horse battery", "correct horse battery", "000"), "That code is wrong."),
        ((), "there was no answer to read"),
    ],
)
def test_nothing_is_made_of_a_set_up_that_failed(
    groups: None, answers: tuple[str, ...], said: str
) -> None:
    screen = io.StringIO()

    with pytest.raises(CommandError) as stopped:
        call_command(
            "create_staff", "fay", stdin=Person(screen, *answers), stdout=screen, stderr=screen
        )

    assert said in screen.getvalue() + str(stopped.value)
    assert not User.objects.exists()


def test_a_name_is_taken_once(front_desk: User) -> None:
    with pytest.raises(CommandError, match="There is a 'fay' already"):
        create_staff("fay")


def test_a_name_cannot_hold_everything(groups: None) -> None:
    with pytest.raises(CommandError, match="Enter a valid username"):
        create_staff("fay day")


def test_a_renewed_account_keeps_its_group_and_nothing_to_sign_in_with(manager: User) -> None:
    old_code = recovery_codes(manager)[0]

    create_staff("mara", "--renew", answers=("another lantern 77", "another lantern 77", "CODE"))

    manager.refresh_from_db()
    assert [group.name for group in manager.groups.all()] == [MANAGER]
    assert not manager.check_password(PASSWORD)
    sent = {"username": "mara", "password": "another lantern 77", "code": old_code}
    assert Client().post("/staff/login/", sent).status_code == 200


def test_nobody_is_renewed_who_is_not_there(groups: None) -> None:
    with pytest.raises(CommandError, match="Nobody is called 'fay'"):
        create_staff("fay", "--renew")


def test_a_locked_name_may_try_again(front_desk: User) -> None:
    sent = {"username": "fay", "password": "wrong", "code": "000000"}
    for _ in range(5):
        Client().post("/staff/login/", sent)

    call_command("unlock_staff", "fay", stdout=io.StringIO())

    assert Client().post("/staff/login/", sent).status_code == 200


def test_to_unlock_what_is_not_locked_is_said(db: None) -> None:
    with pytest.raises(CommandError, match="nothing is locked"):
        call_command("unlock_staff", "fay")


def test_a_closed_account_stays_on_record_without_any_right(
    front_desk: User, inquiry: Inquiry
) -> None:
    inquiry.assigned_to = front_desk
    inquiry.save(update_fields=["assigned_to"])

    call_command("close_staff", "fay", stdout=io.StringIO())

    inquiry.refresh_from_db()
    assert inquiry.assigned_to == front_desk
    closed = User.objects.get(username="fay")
    assert (closed.is_active, closed.is_staff, closed.get_all_permissions()) == (
        False,
        False,
        set(),
    )
    assert not closed.has_usable_password()


def test_nobody_is_closed_who_is_not_there(db: None) -> None:
    with pytest.raises(CommandError, match="Nobody is called 'fay'"):
        call_command("close_staff", "fay")


def test_the_groups_may_do_this_and_nothing_else(groups: None) -> None:
    allowed = {
        name: sorted(Permission.objects.filter(group__name=name).values_list("codename", flat=True))
        for name in (FRONT_DESK, MANAGER)
    }

    work = ["add_note", "change_inquiry", "view_inquiry", "view_note"]
    assert allowed == {
        FRONT_DESK: work,
        MANAGER: sorted([*work, "delete_inquiry", "export_inquiry", "view_logentry"]),
    }


def test_the_migration_makes_the_groups(db: None) -> None:
    Group.objects.all().delete()

    import_module("contact.migrations.0002_groups").forwards(apps, None)

    assert Permission.objects.filter(group__name=FRONT_DESK).count() == 4
