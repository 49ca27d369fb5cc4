"""The pages, asked for as a browser does."""

import pytest
from django.test import Client

from articles.editions import editions
from tests.articles.content import CLINIC, ContentFolder

READING_PAGES = (
    "/",
    "/topics/",
    "/topics/risks/",
    "/articles/",
    "/articles/bladder/",
    "/pages/about/",
)


@pytest.fixture
def client(site: ContentFolder) -> Client:
    site.article(
        "risks/bladder", title="Bladder problems", body="## Pain {#pain}\n\nText. [@short-2018]\n"
    )
    return Client()


@pytest.mark.parametrize("path", READING_PAGES)
def test_a_reading_page_answers_without_cookie_and_is_asked_for_again_each_time(
    client: Client, path: str
) -> None:
    answer = client.get(path)

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


@pytest.mark.parametrize("path", READING_PAGES)
def test_a_page_that_did_not_change_is_not_sent_again(client: Client, path: str) -> None:
    etag = client.get(path).headers["ETag"]

    again = client.get(path, headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert "default-src 'none'" in again.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", READING_PAGES)
def test_a_head_is_answered_as_its_get(client: Client, path: str) -> None:
    get, head = client.get(path), client.head(path)

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == get.headers["ETag"]
    assert client.head(path, headers={"If-None-Match": head.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("path", READING_PAGES)
def test_a_page_cannot_be_posted_to(site: ContentFolder, path: str) -> None:
    site.article("risks/bladder")
    browser = Client(enforce_csrf_checks=True)

    assert browser.post(path).status_code == 405


@pytest.mark.parametrize("path", READING_PAGES)
def test_a_page_names_its_public_address_whatever_host_was_asked(client: Client, path: str) -> None:
    html = client.get(path, headers={"Host": "localhost"}).text

    assert f'<link rel="canonical" href="http://127.0.0.1:8000{path}">' in html
    assert "localhost" not in html


def test_an_article_shows_its_parts_in_order(client: Client) -> None:
    html = client.get("/articles/bladder/").text

    parts = [
        "<h1",
        "Bladder problems",
        "</h1>",
        'id="pain"',
        "[1]",
        "</article>",
        'id="sources"',
        "contact-panel",
    ]
    places = [html.index(part, html.index("<article")) for part in parts]
    assert places == sorted(places)
    assert html.count("<h1") == 1
    assert html.count("<main") == 1
    assert "Not yet reviewed by a clinician" in html
    assert 'href="/contact/?about=/articles/bladder/"' in html


def test_an_unknown_article_is_not_found_and_the_nearest_one_is_named(client: Client) -> None:
    answer = client.get("/articles/blader/")

    assert answer.status_code == 404
    assert 'href="/articles/bladder/"' in answer.text


@pytest.mark.parametrize(
    "path", ["/topics/nothing/", "/pages/nothing/", "/nothing/", "/images/no.svg"]
)
def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_an_older_name_leads_to_the_article_in_one_hop(site: ContentFolder) -> None:
    site.article("risks/new-name", aliases="[old-name]")

    answer = Client().get("/articles/old-name/")

    assert (answer.status_code, answer.headers["Location"]) == (301, "/articles/new-name/")


def test_an_expired_article_is_gone_and_its_successor_is_named(site: ContentFolder) -> None:
    site.article("risks/old", title="A retired page", expires_on="2026-02-01", superseded_by="new")
    site.article("risks/new", title="The page that replaces it")

    answer = Client().get("/articles/old/")

    assert answer.status_code == 410
    assert 'href="/articles/new/"' in answer.text
    assert "A retired page" not in answer.text


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft"},
        {"publish_on": "2999-01-01"},
        {"expires_on": "2026-02-01"},
        {"slug": "left-out"},
    ],
)
def test_a_hidden_article_leaks_nowhere(site: ContentFolder, fields: dict[str, str]) -> None:
    slug = fields.pop("slug", "secret-page")
    site.write("clinic.yaml", CLINIC + "hidden: [left-out]\n")
    site.article(
        "basics/shown",
        body=f"See [it](../risks/{slug}.md). [@short-2018]\n",
        related=f"[articles/{slug}]",
    )
    site.article("basics/other")
    site.article(f"risks/{slug}", title="Zebra title", lead="Zebra lead.", **fields)
    client = Client()

    listed = (
        "/",
        "/topics/",
        "/topics/basics/",
        "/articles/",
        "/articles/shown/",
        "/articles/other/",
    )
    files = (
        "/sitemap.xml",
        "/feed.xml",
        "/search/?q=zebra",
        "/search/?q=title",
        f"/articles/{slug}x/",
    )
    for path in (*listed, *files, "/pages/about/", "/contact/?about=/articles/" + slug + "/"):
        text = client.get(path).text
        assert "Zebra" not in text, path
        assert f"/articles/{slug}/" not in text, path
    assert client.get(f"/articles/{slug}/").status_code in (404, 410)
    assert "Zebra" not in client.get(f"/articles/{slug}/").text
    assert client.get("/topics/risks/").status_code == 404


def test_a_picture_is_sent_for_good_under_its_hashed_name(site: ContentFolder) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2" fill="red"/>'
    site.write("images/wave.svg", svg)
    site.article("risks/a", body='![Waves](../../images/wave.svg "Sea.")\n\nText. [@short-2018]\n')
    client = Client()
    html = client.get("/articles/a/").text
    url = html.partition('src="/images/')[2].partition('"')[0]

    answer = client.get(f"/images/{url}")

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert "immutable" in answer.headers["Cache-Control"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_the_sitemap_names_every_page_once_with_its_last_change(
    client: Client, site: ContentFolder
) -> None:
    site.article("risks/b", changed="2026-03-04")

    text = client.get("/sitemap.xml").text

    paths = [part.partition("</loc>")[0] for part in text.split("<loc>http://127.0.0.1:8000")[1:]]
    assert paths == [
        "/",
        "/topics/",
        "/articles/",
        "/topics/risks/",
        "/articles/b/",
        "/articles/bladder/",
        "/pages/about/",
        "/pages/accessibility/",
        "/pages/get-help-now/",
        "/pages/how-we-write-and-review/",
        "/pages/privacy/",
        "/pages/terms/",
        "/archive/",
        "/archive/2026/03/",
        "/archive/2026/01/",
        "/contact/",
    ]
    assert "<loc>http://127.0.0.1:8000/articles/b/</loc><lastmod>2026-03-04</lastmod>" in text


def test_the_feed_names_articles_newest_change_first(client: Client, site: ContentFolder) -> None:
    site.article("risks/b", changed="2026-03-04")

    answer = client.get("/feed.xml")

    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert answer.text.index("/articles/b/") < answer.text.index("/articles/bladder/")
    assert "<updated>2026-03-04T00:00:00-05:00</updated>" in answer.text
    assert "<id>tag:127.0.0.1,2026-01-02:/articles/b/</id>" in answer.text


def test_every_page_links_the_feed(client: Client) -> None:
    for path in READING_PAGES:
        assert 'type="application/atom+xml"' in client.get(path).text


def test_titles_and_descriptions_are_unique(client: Client) -> None:
    pages = [client.get(path).text for path in (*READING_PAGES, "/contact/")]

    for opening, end in (("<title>", "</title>"), ('name="description" content="', '"')):
        found = [html.partition(opening)[2].partition(end)[0] for html in pages]
        assert len(set(found)) == len(found)
        assert all(found)


def test_the_placeholder_notice_goes_when_the_clinic_is_edited(
    client: Client, site: ContentFolder
) -> None:
    with_notice = client.get("/").text
    site.write("clinic.yaml", CLINIC.replace("555-0143", "456-1111"))
    editions().refresh()

    assert "placeholder" in with_notice
    assert "placeholder: its" not in client.get("/").text
    assert ("noindex" in with_notice) is False
