"""A connection to PostgreSQL that does not wait for an answer forever."""

from typing import Any

import psycopg
from psycopg.pq import TransactionStatus

LOOK_SECONDS = 0.1  # between two looks for Ctrl-C, as psycopg has it


class PatientConnection(psycopg.Connection[Any]):
    """Raises OperationalError where the server takes longer than `answer_seconds` to answer.

    A server that hangs takes connections and says nothing. A worker has a few threads, and each
    that waits for it would be lost to the readers, who need no database.
    """

    answer_seconds: float | None = None  # no limit; gunicorn.conf.py sets one in its workers

    def wait(self, gen: Any, interval: float = LOOK_SECONDS, timeout: float | None = None) -> Any:  # noqa: ANN401
        """Wait for what one of psycopg's generators does; raise OperationalError."""
        try:
            return super().wait(gen, interval, timeout or self.answer_seconds)
        except psycopg.OperationalError:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                self.pgconn.finish()  # what the server may still answer belongs to nobody
            raise
