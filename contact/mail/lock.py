"""One sender at a time, across processes and machines.

A lock ends with the process that holds it, however that ends.
"""

import fcntl
import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

KEY = 0x6B61745F6D61696C  # "kat_mail"; PostgreSQL counts it in this database alone


class SenderLock(Protocol):
    """What one process at a time holds."""

    def acquire(self) -> bool:
        """Take the lock, or keep it; tell whether it is held."""

    def release(self) -> None:
        """Let it go."""


class FileLock:
    """A lock on a file in var/, for SQLite: all its processes are on one machine."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self) -> bool:
        """Take the lock, or keep it; tell whether it is held."""
        if self._handle is not None:
            return True
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Let it go."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


class AdvisoryLock:
    """A lock of PostgreSQL, held by a connection that does nothing else."""

    def __init__(self, database: BaseDatabaseWrapper) -> None:
        self._connection = database.copy()
        self._connection.settings_dict["OPTIONS"].pop("pool", None)

    def acquire(self) -> bool:
        """Take the lock, or keep it; raise django.db.Error where the database does not answer.

        A session that has the lock may ask for it again, so one question does for both.
        """
        try:
            with self._connection.cursor() as cursor:
                cursor.execute("SELECT pg_try_advisory_lock(%s)", [KEY])
                [is_held] = cursor.fetchone()
                return bool(is_held)
        except DatabaseError:
            self._connection.close()  # and with it the lock, should the server still know of it
            raise

    def release(self) -> None:
        """Let it go."""
        if self._connection.connection is None:
            return
        with suppress(DatabaseError), self._connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock_all()")  # the server ends a session later
        self._connection.close()


def sender_lock() -> SenderLock:
    """Return the lock that fits the database."""
    if connection.vendor == "postgresql":
        return AdvisoryLock(connection)
    return FileLock(Path(settings.KAT_VAR_DIR) / "mail.lock")
