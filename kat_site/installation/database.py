"""Whether the database answers, and has the tables that this version of the site needs."""

from django.core.management import call_command
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor

FIX = (
    "see that it runs, and that host, port, user, password and name in DATABASE_URL are right;"
    " docs/operations.md says how to make one"
)


def check_database() -> tuple[str, str] | None:
    """Return what is wrong with the database and what to do, or None.

    What the database says is not repeated: it may name accounts.
    """
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
