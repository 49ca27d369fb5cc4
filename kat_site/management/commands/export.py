"""`manage.py export DIR`: write the whole site as files."""

import logging
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from articles.editions import editions, one_edition
from articles.management.progress import ProgressSign
from kat_site.export.answers import Site
from kat_site.export.folder import ExportFolder, FolderError
from kat_site.export.walk import DeadLinkError, Found, walk
from kat_site.export.writing import write_export


class Command(BaseCommand):
    """Write the site of the current content; what has not changed stays as it is."""

    help = (
        "Write the whole site as files, for a host that runs no program: every page, in plain,"
        " gzip and brotli form, pictures, feed, sitemap, and what nginx, Caddy and hosts that read"
        " _headers and _redirects must be told. docs/export.md says how to put it on the web."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder."""
        parser.add_argument(
            "folder",
            metavar="DIR",
            type=Path,
            help="where to write: a new or an empty folder, or one that an export made",
        )

    def handle(self, *_args: object, folder: Path, **_options: object) -> None:
        """Write the files, and say how many changed."""
        if settings.DEBUG:
            raise CommandError("DEBUG is on, which changes the pages\n  Fix: set DEBUG=False")
        if not settings.KAT_TRUSTED_PROXIES:
            raise CommandError(
                "KAT_TRUSTED_PROXIES is empty, so nobody can ask for the site by https\n"
                "  Fix: set KAT_TRUSTED_PROXIES=127.0.0.1 for this command"
            )
        try:
            target = ExportFolder(folder)
            found = self._read_site()
            write_export(found, target)
            removed = target.finish()
        except (FolderError, DeadLinkError) as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from None
        self.stdout.write(
            f"{len(found.files)} addresses in {folder}: {target.written} files written,"
            f" {target.unchanged} unchanged, {removed} removed"
        )
        self._advise()

    def _read_site(self) -> Found:
        """Return all that is to be written; raise CommandError where the content has errors."""
        state = editions().state
        if state.is_degraded:
            errors = "\n".join(str(problem) for problem in state.problems if problem.is_error)
            raise CommandError(f"The content has errors, so nothing was written.\n{errors}")
        call_command("collectstatic", interactive=False, verbosity=0)
        sign = ProgressSign(
            self._note,
            is_terminal=self.stderr.isatty(),
            text="Reading the site: {} of {} addresses",
        )
        try:
            with one_edition(state.edition), quiet():
                return walk(Site(), state.edition, settings.KAT_SITE_URL, sign.tell)
        finally:
            sign.end()

    def _advise(self) -> None:
        """Say what the files cannot do by themselves."""
        until = editions().current.good_until
        if until is not None:
            self.stdout.write(f"A date in the content changes them on {until}: export again then.")
        if not settings.KAT_EXPORT_FORM_URL:
            self.stdout.write("KAT_EXPORT_FORM_URL is not set, so /contact/ shows no form.")
        if urlsplit(settings.KAT_SITE_URL).scheme != "https":
            self.stderr.write(
                f"KAT_SITE_URL is {settings.KAT_SITE_URL}, and the pages, the feed and the sitemap"
                " name it as their address.\n  Fix: set it to the address that readers will use"
            )

    def _note(self, text: str) -> None:
        """Write to standard error as it is: without color, and without a line end of its own."""
        self.stderr.write(text, style_func=str, ending="")
        self.stderr.flush()


@contextmanager
def quiet() -> Iterator[None]:
    """Leave out what Django logs of each 404 and 410: they are asked for on purpose."""
    logger = logging.getLogger("django.request")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)
