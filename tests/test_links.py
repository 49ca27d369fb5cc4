"""Every page of the real site, read once: nothing on it leads to nowhere, or by way of a redirect."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

SITE = "http://127.0.0.1:8000"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LEADING = {"a": "href", "link": "href", "img": "src", "script": "src", "form": "action"}
# A robot that follows links asks for these as well; they are no pages, and not in the sitemap.
NO_PAGES = re.compile(
    r"^/(?:static|images|social|icons|theme)[./]|\.(?:xml|ico|txt|webmanifest|pdf)$"
)


@dataclass(frozen=True, slots=True)
class Page:
    """What one answer says."""

    status: int
    is_html: bool
    ids: frozenset[str]
    links: tuple[str, ...]  # absolute, with their fragments
    meta: Mapping[str, str]  # by name or property
    canonical: str


class Reader(HTMLParser):
    """Collects what a page leads to."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.ids: list[str] = []
        self.links: list[str] = []
        self.meta: dict[str, str] = {}
        self.canonical = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "meta":
            self.meta[values.get("name") or values.get("property", "")] = values.get("content", "")
        if values.get("rel") == "canonical":
            self.canonical = values["href"]
        leading = values.get(LEADING.get(tag, ""), "")
        if leading:
            self.links.append(urljoin(self.url, leading))


def read(client: Client, path: str) -> Page:
    answer = client.get(path)
    is_html = answer.headers.get("Content-Type", "").startswith("text/html")
    answer.close()
    reader = Reader(SITE + path)
    if is_html:
        reader.feed(answer.text)
    assert len(reader.ids) == len(set(reader.ids)), f"{path} has one id twice"
    return Page(
        answer.status_code,
        is_html,
        frozenset(reader.ids),
        tuple(reader.links),
        reader.meta,
        reader.canonical,
    )


@pytest.fixture(scope="module")
def pages(django_db_blocker: DjangoDbBlocker) -> Mapping[str, Page]:
    """Every address that can be reached from the home page and the sitemap: {path: page}."""
    # The end of a request looks at connections that other tests left open.
    with django_db_blocker.unblock():
        return find_pages(Client())


def find_pages(client: Client) -> dict[str, Page]:
    """Return what can be reached: {path: page}."""
    waiting = ["/", *sitemap(client)]
    found: dict[str, Page] = {}
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        page = found[path] = read(client, path)
        shared = page.meta.get("og:image", "")
        waiting.extend(
            urldefrag(link.removeprefix(SITE))[0]
            for link in (*page.links, shared)
            if link.startswith(f"{SITE}/")
        )
    return found


def sitemap(client: Client) -> list[str]:
    """Return the paths of the sitemap."""
    tree = ET.fromstring(client.get("/sitemap.xml").content)
    return [(loc.text or "").removeprefix(SITE) for loc in tree.iter(LOC)]


def test_every_link_leads_to_a_page_at_once_and_every_file_is_there(
    pages: Mapping[str, Page],
) -> None:
    wrong = {path: page.status for path, page in pages.items() if page.status != 200}

    assert wrong == {}
    assert len(pages) > 100


def test_every_anchor_is_on_its_page(pages: Mapping[str, Page]) -> None:
    lost = {
        (path, link)
        for path, page in pages.items()
        for link in page.links
        if link.startswith(f"{SITE}/") and urlsplit(link).fragment
        if urlsplit(link).fragment not in pages[urldefrag(link.removeprefix(SITE))[0]].ids
    }

    assert lost == set()


def test_every_page_is_in_the_sitemap_or_is_not_to_be_found(pages: Mapping[str, Page]) -> None:
    listed = sitemap(Client())
    shown = {
        path
        for path, page in pages.items()
        if page.is_html and page.meta.get("robots") != "noindex"
    }

    assert len(listed) == len(set(listed))
    assert {path for path in shown if "?" not in path} == set(listed)
    assert not [path for path in pages if pages[path].is_html and NO_PAGES.search(path)]


def test_every_page_names_its_own_address(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        if page.is_html:
            is_hidden = page.meta.get("robots") == "noindex"
            own = "" if is_hidden else SITE + path.partition("?")[0]
            assert page.canonical == own, path
            assert page.meta.get("og:url", "") == own, path


def test_every_page_says_how_it_looks_where_it_is_shared(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        if not page.is_html:
            continue
        shared = {name: text for name, text in page.meta.items() if name.startswith("og:")}
        assert shared.keys() - {"og:url"} == {
            *("og:title", "og:description", "og:type", "og:site_name", "og:locale"),
            *("og:image", "og:image:type", "og:image:width", "og:image:height", "og:image:alt"),
        }, path
        assert all(shared.values()), path
        assert shared["og:description"] == page.meta["description"]
        assert (shared["og:image:width"], shared["og:image:height"]) == ("1200", "630")
        assert page.meta["twitter:card"] == "summary_large_image"


def test_robots_may_read_every_page(pages: Mapping[str, Page]) -> None:
    text = Client().get("/robots.txt").text

    assert "Disallow" not in text
    assert text.endswith(f"Sitemap: {SITE}/sitemap.xml\n")
