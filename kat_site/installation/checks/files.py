"""Whether the site's own files are there, and whose they are."""

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders

from kat_site.installation.findings import MANAGE, Finding, error, good, warning

PRIVATE = ("secret_key", "field_key", "db.sqlite3")
OLDEST_BACKUP = timedelta(hours=26)  # one a night, and two hours for a slow one


def check_var() -> Iterator[Finding]:
    """Look whether var/ can be written, and is closed to others."""
    folder = Path(settings.KAT_VAR_DIR)
    if not folder.is_dir():
        yield error("var", f"There is no folder {folder}.", f"mkdir -m 700 {folder}")
        return
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        fix = f"as root: chown it to the user who runs the site, and chmod 700 {folder}"
        yield error("var", f"{folder} cannot be written by this user.", fix)
        return
    found = (*_find_open(folder), *_find_foreign(folder))
    yield from found
    if not found:
        yield good("var", f"{folder} can be written, and is closed to others.")


def _find_open(folder: Path) -> Iterator[Finding]:
    is_entered = folder.stat().st_mode & 0o005
    names = [
        name
        for name in PRIVATE
        if is_entered and (folder / name).exists() and (folder / name).stat().st_mode & 0o004
    ]
    if names:
        text = f"Others may read {', '.join(names)} in {folder}."
        yield error("var", text, f"chmod 700 {folder}")


def _find_foreign(folder: Path) -> Iterator[Finding]:
    owner = folder.stat().st_uid
    foreign = sorted(path.name for path in folder.iterdir() if path.lstat().st_uid != owner)
    if foreign:
        text = f"Not its owner's, in {folder}: {', '.join(foreign)}."
        yield error("var", text, f"as root: chown -R --reference={folder} {folder}")


def check_static_files() -> Iterator[Finding]:
    """Look whether the static files were published, and since the last change of their sources."""
    fix = f"{MANAGE} collectstatic --no-input, then restart the site"
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not manifest.exists():
        yield error("static-files", "The static files were never published.", fix)
        return
    published = manifest.stat().st_mtime
    newer = sum(
        Path(storage.path(name)).stat().st_mtime > published
        for finder in get_finders()
        for name, storage in finder.list([])
    )
    if newer:
        yield warning("static-files", f"{newer} changed since they were published.", fix)
    else:
        yield good("static-files", "The static files are published and current.")


def check_backups(folder: Path) -> Iterator[Finding]:
    """Look how old the newest backup in a folder is."""
    fix = f"{MANAGE} backup {folder}/; docs/operations.md says how to do so each night"
    try:
        newest = max((path.stat().st_mtime for path in folder.glob("kat-*")), default=None)
    except OSError:
        yield warning("backups", f"{folder} cannot be read by this user.", "run this as root")
        return
    if newest is None:
        yield warning("backups", f"There is no backup in {folder}.", fix)
        return
    age = timedelta(seconds=time.time() - newest)
    hours = age // timedelta(hours=1)
    if age > OLDEST_BACKUP:
        yield error("backups", f"The newest backup is {hours} hours old.", fix)
    else:
        yield good("backups", f"The newest backup is {hours} hours old.")
