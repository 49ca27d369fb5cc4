"""What to tell the editor of days that are still to come: they say what nobody can know yet."""

from collections.abc import Iterator
from datetime import date

from articles.frontmatter import Location
from articles.parsing import Parsed
from articles.problems import Level, Problem
from articles.schema import PublicationFields
from articles.whole import Whole

FIX = "correct the day, or wait until then: write what happened, on the day it happened"


def check_days(whole: Whole, today: date) -> Iterator[Problem]:
    """Report each day after today on which something is said to have happened.

    These are warnings: what is wrong today would be right later. Readers see no such change until
    its day.
    """
    for one in whole.parsed:
        for place, day in _days_of(one):
            if day > today:
                message = f'"{place[-1]}:" {day} is after today, {today}'
                yield Problem(
                    one.path, one.yaml.line(place), message, FIX, Level.WARNING, "date-later"
                )


def _days_of(one: Parsed) -> Iterator[tuple[Location, date]]:
    """Yield each day of the front matter that is said to be past, and where it stands."""
    front = one.front
    if front.changed:
        yield ("changed",), front.changed
    for place, change in enumerate(front.changes):
        yield ("changes", place, "on"), change.on
    if front.review:
        yield ("review", "on"), front.review.on
    if isinstance(front, PublicationFields) and front.sources_checked:
        yield ("sources_checked",), front.sources_checked
