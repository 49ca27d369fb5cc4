"""/.well-known/security.txt, and the settings behind it."""

from datetime import UTC, datetime

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from articles.clinic import PLACEHOLDER_CLINIC
from kat_site.security import (
    expiry,
    read_security_contacts,
    read_security_policy,
    security_text,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_file_names_contact_expiry_language_address_and_policy() -> None:
    text = security_text(
        PLACEHOLDER_CLINIC,
        contacts=("mailto:security@clinic.org", "https://clinic.org/report/"),
        policy="https://clinic.org/policy/",
        site_url="https://clinic.org",
        now=NOW,
    )

    assert text == (
        "Contact: mailto:security@clinic.org\n"
        "Contact: https://clinic.org/report/\n"
        "Expires: 2027-05-01T00:00:00Z\n"
        "Preferred-Languages: en\n"
        "Canonical: https://clinic.org/.well-known/security.txt\n"
        "Policy: https://clinic.org/policy/\n"
    )


def test_without_a_contact_it_is_the_front_desk_and_a_placeholder_says_so() -> None:
    text = security_text(
        PLACEHOLDER_CLINIC, contacts=(), policy="", site_url="http://127.0.0.1:8000", now=NOW
    )

    assert text == (
        "# This is a demonstration: the clinic and its addresses are placeholders.\n"
        "Contact: tel:+12025550143\n"
        "Expires: 2027-05-01T00:00:00Z\n"
        "Preferred-Languages: en\n"
    )


@pytest.mark.parametrize("month", range(1, 13))
def test_it_expires_in_less_than_a_year_and_moves_once_a_month(month: int) -> None:
    first = datetime(2026, month, 1, tzinfo=UTC)
    last = datetime(2026, month, 28, 23, 59, tzinfo=UTC)

    assert expiry(first) == expiry(last)
    assert 150 < (datetime.fromisoformat(expiry(last)) - last).days < 190


def test_the_site_sends_it_at_its_address_and_from_the_old_one(settings: Settings) -> None:
    settings.KAT_SECURITY_CONTACT = ("mailto:security@clinic.org",)

    answer = Client().get("/.well-known/security.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text.startswith("Contact: mailto:security@clinic.org\nExpires: 20")
    assert Client().get("/security.txt").headers["Location"] == "/.well-known/security.txt"


@pytest.mark.parametrize(
    ("value", "contacts"),
    [
        ("", ()),
        ("security@clinic.org", ("mailto:security@clinic.org",)),
        ("https://clinic.org/x, tel:+12025550143", ("https://clinic.org/x", "tel:+12025550143")),
    ],
)
def test_contacts_are_read_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, value: str, contacts: tuple[str, ...]
) -> None:
    monkeypatch.setenv("KAT_SECURITY_CONTACT", value)

    assert read_security_contacts(environ.Env()) == contacts


@pytest.mark.parametrize("value", ["http://clinic.org", "us", "https://", "mailto:a b@c.org"])
def test_what_is_no_contact_stops_the_start(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("KAT_SECURITY_CONTACT", value)

    with pytest.raises(ImproperlyConfigured, match=r"^KAT_SECURITY_CONTACT: "):
        read_security_contacts(environ.Env())


def test_a_policy_is_an_https_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAT_SECURITY_POLICY", "http://clinic.org/policy/")

    with pytest.raises(ImproperlyConfigured, match=r"^KAT_SECURITY_POLICY: "):
        read_security_policy(environ.Env())
