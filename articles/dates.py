"""Dates as editors write them: year-month-day."""

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator

DATE_FORMS = (
    "%m/%d/%Y",
    "%m/%d/%y",
    "%m-%d-%Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%Y/%m/%d",
    "%Y-%m-%d",
    "%y-%m-%d",
)


def parse_iso_date(value: object) -> object:
    """Return the date written as 2026-11-21; raise ValueError for anything else."""
    if not isinstance(value, str):
        return value
    try:
        if len(value) != len("2026-11-21"):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f'"{value}" is not a date. Fix: {_date_fix(value)}') from None


def _date_fix(value: str) -> str:
    """Say how to write what was probably meant as a date."""
    for form in DATE_FORMS:
        with suppress(ValueError):
            return f"write {datetime.strptime(value.strip(), form).date()}"  # noqa: DTZ007 # a day
    if (found := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])-\d\d", value)) and found[1] != "0000":
        last = monthrange(int(found[1]), int(found[2]))[1]
        return f"write a day up to {value[:8]}{last}, the last one of that month"
    return "write year-month-day, such as 2026-11-21"


IsoDate = Annotated[date, BeforeValidator(parse_iso_date)]
