"""An edition: what readers see, all from one state of the files, and what is known about those."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from articles.library import Library
from articles.problems import Problem
from articles.search import SearchIndex

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edition:
    """What readers see, all from one state of the files and for one span of days."""

    id: str  # hash of the content: the same in every worker
    library: Library  # what readers may see
    everything: Library  # drafts and later articles too
    search: SearchIndex  # of what readers may see
    loaded_at: datetime
    good_until: date | None  # the day, in the clinic's time zone, on which a date changes it
    _kept: dict[Hashable, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def keep(self, name: Hashable, make: Callable[[], T]) -> T:
        """Return what is made of this edition alone: made when first asked for, gone with it."""
        kept: T = self._kept[name] if name in self._kept else self._kept.setdefault(name, make())
        return kept

    def is_out_of_date(self, now: datetime) -> bool:
        """Tell whether a date has changed what readers see since it was made."""
        day = self.good_until
        return day is not None and now >= _beginning(day, self.library.clinic.zone)


@dataclass(frozen=True, slots=True)
class State:
    """The edition in use, and what is wrong with the files as they stand now."""

    edition: Edition
    problems: tuple[Problem, ...]
    is_degraded: bool  # the files have errors, so readers see an older or a smaller edition


def prepare_nothing(_edition: Edition) -> None:
    """Do nothing before an edition is used."""


@lru_cache(maxsize=8)
def _beginning(day: date, zone: ZoneInfo) -> datetime:
    """Return when a day begins; each request compares with it, so it is worked out once."""
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)
