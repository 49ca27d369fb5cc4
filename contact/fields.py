"""A text that is encrypted in the database and plain in memory."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from contact.encryption import FieldKeyMissing, decrypt, encrypt

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

    TextField = models.TextField[str, str]
else:
    TextField = models.TextField


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Stands where a stored text cannot be decrypted; the text itself is not kept here."""

    def __str__(self) -> str:
        return str(FieldKeyMissing())


UNREADABLE = Unreadable()


class EncryptedAttribute(DeferredAttribute):
    """The attribute of an encrypted field: reading it raises where the key is missing."""

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:  # noqa: ANN401
        """Return the plain text; raise FieldKeyMissing."""
        value = super().__get__(instance, cls)
        if isinstance(value, Unreadable):
            raise FieldKeyMissing
        return value

    def __set__(self, instance: models.Model, value: object) -> None:
        """Keep the value; with this, reading goes through `__get__`."""
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(TextField):
    """Text that is encrypted at rest.

    Where its key is missing, reading the attribute raises FieldKeyMissing, and so does saving it:
    what cannot be read is never saved over. `save(update_fields=…)` of other fields goes on.
    It can be searched for nothing but being NULL.
    """

    descriptor_class = EncryptedAttribute

    def from_db_value(
        self, value: str | None, _expression: object, _connection: "BaseDatabaseWrapper"
    ) -> str | Unreadable | None:
        """Return the plain text, or what stands for one that cannot be read."""
        if not value:
            return value
        try:
            return decrypt(value)
        except FieldKeyMissing:
            return UNREADABLE

    def get_db_prep_save(self, value: Any, connection: "BaseDatabaseWrapper") -> Any:  # noqa: ANN401
        """Return the encrypted text; an empty one stays empty. Raise FieldKeyMissing."""
        if isinstance(value, Unreadable):
            raise FieldKeyMissing
        value = super().get_db_prep_save(value, connection)
        return encrypt(value) if isinstance(value, str) and value else value

    def get_lookup(self, lookup_name: str) -> Any:  # noqa: ANN401
        """Refuse to compare: two encryptions of one text differ. Raise FieldError."""
        if lookup_name != "isnull":
            raise FieldError(f"{self.name} is encrypted and cannot be searched")
        return super().get_lookup(lookup_name)
