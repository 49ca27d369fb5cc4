"""Field types of clinic.yaml: telephone numbers, addresses of the web and of mail, times."""

from datetime import time
from typing import Annotated
from zoneinfo import available_timezones

import phonenumbers
from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from articles.problems import did_you_mean
from articles.schema import FrontMatter, Text


class Phone(FrontMatter):
    """A US telephone number, in the two ways a page needs it."""

    e164: str  # +12025550143

    @property
    def uri(self) -> str:
        """Address for a link, such as tel:+12025550143."""
        return f"tel:{self.e164}"

    @property
    def display(self) -> str:
        """The number as people read it, such as (202) 555-0143."""
        parsed = phonenumbers.parse(self.e164)
        return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))

    def __str__(self) -> str:
        return self.display


def parse_phone(value: object) -> object:
    """Return the Phone written as text; raise ValueError where it is no US number."""
    if not isinstance(value, str):
        return value
    try:
        parsed = phonenumbers.parse(value, "US")
    except phonenumbers.NumberParseException:
        parsed = None
    if parsed is None or not phonenumbers.is_valid_number(parsed):
        raise ValueError(
            f'"{value}" is not a telephone number. Fix: write all ten digits, such as 202-555-0143'
        )
    return Phone(e164=phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def check_url(value: str) -> str:
    """Return an https address unchanged; raise ValueError for anything else."""
    if not value.startswith("https://") or " " in value or len(value) < len("https://a.b"):
        raise ValueError(
            f'"{value}" is not a web address. Fix: write it whole, such as https://example.org/book'
        )
    return value


def check_email(value: str) -> str:
    """Return an e-mail address unchanged; raise ValueError where it has not that form."""
    name, _, domain = value.partition("@")
    if not name or "." not in domain or " " in value:
        raise ValueError(f'"{value}" is not an e-mail address. Fix: write name@example.org')
    return value


def check_time_zone(value: str) -> str:
    """Return an IANA time zone name unchanged; raise ValueError for an unknown one."""
    zones = available_timezones()
    if value not in zones:
        hint = did_you_mean(value, zones)
        raise ValueError(
            f'"{value}" is not a time zone.{hint} Fix: write a name such as America/New_York'
        )
    return value


def parse_time(value: object) -> object:
    """Return the time written as 17:00; raise ValueError for anything else."""
    if not isinstance(value, str):
        return value
    try:
        return time.fromisoformat(value.zfill(5))
    except ValueError:
        raise ValueError(
            f'"{value}" is not a time. Fix: write hours and minutes, such as 09:00 or 17:30'
        ) from None


PhoneNumber = Annotated[
    Phone,
    BeforeValidator(parse_phone),
    WithJsonSchema({"type": "string", "minLength": 10}),  # as an editor writes it
]
Url = Annotated[Text, AfterValidator(check_url)]
Email = Annotated[Text, AfterValidator(check_email)]
ClockTime = Annotated[
    time,
    BeforeValidator(parse_time),
    WithJsonSchema({"type": "string", "pattern": r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$"}),
]
HexColor = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
TimeZoneName = Annotated[Text, AfterValidator(check_time_zone)]
