"""All that the doctor looks at once the settings could be read."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from django.conf import settings

from kat_site.installation.checks.content import check_content
from kat_site.installation.checks.files import check_backups, check_static_files, check_var
from kat_site.installation.checks.mail import check_mail
from kat_site.installation.checks.outside import check_outside
from kat_site.installation.checks.security import check_settings
from kat_site.installation.checks.storage import check_stored
from kat_site.installation.findings import Check, Finding, error

USUAL_BACKUPS = Path("/var/backups/kat-site")


def check_site(backups: Path | None) -> Iterator[Finding]:
    """Yield what each check finds; one that fails itself is told, and the rest goes on."""
    checks: tuple[tuple[str, Check], ...] = (
        ("settings", check_settings),
        ("var", check_var),
        ("static-files", check_static_files),
        ("database", check_stored),
        ("mail-server", check_mail),
        ("content", check_content),
        ("backups", partial(_check_usual_backups, backups)),
        ("outside", partial(check_outside, settings.KAT_SITE_URL)),
    )
    for name, check in checks:
        try:
            yield from check()
        except Exception as failure:  # noqa: BLE001 (whatever it is, the rest is looked at)
            text = f"This could not be looked at ({type(failure).__name__})."
            yield error(name, text, "see who may read the files of the site, and its log")


def _check_usual_backups(folder: Path | None) -> Iterator[Finding]:
    """Look where backups are said to be, or else are on one machine, if there is such a folder."""
    if folder or USUAL_BACKUPS.is_dir():
        yield from check_backups(folder or USUAL_BACKUPS)
