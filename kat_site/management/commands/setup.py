"""`manage.py setup`: make this checkout a clinic's site, and say what is left to do."""

import os
import sys
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from articles.problems import Problem
from kat_site.installation.facts_file import (
    NO_FACTS,
    Facts,
    clinic_file,
    read_clinic_text,
    read_facts,
)
from kat_site.installation.owner import become_owner, let_owner_read
from kat_site.installation.questions import ask_clinic, ask_settings
from kat_site.installation.site_plan import (
    Environment,
    FileChange,
    plan_clinic,
    plan_env,
    read_environment,
)
from kat_site.installation.staff_password import StaffPassword, find_password
from kat_site.installation.terminal import Terminal
from kat_site.installation.writing import write_change

ROOT = Path(__file__).resolve().parents[3]


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
    stdin: TextIO

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
        """Set the site up; exit 1 where something has to be mended."""
        stdin = options.get("stdin") or sys.stdin
        is_asking = not options["no_input"] and ("stdin" in options or stdin.isatty())
        terminal = Terminal(stdin, self.stdout.write, is_asking=is_asking)
        environment = read_environment(ROOT, os.environ)
        facts, password_folder = self._read(options["facts"])
        facts = self._ask(facts, environment, terminal)
        changes = self._plan(facts, environment)
        self._show(changes)
        if options["dry_run"]:
            return
        self._confirm(changes, terminal, is_agreed=options["yes"])
        var = environment.folder("KAT_VAR_DIR", facts.settings)
        self._write(changes, var)
        password = find_password(facts.staff, password_folder, os.environ)
        self._begin(var)
        self._finish(facts, password, terminal, stdin, is_trial_wanted=options["test_mail"])

    def _read(self, path: Path | None) -> tuple[Facts, Path]:
        if path is None:
            return NO_FACTS, Path()
        facts, problems = read_facts(path)
        self._refuse(problems)
        if path.stat().st_mode & 0o077 and _has_password(facts):
            self.stdout.write(f"{path} holds a password, and others may read it: chmod 600 {path}")
        return facts, path.parent

    def _ask(self, facts: Facts, environment: Environment, terminal: Terminal) -> Facts:
        """Return the facts with what is missing, if there is somebody to ask."""
        if not terminal.is_asking:
            return facts
        path = clinic_file(environment.folder("KAT_CONTENT_DIR", facts.settings))
        try:
            present, problems = read_clinic_text(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(
                f"{path} cannot be read.\n  Fix: git checkout content/clinic.yaml"
            ) from error
        self._refuse(problems)
        assert present is not None
        facts = ask_clinic(facts, present, terminal)
        return ask_settings(facts, environment, terminal)

    def _plan(self, facts: Facts, environment: Environment) -> tuple[FileChange, ...]:
        content = environment.folder("KAT_CONTENT_DIR", facts.settings)
        clinic, wrong_facts = plan_clinic(facts, content)
        env, wrong_settings = plan_env(facts, environment)
        self._refuse((*wrong_facts, *wrong_settings))
        assert clinic is not None
        return tuple(change for change in (clinic, env) if change.is_needed)

    def _show(self, changes: tuple[FileChange, ...]) -> None:
        for change in changes:
            self.stdout.write(f"{change.name}:\n{change.show()}\n")
        if not changes:
            self.stdout.write("clinic.yaml and .env are as they should be.")

    def _confirm(
        self, changes: tuple[FileChange, ...], terminal: Terminal, *, is_agreed: bool
    ) -> None:
        """Raise CommandError where what the clinic wrote would be replaced unasked."""
        if is_agreed or not changes:
            return
        if terminal.is_asking:
            if not terminal.confirm("Write this?"):
                raise CommandError("Nothing was written.")
            return
        replaced = [f"{one.name}: {name}" for one in changes for name in one.replaced]
        if replaced:
            raise CommandError(
                f"Nothing was written: this would replace {', '.join(replaced)}.\n"
                "  Fix: take these out of the facts, or add --yes"
            )

    def _write(self, changes: tuple[FileChange, ...], var: Path) -> None:
        for change in changes:
            try:
                copy = write_change(change, var)
            except OSError as error:
                raise CommandError(
                    f"{change.path} cannot be written: {error.strerror}\n"
                    "  Fix: run this as the user who owns the checkout, or as root"
                ) from error
            if change.is_secret:
                let_owner_read(change.path, var)
            kept = f" (what it was: {copy})" if copy else ""
            self.stdout.write(f"Wrote {change.path}{kept}.")

    def _begin(self, var: Path) -> None:
        """Start Django with the settings as they are now, as the user who runs the site."""
        if user := become_owner(var):
            self.stdout.write(f"The rest is done as {user}, who owns {var}.")
        try:
            if not settings.configured:
                django.setup()
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from error

    def _finish(
        self,
        facts: Facts,
        password: StaffPassword,
        terminal: Terminal,
        stdin: TextIO,
        *,
        is_trial_wanted: bool,
    ) -> None:
        steps = import_module("kat_site.installation.backing_steps")  # needs Django's settings
        wishes = steps.Wishes(facts.staff, password, is_trial_wanted)
        has_failed = False
        for outcome in steps.run_steps(wishes, terminal, stdin):
            self.stdout.write(
                outcome.text
                if outcome.is_good
                else f"Not well: {outcome.text}\n  Fix: {outcome.fix}"
            )
            has_failed = has_failed or not outcome.is_good
        for line in steps.show_tasks(steps.tasks_left()):
            self.stdout.write(line)
        if has_failed:
            raise CommandError("Something is to be mended: see above. Then run this again.")

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            found = "\n".join(str(problem) for problem in sorted(problems))
            raise CommandError(f"Nothing was written.\n{found}")


def _has_password(facts: Facts) -> bool:
    return any("@" in facts.settings.get(name, "") for name in ("EMAIL_URL", "DATABASE_URL"))
