"""The first account of the inbox: asked for at a terminal, or made with a password from a file."""

import os
from pathlib import Path

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command

from articles.files import write_file
from contact.staff.accounts import new_secret, save_account
from kat_site.installation.facts_file import StaffFacts


class NoAccount(Exception):
    """No account was made; its text says why, and how to make one."""


def is_somebody_there() -> bool:
    """Tell whether anybody can sign in."""
    return User.objects.filter(is_active=True, is_staff=True).exists()


def make_account(staff: StaffFacts, *, password: str, folder: Path) -> Path:
    """Open the account; return the file with what its owner needs once, for its owner's eyes.

    Nobody is there to scan a code: the secret of the app and the recovery codes go into a file
    that only the site's user may read. Raise NoAccount.
    """
    _check(staff, password)
    path = folder / f"first-sign-in-{staff.name}.txt"
    secret = new_secret()
    codes = save_account(staff.name, password=password, group=staff.group, secret=secret)
    lines = (
        f"Signing in as {staff.name} takes the password and six digits of an app.",
        f"Type this secret into the app: {secret.text}",
        f"or make a QR code of: {secret.uri(staff.name)}",
        "Recovery codes, each for one sign-in without the app:",
        *(f"  {code}" for code in codes),
        "Print the codes, lock them away, and delete this file.",
    )
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_file(path, "\n".join([*lines, ""]).encode())
    return path


def _check(staff: StaffFacts, password: str) -> None:
    user = User(username=staff.name)
    try:
        user.full_clean(exclude=["password"], validate_unique=False)
        validate_password(password, user)
    except ValidationError as error:
        said = " ".join(error.messages)
        raise NoAccount(f"{said}\n  Fix: choose another name or password") from None
    if os.sep in staff.name:
        raise NoAccount("the name has a slash\n  Fix: choose another name")


def ask_for_account(name: str, group: str, stdin: object) -> None:
    """Make the account at the terminal, as `manage.py create_staff` does."""
    call_command("create_staff", name, group=group, stdin=stdin)
