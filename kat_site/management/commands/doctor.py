"""`manage.py doctor`: what is wrong with this installation, and what to do about it."""

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand

from kat_site.installation.checks.machine import (
    check_clock,
    check_disk,
    check_env_file,
    check_packages,
    check_python,
)
from kat_site.installation.findings import Finding, Health, error
from kat_site.installation.owner import UNREADABLE, become_owner
from kat_site.installation.site_plan import read_environment

ROOT = Path(__file__).resolve().parents[3]
MARKS = {Health.OK: "ok     ", Health.WARNING: "WARNING", Health.ERROR: "ERROR  "}


class Command(BaseCommand):
    """Look at everything once, and tell it; exit 1 where something has to be mended."""

    requires_system_checks = ()
    requires_migrations_checks = False
    help = (
        "Look at this installation: versions, settings, database, keys, mail, helper, content,"
        " files, the site from outside. Tell what is wrong and what to do."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the command's options."""
        parser.add_argument("--format", choices=("text", "json"), default="text")
        parser.add_argument(
            "--backups", type=Path, help="the folder of the backups; else /var/backups/kat-site"
        )

    def handle(self, *_args: object, **options: Any) -> None:
        """Look, tell, and exit."""
        findings = tuple(_look(options["backups"]))
        worst = _worst(findings)
        if options["format"] == "json":
            self.stdout.write(json.dumps(_as_json(findings, worst), indent=2))
        else:
            self._tell(findings)
        if worst is Health.ERROR:
            sys.exit(1)

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        for finding in findings:
            self.stdout.write(f"{MARKS[finding.health]} {finding.check}: {finding.message}")
            if finding.fix:
                self.stdout.write(f"        Fix: {finding.fix}")
        counts = [sum(one.health is health for one in findings) for health in Health]
        self.stdout.write("\n{} ok, {} warnings, {} errors".format(*counts))


def _look(backups: Path | None) -> Iterator[Finding]:
    """Yield every finding; where the settings cannot be read, only what needs none."""
    try:
        environment = read_environment(ROOT, os.environ)
    except (OSError, UnicodeDecodeError):
        text = f"{ROOT / '.env'} cannot be read by this user."
        yield error("env-file", text, "run this as root, or as the user who runs the site")
        return
    var = environment.folder("KAT_VAR_DIR", {})
    yield from check_python()
    yield from check_packages(ROOT / "requirements" / "run.txt")
    yield from check_env_file(environment.env_path)
    yield from check_disk(var)
    yield from check_clock(ROOT)
    become_owner(var)
    try:
        if not settings.configured:
            django.setup()
    except (ImproperlyConfigured, ImportError, OSError) as failure:
        said = UNREADABLE if isinstance(failure, ImportError) else str(failure)
        text, _, fix = said.partition("\n  Fix: ")
        yield error("settings", text, fix or "see docs/operations.md")
        return
    site = import_module("kat_site.installation.checks.site")  # needs Django's settings
    yield from site.check_site(backups)


def _worst(findings: tuple[Finding, ...]) -> Health:
    found = {finding.health for finding in findings}
    return next((one for one in (Health.ERROR, Health.WARNING) if one in found), Health.OK)


def _as_json(findings: tuple[Finding, ...], worst: Health) -> dict[str, object]:
    """Return what machines read: the worst of all, and each finding."""
    return {
        "status": str(worst),
        "findings": [
            {
                "check": one.check,
                "level": str(one.health),
                "message": one.message,
                "fix": one.fix,
            }
            for one in findings
        ],
    }
