"""The significant changes of a page, from the two ways in which its file may name them."""

from dataclasses import dataclass
from datetime import date

from articles.schema import ChangeFields


@dataclass(frozen=True, slots=True)
class Changed:
    """One significant change of a page."""

    on: date
    note: str  # what changed; empty where the file does not say


def find_changes(fields: ChangeFields) -> tuple[Changed, ...]:
    """Return the changes that a file names, newest first, each once.

    Those of one day keep the order of the file.
    """
    found = [Changed(change.on, change.note) for change in fields.changes]
    noted = {change.on for change in found}
    if fields.changed and (fields.change_note or fields.changed not in noted):
        found.insert(0, Changed(fields.changed, fields.change_note or ""))
    return tuple(sorted(dict.fromkeys(found), key=lambda change: change.on, reverse=True))
