"""The Atom feed of new and changed articles and questions, with their full text (RFC 4287)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from articles.documents import Article, Question
from articles.edition import Edition
from articles.editions import current_edition
from articles.feed_html import feed_html
from articles.library import Library
from articles.methods import reading_page

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
MOST_ENTRIES = 100  # those that changed last; older changes are in the archive of months
KEPT_FEEDS = 2  # the one before is asked for while an edition is swapped
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # of a feed without entries
NO_ATTRIBUTES: "AttributesImpl[str]" = AttributesImpl({})
# What XML cannot hold, not even as a character reference (XML 1.0, 2.2).
UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@reading_page
def feed(request: HttpRequest) -> HttpResponse:
    """Send /feed.xml."""
    edition = current_edition()
    state = f"{edition.id} {edition.loaded_at} {settings.KAT_SITE_URL}"
    return HttpResponse(_render(_Key(state, edition)), content_type=CONTENT_TYPE)


@dataclass(frozen=True, slots=True)
class _Key:
    """What a feed depends on; two editions of one state make the same feed."""

    state: str
    edition: Edition = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Content:
    """The full text of an entry, and what it was made of; an edit leaves most as they are."""

    of: Article | Question
    text: str


_known: dict[str, _Content] = {}  # of the last feed, by address of the page


@lru_cache(maxsize=KEPT_FEEDS)
def _render(key: _Key) -> str:
    return render_feed(key.edition.library)


def render_feed(library: Library) -> str:
    """Return the feed as text, newest change first."""
    site = settings.KAT_SITE_URL
    name = library.clinic.name
    generator = AtomFeed(
        title=_fit(f"{name}: articles and questions"),
        link=f"{site}/",
        description=None,
        subtitle=_fit(library.home.lead),
        language="en-US",
        author_name=_fit(name),
        feed_url=f"{site}/feed.xml",
        feed_guid=f"{site}/",
    )
    known = dict(_known)
    _known.clear()
    newest = sorted(library.publications, key=lambda one: one.last_changed, reverse=True)
    for one in (whole for one in newest[:MOST_ENTRIES] if (whole := library.whole(one))):
        generator.add_item(
            title=_fit(one.title),
            link=f"{site}{one.url}",
            description="",
            unique_id=entry_id(one, site),
            pubdate=_midnight(one.published, library),
            updateddate=_midnight(one.last_changed, library),
            authors=tuple(_fit(author) for author in one.authors),
            summary=_fit(one.lead),
            content=_content(one, site, known),
        )
    return str(generator.writeString("utf-8"))


def entry_id(publication: Article | Question, site: str) -> str:
    """Return the id by which feed readers know an entry, a tag (RFC 4151).

    It stays when the page changes, and when its file gets another name and keeps the older ones as
    `aliases`, the oldest first.
    """
    front = publication.front
    slug = front.aliases[0] if front.aliases else publication.slug
    return f"tag:{urlsplit(site).hostname},{front.published}:/{publication.folder}/{slug}/"


class AtomFeed(Atom1Feed):
    """Django's feed with what it lacks: plain summaries, full text, and every author."""

    def latest_post_date(self) -> datetime:
        """Return when the newest entry changed."""
        return super().latest_post_date() if self.items else BEGINNING

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Write one entry."""
        super().add_item_elements(handler, {**item, "description": None})
        for author in item["authors"]:
            handler.startElement("author", NO_ATTRIBUTES)
            handler.addQuickElement("name", author)
            handler.endElement("author")
        handler.addQuickElement("summary", item["summary"], {"type": "text"})
        handler.addQuickElement("content", item["content"], {"type": "html"})


def _content(publication: Article | Question, site: str, known: Mapping[str, _Content]) -> str:
    """Return the full text of an entry: that of the last feed, where its page is the same."""
    page = f"{site}{publication.url}"
    found = known.get(page)
    if found is None or found.of is not publication:
        found = _Content(publication, _fit(_full_text(publication, site)))
    _known[page] = found
    return found.text


def _full_text(publication: Article | Question, site: str) -> str:
    """Return a publication as HTML for feed readers, with the last change first."""
    noted = publication.noted_changes
    is_last = bool(noted) and noted[0].on == publication.last_changed
    context = {"publication": publication, "change": noted[0] if is_last else None}
    html = render_to_string("articles/feed_entry.html", context)
    return feed_html(html, page=f"{site}{publication.url}")


def _fit(text: str) -> str:
    return UNFIT.sub("", text)


def _midnight(day: date, library: Library) -> datetime:
    """Return the beginning of a day where the clinic is."""
    return datetime.combine(day, time.min, tzinfo=library.clinic.zone)
