"""Write mail to var/mail/, one file each, where no mail server is set."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

UNSAFE = re.compile(r"[^A-Za-z0-9.@-]+")


class EmailBackend(BaseEmailBackend):
    """Write each mail to a file that only its owner can read, named by its Message-ID."""

    is_delivering = False

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write each message; one that was written before is written over."""
        folder = Path(settings.KAT_VAR_DIR) / "mail"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for message in email_messages:
            content = message.message()
            name = UNSAFE.sub("_", content["Message-ID"].strip("<>"))
            _write(folder / f"{name}.eml", content.as_bytes())
        return len(email_messages)


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
