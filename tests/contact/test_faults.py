"""Nothing accepted is lost, and nothing is half-written, whatever fails: on both databases.

It prints what it counted.
"""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.contact.faults import check, disturbing, drain, running_site, send_all, some_faults
from tests.contact.smtp import MailServer
from tests.postgres import Postgres
from tests.serving import WHOLE

MESSAGES = 500
EVERY = 25  # messages something is killed or taken away

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("unblocked")]


def test_nothing_is_lost_while_workers_are_killed_and_mail_fails(
    tmp_path: Path, mail: MailServer, settings: Settings, say: Callable[[dict[str, int]], None]
) -> None:
    with running_site(
        tmp_path, f"sqlite:///{tmp_path}/var/db.sqlite3", mail, settings, WHOLE
    ) as site:
        mail.plan(then=some_faults(site.chance))
        actions = [
            site.kill_a_worker,
            site.interrupt_mail,
            site.let_an_hour_pass,
            site.kill_a_worker,
            site.kill_the_helper,
            site.let_an_hour_pass,
        ]

        with disturbing(site, actions, every=EVERY):
            sendings = send_all(site, MESSAGES)
        counts = check(site, sendings, drain(site))

    say(counts)
    assert counts["accepted (303)"] > MESSAGES * 0.8
    assert counts["workers killed"] > 1


def test_nothing_is_lost_on_postgresql_which_is_restarted_too(
    tmp_path: Path,
    mail: MailServer,
    postgres: Postgres,
    settings: Settings,
    say: Callable[[dict[str, int]], None],
) -> None:
    with postgres.connect() as connection:
        connection.execute("CREATE DATABASE faults")

    def restart() -> None:
        postgres.stop(signal.SIGINT)
        postgres.start()
        site.done["PostgreSQL restarted"] += 1

    def crash() -> None:
        postgres.stop(signal.SIGQUIT)
        postgres.start()
        site.done["PostgreSQL crashed"] += 1

    with running_site(tmp_path, f"{postgres.url}/faults", mail, settings, WHOLE) as site:
        mail.plan(then=some_faults(site.chance))
        actions = [
            restart,
            site.kill_a_worker,
            site.interrupt_mail,
            crash,
            site.let_an_hour_pass,
            site.kill_the_helper,
        ]

        with disturbing(site, actions, every=EVERY):
            sendings = send_all(site, MESSAGES)
        counts = check(site, sendings, drain(site))

    say(counts)
    assert counts["PostgreSQL restarted"] + counts["PostgreSQL crashed"] > 1
