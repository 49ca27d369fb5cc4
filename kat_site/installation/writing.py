"""Write the planned files, each in one step, with a copy of what was there."""

import os
from datetime import UTC, datetime
from pathlib import Path

from articles.files import write_file
from kat_site.installation.file_change import FileChange
from kat_site.installation.owner import give_to_owner

COPIES = "setup"  # folder in var/ where what was replaced is kept
SECRET_MODE, PLAIN_MODE = 0o600, 0o644


def write_change(change: FileChange, var: Path) -> Path | None:
    """Write one file; return where the copy of the former one is, if there was one.

    The file keeps its owner and mode; secrets are nobody else's to read.
    """
    copy = None
    status = change.path.stat() if change.path.exists() else None
    if status is not None:
        copy = _copy(change, var)
    mode = SECRET_MODE if change.is_secret else PLAIN_MODE
    if status is not None and not (change.is_secret and status.st_mode & 0o007):
        mode = status.st_mode & 0o777
    # Bytes, as they were read: line ends stay.
    write_file(change.path, change.after.encode(), mode=mode)
    if status is not None and (status.st_uid, status.st_gid) != (os.getuid(), os.getgid()):
        os.chown(change.path, status.st_uid, status.st_gid)
    return copy


def _copy(change: FileChange, var: Path) -> Path:
    folder = var / COPIES
    var.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    moment = datetime.now(UTC)
    path = folder / f"{change.path.name.lstrip('.')}.{moment:%Y%m%dT%H%M%S%fZ}"
    write_file(path, change.path.read_bytes())  # for its owner alone
    give_to_owner((folder, path), var)
    return path
