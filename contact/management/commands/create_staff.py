"""`manage.py create_staff NAME --group …`: open an account for somebody who answers messages."""

import getpass
import io
import sys
from typing import Any, TextIO

import qrcode
from django.contrib.auth import password_validation
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from contact.staff.accounts import Secret, new_secret, save_account
from contact.staff.groups import FRONT_DESK, GROUPS

TRIES = 3


class Command(BaseCommand):
    """Ask for a password, set up an app that makes codes, and print recovery codes once."""

    requires_system_checks = ()
    help = "Open an account for the inbox. With --renew, give an account a new password and codes."
    stealth_options = ("stdin",)  # for tests: whoever sits at the terminal
    stdin: TextIO

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the command's arguments."""
        parser.add_argument("name", help="the name to sign in with")
        parser.add_argument(
            "--group",
            choices=tuple(GROUPS),
            default=None,
            help=f"what the account may do; {FRONT_DESK!r} unless it has a group already",
        )
        parser.add_argument(
            "--renew", action="store_true", help="the account is there; its owner lost the phone"
        )

    def handle(self, *_args: object, name: str, **options: Any) -> None:
        """Open the account; nothing is stored before a code of the app was right."""
        self.stdin = options.get("stdin") or sys.stdin
        user = User.objects.filter(username=name).first()
        _refuse_some(name, user, is_renewed=options["renew"])
        password = self._ask_password(User(username=name))
        secret = new_secret()
        self._show(secret, name)
        self._check_one_code(secret)
        group = options["group"] or _group_of(user) or FRONT_DESK
        codes = save_account(name, password=password, group=group, secret=secret)
        self.stdout.write(f"\n{name} may sign in at /staff/ now, as {group}.")
        self.stdout.write("Recovery codes, each for one sign-in without the app.")
        self.stdout.write("They are shown this once: print them, and lock them away.\n")
        self.stdout.write("\n".join(f"  {code}" for code in codes))

    def _ask_password(self, user: User) -> str:
        for _ in range(TRIES):
            password = self._ask_secretly("Password: ")
            if password != self._ask_secretly("The same password again: "):
                self.stderr.write("These two were not the same.")
                continue
            try:
                password_validation.validate_password(password, user)
            except ValidationError as error:
                self.stderr.write(" ".join(error.messages))
                continue
            return password
        raise CommandError("No account was made.\n  Fix: choose a password of 12 characters.")

    def _show(self, secret: Secret, name: str) -> None:
        code = qrcode.QRCode(border=2)
        code.add_data(secret.uri(name))
        drawing = io.StringIO()
        code.print_ascii(out=drawing, invert=True)
        self.stdout.write("\nScan this with an app that makes codes:\n")
        self.stdout.write(drawing.getvalue())
        self.stdout.write(f"Or type its secret into the app: {secret.text}")

    def _check_one_code(self, secret: Secret) -> None:
        for _ in range(TRIES):
            if secret.makes(self._ask("The six digits that the app shows: ")):
                return
            self.stderr.write("That code is wrong. Is the clock of the phone right?")
        raise CommandError("No account was made: none of the codes was right.")

    def _ask_secretly(self, prompt: str) -> str:
        return getpass.getpass(prompt) if self.stdin.isatty() else self._ask(prompt)

    def _ask(self, prompt: str) -> str:
        self.stdout.write(prompt, ending="")
        self.stdout.flush()
        line = self.stdin.readline()
        if not line:
            raise CommandError("No account was made: there was no answer to read.")
        return line.rstrip("\n")


def _refuse_some(name: str, user: User | None, *, is_renewed: bool) -> None:
    if user is None and is_renewed:
        raise CommandError(f"Nobody is called {name!r}.\n  Fix: leave --renew out to open it.")
    if user is not None and not is_renewed:
        raise CommandError(
            f"There is a {name!r} already.\n"
            "  Fix: choose another name, or give that account a new password and codes: --renew"
        )
    try:
        User(username=name).full_clean(exclude=["password"], validate_unique=False)
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error


def _group_of(user: User | None) -> str | None:
    group = user.groups.first() if user else None
    return group.name if group else None
