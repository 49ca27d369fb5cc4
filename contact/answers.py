"""When a sender may expect an answer, from the clinic's opening hours."""

from datetime import date, datetime, time, timedelta

from kat_site.facts import Clinic

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_AHEAD = 8


def expected_answer(clinic: Clinic, now: datetime) -> str:
    """Return a sentence that names the day and the hour by which an answer comes.

    It is when the clinic closes on the first day after today on which it is open.
    """
    due = answer_due(clinic, now)
    clock = due.strftime("%I:%M %p").lstrip("0").lower()
    return f"We aim to answer by {clock} on {due:%A, %B} {due.day}."


def answer_due(clinic: Clinic, received: datetime) -> datetime:
    """Return when a message that came at `received` should be answered, by the clinic's clock."""
    today = received.astimezone(clinic.zone).date()
    coming = (today + timedelta(days=ahead) for ahead in range(1, DAYS_AHEAD))
    day, closes = next((day, closes) for day in coming if (closes := _closing_time(clinic, day)))
    return datetime.combine(day, closes, clinic.zone)


def _closing_time(clinic: Clinic, day: date) -> time | None:
    name = DAYS[day.weekday()]
    return max((hours.closes for hours in clinic.opening_hours if name in hours.days), default=None)
