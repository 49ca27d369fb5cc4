"""Where a message cannot be stored the visitor is told to call, and nothing is half-written."""

import json
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.contact.faults import CSRF, KINDS, Site, running_site
from tests.contact.sending import fill_in
from tests.contact.smtp import MailServer
from tests.postgres import Postgres
from tests.serving import Answer

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("unblocked")]

FULL = """
    CREATE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
    CREATE TRIGGER is_full BEFORE INSERT ON post_office_email EXECUTE FUNCTION is_full();
"""


def send(site: Site, text: str) -> Answer:
    form = fill_in(message=text, csrfmiddlewaretoken=CSRF)
    return site.server.post("/contact/", form, Cookie=f"csrftoken={CSRF}")


def assert_told_to_call(answer: Answer, text: str) -> None:
    assert answer.status == 503
    assert "(202) 555-0143" in answer.text
    assert text in answer.text  # it is not lost for the visitor either
    assert "Traceback" not in answer.text


def assert_whole(site: Site, *texts: str) -> None:
    """Check that these messages are stored, each with its mails, and no part of any other."""
    stored = site.stored()
    assert sorted(stored.texts.values()) == sorted(texts)
    assert list(stored.mails.values()) == [1] * len(texts) * len(KINDS)


def health_and_pages(site: Site) -> tuple[dict[str, object], list[int]]:
    """Return what /healthz says, and what two pages answer that need no database."""
    health = site.server.get("/healthz")
    assert health.status == 200
    return json.loads(health.body), [site.server.get(path).status for path in ("/", "/contact/")]


@pytest.fixture
def on_sqlite(tmp_path: Path, mail: MailServer, settings: Settings) -> Iterator[Site]:
    url = f"sqlite:///{tmp_path}/var/db.sqlite3"
    with running_site(tmp_path, url, mail, settings) as site:
        assert send(site, "Before").status == 303
        yield site


@pytest.fixture
def on_postgresql(
    tmp_path: Path, mail: MailServer, postgres: Postgres, settings: Settings
) -> Iterator[Site]:
    with postgres.connect() as connection:
        connection.execute("CREATE DATABASE storage_faults")
    with running_site(tmp_path, f"{postgres.url}/storage_faults", mail, settings) as site:
        assert send(site, "Before").status == 303
        yield site


@contextmanager
def largest_file(site: Site, size: int) -> Iterator[None]:
    """Let the workers write no file beyond this size: to them the disk is full."""
    before = {pid: resource.prlimit(pid, resource.RLIMIT_FSIZE) for pid in site.workers}
    assert before
    for pid, (_soft, hard) in before.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        for pid, limits in before.items():
            resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


def test_sqlite_locked_and_its_disk_full(on_sqlite: Site) -> None:
    site = on_sqlite
    file = site.server.var_dir / "db.sqlite3"

    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        locked = send(site, "While it is locked")
        health = site.server.get("/healthz")
        other.execute("ROLLBACK")
    assert_told_to_call(locked, "While it is locked")
    assert health.status == 200
    assert_whole(site, "Before")

    with largest_file(site, size=4096):
        full = send(site, "While the disk is full")
        pages = [site.server.get(path).status for path in ("/", "/contact/", "/healthz")]
    assert_told_to_call(full, "While the disk is full")
    assert pages == [200, 200, 200]
    assert_whole(site, "Before")

    assert send(site, "Afterwards").status == 303
    assert_whole(site, "Before", "Afterwards")
    with closing(sqlite3.connect(file)) as other:
        assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_postgresql_locked_and_full_and_gone_and_hanging(
    on_postgresql: Site, postgres: Postgres
) -> None:
    site = on_postgresql

    with postgres.connect("storage_faults") as other:
        with other.transaction():
            other.execute("LOCK TABLE contact_inquiry IN ACCESS EXCLUSIVE MODE")
            locked = send(site, "While it is locked")
        assert_told_to_call(locked, "While it is locked")
        assert_whole(site, "Before")

        other.execute(FULL)
        full = send(site, "While the disk is full")
        other.execute("DROP TRIGGER is_full ON post_office_email")
    assert_told_to_call(full, "While the disk is full")
    assert_whole(site, "Before")

    with postgres.hanging():
        hanging = send(site, "While it hangs")
        health, pages = health_and_pages(site)
    assert_told_to_call(hanging, "While it hangs")
    assert (health["status"], health["database"]) == ("degraded", "unreachable")
    assert pages == [200, 200]

    postgres.stop(signal.SIGQUIT)
    gone = send(site, "While it is gone")
    health, pages = health_and_pages(site)
    postgres.start()
    assert_told_to_call(gone, "While it is gone")
    assert (health["status"], health["database"]) == ("degraded", "unreachable")
    assert pages == [200, 200]

    assert send(site, "Afterwards").status == 303
    assert_whole(site, "Before", "Afterwards")
