"""Send hundreds of messages to a running site while its parts are killed, and count what came of it."""

import http.client
import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper
from post_office.models import STATUS
from pytest_django import Settings

from contact.encryption import decrypt
from contact.signing import read_sent
from tests.contact.sending import fill_in
from tests.contact.smtp import LOST_ANSWERS, Fault, MailServer
from tests.databases import connected
from tests.process_tree import find
from tests.serving import WEB, Server, serving

GUNICORN, HELPER = "kat_site.wsgi", "manage.py run_helper"
KINDS = ("notice", "receipt")
VISITORS = 8  # who send at the same time
CSRF = "k" * 32  # the cookie and the field are the same: that is all Django asks over http
LOST = (OSError, http.client.HTTPException)  # the answer did not arrive
FAULTS = (  # of one mail in a hundred, about: the rest is taken
    *[Fault.REFUSED_FOR_NOW, Fault.REFUSED, Fault.NOT_STORED, Fault.CLOSING] * 2,
    *[Fault.DROPS_MIDWAY, Fault.DROPS_AFTER_DATA] * 4,
    Fault.HANGS,
    Fault.HANGS_AFTER_DATA,
)


@dataclass(slots=True)
class Sending:
    """One message, and what the visitor saw."""

    text: str
    statuses: list[int | None] = field(default_factory=list)  # None: no answer arrived
    reference: str | None = None  # that the site named

    @property
    def is_accepted(self) -> bool:
        """Whether the visitor was told that the message was sent."""
        return http.HTTPStatus.SEE_OTHER in self.statuses


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database holds in the end."""

    texts: dict[str, str]  # {reference: text}
    mails: Counter[str]  # {Message-ID: how many rows}
    waiting: int


@dataclass(slots=True)
class Site:
    """A running site with a mail server, and what was done to them."""

    server: Server
    mail: MailServer
    database: BaseDatabaseWrapper
    gunicorn: int  # the process whose children are the workers
    chance: random.Random
    done: Counter[str] = field(default_factory=Counter)
    sent: int = 0  # messages, with or without an answer

    @property
    def workers(self) -> list[int]:
        """Gunicorn's, each of which answers visitors."""
        return find(self.gunicorn, GUNICORN)

    def send(self, text: str) -> Sending:
        """Send one message; where no answer comes, send the same form once more, as people do."""
        sending = Sending(text)
        form = fill_in(message=text, csrfmiddlewaretoken=CSRF)
        for _ in range(2):
            sending.statuses.append(self._post(form, sending))
            if sending.statuses[-1] is not None:
                break
        self.sent += 1
        return sending

    def _post(self, form: dict[str, str], sending: Sending) -> int | None:
        try:
            answer = self.server.post("/contact/", form, Cookie=f"csrftoken={CSRF}")
        except LOST:
            return None
        if answer.status == http.HTTPStatus.SEE_OTHER:
            [token] = parse_qs(urlsplit(answer.headers["Location"]).query)["r"]
            sent = read_sent(token)
            sending.reference = sent.reference if sent else None
        return answer.status

    def kill_a_worker(self) -> None:
        """End one of gunicorn's workers as if the machine had no memory left."""
        if workers := self.workers:
            self._kill(self.chance.choice(workers), "workers killed")

    def kill_the_helper(self) -> None:
        """End the process that sends mail, whatever it is doing."""
        for helper in find(self.server.process.pid, HELPER):
            self._kill(helper, "helpers killed")

    def _kill(self, pid: int, what: str) -> None:
        os.kill(pid, signal.SIGKILL)
        self.done[what] += 1

    def interrupt_mail(self) -> None:
        """Take the mail server away for a moment."""
        self.mail.stop()
        time.sleep(1)
        self.mail.start()
        self.done["mail server stopped"] += 1

    def let_an_hour_pass(self) -> None:
        """Make every mail due that waits for its next try; not where the database is away."""
        with suppress(DatabaseError):
            self.ask("UPDATE post_office_email SET scheduled_time = NULL WHERE status <> 0")

    def ask(self, statement: str) -> list[tuple[object, ...]]:
        """Run one statement in the site's database, past everything that is tested."""
        connection = self.database.copy()  # one is for one thread
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def stored(self) -> Stored:
        """Return what the database holds."""
        rows = self.ask("SELECT reference, name, email, message FROM contact_inquiry")
        for _reference, *fields in rows:
            assert all(decrypt(str(value)) for value in fields)  # a whole row
        mails = self.ask("SELECT message_id, status FROM post_office_email")
        return Stored(
            texts={str(row[0]): decrypt(str(row[-1])) for row in rows},
            mails=Counter(str(message_id) for message_id, _status in mails),
            waiting=sum(status != STATUS.sent for _message_id, status in mails),
        )


