"""What was published and what changed, month by month."""

from calendar import month_name
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from articles.documents import Article, Document, Publication, Question
from articles.library import Library


class MonthKey(NamedTuple):
    """A month of a year; later ones are greater."""

    year: int
    month: int  # from 1


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which a page appeared or changed."""

    on: date
    document: Document
    note: str = ""  # what changed; empty where the page is new, or its file does not say
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A day, and what happened on it."""

    on: date
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month in which something appeared or changed."""

    key: MonthKey
    events: tuple[Event, ...]  # at least one; newest first, those of one day in reading order

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.key.year, self.key.month, 1)

    @property
    def url(self) -> str:
        """Path on the site, such as /archive/2026/11/."""
        return f"/archive/{self.key.year:04}/{self.key.month:02}/"

    @property
    def last_changed(self) -> date:
        """Day of its newest event."""
        return self.events[0].on

    @property
    def title(self) -> str:
        """The month in words: November 2026."""
        return f"{month_name[self.key.month]} {self.key.year}"

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths on the site of the pages that it names, each once."""
        return tuple(dict.fromkeys(event.document.url for event in self.events))

    @property
    def changes(self) -> tuple[Day, ...]:
        """Changes of pages."""
        return _by_day(event for event in self.events if not event.is_new)

    @property
    def new_articles(self) -> tuple[Day, ...]:
        """Articles that appeared."""
        return _by_day(self._new(Article))

    @property
    def new_questions(self) -> tuple[Day, ...]:
        """Questions that appeared with their answers."""
        return _by_day(self._new(Question))

    @property
    def summary(self) -> str:
        """How much there is of each, in words: "2 new articles, 1 change"."""
        changes = sum(not event.is_new for event in self.events)
        counts = {
            "new article": len(self._new(Article)),
            "new question": len(self._new(Question)),
            "change": changes,
        }
        return ", ".join(
            f"{count} {name}{'s' if count > 1 else ''}" for name, count in counts.items() if count
        )

    def _new(self, kind: type[Publication]) -> tuple[Event, ...]:
        return tuple(one for one in self.events if one.is_new and isinstance(one.document, kind))


@dataclass(frozen=True, slots=True)
class Archive:
    """All months in which something appeared or changed."""

    months: tuple[Month, ...]  # newest first

    def find(self, year: int, month: int) -> tuple[Month, Month | None, Month | None] | None:
        """Return a month, the one before it and the one after it, by time, that have something."""
        keys = [one.key for one in self.months]
        if (year, month) not in keys:
            return None
        place = keys.index(MonthKey(year, month))
        earlier = self.months[place + 1] if place + 1 < len(keys) else None
        return self.months[place], earlier, self.months[place - 1] if place else None

    @property
    def years(self) -> tuple[tuple[int, tuple[Month, ...]], ...]:
        """The months by year, newest first."""
        found: dict[int, list[Month]] = {}
        for month in self.months:
            found.setdefault(month.key.year, []).append(month)
        return tuple((year, tuple(months)) for year, months in found.items())


def make_archive(library: Library) -> Archive:
    """Return what happened to the pages of a library; a page that is gone is not told of."""
    found: defaultdict[MonthKey, list[Event]] = defaultdict(list)
    for document in library.documents:
        for event in _events_of(document):
            found[MonthKey(event.on.year, event.on.month)].append(event)
    return Archive(
        tuple(
            Month(key, tuple(sorted(found[key], key=lambda event: event.on, reverse=True)))
            for key in sorted(found, reverse=True)
        )
    )


def has_archive(library: Library) -> bool:
    """Tell whether there is any day to tell of."""
    return bool(library.publications) or any(one.changes for one in library.pages.values())


def _by_day(events: Iterable[Event]) -> tuple[Day, ...]:
    """Return events that are in order by their days."""
    return tuple(Day(on, tuple(found)) for on, found in groupby(events, key=attrgetter("on")))


def _events_of(document: Document) -> Iterator[Event]:
    for change in document.changes:
        yield Event(change.on, document, note=change.note)
    if isinstance(document, Publication):
        yield Event(document.published, document, is_new=True)
