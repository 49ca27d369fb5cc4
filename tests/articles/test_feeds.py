"""The feed, as RFC 4287 asks for it and as feed readers read it."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import feedparser
import pytest
from django.test import Client
from pytest_django import Settings

from articles.editions import editions
from articles.feed_html import feed_html
from articles.feeds import MOST_ENTRIES
from tests.articles.content import CLINIC, ContentFolder

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
PAGE = "http://127.0.0.1:8000/articles/a/"


def ask() -> ET.Element:
    """The feed; it is valid wherever a test asks for it."""
    answer = Client().get("/feed.xml")
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(answer.content)
    assert faults(feed) == []
    read = feedparser.parse(answer.content)
    assert (bool(read.bozo), read.version) == (False, "atom10")
    assert len(read.entries) == len(entries(feed))
    return feed


def faults(feed: ET.Element) -> list[str]:
    """What RFC 4287 asks for (4.1.1, 4.1.2, 3.3, 4.2.6) and a feed has not."""
    found = [fault for element in (feed, *entries(feed)) for fault in _faults_of(element)]
    if not [one for one in links(feed) if one.get("rel") == "self"]:
        found.append("a link to itself")
    if any(not one.findtext(f"{ATOM}author/{ATOM}name") for one in entries(feed)):
        found.append("authors")
    ids = [one.findtext(f"{ATOM}id") for one in entries(feed)]
    return found + ([] if len(set(ids)) == len(ids) else ["ids of their own"])


def _faults_of(element: ET.Element) -> list[str]:
    """What a feed or an entry lacks."""
    single = ("id", "title", "updated")
    times = [one for name in ("updated", "published") for one in element.findall(f"{ATOM}{name}")]
    alternates = [one for one in links(element) if one.get("rel") == "alternate"]
    return [
        *(f"one {name}" for name in single if len(element.findall(f"{ATOM}{name}")) != 1),
        *(f"a text in {name}" for name in single if not element.findtext(f"{ATOM}{name}")),
        *(f"a time, not {one.text}" for one in times if not TIME.fullmatch(one.text or "")),
        *(["one alternate link"] if len(alternates) != 1 else []),
    ]


def entries(feed: ET.Element) -> list[ET.Element]:
    return feed.findall(f"{ATOM}entry")


def links(element: ET.Element) -> list[ET.Element]:
    return element.findall(f"{ATOM}link")


def text(entry: ET.Element, name: str) -> str:
    return entry.findtext(f"{ATOM}{name}") or ""


def test_an_entry_says_what_its_page_says(site: ContentFolder) -> None:
    site.whole_article(
        "risks/a",
        "A claim. [@short-2018] See [below](#pain) and [about](/pages/about/).\n\n## Pain {#pain}\n\nMore.\n",
        title="Fish & chips < 5",
        lead="Less than 5 & more.",
        authors="[Ann Author, Ben Writer]",
        changes="[{on: 2026-03-04, note: New numbers.}, {on: 2026-02-01, note: Older.}]",
    )

    [entry] = entries(ask())

    assert text(entry, "title") == "Fish & chips < 5"
    assert text(entry, "summary") == "Less than 5 & more."
    assert text(entry, "published") == "2026-01-02T00:00:00-05:00"
    assert text(entry, "updated") == "2026-03-04T00:00:00-05:00"
    assert text(entry, "id") == "tag:127.0.0.1,2026-01-02:/articles/a/"
    authors = [one.findtext(f"{ATOM}name") for one in entry.findall(f"{ATOM}author")]
    assert authors == ["Ann Author", "Ben Writer"]
    content = text(entry, "content")
    assert content.startswith("<p><strong>Changed on March 4, 2026:</strong> New numbers.</p>")
    assert "Older." not in content
    assert "Not yet reviewed by a clinician." in content
    assert "<li>One thing to know.</li>" in content
    assert f'<a href="{PAGE}#source-1">[1]</a>' in content
    assert f'<a href="{PAGE}#pain">below</a>' in content
    assert '<a href="http://127.0.0.1:8000/pages/about/">about</a>' in content
    assert "Side-effects associated with ketamine use in depression" in content


def test_summer_days_begin_at_the_clinic_s_midnight(site: ContentFolder) -> None:
    site.article("risks/a", changed="2026-07-04")

    [entry] = entries(ask())

    assert text(entry, "updated") == "2026-07-04T00:00:00-04:00"


def test_the_newest_change_comes_first_and_dates_the_feed(site: ContentFolder) -> None:
    site.article("basics/a", changed="2026-02-01")
    site.article("risks/b", changed="2026-03-04")
    site.question("risks/c", changed="2026-02-15")

    feed = ask()

    assert [text(one, "title") for one in entries(feed)] == ["B", "C?", "A"]
    assert text(feed, "updated") == "2026-03-04T00:00:00-05:00"


def test_an_entry_keeps_its_id_when_its_page_changes_or_gets_another_name(
    site: ContentFolder,
) -> None:
    file = site.article("risks/a")
    before = [text(one, "id") for one in entries(ask())]

    file.unlink()
    site.article(
        "basics/b", title="Other", changed="2026-03-04", aliases="[a, a-between]", lead="Other."
    )
    editions().refresh()

    feed = ask()
    assert [text(one, "id") for one in entries(feed)] == before
    assert "/articles/b/" in text(entries(feed)[0], "content")


def test_any_sign_that_a_file_can_hold_leaves_the_feed_valid(site: ContentFolder) -> None:
    # Control characters are refused in a file, and not where YAML writes them as \\u0007.
    signs = "a ]]> b <![CDATA[ c \N{GRINNING FACE} d \u2028 & e"
    site.write(
        "articles/risks/a.md",
        '---\ntitle: "A ]]> \\u0007 \N{GRINNING FACE}"\nlead: "<b> \\u0001& ]]>"\n'
        f"published: 2026-01-02\n---\n`{signs}`\n",
    )

    [entry] = entries(ask())

    assert text(entry, "title") == "A ]]>  \N{GRINNING FACE}"
    assert text(entry, "summary") == "<b> & ]]>"
    content = text(entry, "content")
    assert "a ]]&gt; b" in content
    assert "\N{GRINNING FACE}" in content


def test_a_feed_without_entries_is_valid(site: ContentFolder) -> None:
    assert text(ask(), "updated") == "1970-01-01T00:00:00+00:00"


def test_the_feed_holds_the_newest_of_many(site: ContentFolder) -> None:
    for number in range(MOST_ENTRIES + 2):
        day = date.fromordinal(date(2026, 1, 3).toordinal() + number)
        site.article(f"risks/a-{number}", changed=str(day))

    found = entries(ask())

    assert len(found) == MOST_ENTRIES
    assert text(found[0], "title") == f"A {MOST_ENTRIES + 1}"
    assert text(found[-1], "title") == "A 2"


def test_the_site_s_own_address_is_everywhere(site: ContentFolder, settings: Settings) -> None:
    settings.KAT_SITE_URL = "https://clinic.example"
    site.write("clinic.yaml", CLINIC.replace("New_York", "Los_Angeles"))
    site.article("risks/a", "See [about](/pages/about/).\n")

    feed = ask()

    assert [one.get("href") for one in links(feed)] == [
        "https://clinic.example/",
        "https://clinic.example/feed.xml",
    ]
    [entry] = entries(feed)
    assert text(entry, "id") == "tag:clinic.example,2026-01-02:/articles/a/"
    assert text(entry, "updated") == "2026-01-02T00:00:00-08:00"
    assert 'href="https://clinic.example/pages/about/"' in text(entry, "content")


def test_help_comes_first_where_it_does_on_the_page(site: ContentFolder) -> None:
    site.question("risks/a", question="What of suicide?")

    [entry] = entries(ask())

    content = text(entry, "content")
    assert content.index('<a href="tel:988">') < content.index("Not yet reviewed")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p id="x" class="y" style="a">T</p>', "<p>T</p>"),
        ("<script>x()</script><p onclick='x'>T</p>", "<p>T</p>"),
        ('<a href="javascript:x()">T</a>', "<a>T</a>"),
        ('<a href="tel:911">T</a>', '<a href="tel:911">T</a>'),
        ('<a href="#x">T</a>', f'<a href="{PAGE}#x">T</a>'),
        (
            '<img src="/images/a.png" alt="A">',
            '<img src="http://127.0.0.1:8000/images/a.png" alt="A">',
        ),
        ('<svg aria-hidden="true"><path/></svg>T', " T"),
        (
            '<svg role="img"><title id="t">Sea</title><desc>Waves &amp; sun.</desc></svg>',
            f'<p>Picture: Sea. Waves &amp; sun. <a href="{PAGE}">See it on the page</a></p>',
        ),
        (
            '<form><fieldset><legend>One</legend><div class="weigh__choices"><label>No</label></div>'
            '</fieldset><div class="worksheet__foot"><p>Kept.</p></div></form>',
            f'<p>One</p><p><a href="{PAGE}">Fill this in on the page</a></p>',
        ),
        (
            "<form><label><span>Ask</span><textarea></textarea></label><button>Clear</button></form>",
            f'<p>Ask</p><p><a href="{PAGE}">Fill this in on the page</a></p>',
        ),
        (
            "<details><summary>S</summary><table><tr><th scope='row'>H</th></tr></table></details>",
            "<details><summary>S</summary><table><tbody><tr>"
            '<th scope="row">H</th></tr></tbody></table></details>',
        ),
    ],
)
def test_html_of_a_page_becomes_what_feed_readers_show(html: str, expected: str) -> None:
    assert feed_html(html, page=PAGE) == expected
