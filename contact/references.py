"""Reference numbers: short enough for the telephone, too many to guess."""

import secrets

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"  # no look-alikes, and no vowels that make words
GROUPS = 3
GROUP_LENGTH = 4  # 28 ** 12 is 57 bits


def new_reference() -> str:
    """Return a reference number such as 4F7K-9QRT-2MXH."""
    return "-".join(
        "".join(secrets.choice(ALPHABET) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS)
    )
