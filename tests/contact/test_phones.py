"""Telephone numbers as people type them."""

import pytest

from contact.phones import parse_phone


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("202-555-0143", "+12025550143"),
        ("(202) 555-0143", "+12025550143"),
        ("202.555.0143", "+12025550143"),
        ("1 202 555 0143", "+12025550143"),
        ("+1 202 555 0143", "+12025550143"),
        ("２０２５５５０１４３", "+12025550143"),
        ("\u202a+1 202-555-0143\u202c", "+12025550143"),  # as some phones copy it
        ("202-555-0143 ext. 12", "+12025550143 x12"),
        ("+44 20 7946 0958", "+442079460958"),
        ("011 52 55 1234 5678", "+525512345678"),
        ("0012025550156", "+12025550156"),
        ("00 44 20 7946 0958", "+442079460958"),
        ("+33 6 39 98 12 34", "+33639981234"),  # of ranges that no one has yet
        ("+353 20 912 3456", "+353209123456"),
        ("(457) 234-5678", "+14572345678"),  # an area code that may come
    ],
)
def test_a_number_is_kept_as_e164(typed: str, stored: str) -> None:
    assert parse_phone(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "555-0143",
        "n/a",
        "+1",
        "+44 20",
        "+99 123 456 789",
        "123-456-7890",
        "000-000-0000",
        "999-999-9999",
        "311-555-2368",
        "202-555-0143 or 202-555-0188",
        "0" * 300,
        "\0",
    ],
)
def test_what_cannot_be_called_is_none(typed: str) -> None:
    assert parse_phone(typed) is None
