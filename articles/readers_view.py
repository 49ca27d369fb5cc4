"""What readers may see of the library on one day, and when that changes next."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from articles.changes import find_changes
from articles.documents import Document
from articles.library import Library, used_folders

D = TypeVar("D", bound=Document)


def readers_view(library: Library, today: date) -> Library:
    """Return the library as readers see it on that day: nothing in it gives away the rest."""
    hidden = set(library.clinic.hidden_urls)
    kept = [one for one in library.publications if one.url not in hidden]
    out = [one for one in kept if one.is_visible(today)]
    shown = frozenset(one.url for one in out if not library.awaits_review(one))
    shown |= {page.url for page in library.pages.values()}
    articles = [one for one in library.articles.values() if one.url in shown]
    questions = [one for one in library.questions.values() if one.url in shown]
    topics = used_folders(library.topics, articles)
    shown |= {f"/topics/{topic.slug}/" for topic in topics} | ({"/faq/"} if questions else set())
    found = replace(
        library,
        topics=topics,
        articles={one.slug: with_links_to(one, shown) for one in articles},
        groups=used_folders(library.groups, questions),
        questions={one.slug: with_links_to(one, shown) for one in questions},
        pages={slug: with_links_to(page, shown) for slug, page in library.pages.items()},
        expired={one.url: one for one in kept if one.is_expired(today)},
    )
    known = found.page_titles.keys() | found.expired.keys()
    aliases = {old: url for old, url in library.aliases.items() if url in known}
    return as_of_day(replace(found, aliases=aliases), today)


def as_of_day(library: Library, today: date) -> Library:
    """Return the library with each document as it is on that day; all of them are kept."""
    return replace(
        library,
        articles={slug: as_of(one, today) for slug, one in library.articles.items()},
        questions={slug: as_of(one, today) for slug, one in library.questions.items()},
        pages={slug: as_of(one, today) for slug, one in library.pages.items()},
    )


def as_of(document: D, today: date) -> D:
    """Return the document as it is on that day: is its review due, and what has changed."""
    is_overdue = document.review is not None and document.review.due <= today
    newest = document.front.newest_change
    day = today if newest and newest > today else None
    if (is_overdue, day) == (document.is_review_overdue, document.day):
        return document
    return replace(document, is_review_overdue=is_overdue, day=day)


def with_links_to(document: D, shown: frozenset[str]) -> D:
    """Return the document with links to pages that readers cannot see turned into plain text."""
    gone = document.leads_to - shown
    return document.without_links(gone) if gone else document


def next_change(library: Library, today: date) -> date | None:
    """Return the next day after `today` on which a date in a file changes what readers see."""
    days = {
        day
        for one in library.publications
        for day in (one.front.visible_from, one.front.expires_on)
        if day is not None
    }
    days |= {one.review.due for one in library.documents if one.review}
    days |= {change.on for one in library.documents for change in find_changes(one.front)}
    return min((day for day in days if day > today), default=None)
