"""Whether the database answers, and has the tables that this version of the site needs.

What a database says is not repeated: it may name accounts.
"""

from collections.abc import Mapping
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor

from kat_site.database import POSTGRESQL

FIX = (
    "see that it runs, and that all in DATABASE_URL is right;"
    " docs/operations.md says how to make one"
)
# {part of what PostgreSQL or its library says: (what it means, what to do)}; the first that fits
MEANINGS: Mapping[str, tuple[str, str]] = {
    "connection refused": (
        "nothing listens at the host and port of DATABASE_URL",
        "start PostgreSQL (systemctl start postgresql), or mend host and port",
    ),
    "password authentication failed": (
        "the database refuses the user or the password of DATABASE_URL",
        "mend them there; write @, : and / in a password as %40, %3A and %2F",
    ),
    "no password supplied": (
        "the database wants a password, and DATABASE_URL has none",
        "write it there, between the user and the @: postgres://user:password@host:5432/name",
    ),
    "resolve host": (
        "the host in DATABASE_URL is unknown",
        "mend it there, or this machine's DNS",
    ),
    "translate host name": (
        "the host in DATABASE_URL is unknown",
        "mend it there, or this machine's DNS",
    ),
    "timeout": (
        "the database does not answer in time",
        "see that a firewall lets this machine connect to the host and port of DATABASE_URL",
    ),
    "role ": (
        "the database knows no such user as DATABASE_URL names",
        "sudo -u postgres createuser --createdb --pwprompt USER, or mend the name",
    ),
    'database "': (
        "the server has no such database as DATABASE_URL names",
        "sudo -u postgres createdb --owner USER NAME, or mend the name",
    ),
}


def try_database(found: Mapping[str, Any]) -> tuple[str, str] | None:
    """Connect as Django's settings of a database say; return what is wrong and what to do.

    SQLite needs no server: it is tried when its file is made.
    """
    if found.get("ENGINE") != POSTGRESQL:
        return None
    names = {"HOST": "host", "PORT": "port", "USER": "user", "PASSWORD": "password"}
    account = {to: found[name] for name, to in names.items() if found.get(name)}
    options = {name: value for name, value in found["OPTIONS"].items() if name != "pool"}
    try:
        psycopg.connect(dbname=found["NAME"], **account, **options).close()
    except psycopg.Error as error:
        return explain(error)
    return None


def explain(error: Exception) -> tuple[str, str]:
    """Return what an error of the database means, and what to do."""
    said = str(error).lower()
    for part, meaning in MEANINGS.items():
        if part in said:
            return meaning
    return f"the database does not answer ({type(error).__name__})", FIX


def check_database() -> tuple[str, str] | None:
    """Return what is wrong with the database of the settings and what to do, or None."""
    if wrong := try_database(settings.DATABASES["default"]):
        return wrong
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return f"the database does not answer ({type(error).__name__})", FIX
    return None


def count_missing_migrations() -> int:
    """Return how many migrations wait; raise django.db.Error where there is no database."""
    executor = MigrationExecutor(connections["default"])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> None:
    """Make or change the tables; raise django.db.Error where that fails."""
    call_command("migrate", interactive=False, verbosity=0)
