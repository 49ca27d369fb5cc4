"""The search pages: what they show, what they never show, and what may be kept of them."""

import html
import re

import pytest
from django.test import Client

from tests.articles.content import ContentFolder


@pytest.fixture(autouse=True)
def zebras(site: ContentFolder) -> None:
    """A site that knows of zebras."""
    site.article("risks/zebra", title="Zebras", lead="What a zebra is.")
    site.article("basics/lion", title="Lions")
    site.question("risks/stripes", question="Why has a zebra stripes?", answer="Nobody knows.")
    site.write("home.yaml", "title: A\nlead: B\nstart_here: [lion]\nmost_asked: [stripes]\n")


@pytest.fixture
def client() -> Client:
    return Client()


def results(page: str) -> list[str]:
    """Where the first link of each result leads."""
    found = re.search(r'<ol [^>]*id="search-results">(.*?)</ol>', page, re.DOTALL)
    items = found[1].split("<li")[1:] if found else []
    return [re.findall(r'<a href="([^"]*)"', item)[0] for item in items]


def test_each_result_is_one_item_whose_first_link_is_the_page(client: Client) -> None:
    assert results(client.get("/search/?q=zebra").text) == ["/articles/zebra/", "/faq/stripes/"]


def test_the_questions_are_searched_alone_on_their_page(client: Client) -> None:
    page = client.get("/faq/?q=zebra").text

    assert results(page) == ["/faq/stripes/"]
    assert page.count("<h1") == 1


def test_without_a_query_all_questions_are_shown(client: Client) -> None:
    answer = client.get("/faq/?q=")

    assert 'href="/faq/stripes/"' in answer.text
    assert results(answer.text) == []


@pytest.mark.parametrize("path", ["/search/?q=zebra", "/faq/?q=zebra", "/search/", "/faq/?q=xyzzy"])
def test_no_search_is_kept_or_listed(client: Client, path: str) -> None:
    answer = client.get(path)

    assert answer.headers["Cache-Control"] == "no-store"
    assert '<meta name="robots" content="noindex">' in answer.text
    assert answer.cookies == {}


def test_a_mended_query_is_said_and_the_typed_one_is_a_click_away(client: Client) -> None:
    page = client.get("/search/?q=zebrra").text

    assert "Showing results for <strong>zebra</strong>" in page
    assert '<a href="/search/?q=zebrra&amp;exact=1">zebrra</a>' in page
    assert results(client.get("/search/?q=zebrra&exact=1").text) == []


def test_ten_results_stand_on_a_page(client: Client, site: ContentFolder) -> None:
    for number in range(23):
        site.article(f"risks/a{number}", title=f"Giraffe {number}")

    pages = [client.get(f"/search/?q=giraffe&page={page}").text for page in (1, 2, 3, 99)]

    assert [len(results(page)) for page in pages] == [10, 10, 3, 3]
    assert 'href="/search/?q=giraffe&amp;page=2"' in pages[0]
    assert 'href="/search/?q=giraffe"' in pages[1]
    assert 'href="/search/?q=giraffe&amp;page=3"' in pages[1]


@pytest.mark.parametrize("page", ["", "x", "-1", "0", "1.5", "²", "9" * 5000])
def test_a_page_that_is_no_number_is_the_first(client: Client, page: str) -> None:
    assert len(results(client.get("/search/", {"q": "zebra", "page": page}).text)) == 2


def test_nothing_found_names_a_way_on(client: Client) -> None:
    page = client.get("/search/?q=xyzzy").text

    assert results(page) == []
    assert "Nothing found for “xyzzy”" in page
    assert 'href="/faq/stripes/"' in page
    assert 'href="/contact/"' in page


@pytest.mark.parametrize("path", ["/search/", "/faq/"])
def test_help_stands_above_the_results_in_a_crisis(client: Client, path: str) -> None:
    page = client.get(path, {"q": "zebra wnat to die"}).text
    main = page.partition("</h1>")[2]

    assert (
        main.index('href="tel:988"')
        < main.index('href="tel:911"')
        < main.index('<ol class="results"')
    )
    assert 'href="tel:988"' not in client.get(path, {"q": "zebra"}).text.partition("</h1>")[2]


@pytest.mark.parametrize(
    "query", ["<script>alert(1)</script>", '"><b>', "{{ 7*7 }}", "\x00zebra\r\n", "zebra " * 2000]
)
def test_whatever_is_typed_is_shown_as_text(client: Client, query: str) -> None:
    answer = client.get("/search/", {"q": query})

    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "><b>" not in answer.text
    shown = re.search(r'name="q" value="([^"]*)"', answer.text)
    assert shown
    assert html.unescape(shown[1]) == " ".join(query.replace("\x00", " ").split())[:200].strip()


def test_without_questions_there_is_nothing_to_search(client: Client, site: ContentFolder) -> None:
    (site.path / "faq/risks/stripes.md").unlink()

    assert client.get("/faq/?q=zebra").status_code == 404
