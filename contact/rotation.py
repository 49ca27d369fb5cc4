"""Encrypt anew, with the newest key, what older keys encrypted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import TextField, Value
from django.db.models.functions import Cast

from contact.encryption import FieldKeyMissing, encrypt_anew, is_newest
from contact.fields import EncryptedTextField

AT_ONCE = 200  # rows; each batch is a transaction


@dataclass(slots=True)
class Tally:
    """What became of the stored texts."""

    renewed: int = 0
    newest_already: int = 0
    unreadable: int = 0


def rotate_all() -> Iterator[tuple[str, Tally]]:
    """Renew every encrypted field there is; yield "model.field" and its counts when it is done.

    It may be stopped and started again: what has the newest key is passed over.
    """
    for model in apps.get_models():
        for field in model._meta.concrete_fields:  # noqa: SLF001 # public, for all its name
            if isinstance(field, EncryptedTextField):
                yield f"{model.__name__.lower()}.{field.name}", _rotate(model, field.name)


def _rotate(model: type[models.Model], name: str) -> Tally:
    tally = Tally()
    manager: models.Manager[Any] = model._base_manager  # noqa: SLF001 # no row is left out
    keys = list(manager.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        with transaction.atomic():
            for key, token in _stored(manager, name, keys[start : start + AT_ONCE]):
                _renew(manager, name, key, token, tally)
    return tally


def _stored(manager: models.Manager[Any], name: str, keys: list[Any]) -> list[tuple[Any, str]]:
    """Return the encrypted texts as they are, held until the transaction ends."""
    rows = manager.select_for_update().filter(pk__in=keys)
    tokens = rows.annotate(token=Cast(name, TextField())).values_list("pk", "token")
    return [(key, token) for key, token in tokens if token]


def _renew(manager: models.Manager[Any], name: str, key: Any, token: str, tally: Tally) -> None:  # noqa: ANN401
    if is_newest(token):
        tally.newest_already += 1
        return
    try:
        fresh = encrypt_anew(token)
    except FieldKeyMissing:
        tally.unreadable += 1
        return
    manager.filter(pk=key).update(**{name: Value(fresh, output_field=TextField())})
    tally.renewed += 1
