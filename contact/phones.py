"""Telephone numbers as people type them -> E.164."""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

NORTH_AMERICA = 1  # country code
# The shape of its numbers, for area codes that are newer than the phonenumbers package: no digit
# group begins with 0 or 1 or ends in 11, and the middle digit of an area code is no 9.
NORTH_AMERICAN = re.compile(r"[2-9](?!11)[0-8]\d[2-9](?!11)\d{6}")
ABROAD = re.compile(
    r"^\s*00[\s.-]*(?=[1-9])"
)  # what most of the world dials where others write a plus


def parse_phone(text: str) -> str | None:
    """Return the number as E.164, with " x123" for an extension, or None where it is none.

    A number without a country code is read as one of the United States. Whether somebody has it
    is not known here: a country may have opened a range since the phonenumbers package was made.
    """
    try:
        number = phonenumbers.parse(ABROAD.sub("+", text), "US")
    except NumberParseException:
        return None
    if not _can_be_called(number):
        return None
    e164 = str(phonenumbers.format_number(number, PhoneNumberFormat.E164))
    return f"{e164} x{number.extension}" if number.extension else e164


def _can_be_called(number: PhoneNumber) -> bool:
    if number.country_code == NORTH_AMERICA:
        is_shaped = NORTH_AMERICAN.fullmatch(str(number.national_number))
        return bool(is_shaped) or phonenumbers.is_valid_number(number)
    return bool(phonenumbers.is_possible_number(number))
