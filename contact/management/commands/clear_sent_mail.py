"""`manage.py clear_sent_mail`: delete mail that was sent long ago."""

import logging

from django.core.management.base import BaseCommand
from django.utils import timezone

from contact.mail.queue import SENT_KEPT, delete_sent

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Delete sent mail that is old enough."""

    help = f"Forget mail that was sent over {SENT_KEPT.days} days ago. The helper runs it each day."

    def handle(self, *_args: object, **_options: object) -> None:
        """Delete it, and log how many mails that were."""
        if deleted := delete_sent(timezone.now()):
            logger.info("Mail: %d deleted, sent long ago.", deleted)
