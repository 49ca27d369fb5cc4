"""What the doctor says of the settings."""

from pathlib import Path

import pytest
from pytest_django import Settings

from kat_site.installation.checks.security import check_settings
from kat_site.installation.findings import Health
from tests.articles.content import make_content


def test_a_demonstration_is_no_site_for_patients(settings: Settings) -> None:
    settings.KAT_ENV, settings.DEBUG = "demo", False

    [found] = check_settings()

    assert (found.health, found.message) == (Health.WARNING, "The site runs as a demonstration.")
    assert found.fix == "write KAT_ENV=production into .env before patients come"


def test_debug_shows_the_insides(settings: Settings) -> None:
    settings.KAT_ENV, settings.DEBUG = "demo", True

    found = list(check_settings())

    assert [one.health for one in found] == [Health.WARNING, Health.ERROR]
    assert found[1].message.startswith("DEBUG is on")


@pytest.mark.django_db
def test_all_that_django_warns_of_is_told_in_production(tmp_path: Path, settings: Settings) -> None:
    settings.KAT_CONTENT_DIR = make_content(tmp_path / "content").path
    settings.KAT_ENV = "production"
    settings.SECRET_KEY = "short"
    settings.KAT_SECURITY_CONTACT = ()

    found = list(check_settings())

    told = "\n".join(one.message for one in found)
    assert "security.W009" in told  # the key
    assert "contact.W003" in told  # no staff account
    assert "articles." not in told
    assert "contact.W001" not in told  # told with the mail server
    assert all(one.fix for one in found)
    assert found[-1].check == "security-contact"
