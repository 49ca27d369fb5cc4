"""`manage.py edit`: serve the content as it is saved, to whoever edits it."""

import os
import subprocess
import sys

import environ
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

SETTINGS = "kat_site.edit_settings"
APPLICATION = "kat_site.edit_wsgi"
HOST = "127.0.0.1"  # whatever KAT_HOST says: drafts are shown


class Command(BaseCommand):
    """Serve the site for an editor, on this machine alone."""

    help = (
        "Serve the site from the files as they are saved, on http://127.0.0.1:8000 (PORT moves it):"
        " open pages load again by themselves, say what is wrong with their file, and show the last"
        " good version. Drafts and later articles are shown, so it listens on this machine alone."
    )
    requires_system_checks = ()

    def handle(self, *_args: object, **_options: object) -> None:
        """Become the server; raise CommandError in production."""
        if settings.KAT_ENV == "production":
            raise CommandError(
                "KAT_ENV is production, and editing shows drafts to whoever asks\n"
                "  Fix: edit on another machine, or with KAT_ENV=demo"
            )
        os.chdir(settings.BASE_DIR)
        collect = ["collectstatic", "--no-input", "--verbosity", "0", "--settings", SETTINGS]
        subprocess.run([sys.executable, "manage.py", *collect], check=True)  # noqa: S603
        os.execv(sys.executable, command(environ.Env().int("PORT", default=8000)))  # noqa: S606


def command(port: int) -> list[str]:
    """Return how gunicorn is started: one process, since what is shown is kept in memory."""
    options = ["--workers", "1", "--threads", "8", "--bind", f"{HOST}:{port}"]
    start = ["-m", "gunicorn", "--config", "gunicorn.conf.py"]
    return [sys.executable, *start, *options, APPLICATION]
