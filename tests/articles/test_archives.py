"""The pages that tell what was new and what changed, month by month."""

import re

import pytest
from django.test import Client

from tests.articles.content import ContentFolder


@pytest.fixture
def client(site: ContentFolder) -> Client:
    site.whole_article(
        "risks/bladder",
        title="Bladder problems",
        changes="[{on: 2026-03-04, note: New numbers.}, {on: 2026-05-06, note: A new source.}]",
    )
    site.question("basics/legal", published="2026-03-31")
    site.article("risks/secret", status="draft", changes="[{on: 2026-04-01, note: Zebra.}]")
    return Client()


def main(html: str) -> str:
    return html.partition("<main")[2].partition("</main>")[0]


def test_the_list_names_the_months_that_have_something_newest_first(client: Client) -> None:
    html = main(client.get("/archive/").text)

    assert re.findall(r'href="/archive/(\d+/\d+)/">([^<]*)', html) == [
        ("2026/05", "May 2026"),
        ("2026/03", "March 2026"),
        ("2026/01", "January 2026"),
    ]
    assert "1 new question, 1 change</p>" in html
    assert "1 new article, 6 changes</p>" in html


def test_a_month_shows_what_was_new_and_what_changed_with_its_note(client: Client) -> None:
    html = main(client.get("/archive/2026/03/").text)

    assert "<h1>What changed in March 2026</h1>" in html
    changed, new = html.split('id="new-questions"')
    assert '<time datetime="2026-03-04">March 4, 2026</time>' in changed
    assert 'href="/articles/bladder/">Bladder problems</a>' in changed
    assert "New numbers." in changed
    assert "A new source." not in html
    assert '<time datetime="2026-03-31">March 31, 2026</time>' in new
    assert 'href="/faq/legal/">Legal?</a>' in new


def test_months_lead_to_those_before_and_after_that_have_something(client: Client) -> None:
    middle = client.get("/archive/2026/03/").text
    first, last = client.get("/archive/2026/01/").text, client.get("/archive/2026/05/").text

    assert re.findall(r'href="([^"]*)" rel="(prev|next)"', middle) == [
        ("/archive/2026/01/", "prev"),
        ("/archive/2026/05/", "next"),
    ]
    assert 'rel="prev"' not in first
    assert 'rel="next"' not in last


@pytest.mark.parametrize(
    "path",
    [
        "/archive/2026/02/",
        "/archive/2026/04/",
        "/archive/2026/13/",
        "/archive/2026/00/",
        "/archive/2026/3/",
        "/archive/0000/01/",
        "/archive/2026/",
        "/archive/٢٠٢٦/03/",
    ],
)
def test_a_month_with_nothing_is_not_there(client: Client, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert "Zebra" not in answer.text


def test_months_are_found(client: Client) -> None:
    sitemap = client.get("/sitemap.xml").text
    html = client.get("/archive/2026/03/").text

    assert "/archive/2026/03/</loc><lastmod>2026-03-31</lastmod>" in sitemap
    assert "/archive/2026/04/" not in sitemap
    assert '<link rel="canonical" href="http://127.0.0.1:8000/archive/2026/03/">' in html
    assert "<title>What changed in March 2026 | Test Clinic</title>" in html
    assert '<a class="site-footer__link" href="/archive/">What changed</a>' in html


def test_a_page_on_its_first_day_to_come_is_in_no_month(site: ContentFolder) -> None:
    site.article("risks/later", title="Zebra", published="9999-03-01")
    client = Client()

    assert client.get("/archive/9999/03/").status_code == 404
    assert "9999" not in client.get("/archive/").text
