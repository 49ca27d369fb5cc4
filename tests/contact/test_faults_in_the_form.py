"""SQLite locked by another writer, or its disk full: a plain page that asks to call."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection
from post_office.models import Email

from contact.models import Attempt, Inquiry
from tests.conftest import StartServer
from tests.contact.sending import CRISIS, Visitor, find_hidden, send, text_of

PLAIN = "We cannot take your message just now Something on our side is not working."


def test_while_the_database_is_locked_it_asks_to_call_and_keeps_what_was_typed(
    start_server: StartServer,
) -> None:
    site = start_server()
    visitor = Visitor(site)
    with closing(sqlite3.connect(site.var_dir / "db.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = visitor.send(message="Do not lose me", Cookie="sessionid=unknown")
        urgent = visitor.send(message=CRISIS)
        shown = site.get("/contact/")
        other.execute("ROLLBACK")
        before = other.execute("SELECT count(*) FROM contact_inquiry").fetchone()
        again = visitor.send(message="Do not lose me")
        after = other.execute("SELECT count(*) FROM contact_inquiry").fetchone()

    assert (answer.status, answer.headers["Retry-After"]) == (503, "300")
    assert text_of(answer.text).startswith(PLAIN)
    assert "(202) 555-0143" in answer.text
    assert "Do not lose me</textarea>" in answer.text
    assert find_hidden(answer.text)["form"] == visitor.hidden["form"]
    assert text_of(urgent.text).startswith("Please get help now.")
    assert (shown.status, before, again.status, after) == (200, (0,), 303, (1,))
    log = site.log.read_text()
    assert "ERROR contact.views: A message could not be stored: OperationalError" in log
    for private in ("Do not lose me", "Ana", "patient.example"):
        assert private not in log


@pytest.mark.django_db(transaction=True)
def test_on_a_full_disk_it_asks_to_call_and_nothing_is_half_written() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        [pages] = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages + 4}")
    try:
        answers = [send(message=f"{number} " + "a" * 1900) for number in range(5)]
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")

    statuses = [answer.status_code for answer in answers]
    assert set(statuses) == {303, 503}
    assert text_of(answers[-1].text).startswith(PLAIN)
    taken = statuses.count(303)
    assert Inquiry.objects.count() == Email.objects.count() == Attempt.objects.count() == taken
