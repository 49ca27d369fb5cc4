"""What the doctor says of the database and the keys."""

import pytest
from cryptography.fernet import Fernet
from django.db.migrations.recorder import MigrationRecorder
from pytest_django import Settings

from kat_site.installation.checks.storage import check_stored
from kat_site.installation.findings import Finding, Health
from tests.contact.mails import ADDRESS, MESSAGE, NAME, make_inquiry

pytestmark = pytest.mark.django_db


def told(check: str) -> Finding:
    [found] = [one for one in check_stored() if one.check == check]
    for private in (NAME, ADDRESS, MESSAGE):
        assert private not in found.message + found.fix
    return found


def test_messages_that_the_keys_read() -> None:
    make_inquiry()

    assert told("database").health is Health.OK
    found = told("keys")
    assert found.health is Health.OK
    assert found.message.startswith("The keys read ")
    assert "0 of 0" not in found.message


def test_a_lost_key_is_an_error(settings: Settings) -> None:
    make_inquiry()
    settings.KAT_FIELD_KEYS = [Fernet.generate_key().decode()]
    make_inquiry()

    found = told("keys")

    assert found.health is Health.ERROR
    assert "cannot be read with KAT_FIELD_KEYS" in found.message
    assert "the key that is missing" in found.fix
    assert settings.KAT_FIELD_KEYS[0] not in found.message + found.fix


def test_an_older_key_waits_to_be_replaced(settings: Settings) -> None:
    make_inquiry()
    settings.KAT_FIELD_KEYS = [Fernet.generate_key().decode(), *settings.KAT_FIELD_KEYS]

    found = told("keys")

    assert found.health is Health.WARNING
    assert found.fix.endswith("manage.py rotate_field_keys")


def test_a_missing_migration_is_an_error_and_ends_the_look_at_tables() -> None:
    MigrationRecorder.Migration.objects.filter(app="contact").order_by("-id")[0].delete()

    [found] = check_stored()

    assert (found.health, found.message) == (Health.ERROR, "1 migrations are missing.")
    assert found.fix == ".venv/bin/python manage.py migrate, then restart the site"
