"""What is done once a day, by one process of all that run."""

import logging
from datetime import datetime, timedelta

from django.core.management import call_command
from django.db import DatabaseError

COMMANDS = (
    "clearsessions",
    "clear_sent_mail",
    "purge_inquiries",
)  # each may run at any time, and any number of times
EVERY = timedelta(days=1)
AFTER_A_FAILURE = timedelta(hours=1)

logger = logging.getLogger(__name__)


class DailyJobs:
    """Runs each command when it is due: at once after a start, then every day.

    Nothing is kept of it, so that there is nothing to lose: to run one too often does no harm.
    """

    def __init__(self) -> None:
        self._due: dict[str, datetime] = {}

    def run_due(self, now: datetime) -> None:
        """Run what is due; one that fails is logged, and tried again in an hour."""
        for command in COMMANDS:
            if command in self._due and now < self._due[command]:
                continue
            self._due[command] = now + (EVERY if _run(command) else AFTER_A_FAILURE)


def _run(command: str) -> bool:
    try:
        call_command(command)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 (mail must go out whatever a job does)
        logger.error("The daily job %s failed: %s", command, type(error).__name__)
        return False
    return True
