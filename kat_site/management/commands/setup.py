"""`manage.py setup`: make this checkout a clinic's site, and say what is left to do."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from kat_site.installation.file_change import FileChange
from kat_site.installation.owner import UNREADABLE, become_owner, let_owner_read
from kat_site.installation.preparation import (
    NOBODY_ASKED,
    agree,
    ask_missing,
    find_environment,
    find_facts,
    plan_changes,
)
from kat_site.installation.staff_password import find_password
from kat_site.installation.terminal import Terminal
from kat_site.installation.writing import write_change

ROOT = Path(__file__).resolve().parents[3]
STOPPED = 130  # as a shell tells of Ctrl-C
NOTHING = "Nothing was written."
GOES_ON = "What was done stays: run this again, and it asks for what is missing."


class Command(BaseCommand):
    """Write clinic.yaml and .env, then try what they name."""

    requires_system_checks = ()
    requires_migrations_checks = False
    help = (
        "Ask for the clinic's facts, or take them from a file; write content/clinic.yaml and .env;"
        " check database and mail; open the first staff account; say what is left to do. It may be"
        " run again: it asks only for what is missing."
    )
    stealth_options = ("stdin",)  # for tests: whoever sits at the terminal
    so_far = NOTHING  # for whoever stops it

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the command's options."""
        parser.add_argument("--facts", type=Path, help="a file as docs/setup.md shows it")
        parser.add_argument(
            "--yes",
            action="store_true",
            help="write without asking, also over what the clinic wrote itself",
        )
        parser.add_argument("--dry-run", action="store_true", help="show what would be written")
        parser.add_argument(
            "--no-input", action="store_true", help="ask nothing, also at a terminal"
        )
        parser.add_argument("--test-mail", action="store_true", help="send a mail to the clinic")

    def handle(self, *_args: object, **options: Any) -> None:
        """Set the site up; exit 1 where something has to be mended, 130 where it was stopped."""
        try:
            self._set_up(**options)
        except KeyboardInterrupt:
            raise CommandError(f"\nStopped. {self.so_far}", returncode=STOPPED) from None

    def _set_up(self, *, facts: Path | None, yes: bool, dry_run: bool, **options: Any) -> None:
        stdin = options.get("stdin") or sys.stdin
        is_asking = not options["no_input"] and ("stdin" in options or stdin.isatty())
        terminal = Terminal(stdin, self.stdout, is_asking=is_asking)
        environment = find_environment(ROOT)
        known = ask_missing(find_facts(facts, environment, terminal), environment, terminal)
        how = "" if facts or is_asking else NOBODY_ASKED
        changes = plan_changes(known, environment, how=how)
        self._show(changes)
        if dry_run:
            return
        if changes and not yes:
            agree(changes, terminal)
        var = environment.folder("KAT_VAR_DIR", known.settings)
        self._write(changes, var)
        password = find_password(known.staff, facts.parent if facts else Path(), os.environ)
        self._begin(var)
        steps = import_module("kat_site.installation.backing_steps")  # needs Django's settings
        wishes = steps.Wishes(known.staff, password, options["test_mail"])
        is_well = self._tell(steps.run_steps(wishes, terminal, stdin))
        for line in steps.show_tasks(steps.tasks_left()):
            self.stdout.write(line)
        if not is_well:
            raise CommandError("Something is to be mended: see above. Then run this again.")

    def _show(self, changes: tuple[FileChange, ...]) -> None:
        for change in changes:
            self.stdout.write(f"{change.name}:\n{change.show()}\n")
        if not changes:
            self.stdout.write("clinic.yaml and .env are as they should be.")

    def _write(self, changes: tuple[FileChange, ...], var: Path) -> None:
        for change in changes:
            try:
                copy = write_change(change, var)
            except OSError as error:
                raise CommandError(
                    f"{change.path} cannot be written: {error.strerror}. {self.so_far}\n"
                    "  Fix: run this as the user who owns the checkout, or as root"
                ) from error
            self.so_far = GOES_ON
            if change.is_secret:
                let_owner_read(change.path, var)
            kept = f" (what it was: {copy})" if copy else ""
            self.stdout.write(f"Wrote {change.path}{kept}.")

    def _begin(self, var: Path) -> None:
        """Start Django with the settings as they are now, as the user who runs the site."""
        self.so_far = GOES_ON
        if user := become_owner(var):
            self.stdout.write(f"The rest is done as {user}, who owns {var}.")
        try:
            if not settings.configured:
                django.setup()
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from error
        except ImportError as error:
            raise CommandError(UNREADABLE) from error
        except OSError as error:
            raise CommandError(
                f"{error.filename or var}: {error.strerror}\n"
                f"  Fix: as root, give {var} to the user who runs the site, then run this again"
            ) from error

    def _tell(self, outcomes: Iterable[Any]) -> bool:
        """Say what became of each step; return whether all is well."""
        is_well = True
        for outcome in outcomes:
            is_well = is_well and outcome.is_good
            bad = f"Not well: {outcome.text}\n  Fix: {outcome.fix}"
            self.stdout.write(outcome.text if outcome.is_good else bad)
        return is_well
