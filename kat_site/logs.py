"""What the logs say and how: lines for people, or JSON for machines, and nothing of a visitor."""

import logging
import re
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from environ import Env
from pythonjsonlogger.json import JsonFormatter

from kat_site.environment import read_choice

ADDRESS = re.compile(r"https?://\S+")  # such as the referrer of a form that is refused
PERSONAL = re.compile(r"[^\s/@]+(?:@|%40)[^\s/@]+|\+?(?:\d[ ().-]{0,2}){7,}\d")  # mail, telephone
LINE = "{levelname} {name}: {message}"
FORMATS = ("plain", "json")
ROOT = Path(__file__).resolve().parent.parent

request_id: ContextVar[str] = ContextVar("request_id", default="")  # of the request being answered


def read_log_format(env: Env, *, is_production: bool) -> str:
    """Return `plain` or `json`, which production has by itself."""
    return read_choice(env, "KAT_LOG_FORMAT", FORMATS, "json" if is_production else "plain")


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
    if arg.startswith("/"):
        return PERSONAL.sub("(left out)", arg.partition("?")[0])
    return PERSONAL.sub("(left out)", ADDRESS.sub("(address)", arg))


class PlainFormatter(logging.Formatter):
    """One line a record, and an error as Python prints it; in production, without its words."""

    def __init__(self, *, tells_errors: bool = True) -> None:
        super().__init__(LINE, style="{")
        self._tells_errors = tells_errors

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 (as logging has it)
        """Return the error: what was called where, and its words where they may be told."""
        return super().formatException(ei) if self._tells_errors else "\n".join(describe(ei[1]))


class LineOfJson(JsonFormatter):
    """One line of JSON a record, with these fields and no other, whatever a record carries.

    time (UTC), level, logger, message; request_id while a request is answered; error, a list of
    lines, where there was one.
    """

    def __init__(self, *, tells_errors: bool = False) -> None:
        super().__init__("{message}", style="{", json_ensure_ascii=False)
        self._tells_errors = tells_errors

    def add_fields(
        self,
        log_data: dict[str, Any],
        record: logging.LogRecord,
        message_dict: dict[str, Any],  # noqa: ARG002 (the library's)
    ) -> None:
        """Put the fields of one record in."""
        log_data["time"] = datetime.fromtimestamp(record.created, UTC).isoformat(
            "T", "milliseconds"
        )
        log_data["level"] = record.levelname.lower()
        log_data["logger"] = record.name
        log_data["message"] = record.getMessage().strip()
        if found := request_id.get():
            log_data["request_id"] = found
        if record.exc_info and record.exc_info[1]:
            error = record.exc_info[1]
            lines = traceback.format_exception(error) if self._tells_errors else describe(error)
            log_data["error"] = "".join(lines).split("\n") if self._tells_errors else list(lines)


def make_formatter(form: str, *, is_production: bool) -> logging.Formatter:
    """Return what writes the log in a form. In production errors are told without their words.

    The words of an error often repeat what somebody typed: `invalid literal for int(): 'Jane'`.
    """
    if form == "json":
        return LineOfJson(tells_errors=not is_production)
    return PlainFormatter(tells_errors=not is_production)


def describe(error: BaseException | None) -> Iterator[str]:
    """Yield the class of an error and of those that led to it, and where each was, line by line."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _short(name: str) -> str:
    """Return a path from the checkout, or from where packages are."""
    path = name.rpartition("site-packages/")[2]
    return path.removeprefix(f"{ROOT}/")
