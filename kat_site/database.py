"""Read from the environment how the site reaches its database: SQLite in a file, or PostgreSQL."""

from pathlib import Path
from typing import Any

from environ import Env

from kat_site.environment import refuse

SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"
BUSY_SECONDS = 5  # to wait for another writer, or for a connection, before giving up
MOST_CONNECTIONS = 8  # of one process; a worker has four threads, and /healthz asks in its own
FIX = "write such as postgres://user:password@host:5432/name, or leave it out for SQLite"

# A machine that vanished is noticed within a minute, not after the two hours of Linux.
# https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-KEEPALIVES
KEEPALIVES: dict[str, int] = {
    "connect_timeout": BUSY_SECONDS,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


def read_database(env: Env, folder: Path) -> dict[str, Any]:
    """Return Django's settings for the database of DATABASE_URL, or for SQLite in the folder."""
    variable = "DATABASE_URL"
    url = str(env.str(variable, default="")) or f"sqlite:///{folder / 'db.sqlite3'}"
    scheme = url.partition(":")[0]
    if scheme == "sqlite":
        return _sqlite(Env.db_url_config(url))
    if scheme in ("postgres", "postgresql"):
        return _postgresql(_parse(url, variable))
    raise refuse(variable, f"{scheme!r} is not a database the site knows", FIX)


def _parse(url: str, variable: str) -> dict[str, Any]:
    """Return what the address says; raise ImproperlyConfigured without repeating its password."""
    try:
        found = dict(Env.db_url_config(url))
    except ValueError:
        found = {}
    if not found.get("NAME"):
        raise refuse(variable, "this is not the address of a database", FIX)
    return found


def _sqlite(found: dict[str, Any]) -> dict[str, Any]:
    """Have each transaction take the write lock at once, and be on the disk when it ends."""
    if found["NAME"] != ":memory:":
        Path(found["NAME"]).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    found["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": BUSY_SECONDS,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
    return found


def _postgresql(found: dict[str, Any]) -> dict[str, Any]:
    """Take connections from a pool that asks each whether it still works."""
    found["CONN_HEALTH_CHECKS"] = True
    found["OPTIONS"] = KEEPALIVES | found.get("OPTIONS", {}) | {"pool": _pool()}
    return found


def _pool() -> dict[str, Any]:
    from kat_site.patience import PatientConnection  # noqa: PLC0415 (SQLite needs no psycopg)

    return {
        "connection_class": PatientConnection,
        "min_size": 0,
        "max_size": MOST_CONNECTIONS,
        "timeout": BUSY_SECONDS,
        # Each failed connection waits longer for the next; give up soon, so that the next
        # visitor after an outage of an hour starts anew and does not wait for minutes.
        "reconnect_timeout": BUSY_SECONDS,
    }
