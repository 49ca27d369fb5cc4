"""What `manage.py check` says before patients write."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.checks import run_checks
from pytest_django import Settings

from articles.editions import editions
from kat_site.mail import FILES, SMTP
from tests.articles.content import CLINIC, make_content


@pytest.fixture
def production(settings: Settings, tmp_path: Path, front_desk: User) -> Settings:
    """A site in production that lacks nothing."""
    settings.KAT_ENV = "production"
    settings.KAT_VAR_DIR = tmp_path
    settings.KAT_MAIL_TRANSPORT = SMTP
    settings.KAT_CONTACT_TO = "desk@clinic.example"
    return settings


def warnings() -> list[str]:
    """The ids of what is said of the contact app; each has a hint."""
    found = [message for message in run_checks() if str(message.id).startswith("contact.")]
    assert all(message.hint for message in found)
    return [str(message.id) for message in found]


def test_a_site_that_lacks_nothing_is_not_warned(production: Settings) -> None:
    assert warnings() == []


def test_mail_that_reaches_nobody(production: Settings) -> None:
    production.KAT_MAIL_TRANSPORT = FILES

    assert warnings() == ["contact.W001"]


def test_in_the_demonstration_mail_lies_in_files(production: Settings) -> None:
    production.KAT_ENV = "demo"
    production.KAT_MAIL_TRANSPORT = FILES

    assert warnings() == []


def test_keys_of_the_demonstration(production: Settings, tmp_path: Path) -> None:
    (tmp_path / "field_key").write_text(production.KAT_FIELD_KEYS[-1])
    assert warnings() == ["contact.W002"]

    (tmp_path / "secret_key").write_text(production.SECRET_KEY)
    assert warnings() == ["contact.W002", "contact.W002"]


def test_nobody_who_could_read(production: Settings) -> None:
    User.objects.update(is_active=False)

    assert warnings() == ["contact.W003"]


def test_a_clinic_without_an_address(production: Settings, tmp_path: Path) -> None:
    content = make_content(tmp_path / "content")
    content.write(
        "clinic.yaml",
        "".join(line for line in CLINIC.splitlines(True) if not line.startswith("email:")),
    )
    production.KAT_CONTACT_TO = ""
    production.KAT_CONTENT_DIR = content.path
    editions.cache_clear()

    assert warnings() == ["contact.W004"]
    editions.cache_clear()
