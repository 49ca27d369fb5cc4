"""Whose address a form came from: proxies are believed, and nobody else."""

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from contact.addresses import client_address

PROXY = "10.0.0.1"


def address(peer: str, forwarded: str | None = None) -> str:
    said = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    return client_address(RequestFactory(REMOTE_ADDR=peer).get("/", headers=said))


@pytest.fixture(autouse=True)
def _proxies(settings: Settings) -> None:
    settings.KAT_TRUSTED_PROXIES = ("127.0.0.1", "::1", "10.0.0.0/8")


@pytest.mark.parametrize(
    ("forwarded", "found"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("198.51.100.1, 203.0.113.9", "203.0.113.9"),  # the first is what the visitor wrote
        ("203.0.113.9, 10.0.0.7, 127.0.0.1", "203.0.113.9"),
        ("203.0.113.9:50123", "203.0.113.9"),
        ("[2001:db8::1]:50123", "2001:db8::1"),
        ('"[2001:db8::1]"', "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
        ("10.0.0.7", "10.0.0.7"),  # nobody but proxies: the one farthest away
        ("unknown", "unknown"),
        (" , ", PROXY),
        (None, PROXY),
    ],
)
def test_a_proxy_is_believed(forwarded: str | None, found: str) -> None:
    assert address(PROXY, forwarded) == found


def test_a_visitor_is_not_believed() -> None:
    assert address("203.0.113.9", "198.51.100.1") == "203.0.113.9"


def test_a_proxy_that_is_reached_over_ipv6_is_the_same_proxy() -> None:
    assert address("::ffff:10.0.0.1", "203.0.113.9") == "203.0.113.9"
