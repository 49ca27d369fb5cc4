"""A real SMTP server for tests, which fails in every way that it is told to."""

import asyncio
import email
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from enum import StrEnum
from itertools import chain, repeat

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session, syntax

from tests.serving import free_port

FOREVER = 3600  # seconds: longer than any client waits


class Fault(StrEnum):
    """What goes wrong with one mail."""

    NONE = "taken"
    REFUSED_FOR_NOW = "451 for the recipient"
    REFUSED = "550 for the recipient"
    NOT_STORED = "452 after the data"
    CLOSING = "421 for the sender"
    HANGS = "no answer to the sender"
    DROPS_MIDWAY = "connection lost within the data"
    DROPS_AFTER_DATA = "taken, and connection lost before the answer"
    HANGS_AFTER_DATA = "taken, and no answer"


LOST_ANSWERS = (Fault.DROPS_AFTER_DATA, Fault.HANGS_AFTER_DATA)
TAKEN = (Fault.NONE, *LOST_ANSWERS)


@dataclass(frozen=True, slots=True)
class Taken:
    """A mail that the server has taken."""

    message: Message
    recipients: tuple[str, ...]
    fault: Fault

    @property
    def id(self) -> str:
        """Its Message-ID."""
        return str(self.message["Message-ID"])

    @property
    def is_answered(self) -> bool:
        """Whether the client was told."""
        return self.fault is Fault.NONE


@dataclass(slots=True)
class MailServer:
    """A server on 127.0.0.1 that can be stopped and started, and fails as planned."""

    port: int = field(default_factory=free_port)
    taken: list[Taken] = field(default_factory=list)
    met: Counter[Fault] = field(default_factory=Counter)  # how often each was met
    before_answer: Callable[[], None] = lambda: None  # once a mail is taken
    _plan: Iterator[Fault] = field(default_factory=lambda: repeat(Fault.NONE))
    _controller: Controller | None = None

    def plan(self, *first: Fault, then: Iterable[Fault] = repeat(Fault.NONE)) -> None:
        """Say what goes wrong with the next mails; without a word, nothing does."""
        self._plan = chain(first, then)

    def start(self) -> None:
        """Listen."""
        assert self._controller is None
        logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd's: it repeats all it hears
        self._controller = _Controller(_Handler(self), hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def stop(self) -> None:
        """Refuse connections from now on, and drop those that are open."""
        if self._controller:
            self._controller.stop()
            self._controller = None

    def count(self, message_id: str) -> int:
        """Return how often a mail was taken."""
        return sum(one.id == message_id for one in self.taken)

    def next_fault(self) -> Fault:
        """Return what shall go wrong with the mail that begins now."""
        fault = next(self._plan, Fault.NONE)
        self.met[fault] += 1
        return fault


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """Run a mail server until the block ends."""
    server = MailServer()
    server.start()
    try:
        yield server
    finally:
        server.stop()


class _Unreliable(SMTP):
    """One connection; its fault is that of the mail it carries now."""

    fault = Fault.NONE

    def drop(self) -> None:
        """Lose the connection."""
        assert isinstance(self.transport, asyncio.Transport)
        self.transport.abort()

    @syntax("DATA")
    async def smtp_DATA(self, arg: str | None) -> None:  # noqa: N802
        if self.fault is not Fault.DROPS_MIDWAY:
            await super().smtp_DATA(arg)
            return
        await self.push("354 Go on")
        await self._reader.readline()
        self.drop()


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Unreliable(self.handler, hostname="mail.example", enable_SMTPUTF8=True)


class _Handler:
    """What the server answers; each refusal repeats whom the mail is for, as many servers do."""

    def __init__(self, server: MailServer) -> None:
        self._server = server

    async def handle_MAIL(  # noqa: N802
        self,
        smtp: _Unreliable,
        _session: Session,
        envelope: Envelope,
        sender: str,
        _options: object,
    ) -> str:
        smtp.fault = self._server.next_fault()
        if smtp.fault is Fault.HANGS:
            await asyncio.sleep(FOREVER)
        if smtp.fault is Fault.CLOSING:
            return f"421 Closing; {sender} must wait"
        envelope.mail_from = sender
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, smtp: _Unreliable, _session: Session, envelope: Envelope, to: str, _options: object
    ) -> str:
        if smtp.fault is Fault.REFUSED_FOR_NOW:
            return f"451 Try {to} again later"
        if smtp.fault is Fault.REFUSED:
            return f"550 There is no {to} here"
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, smtp: _Unreliable, _session: Session, envelope: Envelope
    ) -> str:
        recipients = tuple(envelope.rcpt_tos)
        if smtp.fault in TAKEN:
            assert isinstance(envelope.content, bytes)
            message = email.message_from_bytes(envelope.content)
            self._server.taken.append(Taken(message, recipients, smtp.fault))
            self._server.before_answer()
        if smtp.fault is Fault.DROPS_AFTER_DATA:
            smtp.drop()
        if smtp.fault is Fault.HANGS_AFTER_DATA:
            await asyncio.sleep(FOREVER)
        if smtp.fault is Fault.NOT_STORED:
            return f"452 No room for {', '.join(recipients)}"
        return "250 OK"
