"""Fixtures for tests of what joins the two apps."""

import threading
from collections.abc import Iterator

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from kat_site.backing import probe
from kat_site.bodies import ReadableRequest


@pytest.fixture
def asked_database(transactional_db: None) -> Iterator[None]:
    """The database for /healthz, which asks it in a thread: no such thread outlives the test."""
    probe.cache_clear()
    yield
    for thread in threading.enumerate():
        if thread.name == "health":
            thread.join()
    probe.cache_clear()


@pytest.fixture(scope="module")
def stack() -> Iterator[WSGIHandler]:
    """All of Django, as kat_site/wsgi.py has it, which leaves the test's database alone."""
    handler = WSGIHandler()
    handler.request_class = ReadableRequest
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield handler
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
