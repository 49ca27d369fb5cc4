"""`manage.py restore FILE`: put a backup in the place of the database, once it was tried out."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from contact.backups import engine
from contact.backups.contents import BackupFailed, Contents


class Command(BaseCommand):
    """Restore into an empty place, count, and only then replace."""

    requires_system_checks = ()
    help = "Try a backup out in an empty place; if it is whole, put it in the database's place."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the command's arguments."""
        parser.add_argument("backup", type=Path, help="a file that manage.py backup wrote")
        parser.add_argument(
            "--force", action="store_true", help="replace a database that holds something"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="try the backup out, and replace nothing"
        )

    def handle(
        self, *_args: object, backup: Path, force: bool, dry_run: bool, **_options: Any
    ) -> None:
        """Restore; raise CommandError where the database stays as it is."""
        if not backup.is_file():
            raise CommandError(f"There is no file {backup}.")
        try:
            with engine().rehearsed(backup) as expected:
                self._judge(expected)
            if dry_run:
                return
            live = engine().read_live()
            if live.is_in_use and not force:
                raise CommandError(
                    f"The database holds {live}; nothing was replaced.\n"
                    "  Fix: back it up first, then add --force."
                )
            restored = engine().replace(backup)
        except BackupFailed as error:
            raise CommandError(f"Nothing was replaced. {error}") from error
        if restored.rows != expected.rows:
            raise CommandError(f"The database holds {restored}, and the backup {expected}.")
        self.stdout.write("Restored. Now run: manage.py migrate")

    def _judge(self, found: Contents) -> None:
        """Say what the backup holds; raise BackupFailed where that is not this site's."""
        if "contact_inquiry" not in found.rows:
            raise BackupFailed("It holds no table of inquiries.")
        self.stdout.write(f"The backup is whole: {found}.")
        if found.unreadable:
            self.stdout.write(
                f"{found.unreadable} of its newest messages cannot be read with KAT_FIELD_KEYS."
                " Set the keys that were in use when it was made."
            )
