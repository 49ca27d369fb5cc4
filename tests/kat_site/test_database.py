"""The database as DATABASE_URL names it: what a connection is like, and what it survives."""

import time
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from kat_site.database import read_database
from kat_site.patience import PatientConnection
from tests.databases import connected, env
from tests.postgres import Postgres

ADVICE = "write such as postgres://user:password@host:5432/name, or leave it out for SQLite"


pytestmark = pytest.mark.usefixtures("unblocked")


def ask(connection: BaseDatabaseWrapper, question: str = "SELECT 1") -> object:
    """Return the first value of an answer, asked for as a request does."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(question)
            [value] = cursor.fetchone()
            return value
    finally:
        connection.close_if_unusable_or_obsolete()


def test_sqlite_waits_for_other_writers_and_writes_through_to_the_disk(
    tmp_path: Path,
) -> None:
    with connected("", tmp_path / "var") as connection:
        found = [
            ask(connection, f"PRAGMA {name}")
            for name in ("journal_mode", "synchronous", "busy_timeout")
        ]
        mode = getattr(connection, "transaction_mode", None)

    assert (found, mode) == (["wal", 2, 5000], "IMMEDIATE")
    assert (tmp_path / "var" / "db.sqlite3").exists()


def test_an_address_names_user_password_and_options(tmp_path: Path) -> None:
    url = "postgres://kat:p%40ss@db:5433/clinic?sslmode=require"

    found = read_database(env(DATABASE_URL=url), tmp_path)

    assert [found[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "kat", "p@ss", "db", 5433, "clinic",
    ]  # fmt: skip
    assert found["OPTIONS"]["sslmode"] == "require"
    assert found["OPTIONS"]["pool"]["timeout"] == 5
    assert found["CONN_HEALTH_CHECKS"]


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("mysql://kat:s3cret@db/clinic", "'mysql' is not a database the site knows"),
        ("clinic", "'clinic' is not a database the site knows"),
        ("postgres://kat:s3cret@db", "this is not the address of a database"),
        ("postgres://kat:s3cret@db:port/clinic", "this is not the address of a database"),
    ],
)
def test_what_is_no_database_is_refused_without_its_password(
    tmp_path: Path, url: str, problem: str
) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        read_database(env(DATABASE_URL=url), tmp_path)

    assert str(refused.value) == f"DATABASE_URL: {problem}\n  Fix: {ADVICE}"


def test_a_connection_outlives_a_restart_of_postgresql(postgres: Postgres) -> None:
    with connected(f"{postgres.url}/postgres") as connection:
        before = ask(connection)
        postgres.stop()
        postgres.start()
        after = ask(connection)

    assert (before, after) == (1, 1)


def test_postgresql_is_asked_again_soon_after_an_outage(postgres: Postgres) -> None:
    with connected(f"{postgres.url}/postgres") as connection:
        ask(connection)
        postgres.stop()
        failures = 0
        for _ in range(2):
            with pytest.raises(OperationalError):
                ask(connection)
            failures += 1
        postgres.start()
        deadline = time.monotonic() + 15
        answer = None
        while answer is None and time.monotonic() < deadline:
            try:
                answer = ask(connection)
            except OperationalError:
                failures += 1

    assert answer == 1
    assert failures <= 3


def test_a_worker_gives_up_on_a_database_that_hangs(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PatientConnection, "answer_seconds", 0.5)

    with connected(f"{postgres.url}/postgres") as connection:
        ask(connection)
        with postgres.hanging(), pytest.raises(OperationalError):
            ask(connection)
        answer = ask(connection)

    assert answer == 1
