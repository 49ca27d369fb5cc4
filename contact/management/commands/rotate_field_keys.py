"""`manage.py rotate_field_keys`: encrypt all that is stored with the newest key."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from contact.rotation import rotate_all


class Command(BaseCommand):
    """Renew every encrypted text; say how many, and how many could not be read."""

    requires_system_checks = ()
    help = (
        "Encrypt what is stored with the first key of KAT_FIELD_KEYS. It may be stopped and started"
        " again. After it ends without an error, older keys may be taken out."
    )

    def handle(self, *_args: object, **_options: Any) -> None:
        """Renew; raise CommandError where something is left in a key that is not there."""
        unreadable = 0
        for name, tally in rotate_all():
            self.stdout.write(
                f"{name}: {tally.renewed} renewed, {tally.newest_already} had the newest key,"
                f" {tally.unreadable} cannot be read"
            )
            unreadable += tally.unreadable
        if unreadable:
            raise CommandError(
                f"{unreadable} texts were encrypted with a key that is not in KAT_FIELD_KEYS. They"
                " are left as they are.\n  Fix: add the missing key at the end, and run this again."
            )
