"""Which addresses an answer leads to."""

import pytest

from kat_site.export.answers import Answer
from kat_site.export.links import Links

LINKS = Links("https://clinic.example")


def answer(
    body: str, content_type: str = "text/html; charset=utf-8", path: str = "/a/b/"
) -> Answer:
    return Answer(path, 200, (("Content-Type", content_type),), body.encode())


@pytest.mark.parametrize(
    ("html", "paths"),
    [
        ('<a href="/faq/?q=x#group">', {"/faq/"}),
        ('<a href="../c/">', {"/a/c/"}),
        ('<a href="#here">', {"/a/b/"}),
        ('<a href="https://clinic.example">', {"/"}),
        ('<a href="https://clinic.example/topics/">', {"/topics/"}),
        ('<a href="https://elsewhere.example/topics/"><a href="tel:988"><a href="http://[">', set()),
        ('<img src="/images/a%20b.svg" srcset="/images/c.png 1x, /images/d.png 2x">',
         {"/images/a b.svg", "/images/c.png", "/images/d.png"}),
        ('<form action="/search/"><link href="/x.css"><a>', {"/search/", "/x.css"}),
        ('<input data-live-search="/static/later.js">', {"/static/later.js"}),
        ('<script data-modules="/static/a.js /static/b.js"></script>', {"/static/a.js", "/static/b.js"}),
        ("<p>/not/a/link/</p><!-- <a href='/nor/this/'> -->", set()),
    ],
)  # fmt: skip
def test_html_leads_where_its_attributes_say(html: str, paths: set[str]) -> None:
    assert LINKS.followed(answer(html)) == paths


def test_stylesheets_and_scripts_lead_to_their_parts() -> None:
    style = answer(
        "a{background:url('../i.svg')} b{c:url(/j.svg)}", "text/css", "/static/css/s.css"
    )
    script = answer(
        'import { a } from "./b.js"; await import("/c.js")', "text/javascript", "/s/a.js"
    )

    assert LINKS.followed(style) == {"/static/i.svg", "/j.svg"}
    assert LINKS.followed(script) == {"/s/b.js", "/c.js"}


def test_feeds_previews_and_manifests_name_addresses() -> None:
    feed = answer("<link>https://clinic.example/faq/x/</link>", "application/atom+xml")
    page = answer('<meta content="https://clinic.example/images/card.png">')
    manifest = answer('{"src": "/static/i.png", "name": "Clinic"}', "application/manifest+json")

    assert LINKS.named(feed) == {"/faq/x/"}
    assert LINKS.named(page) == {"/images/card.png"}
    assert LINKS.named(manifest) == {"/static/i.png"}
    assert LINKS.named(answer("https://clinic.example/x", "image/png")) == set()
