"""Nothing accepted is lost, and nothing is half-written, whatever fails: on both databases.

It prints what it counted.
"""

import random
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.contact.faults import Site, check, disturbing, drain, send_all, some_faults
from tests.contact.smtp import MailServer, mail_server
from tests.databases import connected
from tests.postgres import Postgres
from tests.serving import WHOLE, serving

MESSAGES = 500
EVERY = 25  # messages something is killed or taken away

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("unblocked")]


@pytest.fixture
def mail() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[[dict[str, int]], None]:
    """Print counts, whether the test passes or not."""

    def print_counts(counts: dict[str, int]) -> None:
        with capsys.disabled():
            print()  # noqa: T201
            for what, count in counts.items():
                print(f"  {count:5} {what}")  # noqa: T201

    return print_counts


@contextmanager
def running_site(folder: Path, url: str, mail: MailServer, settings: Settings) -> Iterator[Site]:
    """Run the whole site on a database, with a mail server that it waits for one second at most."""
    variables = {
        "DATABASE_URL": url,
        "EMAIL_URL": f"smtp://127.0.0.1:{mail.port}",
        "KAT_CONTACT_LIMIT": "1000000",
        "KAT_CONTACT_TO": "desk@clinic.example",
        "KAT_MAIL_TIMEOUT": "1",
    }
    with (
        serving(folder, command=WHOLE, **variables) as server,
        connected(url) as database,
    ):
        # The test signs forms, and reads what is stored, as this site does.
        settings.SECRET_KEY = (server.var_dir / "secret_key").read_text().strip()
        settings.KAT_FIELD_KEYS = [(server.var_dir / "field_key").read_text().strip()]
        yield Site(server, mail, database, random.Random(2026))


def test_nothing_is_lost_while_workers_are_killed_and_mail_fails(
    tmp_path: Path, mail: MailServer, settings: Settings, say: Callable[[dict[str, int]], None]
) -> None:
    with running_site(tmp_path, f"sqlite:///{tmp_path}/var/db.sqlite3", mail, settings) as site:
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

    with running_site(tmp_path, f"{postgres.url}/faults", mail, settings) as site:
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
