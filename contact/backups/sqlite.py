"""Back up a SQLite database with its online backup, which needs no pause of the site.

https://www.sqlite.org/backup.html
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection

from contact.backups.contents import INQUIRIES, SAMPLE, BackupFailed, Contents, count_unreadable

SUFFIX = ".sqlite3"
BUSY_SECONDS = 60
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


def write(target: Path) -> Contents:
    """Copy the database into a new file, as it is at one moment; return what the copy holds."""
    with closing(_open(_live())) as source, closing(_open(target)) as copy:
        source.backup(copy)  # all in one step: whoever writes meanwhile does not wait
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        return _read(copy)


def read_live() -> Contents:
    """Count what the database in use holds."""
    with closing(_open(_live())) as database:
        return _read(database)


@contextmanager
def rehearsed(backup: Path) -> Iterator[Contents]:
    """Restore the backup into an empty place, and count what is there; raise BackupFailed."""
    handle, name = tempfile.mkstemp(prefix="restore-", dir=_live().parent)
    os.close(handle)
    try:
        with closing(_open(backup, mode="ro")) as source, closing(_open(Path(name))) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            yield _read(copy)
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{backup} is no backup of this site: {error}.") from error
    finally:
        Path(name).unlink()


def replace(backup: Path) -> Contents:
    """Put the backup in the place of the database, in one transaction, while the site serves."""
    connection.close()
    with closing(_open(backup, mode="ro")) as source, closing(_open(_live())) as live:
        source.backup(live)
        live.execute("PRAGMA journal_mode = WAL")
        return _read(live)


def _live() -> Path:
    return Path(connection.settings_dict["NAME"])


def _open(path: Path, *, mode: str = "rwc") -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS)


def _read(database: sqlite3.Connection) -> Contents:
    """Count; raise BackupFailed where the file is damaged."""
    [(verdict,), *_more] = database.execute("PRAGMA integrity_check").fetchall()
    if verdict != "ok":
        raise BackupFailed(f"The database is damaged: {verdict}.")
    tables = sorted(name for (name,) in database.execute(TABLES))
    rows = {name: _count(database, name) for name in tables}
    sample = database.execute(SAMPLE).fetchall() if INQUIRIES in rows else []
    return Contents(rows, count_unreadable([token for (token,) in sample]))


def _count(database: sqlite3.Connection, table: str) -> int:
    [(count,)] = database.execute(f'SELECT count(*) FROM "{table}"').fetchall()  # noqa: S608
    return int(count)
