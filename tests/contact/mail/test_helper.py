"""The process that sends mail, on both databases: killed, doubled, asked to end."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.contact.faults import CSRF, Site, drain, running_site, site_of
from tests.contact.sending import FILLED, fill_in
from tests.contact.smtp import Fault, MailServer
from tests.postgres import Postgres
from tests.process_tree import wait_for
from tests.serving import ROOT, STOP_SECONDS, site_variables

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("unblocked")]

ADDRESS = FILLED["email"]
Helper = subprocess.Popen[bytes]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database for a site."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/var/db.sqlite3"
    postgres: Postgres = request.getfixturevalue("postgres")
    name = f"helper_{os.urandom(4).hex()}"
    with postgres.connect() as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return f"{postgres.url}/{name}"


@pytest.fixture
def site(url: str, tmp_path: Path, mail: MailServer, settings: Settings) -> Iterator[Site]:
    """A site without a helper."""
    with running_site(tmp_path, url, mail, settings) as running:
        yield running


@pytest.fixture
def start_helper(url: str, tmp_path: Path, mail: MailServer) -> Iterator[Callable[[], Helper]]:
    """Start helpers, as on any number of machines."""
    started: list[Helper] = []
    variables = os.environ | site_variables(tmp_path / "var", 8000) | site_of(url, mail)

    def start() -> Helper:
        with (tmp_path / "helper.log").open("ab") as log:
            command = [sys.executable, "manage.py", "run_helper"]
            helper = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=log, stderr=log)
        started.append(helper)
        return helper

    yield start
    for helper in started:
        helper.kill()
        helper.wait()


def send(site: Site, count: int) -> None:
    """Send so many messages."""
    for number in range(count):
        form = fill_in(message=f"Message {number}", csrfmiddlewaretoken=CSRF)
        answer = site.server.post("/contact/", form, Cookie=f"csrftoken={CSRF}")
        assert answer.status == HTTPStatus.SEE_OTHER


def test_it_sends_again_what_it_was_killed_over_and_loses_none(
    site: Site, start_helper: Callable[[], Helper]
) -> None:
    send(site, 3)
    helper = start_helper()
    site.mail.before_answer = helper.kill  # after the mail is taken, before the answer is read

    helper.wait(60)
    taken_first = [mail.id for mail in site.mail.taken]
    site.mail.before_answer = lambda: None
    start_helper()
    drain(site)

    taken = Counter(mail.id for mail in site.mail.taken)
    assert len(taken_first) == 1
    assert len(taken) == 3 * 2  # a notice and a receipt each
    assert {id_: count for id_, count in taken.items() if count > 1} == {taken_first[0]: 2}


def test_one_of_two_works_and_the_other_takes_over(
    site: Site, start_helper: Callable[[], Helper]
) -> None:
    helpers = [start_helper(), start_helper()]
    send(site, 20)
    drain(site)
    before = Counter(mail.id for mail in site.mail.taken)

    for helper in helpers:  # whichever works, the other one goes on
        helper.send_signal(signal.SIGKILL)
        helper.wait()
        helpers.append(start_helper())
        send(site, 2)
        drain(site)
        if len(helpers) == 4:
            break

    after = Counter(mail.id for mail in site.mail.taken)
    assert set(before.values()) == {1}
    assert set(after.values()) == {1}
    assert len(after) == (20 + 2 + 2) * 2


def test_it_ends_cleanly_when_asked_and_logs_counts_alone(
    site: Site, start_helper: Callable[[], Helper], tmp_path: Path
) -> None:
    site.mail.plan(Fault.REFUSED, Fault.REFUSED_FOR_NOW, Fault.NOT_STORED)
    helper = start_helper()
    send(site, 4)
    wait_for(lambda: site.mail.met[Fault.NOT_STORED])
    drain(site)

    helper.send_signal(signal.SIGTERM)
    code = helper.wait(STOP_SECONDS)

    log = (tmp_path / "helper.log").read_text(encoding="utf-8")
    site_log = site.server.log.read_text(encoding="utf-8")
    kept = str(site.ask("SELECT * FROM post_office_email")) + str(
        site.ask("SELECT * FROM post_office_log")
    )
    assert code == 0
    assert "Mail: 1 not sent (SMTPRecipientsRefused 550); tried again later." in log
    assert "SMTPDataError 452" in kept
    for text in (log, site_log, kept):
        assert ADDRESS not in text
        assert FILLED["name"] not in text
    for reference in site.stored().texts:
        assert reference not in log
