"""Search pages as a browser asks for them: whole, and the answer alone as somebody types."""

import re
from html import unescape
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import Settings

from articles.editions import editions
from articles.misses import misses
from tests.articles.content import CLINIC, ContentFolder

HOME = "title: Welcome\nlead: What this site says.\nmost_asked: [when-can-i-drive]\n"
SEARCHES = ("/?q={}", "/faq/?q={}", "/search/?q={}")
TYPED = {"HX-Request": "true"}


@pytest.fixture
def client(site: ContentFolder) -> Client:
    """A site with an article, a question, and twelve pages about zebras."""
    site.article(
        "risks/bladder", title="Bladder problems", body="## Pain {#pain}\n\nPassing water hurts.\n"
    )
    site.question(
        "risks/when-can-i-drive", question="When can I drive again?", answer="The day after."
    )
    for number in range(12):
        site.question(f"basics/zebra-{number}", question=f"Zebra {number}?", answer="A zebra.")
    site.write("home.yaml", HOME)
    return Client()


def titles(html: str) -> list[str]:
    """Return what is in <title>, of which there is one."""
    return re.findall("<title>(.*?)</title>", html)


def items(html: str) -> list[str]:
    """Return the items of the list of results."""
    found = re.findall(r'<ol class="results" id="search-results">(.*?)</ol>', html, re.DOTALL)
    assert len(found) < 2
    return re.findall("<li.*?</li>", found[0], re.DOTALL) if found else []


def text(html: str) -> str:
    """Return what is read, on one line."""
    return " ".join(re.sub("<[^>]*>", "", html).split())


@pytest.mark.parametrize("path", SEARCHES)
def test_each_box_answers_at_its_own_address(client: Client, path: str) -> None:
    answer = client.get(path.format("drive"))

    [item] = items(answer.text)
    assert item.index('href="/faq/when-can-i-drive/"') == item.index("href=")
    assert text(item) == "When can I drive again? Question Risks and safety The day after."
    assert 'value="drive"' in answer.text
    assert (
        '<p class="results__count" id="search-status" role="status">1 result for “drive”</p>'
        in (answer.text)
    )


@pytest.mark.parametrize("path", SEARCHES)
def test_what_was_asked_is_kept_by_nobody_and_found_by_no_search_engine(
    client: Client, path: str
) -> None:
    answer = client.get(path.format("drive"))

    assert answer.headers["Cache-Control"] == "no-store"
    assert '<meta name="robots" content="noindex">' in answer.text
    assert 'rel="canonical"' not in answer.text
    assert not answer.cookies


@pytest.mark.parametrize("path", SEARCHES)
def test_the_answer_as_somebody_types_is_the_one_of_the_whole_page(
    client: Client, path: str
) -> None:
    for query in ("drive", "zebra", "nothing-like-it", "suicide", "drvie"):
        whole = client.get(path.format(query))
        alone = client.get(path.format(query), headers=TYPED)

        answer = alone.text.partition("</title>")[2].partition("<span hidden")[0].strip()
        assert "search-status" in answer
        assert answer in whole.text
        assert titles(alone.text) == titles(whole.text)
        assert "<html" not in alone.text
        for found in (whole, alone):
            assert "HX-Request" in found.headers["Vary"]
            assert found.headers["Cache-Control"] == "no-store"


def test_titles_differ(client: Client) -> None:
    paths = [
        "/",
        "/faq/",
        "/search/",
        "/search/?q=zebra&page=2",
        *(p.format("zebra") for p in SEARCHES),
    ]

    found = [titles(client.get(path).text)[0] for path in paths]

    assert len(set(found)) == len(paths)
    assert "zebra: search results, page 2 | Test Clinic" in found


def test_a_page_without_a_question_stays_as_it_was(client: Client) -> None:
    for path in ("/", "/faq/"):
        answer = client.get(path, headers=TYPED)

        assert "<html" in answer.text
        assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert "HX-Request" not in answer.headers.get("Vary", "")
        assert 'id="search-status" role="status"></p>' in answer.text


@pytest.mark.parametrize("path", SEARCHES)
def test_an_empty_box_brings_the_page_back(client: Client, path: str) -> None:
    alone = client.get(path.format(""), headers=TYPED)
    page = client.get(path.partition("?")[0])

    assert titles(alone.text) == titles(page.text)
    assert 'id="search-status" role="status"></p>' in alone.text
    assert ("Most asked" in alone.text) == path.startswith("/search/")


def test_the_search_page_says_how_to_ask(client: Client) -> None:
    html = client.get("/search/").text

    assert "Ask in your own words" in html
    assert 'href="/faq/when-can-i-drive/"' in html
    assert 'href="/faq/">All 13 questions</a>' in html
    assert html.count('role="search"') == 1
    assert '<meta name="robots" content="noindex">' in html


def test_results_come_ten_a_page(client: Client) -> None:
    first, second = (client.get(f"/faq/?q=zebra&page={page}").text for page in (1, 2))

    assert (len(items(first)), len(items(second))) == (10, 2)
    assert "12 results for “zebra”, page 1 of 2</p>" in first
    assert 'href="/faq/?q=zebra&amp;page=2" rel="next">Next</a>' in first
    assert 'rel="prev"' not in first
    assert 'href="/faq/?q=zebra" rel="prev">Previous</a>' in second
    assert 'rel="next"' not in second


def test_more_than_the_first_page_shows_is_at_the_search_page(client: Client) -> None:
    assert 'href="/search/?q=zebra&amp;page=2"' in client.get("/?q=zebra").text


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "²", "9" * 50, ""])
def test_any_page_number_gets_a_page(client: Client, page: str) -> None:
    answer = client.get("/search/", {"q": "zebra", "page": page})

    assert answer.status_code == 200
    assert items(answer.text)


