"""Keep out of the logs what could tell on a visitor."""

import logging
import re

ADDRESS = re.compile(r"https?://\S+")  # such as the referrer of a form that is refused


class WithoutRequest(logging.Filter):
    """Drop addresses and query strings from what Django logs; every record stays.

    It passes the request along with a record, and names the whole address of a page in some
    messages. A path says which page failed; what follows the question mark is the visitor's own.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean one record; always True."""
        record.__dict__.pop("request", None)
        if isinstance(record.args, tuple):
            is_djangos = record.name.startswith("django.")
            record.args = tuple(_clean(arg) if is_djangos else arg for arg in record.args)
        return True


def _clean(arg: object) -> object:
    if not isinstance(arg, str):
        return arg
    return arg.partition("?")[0] if arg.startswith("/") else ADDRESS.sub("(address)", arg)
