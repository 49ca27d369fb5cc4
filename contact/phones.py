"""Telephone numbers as people type them -> E.164."""

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat


def parse_phone(text: str) -> str | None:
    """Return the number as E.164, with " x123" for an extension, or None where it is none.

    A number without a country code is read as one of the United States.
    """
    try:
        number = phonenumbers.parse(text, "US")
    except NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    e164 = str(phonenumbers.format_number(number, PhoneNumberFormat.E164))
    return f"{e164} x{number.extension}" if number.extension else e164
