"""Whether the database answers, and the keys read what is in it."""

from collections.abc import Iterator

from django.apps import apps
from django.db import DatabaseError, connection, models
from django.db.models import TextField
from django.db.models.functions import Cast

from contact.encryption import can_be_read, is_newest
from contact.fields import EncryptedTextField
from kat_site.installation.checks.mail import check_helper, check_queue
from kat_site.installation.database import check_database, count_missing_migrations
from kat_site.installation.findings import MANAGE, Finding, error, good, sentence, warning

SAMPLE = 5  # rows of each field, the newest and the oldest, that the keys are tried on


def check_stored() -> Iterator[Finding]:
    """Look at the database, its tables, the keys, and the mail that waits in it."""
    if wrong := check_database():
        yield error("database", sentence(wrong[0]), wrong[1])
        return
    try:
        missing = count_missing_migrations()
        if missing:
            fix = f"{MANAGE} migrate, then restart the site"
            yield error("database", f"{missing} migrations are missing.", fix)
            return
        yield good("database", f"{connection.vendor} answers, and has its tables.")
        yield from _check_keys()
        yield from check_queue()
        yield from check_helper()
    except DatabaseError as failure:
        text = f"The database fails ({type(failure).__name__})."
        yield error("database", text, "look at its own log")


def _check_keys() -> Iterator[Finding]:
    """Try the keys on the newest and the oldest texts of each encrypted field."""
    tokens = [token for model in apps.get_models() for token in _sample(model)]
    unreadable = sum(not can_be_read(token) for token in tokens)
    if unreadable:
        text = f"{unreadable} of {len(tokens)} stored texts cannot be read with KAT_FIELD_KEYS."
        yield error("keys", text, "put the key that is missing behind the others, with a comma")
    elif any(not is_newest(token) for token in tokens):
        text = "Some texts are encrypted with an older key."
        yield warning("keys", text, f"{MANAGE} rotate_field_keys")
    else:
        yield good("keys", f"The keys read {len(tokens)} of {len(tokens)} stored texts.")


def _sample(model: type[models.Model]) -> list[str]:
    tokens: dict[str, None] = {}  # each once, where the oldest are the newest too
    for field in model._meta.concrete_fields:  # noqa: SLF001 # public, for all its name
        if isinstance(field, EncryptedTextField):
            rows = model._base_manager.annotate(token=Cast(field.name, TextField()))  # noqa: SLF001
            for order in ("pk", "-pk"):
                found = rows.order_by(order).values_list("token", flat=True)
                tokens |= dict.fromkeys(found[:SAMPLE])
    return [token for token in tokens if token]
