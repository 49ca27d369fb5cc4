"""The sitemap: every page that is not `noindex`, with the day of its last significant change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from articles.archives import make_archive
from articles.editions import current_edition
from articles.library import Library
from articles.methods import reading_page
from articles.newest import (
    newest_article,
    newest_at_home,
    newest_handout,
    newest_on_topic,
    newest_question,
)

BEGINNING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
)
END = "</urlset>\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of the sitemap."""

    url: str  # path on the site
    lastmod: date | None


def entries(library: Library) -> tuple[Entry, ...]:
    """Return the pages that search engines may list, in reading order."""
    article = newest_article(library)
    return (
        Entry("/", newest_at_home(library)),
        Entry("/topics/", article),
        Entry("/articles/", article),
        *((Entry("/faq/", newest_question(library)),) if library.questions else ()),
        *(Entry(f"/topics/{one.slug}/", newest_on_topic(library, one)) for one in library.topics),
        *(Entry(document.url, document.last_changed) for document in library.documents),
        *_handouts(library),
        *((Entry("/glossary/", None),) if library.glossary.terms else ()),
        *_archive(library),
        Entry("/contact/", None),
    )


def _handouts(library: Library) -> Iterator[Entry]:
    """Yield the list of handouts, and each of them."""
    if library.handouts:
        yield Entry("/handouts/", newest_handout(library))
    for handout in library.handouts.values():
        yield Entry(handout.url, handout.last_changed)


def _archive(library: Library) -> Iterator[Entry]:
    """Yield the list of months, and each of them."""
    months = make_archive(library).months
    if months:
        yield Entry("/archive/", months[0].last_changed)
    for month in months:
        yield Entry(month.url, month.last_changed)


def render_sitemap(library: Library, site: str) -> str:
    """Return the sitemap as text; `site` is the public address, without a slash at its end.

    https://www.sitemaps.org/protocol.html
    """
    lines = (
        f"<url><loc>{escape(site + one.url)}</loc>"
        + (f"<lastmod>{one.lastmod}</lastmod></url>" if one.lastmod else "</url>")
        for one in entries(library)
    )
    return "\n".join((BEGINNING, *lines, END))


@reading_page
def sitemap(_request: HttpRequest) -> HttpResponse:
    """Send /sitemap.xml."""
    text = render_sitemap(current_edition().library, settings.KAT_SITE_URL)
    return HttpResponse(text, content_type="application/xml")
