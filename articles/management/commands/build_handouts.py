"""`manage.py build_handouts`: make a tagged PDF file of each handout that has changed."""

from argparse import ArgumentParser
from importlib import import_module
from types import ModuleType

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.editions import current_edition
from articles.handout_files import HandoutFile, find_file, keep_file, remove_others
from articles.handout_sheets import Sheet, folder, make_sheet

PDF = "articles.handout_pdf"  # imported when it is needed: it needs the extra
NOT_INSTALLED = "WeasyPrint is not installed, so there are no PDF files; the print pages stand in."
NO_LIBRARY = "WeasyPrint finds no Pango on this machine, so there are no PDF files."
PACKAGES = "apt install libpango-1.0-0 libpangoft2-1.0-0"


class Command(BaseCommand):
    """Make the files; those of earlier states are removed."""

    help = (
        "Make a tagged PDF file (PDF/UA-1) of each handout, below var/handouts/, where it is not"
        " there yet. The site links to a file only while it is of the current content, so run this"
        " after each change of the content. Needs an extra: make handouts installs it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to make all of them anew."""
        parser.add_argument(
            "--anew", action="store_true", help="make the files anew that are there already"
        )

    def handle(self, *_args: object, **options: object) -> None:
        """Make what is missing, and say so."""
        edition = current_edition()
        maker = _load_maker()
        kept = []
        for handout in edition.library.handouts.values():
            sheet = make_sheet(edition, handout)
            file = None if options["anew"] else find_file(folder(), handout.slug, sheet.digest)
            kept.append((file or self._make(sheet, maker)).path)
        removed = remove_others(folder(), kept)
        self.stdout.write(f"{_count(len(kept))} in {folder()}; {removed} of earlier states removed")

    def _make(self, sheet: Sheet, maker: ModuleType) -> HandoutFile:
        slug = sheet.handout.slug
        try:
            content, pages = maker.make_pdf(sheet.html, site_url=settings.KAT_SITE_URL)
        except maker.UnfitSheetError as error:
            raise CommandError(f"{slug}: no file was made. WeasyPrint says: {error}") from None
        file = keep_file(folder(), slug, sheet.digest, content=content, pages=pages)
        self.stdout.write(f"{slug}: {pages} pages, {file.size:,} bytes")
        return file


def _load_maker() -> ModuleType:
    """Return the module that makes files; raise CommandError where the extra is missing."""
    try:
        return import_module(PDF)
    except ModuleNotFoundError:
        raise CommandError(f"{NOT_INSTALLED}\n  Fix: make handouts") from None
    except OSError:
        fix = f"on Debian or Ubuntu: {PACKAGES}"
        raise CommandError(f"{NO_LIBRARY}\n  Fix, {fix}") from None


def _count(files: int) -> str:
    return f"{files} file{'' if files == 1 else 's'}"
