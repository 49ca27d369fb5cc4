"""Connect to databases beside the one that the tests have, as the site would."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.base import DatabaseWrapper as PostgresqlWrapper
from django.db.utils import ConnectionHandler
from environ import Env

from kat_site.database import read_database


def env(**variables: str) -> Env:
    """Return an environment of these variables alone."""
    found = Env()
    found.ENVIRON = variables
    return found


@contextmanager
def connected(url: str, folder: Path = Path()) -> Iterator[BaseDatabaseWrapper]:
    """Connect as a site with this DATABASE_URL does; needs pytest-django's unblocking."""
    databases = {"default": {}, "second": read_database(env(DATABASE_URL=url), folder)}
    connection = ConnectionHandler(databases)["second"]
    try:
        yield connection
    finally:
        connection.close()
        if isinstance(connection, PostgresqlWrapper):
            connection.close_pool()
