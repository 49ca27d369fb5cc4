"""Addresses that lead to no page as they are written: one hop to the right one, or what is near."""

import re
from typing import cast
from urllib.parse import unquote_to_bytes

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from tests.articles.content import ContentFolder

HOSTILE = (
    "//evil.example",
    "//evil.example/articles/side-effects/",
    "/\\evil.example",
    "/%5Cevil.example/",
    "/%2F%2Fevil.example/",
    "///evil.example/..",
    "/articles/../../etc/passwd",
    "/articles/%00/",
    "/articles/%0d%0aSet-Cookie:x/",
    "/articles/" + "a" * 5_000 + "/",
    "/" + "/" * 3_000,
    "/" + "a/" * 2_000,
    "/articles/%ff%fe/",
    "/\u202e\U0001f600/",
    "/articles/<script>alert(1)</script>/",
    '/articles/" OR 1=1 --/',
    "/?" + "q" * 3_000,
)
# {what is asked for: where it leads}
RIGHT = {
    "/articles/side-effects": "/articles/side-effects/",
    "/Articles/Side-Effects/": "/articles/side-effects/",
    "//articles///side-effects": "/articles/side-effects/",
    "/Articles//Old-Name": "/articles/side-effects/",
    "/articles/old-name/": "/articles/side-effects/",
    "/ARTICLES/HARMS?utm_source=x&a=%C3%A9": "/articles/side-effects/?utm_source=x&a=%C3%A9",
    "/faq/SAFE": "/faq/is-it-safe/",
    "/FAQ": "/faq/",
    "/topics/dangers/": "/topics/risks/",
    "/Topics//Dangers": "/topics/risks/",
    "/pages/About": "/pages/about/",
    "/contact": "/contact/",
    "/Search?q=sleep": "/search/?q=sleep",
    "/robots.txt/": "/robots.txt",
    "/Sitemap.XML": "/sitemap.xml",
    "/staff": "/staff/",
    "/Staff//Login": "/staff/login/",
    "//": "/",
}
# What is asked for where /articles/side-effects/ is meant
NEAR = (
    "/articles/side-efects/",
    "/articles/side_effects/",
    "/articles/side-effects.html",
    "/articles/side-effects.php",
    "/articles/side-effects/index.html",
    "/articles/risks/side-effects/",
    "/pages/side-effects/",
    "/side-effects/",
    "/blog/2024/Side%20Effects",
    "/articles/side%2Deffects%20/",
    "/articles/side%252Deffects/",
    "/what-are-the-side-effects",
)
LINK = re.compile(r'class="suggestions__link" href="([^"]+)"')


@pytest.fixture
def pages(site: ContentFolder) -> ContentFolder:
    """A site with older names, an expired article and a handout."""
    site.article("risks/side-effects", title="Side effects", aliases="[old-name, harms]")
    site.article(
        "risks/retired",
        title="A retired page",
        lead="It was here.",
        expires_on="2026-02-01",
        superseded_by="retired-too",
        aliases="[once-retired]",
    )
    site.article(
        "risks/retired-too",
        title="Another retired page",
        lead="It was here too.",
        expires_on="2026-03-01",
        superseded_by="side-effects",
    )
    site.question("risks/is-it-safe", aliases="[safe]")
    topics = site.path / "articles/topics.yaml"
    topics.write_text(topics.read_text() + "  aliases: [dangers]\n")
    return site


def ask(asked: str, method: str = "GET") -> HttpResponse:
    """Ask for an address just as it is written: Django's client reads `//x` as a host."""
    path, _, query = asked.partition("?")
    decoded = unquote_to_bytes(path).decode("latin-1")
    answer = Client().generic(method, "/", PATH_INFO=decoded, QUERY_STRING=query)
    return cast(HttpResponse, answer)


def test_one_hop_leads_to_the_right_address(pages: ContentFolder) -> None:
    for method in ("GET", "HEAD"):
        answers = {asked: ask(asked, method) for asked in RIGHT}

        assert {asked: one.headers.get("Location") for asked, one in answers.items()} == RIGHT
        assert {one.status_code for one in answers.values()} == {301}
    for right in set(RIGHT.values()) - {"/staff/", "/staff/login/"}:
        assert ask(right).status_code == 200


def test_plain_http_and_an_older_name_are_one_hop_too(
    pages: ContentFolder, settings: Settings
) -> None:
    settings.KAT_SITE_URL = "https://clinic.example"
    said = {"X-Forwarded-Proto": "http"}
    by_proxy = Client().get("/Articles//Old-Name?a=b", headers=said)
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_SSL_HOST = "clinic.example"
    by_itself = Client().get("/Articles//Old-Name?a=b")
    right = Client().get("/articles/side-effects/", headers=said)

    for answer in (by_proxy, by_itself):
        assert answer.status_code == 301
        assert answer.headers["Location"] == "https://clinic.example/articles/side-effects/?a=b"
    assert right.headers["Location"] == "https://clinic.example/articles/side-effects/"


def test_a_form_that_was_sent_to_another_spelling_arrives_whole(pages: ContentFolder) -> None:
    answer = Client().post("/Contact", {"name": "x"})

    assert (answer.status_code, answer.headers["Location"]) == (308, "/contact/")


def test_what_expired_is_gone_and_names_what_stands_in_its_place_now(
    pages: ContentFolder,
) -> None:
    for asked in (
        "/articles/retired/",
        "/Articles/Retired",
        "/articles/once-retired",
        "/ARTICLES//retired",
    ):
        answer = ask(asked)

        assert answer.status_code == 410
        assert LINK.findall(answer.text)[0] == "/articles/side-effects/"
        assert "A retired page" not in answer.text


def test_articles_that_replace_each_other_do_not_hang_the_site(site: ContentFolder) -> None:
    for name, other in (("one", "two"), ("two", "one")):
        site.article(
            f"risks/{name}",
            title=name,
            lead=f"It is {name}.",
            expires_on="2026-02-01",
            superseded_by=other,
        )

    assert Client().get("/articles/one/").status_code == 410


def test_what_is_nearest_comes_first(pages: ContentFolder) -> None:
    for asked in NEAR:
        answer = ask(asked)
        found = LINK.findall(answer.text)

        assert answer.status_code == 404
        assert found[0] == "/articles/side-effects/", asked
        assert "noindex" in answer.text


def test_no_address_leads_to_another_site_or_breaks_ours(pages: ContentFolder) -> None:
    for method in ("GET", "HEAD", "POST"):
        for asked in HOSTILE:
            answer = ask(asked, method)

            assert answer.status_code in (200, 301, 308, 404, 405), asked
            assert answer.headers.get("Location", "/") in ("/", "/articles/side-effects/"), asked
            assert "<script>alert" not in answer.text


def test_what_is_hidden_or_a_draft_is_neither_led_to_nor_named(site: ContentFolder) -> None:
    site.article("risks/secret-draft", title="Secret", status="draft", aliases="[older-secret]")

    for path in ("/Articles/Secret-Draft", "/articles/older-secret/", "/secret-draft/"):
        answer = Client().get(path)
        assert answer.status_code == 404
        assert "Secret" not in answer.text.partition("<main")[2]
