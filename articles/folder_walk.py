"""What lies in the content folder, and what tells that a file changed; no file is opened."""

import os
from collections.abc import Iterator
from pathlib import Path

TEXT_SUFFIXES = (".md", ".yaml", ".json")
Stamp = tuple[int, int, int, int]  # mtime and ctime in ns, bytes, inode
Fingerprint = tuple[tuple[str, Stamp], ...]  # of each file, by path


def fingerprint(folder: Path) -> Fingerprint:
    """Return what changes when any file of the folder changes; reads no file."""
    found = ((entry.path, stamp_of(entry)) for entry in walk(str(folder)))
    return tuple(sorted((path, stamp) for path, stamp in found if stamp))


def walk(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield all that is not a folder, and folders named like a page; skip hidden ones."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    folders = []
    for entry in entries:
        is_folder = entry.is_dir()
        if is_folder and not entry.name.startswith("."):
            folders.append(entry)
        if is_folder and not entry.name.endswith(TEXT_SUFFIXES):
            continue
        if not entry.name.startswith((".", "#")) and not entry.name.endswith("~"):
            yield entry
    for entry in folders:
        if not entry.is_symlink():
            yield from walk(entry.path)


def stamp_of(file: os.DirEntry[str] | Path) -> Stamp | None:
    """Return what changes when a file does, or None where it is gone."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
