"""What the doctor found: how it is, what that means, and what to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

MANAGE = ".venv/bin/python manage.py"


class Health(StrEnum):
    """How one thing is."""

    OK = "ok"
    WARNING = "warning"  # it works, and should be seen to
    ERROR = "error"  # it does not work, or is not safe


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    check: str  # stable name, such as "database"
    health: Health
    message: str
    fix: str = ""  # without one, nothing has to be done

    @property
    def is_error(self) -> bool:
        """Whether something has to be mended."""
        return self.health is Health.ERROR


Check = Callable[[], Iterator[Finding]]


def good(check: str, message: str) -> Finding:
    """Return that something is as it should be."""
    return Finding(check, Health.OK, message)


def warning(check: str, message: str, fix: str) -> Finding:
    """Return that something should be seen to."""
    return Finding(check, Health.WARNING, message, fix)


def error(check: str, message: str, fix: str) -> Finding:
    """Return that something has to be mended."""
    return Finding(check, Health.ERROR, message, fix)


def sentence(text: str) -> str:
    """Return a text as a sentence: it begins with a capital letter and ends with a period."""
    return f"{text[:1].upper()}{text[1:]}."
