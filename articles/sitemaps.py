"""The sitemap: every page that is not `noindex`, with the day of its last significant change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sites.requests import RequestSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

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


class LibrarySitemap(Sitemap):  # type: ignore[type-arg]  # no generic at run time
    """Django's sitemap over the current edition."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def items(self) -> tuple[Entry, ...]:
        """Return the entries."""
        return entries(self._library)

    def location(self, item: Entry) -> str:
        """Return the path of one entry."""
        return item.url

    def lastmod(self, item: Entry) -> date | None:
        """Return the day of one entry's last significant change."""
        return item.lastmod


class PublicSite(RequestSite):
    """The site's public name, from KAT_SITE_URL rather than from what the visitor asked for."""

    def __init__(self) -> None:
        self.domain = self.name = urlsplit(settings.KAT_SITE_URL).netloc


@reading_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """Send /sitemap.xml."""
    pages = LibrarySitemap(current_edition().library)
    urls = pages.get_urls(site=PublicSite(), protocol=urlsplit(settings.KAT_SITE_URL).scheme)
    return render(request, "sitemap.xml", {"urlset": urls}, content_type="application/xml")
