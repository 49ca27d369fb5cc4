"""Dates, titles and descriptions of the real content: every page says what all others say of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from functools import cached_property
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from articles.descriptions import MOST_CHARACTERS
from tests.serving import Server

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = {  # and what each of them lists
    "/topics/": "/articles/",
    "/articles/": "/articles/",
    "/faq/": "/faq/",
    "/handouts/": "/handouts/",
    "/archive/": "/archive/",
}
LISTED = """//main//a[not(ancestor::nav)][not(ancestor::*[
    contains(@class, "contact-panel") or contains(@class, "next-step")])]/@href"""
UNDATED = {"/glossary/", "/contact/"}
DATED_KEYS = ("datePublished", "dateModified", "lastReviewed")


@dataclass(frozen=True)
class Page:
    """One page as it is served."""

    path: str
    lastmod: str  # of the sitemap; empty without one
    headers: Message
    html: lxml.html.HtmlElement

    @cached_property
    def changed(self) -> list[str]:
        """The days behind "Changed" or "Newest change" on the page."""
        found = self.html.xpath(
            '//*[contains(@class, "meta") or @class="newest"]'
            '[starts-with(normalize-space(), "Changed") or starts-with(normalize-space(), "Newest")]'
            '//time/@datetime | //ul[@class="meta"]/li[starts-with(normalize-space(), "Changed ")]'
            "[not(@class)]/time/@datetime"
        )
        return sorted(set(found))

    @cached_property
    def published(self) -> list[str]:
        """The day behind "First published on"."""
        return [
            str(time)
            for text in self.html.xpath('//p[contains(., "First published on")]')
            for time in text.xpath("./time/@datetime")
        ]

    @cached_property
    def title(self) -> str:
        return str(self.html.findtext(".//title"))

    @cached_property
    def description(self) -> str:
        return "".join(self.html.xpath('//meta[@name="description"]/@content'))

    @property
    def graph(self) -> Iterator[Mapping[str, object]]:
        """The things of the page's JSON-LD that have a date."""
        for script in self.html.xpath('//script[@type="application/ld+json"]'):
            data = json.loads(script.text_content())
            for node in data.get("@graph", [data]):
                if any(key in node for key in DATED_KEYS):
                    yield node


@pytest.fixture(scope="module")
def pages(server: Server) -> tuple[Page, ...]:
    sitemap = ET.fromstring(server.get("/sitemap.xml").body)
    found = []
    for url in sitemap.iter(f"{SITEMAP}url"):
        path = urlsplit(url.findtext(f"{SITEMAP}loc") or "").path
        answer = server.get(path)
        assert answer.status == 200, path
        html = lxml.html.fromstring(answer.body.decode())
        lastmod = url.findtext(f"{SITEMAP}lastmod") or ""
        found.append(Page(path, lastmod, answer.headers, html))
    return tuple(found)


@pytest.fixture(scope="module")
def feed(server: Server) -> Mapping[str, ET.Element]:
    """The entries of the feed by path."""
    root = ET.fromstring(server.get("/feed.xml").body)
    return {
        urlsplit(one.find(f"{ATOM}link").get("href") or "").path: one  # type: ignore[union-attr]
        for one in root.iter(f"{ATOM}entry")
    }


def is_publication(page: Page) -> bool:
    return re.match(r"^/(articles|faq)/[^/]+/$", page.path) is not None


def test_every_page_shows_the_day_that_the_sitemap_tells(pages: tuple[Page, ...]) -> None:
    wrong = {
        page.path: (page.lastmod, page.changed)
        for page in pages
        if not page.path.startswith("/archive/2")
        and page.changed != ([page.lastmod] if page.lastmod else [])
    }

    assert wrong == {}
    assert {page.path for page in pages if not page.lastmod} == UNDATED


def test_a_month_shows_its_newest_day(pages: tuple[Page, ...]) -> None:
    months = [page for page in pages if page.path.startswith("/archive/2")]

    assert months
    for month in months:
        assert max(month.html.xpath("//main//time/@datetime")) == month.lastmod


def test_the_feed_tells_the_same_days(
    pages: tuple[Page, ...], feed: Mapping[str, ET.Element]
) -> None:
    told = {
        path: tuple(
            (entry.findtext(f"{ATOM}{name}") or "")[:10] for name in ("published", "updated")
        )
        for path, entry in feed.items()
    }
    shown = {page.path: (page.published[0], page.lastmod) for page in pages if is_publication(page)}

    assert told == shown


def test_the_graph_tells_the_same_days(pages: tuple[Page, ...]) -> None:
    wrong = {}
    with_graph = {page.path for page in pages if list(page.graph)}
    assert not with_graph or with_graph >= {page.path for page in pages if is_publication(page)}
    for page in pages:
        for node in page.graph:
            if str(node.get("dateModified", page.lastmod))[:10] != page.lastmod:
                wrong[page.path] = node
            published = str(node["datePublished"])[:10] if "datePublished" in node else ""
            if published and published not in page.published:
                wrong[page.path] = node

    assert wrong == {}


def test_no_header_tells_another_day(pages: tuple[Page, ...]) -> None:
    assert [page.path for page in pages if "Last-Modified" in page.headers] == []


def test_a_list_has_the_newest_day_of_what_it_shows(pages: tuple[Page, ...]) -> None:
    days = {page.path: page.lastmod for page in pages}
    newest = {}
    for page in pages:
        listed = LISTS.get(page.path) or (
            ("/articles/", "/faq/") if page.path.startswith("/topics/") else None
        )
        if listed:
            paths = {urlsplit(href).path for href in page.html.xpath(LISTED)} - {page.path}
            newest[page.path] = max(days[path] for path in paths if path.startswith(listed))

    assert len(newest) > len(LISTS)
    assert newest == {path: days[path] for path in newest}


def test_no_two_pages_have_one_title_or_description(pages: tuple[Page, ...]) -> None:
    for texts in ([page.title for page in pages], [page.description for page in pages]):
        assert all(texts)
        assert [text for text, count in Counter(texts).items() if count > 1] == []


def test_every_description_fits_a_search_result(pages: tuple[Page, ...]) -> None:
    lengths = {page.path: len(page.description) for page in pages}

    assert {path: n for path, n in lengths.items() if not 50 <= n <= MOST_CHARACTERS} == {}
