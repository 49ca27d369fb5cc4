"""`manage.py run_helper`: send mail and run the daily jobs, beside the web server."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from contact.helper import Ending, Helper


class Command(BaseCommand):
    """Send mail and run the daily jobs until ended."""

    help = (
        "Send the mail that waits and run the daily jobs, until ended. `make run` runs it beside"
        " the web server. Of any number of these processes, on any number of machines, one works."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take --once."""
        parser.add_argument(
            "--once", action="store_true", help="do what is due now, and end: for cron, or by hand"
        )

    def handle(self, *_args: object, once: bool, **_options: object) -> None:
        """Run the helper."""
        helper = Helper(Ending())
        if once:
            helper.work()
            helper.close()
        else:
            helper.run()
