"""Backups of the database: made while the site serves, and tried out before they replace it."""

from types import ModuleType

from django.db import connection

from contact.backups import postgresql, sqlite


def engine() -> ModuleType:
    """Return the module for the database in use: `write`, `read_live`, `rehearsed`, `replace`."""
    return postgresql if connection.vendor == "postgresql" else sqlite
