"""Whether the database answers and mail goes out, asked so that nobody waits for the answer."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from django.db import DatabaseError, connections
from django.utils import timezone

from contact.mail.queue import QueueState, read_queue

PATIENCE_SECONDS = 3.0  # a database that takes longer to count a few rows is not well
FRESH_SECONDS = 2.0  # an answer is used again for this long, however many ask


@dataclass(slots=True)
class Question:
    """One question put to the database, in a thread of its own."""

    asked_at: float
    answered_at: float | None = None
    answer: QueueState | None = None
    is_answered: threading.Event = field(default_factory=threading.Event)


class Probe:
    """Asks the database one question at a time, and waits three seconds at most for an answer."""

    def __init__(self, ask: Callable[[], QueueState]) -> None:
        self._ask = ask
        self._lock = threading.Lock()
        self._question: Question | None = None

    def read(self) -> QueueState | None:
        """Return the queue of mail, at most seconds old; None where the database is silent."""
        question = self._current()
        patience = question.asked_at + PATIENCE_SECONDS - time.monotonic()
        question.is_answered.wait(max(0.0, patience))
        return question.answer

    def _current(self) -> Question:
        """Return the question that is open or was just answered, or put a new one."""
        with self._lock:
            now = time.monotonic()
            question = self._question
            if question is None or _is_old(question, now):
                question = self._question = Question(asked_at=now)
                threading.Thread(
                    target=self._put, args=(question,), name="health", daemon=True
                ).start()
            return question

    def _put(self, question: Question) -> None:
        try:
            question.answer = self._ask()
        except DatabaseError:
            question.answer = None
        finally:
            connections.close_all()
            question.answered_at = time.monotonic()
            question.is_answered.set()


def _is_old(question: Question, now: float) -> bool:
    return question.answered_at is not None and now - question.answered_at > FRESH_SECONDS


@cache
def probe() -> Probe:
    """Return this process's probe."""
    return Probe(lambda: read_queue(timezone.now()))
