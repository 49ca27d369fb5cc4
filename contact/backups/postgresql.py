"""Back up a PostgreSQL database with pg_dump, which sees it as it is at one moment."""

import os
import secrets
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from contact.backups.contents import INQUIRIES, SAMPLE, BackupFailed, Contents, count_unreadable

SUFFIX = ".dump"
LIBPQ = ("host", "port", "user", "dbname", "connect_timeout", "service", "options")
NOT_OURS = ("--no-owner", "--no-privileges")  # whoever restores it owns it
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
FIX = "Fix: apt install postgresql-client, of the server's version or a newer one."


def write(target: Path) -> Contents:
    """Dump the database into a file; return what the database holds."""
    _run("pg_dump", "--format=custom", *NOT_OURS, f"--file={target}", f"--dbname={_address()}")
    return read_live()


def read_live() -> Contents:
    """Count what the database in use holds."""
    return _read(_address())


@contextmanager
def rehearsed(backup: Path) -> Iterator[Contents]:
    """Restore the backup into an empty database, and count what is there; raise BackupFailed."""
    name = f"{connection.settings_dict['NAME']}_restore_{secrets.token_hex(4)}"
    _administer(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        address = _address(dbname=name)
        _run("pg_restore", *NOT_OURS, "--exit-on-error", f"--dbname={address}", str(backup))
        yield _read(address)
    finally:
        _administer(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


def replace(backup: Path) -> Contents:
    """Put the backup in the place of the database, in one transaction, while the site serves."""
    anew = ("--clean", "--if-exists", "--single-transaction", "--exit-on-error")
    _run("pg_restore", *NOT_OURS, *anew, f"--dbname={_address()}", str(backup))
    return read_live()


def _parameters() -> Mapping[str, object]:
    return dict(connection.get_connection_params())


def _address(**changes: str) -> str:
    """Return how to reach the database, without the password: a command line can be seen."""
    known = _parameters()
    kept = {name: str(known[name]) for name in known if name in LIBPQ or name.startswith("ssl")}
    return make_conninfo(**kept | changes)


def _environment() -> dict[str, str]:
    password = _parameters().get("password")
    return dict(os.environ) | ({"PGPASSWORD": str(password)} if password else {})


def _run(program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs; raise BackupFailed with what it said."""
    try:
        done = subprocess.run(  # noqa: S603 # our own arguments, and no shell
            [program, *arguments], env=_environment(), capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise BackupFailed(f"{program} is not installed.\n  {FIX}") from None
    if done.returncode:
        raise BackupFailed(f"{program} failed: {done.stderr.strip()}")


def _connect(address: str) -> psycopg.Connection:
    password = _parameters().get("password")
    more = {"password": str(password)} if password else {}
    return psycopg.connect(make_conninfo(address, **more), autocommit=True)


def _administer(statement: sql.Composed) -> None:
    try:
        with closing(_connect(_address())) as server:
            server.execute(statement)
    except psycopg.errors.InsufficientPrivilege:
        raise BackupFailed(
            "A backup is tried out in a database of its own, which this account may not make.\n"
            "  Fix: ALTER ROLE … CREATEDB, or use an account that may."
        ) from None


def _read(address: str) -> Contents:
    with closing(_connect(address)) as database:
        tables = sorted(str(name) for (name,) in database.execute(TABLES))
        rows = {name: _count(database, name) for name in tables}
        sample = database.execute(SAMPLE).fetchall() if INQUIRIES in rows else []
    return Contents(rows, count_unreadable([str(token) for (token,) in sample]))


def _count(database: psycopg.Connection, table: str) -> int:
    found = database.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
    [(count,)] = found.fetchall()
    return int(count)
