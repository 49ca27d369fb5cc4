"""The Atom feed of new and changed articles and questions, with their full text (RFC 4287)."""

import re
from datetime import UTC, date, datetime, time
from io import StringIO
from typing import Any
from urllib.parse import urlsplit
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from articles.documents import Article, Question
from articles.editions import current_edition
from articles.feed_html import feed_html
from articles.library import Library
from articles.methods import reading_page

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
MOST_ENTRIES = 100  # those that changed last; older changes are in the archive of months
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # of a feed without entries
NO_ATTRIBUTES: "AttributesImpl[str]" = AttributesImpl({})
# What XML cannot hold, not even as a character reference (XML 1.0, 2.2).
UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@reading_page
def feed(_request: HttpRequest) -> HttpResponse:
    """Send /feed.xml."""
    return HttpResponse(render_feed(current_edition().library), content_type=CONTENT_TYPE)


def render_feed(library: Library) -> str:
    """Return the feed as text, newest change first."""
    site = settings.KAT_SITE_URL
    name = library.clinic.name
    generator = JoinedFeed(
        title=_fit(f"{name}: articles and questions"),
        link=f"{site}/",
        description=None,
        subtitle=_fit(library.home.lead),
        language="en-US",
        author_name=_fit(name),
        feed_url=f"{site}/feed.xml",
        feed_guid=f"{site}/",
    )
    newest = sorted(library.publications, key=lambda one: one.last_changed, reverse=True)
    for one in (whole for one in newest[:MOST_ENTRIES] if (whole := library.whole(one))):
        generator.add_item(
            title=one.title,
            link=f"{site}{one.url}",
            description="",
            updateddate=_midnight(one.last_changed, library),
            entry=_entry(one, library, site),
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


class JoinedFeed(AtomFeed):
    """A feed of entries that are XML already."""

    def write_items(self, handler: SimplerXMLGenerator) -> None:
        """Write the entries as they are."""
        for item in self.items:
            handler.ignorableWhitespace(item["entry"])


def _entry(one: Article | Question, library: Library, site: str) -> str:
    """Return an entry as XML, made once for a page that stays the same from edition to edition."""
    name = ("feed entry", site, library.clinic.zone.key)
    if name not in one.kept:
        one.kept[name] = _make_entry(one, library, site)
    return one.kept[name]


def _make_entry(one: Article | Question, library: Library, site: str) -> str:
    alone = AtomFeed(title="", link=site, description=None)
    alone.add_item(
        title=_fit(one.title),
        link=f"{site}{one.url}",
        description="",
        unique_id=entry_id(one, site),
        pubdate=_midnight(one.published, library),
        updateddate=_midnight(one.last_changed, library),
        authors=tuple(_fit(author) for author in one.authors),
        summary=_fit(one.lead),
        content=_fit(_full_text(one, site)),
    )
    written = StringIO()
    alone.write_items(SimplerXMLGenerator(written, "utf-8", short_empty_elements=True))
    return written.getvalue()


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
