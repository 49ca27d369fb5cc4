"""`manage.py purge_inquiries`: delete what the clinic need not keep."""

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from contact.retention import CLOSED_KEPT, SPAM_KEPT, count_expired, delete_expired

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Delete inquiries that were closed, or taken for spam, long ago."""

    requires_system_checks = ()
    help = (
        f"Delete inquiries {CLOSED_KEPT.days} days after they were closed, possible spam after"
        f" {SPAM_KEPT.days} days. The helper runs it each day."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the command's arguments."""
        parser.add_argument("--dry-run", action="store_true", help="count, and delete nothing")

    def handle(self, *_args: object, dry_run: bool, **_options: Any) -> None:
        """Delete, and log how many."""
        now = timezone.now()
        if dry_run:
            self.stdout.write(f"Would delete: {count_expired(now)}.")
            return
        logger.info("Deleted: %s.", delete_expired(now))
