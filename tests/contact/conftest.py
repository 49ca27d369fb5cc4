"""Fixtures for tests of the contact form."""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from articles.editions import editions as site_editions
from kat_site.logs import WithoutRequest
from kat_site.mail import SMTP
from tests.articles.content import CLINIC, ContentFolder, make_content
from tests.contact.mails import CLINIC as CLINIC_ADDRESS
from tests.contact.smtp import MailServer, mail_server

SECOND_PLACE = """\
  - name: River office
    street: 2 River Road
    city: Bethesda
    state: MD
    postal_code: "20814"
opening_hours:"""


@pytest.fixture
def two_places(tmp_path: Path, settings: Settings) -> Iterator[ContentFolder]:
    """The site over a small content folder whose clinic has two places."""
    content = make_content(tmp_path / "content")
    content.write("clinic.yaml", CLINIC.replace("opening_hours:", SECOND_PLACE))
    for slug in ("about", "accessibility", "get-help-now", "privacy", "terms"):
        content.page(slug)
    content.page("how-we-write-and-review")
    settings.KAT_CONTENT_DIR = content.path
    settings.KAT_VAR_DIR = tmp_path / "var"
    site_editions.cache_clear()
    yield content
    site_editions.cache_clear()


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the site's own handler writes."""
    [handler] = [
        handler
        for handler in logging.getLogger().handlers
        if isinstance(handler, logging.StreamHandler)
        and any(isinstance(found, WithoutRequest) for found in handler.filters)
    ]
    stream = io.StringIO()
    before = handler.setStream(stream)
    yield stream
    handler.setStream(before)


@pytest.fixture
def smtp(settings: Settings) -> Iterator[MailServer]:
    """A mail server that the site sends to, and waits for one second at most."""
    with mail_server() as server:
        settings.KAT_MAIL_TRANSPORT = SMTP
        settings.EMAIL_HOST = "127.0.0.1"
        settings.EMAIL_PORT = server.port
        settings.EMAIL_TIMEOUT = 1
        settings.KAT_CONTACT_TO = CLINIC_ADDRESS
        settings.KAT_CONTACT_RECEIPTS = True
        yield server


@pytest.fixture
def mail() -> Iterator[MailServer]:
    """A mail server for a running site."""
    with mail_server() as server:
        yield server
