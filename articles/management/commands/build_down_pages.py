"""`manage.py build_down_pages FOLDER`: what a proxy shows while the site does not answer."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.down_pages import write_down_pages
from articles.editions import current_edition


class Command(BaseCommand):
    """Write the pages."""

    requires_system_checks = ()
    help = (
        "Write down.html, which a proxy shows while the site does not answer, and refused.html,"
        " for what the proxy itself refuses. Both have the clinic's telephone number and hours from"
        " clinic.yaml, and need nothing else. Run it again when those change."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder."""
        parser.add_argument("folder", type=Path, help="where the proxy looks for the pages")

    def handle(self, *_args: object, folder: Path, **_options: object) -> None:
        """Write the pages, and say where."""
        try:
            written = write_down_pages(folder, current_edition().library.clinic)
        except OSError as error:
            raise CommandError(
                f"The pages could not be written to {folder}: {error.strerror}.\n"
                "  Fix: make the folder, and give it to the account that runs the site"
            ) from error
        self.stdout.write(f"Wrote {' and '.join(str(path) for path in written)}")
