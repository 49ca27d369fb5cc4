"""Put a library together for an editor: with pages as they were, and pages nobody sees yet."""

from collections.abc import Mapping, Set
from dataclasses import replace
from datetime import date
from typing import TypeVar

from articles.documents import Document, Publication
from articles.library import Library, aliases_of, in_reading_order, used_folders
from articles.readers_view import as_of_day
from articles.schema import Status

D = TypeVar("D", bound=Document)
P = TypeVar("P", bound=Publication)


def with_older(library: Library, good: Library, broken: Set[str]) -> Library:
    """Return the library with the former version of each document whose file is broken now."""
    articles = _merged(library.articles, good.articles, broken)
    questions = _merged(library.questions, good.questions, broken)
    merged = replace(
        library,
        articles=in_reading_order(articles.values(), library.topics),
        questions=in_reading_order(questions.values(), library.groups),
        pages=_merged(library.pages, good.pages, broken),
        images={**good.images, **library.images},
    )
    return replace(merged, aliases=aliases_of(merged))


def _merged(new: Mapping[str, D], good: Mapping[str, D], broken: Set[str]) -> dict[str, D]:
    """Return the documents by slug, those of broken files as they were."""
    former = {slug: one for slug, one in good.items() if one.path in broken and slug not in new}
    return {**new, **former}


def mark_of(publication: Publication, library: Library, today: date) -> str:
    """Say in a few words why readers do not see a publication; empty where they do."""
    front = publication.front
    if front.status is Status.DRAFT:
        return "Draft"
    if publication.url in library.clinic.hidden_urls:
        return "Hidden"
    if publication.is_expired(today):
        return f"Ended {front.expires_on}"
    if not publication.is_visible(today):
        return f"From {front.visible_from}"
    return "Not reviewed" if library.awaits_review(publication) else ""


def as_editors_see_it(everything: Library, today: date) -> Library:
    """Return the library with all in it; what readers do not see says so in its title."""
    library = replace(
        everything,
        articles=_all_marked(everything.articles, "title", everything, today),
        topics=used_folders(everything.topics, everything.articles.values()),
        questions=_all_marked(everything.questions, "question", everything, today),
        groups=used_folders(everything.groups, everything.questions.values()),
    )
    return as_of_day(library, today)


def _all_marked(found: Mapping[str, P], field: str, library: Library, today: date) -> dict[str, P]:
    """Return the publications by slug, with a mark in the field that names them."""
    return {slug: _marked(one, field, mark_of(one, library, today)) for slug, one in found.items()}


def _marked(publication: P, field: str, mark: str) -> P:
    if not mark:
        return publication
    title = f"({mark}) {publication.title}"
    return replace(publication, front=publication.front.model_copy(update={field: title}))
