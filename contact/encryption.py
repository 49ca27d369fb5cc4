"""Encrypt what is personal before it is stored: the newest key writes, every key reads.

Keys are Fernet keys (cryptography.io) from KAT_FIELD_KEYS, newest first.
"""

from functools import cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class FieldKeyMissing(Exception):
    """A stored text was encrypted with a key that is not in KAT_FIELD_KEYS."""

    def __init__(self) -> None:
        super().__init__("cannot be read: key missing")


@cache
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def encrypt(text: str) -> str:
    """Return the text encrypted with the newest key, as ASCII."""
    return _cipher(tuple(settings.KAT_FIELD_KEYS)).encrypt(text.encode()).decode("ascii")


def decrypt(token: str) -> str:
    """Return the text; raise FieldKeyMissing where no key can read it."""
    try:
        return _cipher(tuple(settings.KAT_FIELD_KEYS)).decrypt(token).decode()
    except (InvalidToken, ValueError):
        raise FieldKeyMissing from None


def can_be_read(token: str) -> bool:
    """Tell whether a key of KAT_FIELD_KEYS reads the text."""
    try:
        decrypt(token)
    except FieldKeyMissing:
        return False
    return True


def encrypt_anew(token: str) -> str:
    """Return the same text encrypted with the newest key; raise FieldKeyMissing."""
    try:
        return _cipher(tuple(settings.KAT_FIELD_KEYS)).rotate(token).decode("ascii")
    except (InvalidToken, ValueError):
        raise FieldKeyMissing from None


def is_newest(token: str) -> bool:
    """Tell whether a text was encrypted with the newest key."""
    try:
        _cipher(tuple(settings.KAT_FIELD_KEYS[:1])).decrypt(token)
    except (InvalidToken, ValueError):
        return False
    return True
