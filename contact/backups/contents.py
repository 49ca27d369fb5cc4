"""What a database holds, counted, and whether its messages can be read here."""

from collections.abc import Mapping
from dataclasses import dataclass

from contact.encryption import can_be_read

INQUIRIES = "contact_inquiry"
STAFF = "auth_user"
# Enough of what is encrypted to tell whether the keys are there.
SAMPLE = "SELECT message FROM contact_inquiry ORDER BY id DESC LIMIT 20"


class BackupFailed(Exception):
    """A backup cannot be made, or cannot be used; its text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Contents:
    """How many rows each table has, and how many of some messages have no key here."""

    rows: Mapping[str, int]  # {table: rows}
    unreadable: int

    @property
    def is_in_use(self) -> bool:
        """Tell whether anything would be lost if it were replaced."""
        return bool(self.rows.get(INQUIRIES, 0) or self.rows.get(STAFF, 0))

    def __str__(self) -> str:
        return (
            f"{self.rows.get(INQUIRIES, 0)} inquiries, {self.rows.get(STAFF, 0)} staff accounts,"
            f" {sum(self.rows.values())} rows in {len(self.rows)} tables"
        )


def count_unreadable(tokens: list[str]) -> int:
    """Return how many encrypted texts no key of KAT_FIELD_KEYS reads."""
    return sum(not can_be_read(token) for token in tokens if token)
