"""What is due for review, was never reviewed, or rests on sources not looked at for a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from articles.documents import Document, Publication
from articles.library import Library

SOON = timedelta(days=60)  # time to plan a review
SOURCES_HOLD = timedelta(days=365)  # NHS content is checked for sources at least so often


@dataclass(frozen=True, slots=True)
class Reviews:
    """Articles, questions and pages that need somebody to look at them."""

    overdue: tuple[Document, ...]  # oldest first; due today counts
    soon: tuple[Document, ...]  # due within SOON
    never: tuple[Document, ...]  # not reviewed by a clinician
    unchecked: tuple[Publication, ...]  # sources not checked for a year, or never


def reviews(library: Library, today: date) -> Reviews:
    """Sort the documents of a library by what they need."""
    due = sorted(
        (document.review.due, document.path, document)
        for document in library.documents
        if document.review
    )
    return Reviews(
        overdue=tuple(document for day, _, document in due if day <= today),
        soon=tuple(document for day, _, document in due if today < day <= today + SOON),
        never=tuple(document for document in library.documents if document.review is None),
        unchecked=tuple(_unchecked(library.publications, today)),
    )


def _unchecked(publications: Iterable[Publication], today: date) -> list[Publication]:
    """Return those whose sources need a look, the longest wait first."""
    found = [
        one
        for one in publications
        if one.sources_checked is None or today - one.sources_checked > SOURCES_HOLD
    ]
    return sorted(found, key=lambda one: one.sources_checked or date.min)
