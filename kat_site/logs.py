"""Keep out of the logs what could tell on a visitor."""

import logging


class WithoutRequest(logging.Filter):
    """Drop addresses and query strings; every record stays.

    Django passes the request along with a record, and names the whole address of a page in some
    messages. A path says which page failed; what follows the question mark is the visitor's own.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean one record; always True."""
        record.__dict__.pop("request", None)
        if isinstance(record.args, tuple):
            record.args = tuple(_without_query(arg) for arg in record.args)
        return True


def _without_query(arg: object) -> object:
    return arg.partition("?")[0] if isinstance(arg, str) and arg.startswith("/") else arg
