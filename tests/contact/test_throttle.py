"""How many forms an address may send, counted in the database, and how often one form counts."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import Settings

from contact import throttle
from contact.models import Attempt
from contact.signing import keyed_digest
from tests.conftest import StartServer
from tests.contact.sending import Visitor

NOW = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _three_an_hour(settings: Settings) -> None:
    settings.KAT_CONTACT_LIMIT = 3


def count_allowed(*addresses: str, now: datetime = NOW) -> int:
    return sum(throttle.is_allowed(address, now) for address in addresses)


@pytest.mark.django_db
def test_an_address_may_send_so_many_in_an_hour() -> None:
    assert count_allowed(*["203.0.113.9"] * 5) == 3
    assert count_allowed("203.0.113.10") == 1


@pytest.mark.django_db
def test_midnight_changes_the_key_and_not_the_count() -> None:
    later = NOW + timedelta(minutes=40)

    assert count_allowed(*["203.0.113.9"] * 2) == 2
    assert count_allowed(*["203.0.113.9"] * 3, now=later) == 1
    assert Attempt.objects.values("address_digest").distinct().count() == 2


@pytest.mark.django_db
def test_an_hour_later_it_may_send_again() -> None:
    count_allowed(*["203.0.113.9"] * 3)

    assert count_allowed("203.0.113.9", now=NOW + timedelta(minutes=59)) == 0
    assert count_allowed("203.0.113.9", now=NOW + timedelta(minutes=60)) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("others", "allowed"),
    [
        (("2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2:ffff::"), 3),
        (("2001:db8:1:2::1", "2001:db8:1:3::1", "2001:db8:1:4::1", "2001:db8:1:5::1"), 4),
        (("203.0.113.9", "::ffff:203.0.113.9", "::ffff:cb00:7109", "203.0.113.9"), 3),
        (("fe80::1%eth0", "fe80::2%eth0", "fe80::3", "fe80::4"), 3),
        (("unknown", "unknown", "unknown", "unknown"), 3),
        (("", "", "", ""), 3),
    ],
)
def test_one_household_is_one_address(others: tuple[str, ...], allowed: int) -> None:
    assert count_allowed(*others) == allowed


@pytest.mark.django_db
def test_no_address_is_in_the_table() -> None:
    count_allowed("203.0.113.9")

    [stored] = Attempt.objects.values_list("address_digest", flat=True)
    assert stored == keyed_digest("address", "2026-11-22", "203.0.113.9")
    assert len(stored) == 64


@pytest.mark.django_db
def test_after_25_hours_it_is_forgotten() -> None:
    count_allowed("203.0.113.9")

    count_allowed("203.0.113.10", now=NOW + timedelta(hours=24))
    assert Attempt.objects.count() == 2
    count_allowed("203.0.113.10", now=NOW + timedelta(hours=25, seconds=1))
    assert list(Attempt.objects.values_list("at", flat=True)) == [
        NOW + timedelta(hours=24),
        NOW + timedelta(hours=25, seconds=1),
    ]


def test_sent_at_once_to_two_workers_it_is_one_inquiry(start_server: StartServer) -> None:
    site = start_server(KAT_CONTACT_LIMIT="1")
    visitor = Visitor(site)
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda _number: visitor.send(), range(12)))
    changed = visitor.send(message="Another")

    assert {answer.status for answer in answers} == {303}
    numbers = {answer.headers["Location"].partition("%3A")[0] for answer in answers}
    assert len(numbers) == 1
    assert changed.status == 429


def test_on_two_workers_no_more_than_so_many_are_taken(start_server: StartServer) -> None:
    site = start_server(KAT_CONTACT_LIMIT="3")
    visitors = [Visitor(site, X_Forwarded_For="203.0.113.9") for _ in range(12)]
    other = Visitor(site, X_Forwarded_For="203.0.113.10")

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda visitor: visitor.send().status, visitors))

    assert sorted(answers) == [303] * 3 + [429] * 9
    assert other.send().status == 303
