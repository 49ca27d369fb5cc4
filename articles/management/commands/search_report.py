"""`manage.py search_report`: what people looked for and did not find."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.utils import timezone

from articles.misses import KEPT_DAYS, add_up, delete_old, folder_of_misses


class Command(BaseCommand):
    """Add up what was not found, and delete what is old."""

    help = (
        "Print what people looked for and did not find, most often first, from the files in"
        f" var/search/. Files older than {KEPT_DAYS} days are deleted."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how often a query must have been asked."""
        parser.add_argument(
            "--at-least", metavar="N", type=int, default=1, help="leave out what is rarer"
        )

    def handle(self, *_args: object, **options: object) -> None:
        """Delete, add up and print, with a tab between count and query."""
        least = options["at_least"]
        assert isinstance(least, int)
        folder = folder_of_misses()
        deleted = delete_old(folder, timezone.localdate())
        if deleted:
            self.stderr.write(f"{deleted} files older than {KEPT_DAYS} days are deleted.")
        for query, count in add_up(folder).most_common():
            if count >= least:
                self.stdout.write(f"{count}\t{query}")
