"""What the tests of mail use: a mail server, and what the settings say of it."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from kat_site.mail import SMTP
from tests.contact.mails import CLINIC
from tests.contact.smtp import MailServer, mail_server


@pytest.fixture
def smtp(settings: Settings) -> Iterator[MailServer]:
    """A mail server that the site sends to, and waits for one second at most."""
    with mail_server() as server:
        settings.KAT_MAIL_TRANSPORT = SMTP
        settings.EMAIL_HOST = "127.0.0.1"
        settings.EMAIL_PORT = server.port
        settings.EMAIL_TIMEOUT = 1
        settings.KAT_CONTACT_TO = CLINIC
        settings.KAT_CONTACT_RECEIPTS = True
        yield server
