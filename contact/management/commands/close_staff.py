"""`manage.py close_staff NAME`: close the account of somebody who left."""

from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from contact.staff.accounts import close_account


class Command(BaseCommand):
    """Shut somebody out; what they did stays on record."""

    requires_system_checks = ()
    help = "Close an account for the inbox. Whoever is signed in with it is out at once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the command's arguments."""
        parser.add_argument("name", help="the name they sign in with")

    def handle(self, *_args: object, name: str, **_options: Any) -> None:
        """Close the account."""
        user = User.objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"Nobody is called {name!r}.")
        close_account(user)
        self.stdout.write(f"{name} cannot sign in any more.")
