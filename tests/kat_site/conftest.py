"""Fixtures for tests of what joins the two apps."""

import threading
from collections.abc import Iterator

import pytest

from kat_site.backing import probe


@pytest.fixture
def asked_database(transactional_db: None) -> Iterator[None]:
    """The database for /healthz, which asks it in a thread: no such thread outlives the test."""
    probe.cache_clear()
    yield
    for thread in threading.enumerate():
        if thread.name == "health":
            thread.join()
    probe.cache_clear()