def test_mended_spelling_is_said_and_can_be_undone(client: Client) -> None:
    mended = client.get("/search/?q=bladdr").text
    exact = client.get("/search/?q=bladdr&exact=1").text

    assert "Showing results for <strong>bladder</strong>." in mended
    assert 'href="/search/?q=bladdr&amp;exact=1">bladdr</a>' in mended
    assert mended.index("Showing results for") < mended.index('id="search-status"')
    assert items(mended)
    assert "Showing results for" not in exact
    assert not items(exact)


def test_a_search_as_typed_stays_so_on_its_next_page(client: Client) -> None:
    html = client.get("/search/?q=zebra&exact=1").text

    assert 'href="/search/?q=zebra&amp;exact=1&amp;page=2"' in html


@pytest.mark.parametrize("headers", [{}, TYPED], ids=["whole", "typed"])
@pytest.mark.parametrize("path", SEARCHES)
def test_help_comes_before_anything_found(
    client: Client, path: str, headers: dict[str, str]
) -> None:
    html = client.get(path.format(quote("i want to kill myself")), headers=headers).text

    help_ = html[html.index('id="crisis-help"') :]
    parts = (
        'href="tel:988"',
        'href="sms:988"',
        'href="tel:911"',
        "/pages/get-help-now/",
        "search-status",
    )
    places = [help_.index(part) for part in parts]
    assert places == sorted(places)
    assert "Help comes first: call or text 988" in help_[places[-1] :]
    assert 'id="search-results"' not in html[: html.index('id="crisis-help"')]
    assert 'href="tel:988"' not in client.get(path.format("zebra"), headers=TYPED).text


def test_where_nothing_was_found_there_are_ways_on(client: Client) -> None:
    html = client.get("/search/?q=xylophone").text

    assert not items(html)
    assert "Nothing found for “xylophone”" in html
    answer = html[html.index('id="search-status"') :]
    assert 'href="/faq/when-can-i-drive/"' in answer
    assert 'href="/contact/"' in answer


def test_without_questions_there_is_something_to_start_with(site: ContentFolder) -> None:
    site.article("risks/bladder")
    site.write("home.yaml", "title: Welcome\nlead: Text.\nstart_here: [bladder]\n")

    html = Client().get("/search/").text

    assert "Pages to start with" in html
    assert 'href="/articles/bladder/"' in html
    assert 'href="/faq/"' not in html


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "\0zebra\r\n",
        "<script>alert(1)</script>",
        '"><b>',
        "{{ 7*7 }}",
        '" OR "',
        "x" * 5000,
        "zebra " * 2000,
        "\N{GRINNING FACE}",
        "日本",
    ],
)
@pytest.mark.parametrize("path", ["/", "/faq/", "/search/"])
def test_any_words_are_safe(client: Client, path: str, query: str) -> None:
    for headers in ({}, TYPED):
        answer = client.get(path, {"q": query}, headers=headers)

        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
        assert "><b>" not in answer.text
        assert len(titles(answer.text)[0]) < 200
    shown = re.search(r'name="q" value="([^"]*)"', client.get(path, {"q": query}).text)
    assert shown
    assert unescape(shown[1]) == " ".join(query.replace("\0", " ").split())[:200].strip()


def test_bytes_that_are_no_text_are_safe(client: Client) -> None:
    assert client.get("/search/?q=%FF%FE").status_code == 200


def test_without_questions_none_can_be_searched(site: ContentFolder) -> None:
    site.article("risks/bladder")

    assert Client().get("/faq/?q=bladder").status_code == 404


@pytest.mark.parametrize("path", SEARCHES)
def test_nothing_can_be_posted(path: str, client: Client) -> None:
    browser = Client(enforce_csrf_checks=True)

    assert browser.post(path.format("drive")).status_code == 405


def test_half_a_word_is_no_miss_until_somebody_rests(client: Client, settings: Settings) -> None:
    misses.cache_clear()
    typed = [client.get(f"/?q={query}", headers=TYPED).text for query in ("xylo", "xylophone")]

    [rested] = re.findall('data-hx-get="([^"]*)"', typed[-1])
    client.get(rested.replace("&amp;", "&"), headers=TYPED)
    misses().write()
    misses.cache_clear()

    [file] = (settings.KAT_VAR_DIR / "search").iterdir()
    assert file.read_text(encoding="utf-8") == "1\txylophone\n"


def test_the_frame_of_the_search_page_changes_with_the_edition(
    site: ContentFolder, client: Client
) -> None:
    before = [client.get(f"/search/?q={word}").text for word in ("drive", "zebra")]

    site.write("clinic.yaml", CLINIC.replace("Test Clinic", "Another Clinic"))
    editions().refresh()
    after = client.get("/search/?q=drive").text

    assert titles(before[0]) != titles(before[1])
    assert all("Test Clinic" in page and "Another Clinic" not in page for page in before)
    assert "Another Clinic" in after
    assert "Test Clinic" not in after


def test_the_frame_is_the_same_where_none_is_kept(client: Client, settings: Settings) -> None:
    kept = client.get("/search/?q=drive").text

    settings.KAT_FINISHED_MB = 0

    assert client.get("/search/?q=drive").text == kept


def test_what_is_asked_can_be_nothing_but_text(client: Client) -> None:
    page = client.get("/search/", {"q": '</title>"><b>zebra</b>'}).text

    assert "<b>" not in page
    assert titles(page)[0].startswith("&lt;/title&gt;&quot;&gt;&lt;b&gt;zebra&lt;/b&gt;: ")
