"""`manage.py unlock_staff NAME`: end a lock-out at once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from contact.staff.accounts import unlock


class Command(BaseCommand):
    """Forget the wrong tries to sign in by a name."""

    requires_system_checks = ()
    help = "Let somebody sign in again who was locked out after five wrong tries."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the command's arguments."""
        parser.add_argument("name", help="the name they sign in with")

    def handle(self, *_args: object, name: str, **_options: Any) -> None:
        """Unlock the name."""
        count = unlock(name)
        if not count:
            raise CommandError(f"No wrong tries by {name!r} are on record; nothing is locked.")
        self.stdout.write(f"{name} may try again.")
