"""When a sender may expect an answer, from the clinic's opening hours."""

from datetime import datetime, timedelta

from kat_site.facts import Clinic

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_AHEAD = 8


def expected_answer(clinic: Clinic, now: datetime) -> str:
    """Return a sentence that names the day by whose end an answer comes.

    It is the first day after today on which the clinic is open.
    """
    today = now.astimezone(clinic.zone).date()
    open_days = {day for hours in clinic.opening_hours for day in hours.days}
    coming = (today + timedelta(days=ahead) for ahead in range(1, DAYS_AHEAD))
    day = next(day for day in coming if DAYS[day.weekday()] in open_days)
    return f"We aim to answer by the end of {day:%A, %B} {day.day}."
