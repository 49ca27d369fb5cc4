"""One sender at a time."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import OperationalError

from contact.mail.lock import AdvisoryLock, SenderLock, sender_lock
from tests.databases import connected
from tests.postgres import Postgres


@contextmanager
def pair(make: Callable[[], SenderLock]) -> Iterator[tuple[SenderLock, SenderLock]]:
    """Make the locks of two processes."""
    locks = make(), make()
    try:
        yield locks
    finally:
        for lock in locks:
            lock.release()


def acquire_soon(lock: SenderLock) -> bool:
    """Try again until it is held, for ten seconds at most."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if lock.acquire():
            return True
        time.sleep(0.05)
    return False


@pytest.mark.django_db(transaction=True)
def test_one_holds_it_and_the_next_gets_it_afterwards() -> None:
    with pair(sender_lock) as (first, second):
        took = [first.acquire(), second.acquire(), first.acquire()]
        first.release()
        took += [second.acquire(), first.acquire()]

    assert took == [True, False, True, True, False]


@pytest.mark.usefixtures("unblocked")
def test_it_goes_with_the_connection_and_whoever_had_it_learns_that(postgres: Postgres) -> None:
    with (
        connected(f"{postgres.url}/postgres") as database,
        pair(lambda: AdvisoryLock(database)) as (first, second),
        postgres.connect() as other,
    ):
        first.acquire()
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
        is_next = acquire_soon(second)
        with pytest.raises(OperationalError):
            first.acquire()
        is_still_first = first.acquire()

    assert (is_next, is_still_first) == (True, False)