def site_of(url: str, mail: MailServer) -> dict[str, str]:
    """Return the variables of a site with this database and mail server."""
    return {
        "DATABASE_URL": url,
        "EMAIL_URL": f"smtp://127.0.0.1:{mail.port}",
        "KAT_CONTACT_LIMIT": "1000000",
        "KAT_CONTACT_RECEIPTS": "True",
        "KAT_CONTACT_TO": "desk@clinic.example",
        "KAT_MAIL_TIMEOUT": "1",
    }


@contextmanager
def running_site(
    folder: Path,
    url: str,
    mail: MailServer,
    settings: Settings,
    command: Sequence[str] = WEB,
) -> Iterator[Site]:
    """Run the site on a database, with a mail server that it waits for one second at most."""
    variables = site_of(url, mail)
    with (
        serving(folder, command=command, **variables) as server,
        connected(url) as database,
    ):
        # The test signs forms, and reads what is stored, as this site does.
        settings.SECRET_KEY = (server.var_dir / "secret_key").read_text().strip()
        settings.KAT_FIELD_KEYS = [(server.var_dir / "field_key").read_text().strip()]
        pid = server.process.pid
        gunicorn = pid if command == WEB else find(pid, GUNICORN)[0]
        yield Site(server, mail, database, gunicorn, random.Random(2026))


def some_faults(chance: random.Random) -> Iterator[Fault]:
    """Yield what goes wrong with one mail after another: one in five does."""
    while True:
        yield chance.choice(FAULTS) if chance.random() < 0.2 else Fault.NONE


@contextmanager
def disturbing(site: Site, actions: Sequence[Callable[[], None]], every: int) -> Iterator[None]:
    """Do one thing after another to the site, each time so many messages were sent."""
    ending = threading.Event()
    failures: list[BaseException] = []

    def disturb() -> None:
        for number, action in enumerate(cycle(actions), start=1):
            while site.sent < number * every:
                if ending.wait(0.05):
                    return
            action()

    def guarded() -> None:
        try:
            disturb()
        except BaseException as error:  # noqa: BLE001 (told below, in the test's own thread)
            failures.append(error)

    thread = threading.Thread(target=guarded)
    thread.start()
    try:
        yield
    finally:
        ending.set()
        thread.join()
        for failure in failures:
            raise failure


def send_all(site: Site, count: int) -> list[Sending]:
    """Send so many messages, a few at a time."""
    texts = [f"Message {number} of this run, written by nobody." for number in range(count)]
    with ThreadPoolExecutor(VISITORS) as visitors:
        return list(visitors.map(site.send, texts))


def drain(site: Site, seconds: float = 120) -> Stored:
    """Let all mail go out that waits, with a server that is well; return what is stored then."""
    site.mail.plan()
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        site.let_an_hour_pass()
        stored = site.stored()
        if not stored.waiting:
            return stored
        time.sleep(0.5)
    raise TimeoutError(f"{site.stored().waiting} mails still wait")


def check(site: Site, sendings: Sequence[Sending], stored: Stored) -> dict[str, int]:
    """Hold what the visitors saw against the database and the mail server; return the counts."""
    copies = Counter(stored.texts.values())
    assert set(copies) <= {sending.text for sending in sendings}
    assert max(copies.values()) == 1  # however often it was sent
    accepted = [sending for sending in sendings if sending.is_accepted]
    for sending in accepted:
        assert stored.texts.get(sending.reference or "") == sending.text
    host = f"@{urlsplit(site.server.url).hostname}>"
    expected = {f"<{kind}.{reference}{host}" for reference in stored.texts for kind in KINDS}
    assert stored.mails == Counter(expected)  # one of each for each inquiry, and no other
    taken = Counter(mail.id for mail in site.mail.taken)
    assert taken.keys() == expected
    lost = Counter(mail.id for mail in site.mail.taken if mail.fault in LOST_ANSWERS)
    twice_unasked = sum(max(0, times - 1 - lost[id_]) for id_, times in taken.items())
    assert twice_unasked <= site.done["helpers killed"]
    return {
        "messages": len(sendings),
        "accepted (303)": len(accepted),
        "told to call (503)": sum(503 in sending.statuses for sending in sendings),
        "sent without an answer": sum(None in sending.statuses for sending in sendings),
        "inquiries": len(stored.texts),
        "notices": sum(id_.startswith("<notice.") for id_ in stored.mails),
        "receipts": sum(id_.startswith("<receipt.") for id_ in stored.mails),
        "mails taken": taken.total(),
        "taken again after a lost answer": taken.total() - len(taken) - twice_unasked,
        "taken again after a killed helper": twice_unasked,
        **{f"mails {fault}": count for fault, count in site.mail.met.items()},
        **site.done,
    }
