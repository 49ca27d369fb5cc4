"""What is due for review, was never reviewed, or rests on sources not looked at for a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from articles.documents import Article, Page
from articles.library import Library

SOON = timedelta(days=60)  # time to plan a review
SOURCES_HOLD = timedelta(days=365)  # NHS content is checked for sources at least so often


@dataclass(frozen=True, slots=True)
class Reviews:
    """Articles and pages that need somebody to look at them."""

    overdue: tuple[Article | Page, ...]  # oldest first; due today counts
    soon: tuple[Article | Page, ...]  # due within SOON
    never: tuple[Article | Page, ...]  # not reviewed by a clinician
    unchecked: tuple[Article, ...]  # sources not checked for a year, or never


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
        unchecked=tuple(_unchecked(library.articles.values(), today)),
    )


def _unchecked(articles: Iterable[Article], today: date) -> list[Article]:
    """Return the articles whose sources need a look, the longest wait first."""
    found = [
        article
        for article in articles
        if article.sources_checked is None or today - article.sources_checked > SOURCES_HOLD
    ]
    return sorted(found, key=lambda article: article.sources_checked or date.min)
