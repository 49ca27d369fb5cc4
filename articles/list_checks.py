"""Checks on lists of pages in clinic.yaml and home.yaml: what they name must be there."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.frontmatter import Location
from articles.problems import Level, Problem, meant
from articles.single_files import CLINIC, HOME
from articles.whole import Whole

NAMES = {"articles": "article", "faq": "question"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One page that a list names."""

    path: str  # of the file with the list
    name: str  # of the list, as the editor sees it
    at: Location
    slug: str  # as written: faq/ in front of it makes it a question's

    @property
    def kind(self) -> str:
        """Folder of what it names."""
        is_question = self.name == "most_asked" or self.slug.startswith("faq/")
        return "faq" if is_question else "articles"

    @property
    def bare(self) -> str:
        """The slug alone."""
        return self.slug.removeprefix("faq/")


def check_lists(whole: Whole) -> Iterator[Problem]:
    """Yield names of pages that are not there, and articles that two steps of the way share."""
    for entry in _entries(whole):
        known = whole.questions if entry.kind == "faq" else whole.articles
        if entry.bare in known or f"/{entry.kind}/{entry.bare}/" in whole.broken:
            continue
        message = f'there is no {NAMES[entry.kind]} "{entry.bare}", which stands below'
        near = meant(entry.bare, known)
        before = entry.slug.removesuffix(entry.bare)
        fix = f"write {before}{near}" if near else "delete it, or name one that is there"
        yield _problem(entry, whole, f'{message} "{entry.name}:"', fix, "unknown")
    yield from _check_steps(whole)


def _entries(whole: Whole) -> Iterator[Entry]:
    """Yield all that the lists name; the steps of the way come last."""
    for path, name, slugs in (
        (CLINIC, "hidden", whole.clinic.hidden),
        (HOME, "start_here", whole.home.start_here),
        (HOME, "most_asked", whole.home.most_asked),
        (HOME, "before_contact", whole.home.before_contact),
    ):
        for place, slug in enumerate(slugs):
            yield Entry(path, name, (name, place), slug)
    yield from _entries_of_steps(whole)


def _entries_of_steps(whole: Whole) -> Iterator[Entry]:
    for number, step in enumerate(whole.home.way):
        for place, slug in enumerate(step.articles):
            yield Entry(HOME, "way", ("way", number, "articles", place), slug)


def _check_steps(whole: Whole) -> Iterator[Problem]:
    """Yield articles that stand on the way twice: what comes next would not be clear."""
    seen: set[str] = set()
    for entry in _entries_of_steps(whole):
        if entry.slug in seen:
            message = f'the article "{entry.slug}" stands twice below "way:"'
            yield _problem(entry, whole, message, "delete it here, or above", "twice")
        seen.add(entry.slug)


def _problem(entry: Entry, whole: Whole, message: str, fix: str, what: str) -> Problem:
    line = whole.line(entry.path, entry.at)
    return Problem(entry.path, line, message, fix, Level.WARNING, f"{entry.name}-{what}")
