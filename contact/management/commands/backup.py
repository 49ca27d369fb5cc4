"""`manage.py backup FILE|FOLDER`: a copy of the database, made while the site serves."""

import os
import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from contact.backups import engine
from contact.backups.contents import BackupFailed


class Command(BaseCommand):
    """Write a backup that only its owner can read, whole or not at all."""

    requires_system_checks = ()
    help = (
        "Copy the database into a file, or into a new file in a folder, while the site serves. The"
        " keys are not in it: keep KAT_FIELD_KEYS elsewhere."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the command's arguments."""
        parser.add_argument("target", type=Path, help="the file to write, or the folder for it")
        parser.add_argument("--force", action="store_true", help="replace a file that is there")

    def handle(self, *_args: object, target: Path, force: bool, **_options: Any) -> None:
        """Write the backup."""
        name = f"kat-{timezone.now():%Y%m%dT%H%M%SZ}{engine().SUFFIX}"
        path = target / name if target.is_dir() else target
        if path.exists() and not force:
            raise CommandError(f"{path} exists.\n  Fix: choose another name, or add --force.")
        if not path.parent.is_dir():
            raise CommandError(f"There is no folder {path.parent}.\n  Fix: mkdir -p {path.parent}")
        handle, unfinished = tempfile.mkstemp(dir=path.parent)  # readable by its owner alone
        os.close(handle)
        try:
            contents = engine().write(Path(unfinished))
            Path(unfinished).replace(path)
        except BackupFailed as error:
            raise CommandError(str(error)) from error
        finally:
            Path(unfinished).unlink(missing_ok=True)
        self.stdout.write(f"Backed up to {path}: {contents}.")
        self.stdout.write(
            "The keys are not in it. Without KAT_FIELD_KEYS nobody can read its messages: keep them"
            " too, in another place."
        )
