"""The loop of the process beside the web server: it sends mail, and runs the daily jobs."""

import logging
import signal
import time
from types import FrameType

from django.db import DatabaseError, close_old_connections, connections
from django.utils import timezone

from contact.daily import DailyJobs
from contact.mail.lock import sender_lock
from contact.mail.sender import Sender

POLL_SECONDS = 2.0
LONGEST_PAUSE = 30.0  # between two tries to reach a database that does not answer
LOOK_SECONDS = 0.2  # how long it takes to see that it shall end

logger = logging.getLogger(__name__)


class Ending:
    """Whether the process was asked to end, with SIGTERM or Ctrl-C."""

    def __init__(self) -> None:
        self.is_asked = False

    def listen(self) -> None:
        """Take the signals from now on; what is being sent is finished first."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._ask)

    def wait(self, seconds: float) -> None:
        """Wait, or return as soon as it is asked."""
        end = time.monotonic() + seconds
        while not self.is_asked and time.monotonic() < end:
            time.sleep(LOOK_SECONDS)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self.is_asked = True


class Helper:
    """Works while it holds the lock; any number of others may wait for it."""

    def __init__(self, ending: Ending) -> None:
        self._ending = ending
        self._lock = sender_lock()
        self._sender = Sender()
        self._jobs = DailyJobs()
        self._pause = POLL_SECONDS

    def run(self) -> None:
        """Work until it is asked to end; a database that does not answer is waited for."""
        self._ending.listen()
        while not self._ending.is_asked:
            self.work()
            self._ending.wait(self._pause)
        self.close()

    def close(self) -> None:
        """Let the next helper work."""
        self._lock.release()

    def work(self) -> None:
        """Do what is due now, where no other process does."""
        close_old_connections()
        try:
            if self._lock.acquire():
                self._sender.send_due(self._may_go_on)
                self._jobs.run_due(timezone.now())
        except DatabaseError as error:
            connections.close_all()
            self._wait_longer(error)
        else:
            self._note_recovery()

    def _may_go_on(self) -> bool:
        """Tell whether the next mail may be sent: the lock may be gone with the database."""
        return not self._ending.is_asked and self._lock.acquire()

    def _wait_longer(self, error: DatabaseError) -> None:
        if self._pause == POLL_SECONDS:
            logger.error("The database does not answer (%s).", type(error).__name__)
        self._pause = min(2 * self._pause, LONGEST_PAUSE)

    def _note_recovery(self) -> None:
        if self._pause != POLL_SECONDS:
            logger.info("The database answers again.")
        self._pause = POLL_SECONDS
