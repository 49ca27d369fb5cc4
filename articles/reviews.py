"""Which pages need a reviewer, or rest on sources not looked at for a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from articles.clinic import Clinician
from articles.documents import Document, Publication
from articles.library import Library
from articles.schema import Review

SOON = timedelta(days=60)  # time to plan a review
SOURCES_HOLD = timedelta(days=365)  # NHS content is checked for sources at least so often
NEEDS = {  # what a page may need, with the heading of such pages
    "overdue": "Review is due or overdue",
    "changed": "Changed since the review",
    "soon": "Review is due within 60 days",
    "never": "Never reviewed by a clinician",
}


@dataclass(frozen=True, slots=True)
class Share:
    """What one clinician signed."""

    clinician: Clinician
    key: str
    signed: tuple[Document, ...]
    overdue: int
    changed: int


@dataclass(frozen=True, slots=True)
class Reviews:
    """Articles, questions and pages that need somebody to look at them."""

    overdue: tuple[Document, ...]  # oldest first; due today counts
    soon: tuple[Document, ...]  # due within SOON
    changed: tuple[Document, ...]  # they say something else since their review
    never: tuple[Document, ...]  # not reviewed by a clinician
    unchecked: tuple[Publication, ...]  # sources not checked for a year, or never
    shares: tuple[Share, ...] = ()  # of each clinician of the clinic, in their order there

    def of(self, need: str) -> tuple[Document, ...]:
        """Return the documents with one of NEEDS."""
        found: tuple[Document, ...] = getattr(self, need)
        return found


def reviews(library: Library, today: date) -> Reviews:
    """Sort the documents of a library by what they need."""
    due = sorted(
        (document.review.due, document.path, document)
        for document in library.documents
        if document.review
    )
    overdue = tuple(document for day, _, document in due if day <= today)
    changed = tuple(one for one in library.documents if one.is_changed_since_review)
    return Reviews(
        overdue=overdue,
        soon=tuple(document for day, _, document in due if today < day <= today + SOON),
        changed=changed,
        never=tuple(document for document in library.documents if document.review is None),
        unchecked=tuple(_unchecked(library.publications, today)),
        shares=tuple(
            _share(key, person, library, overdue, changed)
            for key, person in library.clinic.clinicians.items()
        ),
    )


def needs_of(document: Document, found: Reviews) -> tuple[str, ...]:
    """Return which of NEEDS a document has; none where its review stands."""
    return tuple(need for need in NEEDS if document in found.of(need))


def signed_by(documents: Iterable[Document], by: str) -> tuple[Document, ...]:
    """Return those that a clinician signed; all where none is named."""
    return tuple(one for one in documents if not by or (one.review and one.review.by == by))


def signature(review: Review, reviewer: Clinician) -> str:
    """Return who reviewed a page and when, such as Jane Doe, MD, on 2026-05-01, due 2027-05-01."""
    return f"{reviewer.name}, {reviewer.credential}, on {review.on}, due {review.due}"


def _share(
    key: str,
    clinician: Clinician,
    library: Library,
    overdue: Iterable[Document],
    changed: Iterable[Document],
) -> Share:
    return Share(
        clinician,
        key,
        signed_by(library.documents, key),
        overdue=len(signed_by(overdue, key)),
        changed=len(signed_by(changed, key)),
    )


def _unchecked(publications: Iterable[Publication], today: date) -> list[Publication]:
    """Return those whose sources need a look, the longest wait first."""
    found = [
        one
        for one in publications
        if one.sources_checked is None or today - one.sources_checked > SOURCES_HOLD
    ]
    return sorted(found, key=lambda one: one.sources_checked or date.min)
