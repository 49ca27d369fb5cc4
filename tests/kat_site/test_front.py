"""Finished pages: the front answers byte for byte what the whole stack behind it answers."""

import gzip
from collections.abc import Mapping

import pytest
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker, Settings

from articles.editions import current_edition
from articles.sitemaps import entries
from kat_site.front import Front
from tests.kat_site.wsgi_client import Answer, ask

MEGABYTE = 1024 * 1024
STRANGER = "203.0.113.9"
ARTICLE = "/articles/side-effects-and-risks/"
CODINGS = ("br", "gzip", "identity")
NOT_MODIFIED = "304 Not Modified"
PUBLIC = ("public, max-age=0, must-revalidate", "public, max-age=31536000, immutable")
HTTPS = {"X-Forwarded-Proto": "https"}

# The end of a request looks at connections that other tests left open.
pytestmark = pytest.mark.usefixtures("unblocked")


def public_paths() -> list[str]:
    """Return the address of everything that all readers get alike."""
    library = current_edition().library
    pages = [entry.url for entry in entries(library) if entry.url != "/contact/"]
    files = ["/sitemap.xml", "/feed.xml", "/robots.txt", *list(library.images)[:3]]
    return [*pages, *files]


@pytest.fixture
def front(stack: WSGIHandler) -> Front:
    return Front(stack, most_bytes=64 * MEGABYTE)


@pytest.fixture(scope="module")
def warm(stack: WSGIHandler, django_db_blocker: DjangoDbBlocker) -> Front:
    """A front that has answered for these pages before."""
    made = Front(stack, most_bytes=64 * MEGABYTE)
    with django_db_blocker.unblock():
        for path in (ARTICLE, "/topics/", "/robots.txt"):
            for headers in ({}, HTTPS):
                ask(made, path, headers=headers)
    return made


def test_every_page_is_the_same_as_from_the_stack_in_every_form(stack: WSGIHandler) -> None:
    front = Front(stack, most_bytes=256 * MEGABYTE)

    for number, path in enumerate(public_paths()):
        scheme = HTTPS if number % 2 else {}
        ask(front, path, headers=scheme)
        known = {coding: compare(front, stack, path, scheme, coding) for coding in CODINGS}
        again = {**scheme, "If-None-Match": known["identity"]}
        assert ask(front, path, headers=again) == ask(stack, path, headers=again)


def compare(
    front: Front, stack: WSGIHandler, path: str, scheme: Mapping[str, str], coding: str
) -> str:
    """Compare one form of a page, and that the front knows it again; return its ETag."""
    headers = {**scheme, "Accept-Encoding": coding}
    behind = ask(stack, path, headers=headers)
    etag = behind.header("ETag") or ""
    before = front.answers

    assert ask(front, path, headers=headers) == behind
    assert ask(front, path, headers={**headers, "If-None-Match": etag}).status == NOT_MODIFIED
    assert front.answers == before + 2
    assert behind.status == "200 OK"
    assert behind.header("Cache-Control") in PUBLIC
    return etag


HEADERS = {
    "Accept-Encoding": st.sampled_from(
        ("", "br", "gzip", "br;q=0", "*;q=0", "identity;q=0", "gzip;q=0.5, br;q=0.4", "zstd", "*")
    )
    | st.text(st.sampled_from("brgzip*;q=0.1, \t\xe9"), max_size=12),
    "If-None-Match": st.sampled_from(("*", '"x"', 'W/"x"', "{etag}", "W/{etag}", '"a", {etag}', ""))
    | st.text(st.sampled_from('{etag}W/",* '), max_size=12),
    "If-Modified-Since": st.sampled_from(("Sun, 22 Nov 2037 10:00:00 GMT", "yesterday")),
    "If-Match": st.sampled_from(("*", "{etag}", 'W/"x"', '"x"', "")),
    "If-Unmodified-Since": st.sampled_from(("Sun, 22 Nov 2020 10:00:00 GMT", "")),
    "Host": st.sampled_from(
        ("127.0.0.1", "LOCALHOST:99", "[::1]:8000", "evil.example", "127.0.0.1.", "a b", "", "@")
    ),
    "X-Forwarded-Proto": st.sampled_from(("https", "http", "HTTPS", "https,https", "")),
    "X-Forwarded-Host": st.just("evil.example"),
    "X-Forwarded-For": st.just(STRANGER),
    "Cookie": st.sampled_from(("staff=x", "csrftoken=x; a=b", "=;;=")),
    "HX-Request": st.just("true"),
    "Range": st.just("bytes=0-9"),
    "Accept-Language": st.just("fr"),
}


@settings(max_examples=150, deadline=None)
@given(
    path=st.sampled_from((ARTICLE, "/topics/", "/robots.txt", "/nothing/", "/topics", "//topics/")),
    method=st.sampled_from(("GET", "GET", "GET", "HEAD", "HEAD", "POST", "OPTIONS", "PUT")),
    peer=st.sampled_from(("127.0.0.1", "::1", "::ffff:127.0.0.1", STRANGER, "")),
    headers=st.fixed_dictionaries({}, optional=HEADERS),
    coding=st.sampled_from(CODINGS),
)
def test_whatever_headers_say_the_front_answers_as_the_stack(
    stack: WSGIHandler,
    warm: Front,
    path: str,
    method: str,
    peer: str,
    headers: dict[str, str],
    coding: str,
) -> None:
    etag = ask(stack, ARTICLE, headers={"Accept-Encoding": coding}).header("ETag") or ""
    said = {name: value.replace("{etag}", etag) for name, value in headers.items()}

    behind = ask(stack, path, method=method, headers=said, extra={"REMOTE_ADDR": peer})

    ahead = ask(warm, path, method=method, headers=said, extra={"REMOTE_ADDR": peer})
    assert without_chance(ahead) == without_chance(behind)


def without_chance(answer: Answer) -> Answer:
    """Unpack what Django fills up by chance, so that its length tells nothing: errors, forms.

    So it does with a page for somebody with a session; finished pages alone have a strong ETag.
    """
    is_finished = (answer.header("ETag") or "").startswith('"')
    if is_finished or answer.header("Content-Encoding") != "gzip":
        return answer
    headers = [pair for pair in answer.headers if pair[0] != "Content-Length"]
    return Answer(answer.status, headers, gzip.decompress(answer.body))


@pytest.mark.parametrize(
    "environ",
    [
        {"RAW_URI": f"http://evil.example{ARTICLE}"},
        {"RAW_URI": f"http://127.0.0.1:8000{ARTICLE}", "HTTP_HOST": "evil.example"},
        {"SCRIPT_NAME": "/prefix"},
        {"QUERY_STRING": "utm_source=news", "CONTENT_TYPE": "text/html; charset=utf-16"},
        {"CONTENT_TYPE": "text/html; charset=nonsense", "CONTENT_LENGTH": "x"},
        {"SERVER_PROTOCOL": "HTTP/1.0"},
    ],
)
def test_odd_requests_are_answered_as_by_the_stack(
    stack: WSGIHandler, warm: Front, environ: dict[str, str]
) -> None:
    assert ask(warm, ARTICLE, extra=environ) == ask(stack, ARTICLE, extra=environ)


QUERIES = (
    "fbclid=x",
    "utm_source=news&utm_medium=mail",
    "page=2&exact=1&rested=1",
    "about=/faq/",
    "x=%ff%00&&;=",
    "xq=1",
    "Q=pain",
    *("q=pain", "q", "q=", "%71=pain", "a=1&q=pain", "fbclid=x;q=pain", "fbclid=x&+q=pain"),
    "q=\xc3\xa9",
    "&".join(f"a{number}=1" for number in range(1500)),
)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:20])
@pytest.mark.parametrize("path", ["/", "/faq/", ARTICLE, "/feed.xml", "/search/"])
def test_with_any_query_the_front_answers_as_the_stack(
    stack: WSGIHandler, warm: Front, path: str, query: str
) -> None:
    answers = [ask(one, path, query=query) for one in (stack, warm, warm)]

    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize(
    ("path", "query", "is_finished"),
    [
        (ARTICLE, "fbclid=x", True),
        (ARTICLE, "q=pain", True),
        (ARTICLE, "a=1&" * 2000, True),
        ("/", "utm_source=news&utm_medium=mail", True),
        ("/", "page=2", True),
        ("/", "utm_source=news&q=pain", False),
        ("/", "%71=pain", False),
        ("/", "q", False),
        ("/", "a=1&" * 2000, False),
        ("/search/", "fbclid=x", False),
        ("/contact/", "fbclid=x", False),
    ],
)
def test_a_query_that_a_page_does_not_read_makes_no_other_page(
    front: Front, path: str, query: str, *, is_finished: bool
) -> None:
    ask(front, path)
    pages = front.counts["pages"]

    for number in range(3):
        ask(front, path, query=f"{query}&x={number}")

    assert front.answers == (3 if is_finished else 0)
    assert front.counts["pages"] == pages


def test_who_comes_with_a_query_has_the_page_made_for_all(front: Front) -> None:
    ask(front, ARTICLE, query="fbclid=x")

    assert ask(front, ARTICLE) == ask(front, ARTICLE, query="fbclid=y")
    assert front.counts["pages"] == 1
    assert front.answers == 2


def test_a_host_in_the_request_line_overrules_the_header(warm: Front) -> None:
    elsewhere = ask(warm, ARTICLE, extra={"RAW_URI": f"http://evil.example{ARTICLE}"})
    ours = {"RAW_URI": f"http://127.0.0.1:8000{ARTICLE}", "HTTP_HOST": "evil.example"}
    here = ask(warm, ARTICLE, extra=ours)

    assert (elsewhere.status, here.status) == ("400 Bad Request", "200 OK")


def test_no_acceptable_form_is_said_in_words(warm: Front) -> None:
    answer = ask(warm, ARTICLE, headers={"Accept-Encoding": "identity;q=0"})

    assert answer.status == "406 Not Acceptable"
    assert answer.header("Cache-Control") == "no-store"
    assert answer.header("Content-Security-Policy")
    assert b"identity" in answer.body


def test_https_alone_has_hsts(warm: Front) -> None:
    plain, secure = ask(warm, ARTICLE), ask(warm, ARTICLE, headers=HTTPS)
    claimed = ask(warm, ARTICLE, headers=HTTPS, extra={"REMOTE_ADDR": STRANGER})

    assert plain.header("Strict-Transport-Security") is None
    assert secure.header("Strict-Transport-Security") == "max-age=31536000"
    assert claimed == plain


@pytest.mark.usefixtures("stack")
def test_in_production_plain_http_is_sent_on(settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    production, behind = Front(WSGIHandler(), most_bytes=MEGABYTE), WSGIHandler()

    for _ in range(2):
        assert ask(production, ARTICLE) == ask(behind, ARTICLE)
        assert ask(production, ARTICLE).status == "301 Moved Permanently"
        assert ask(production, ARTICLE, headers=HTTPS).status == "200 OK"

    assert production.counts["answers"] == 1


@pytest.mark.parametrize(
    "path", ["/contact/", "/contact/sent/", "/search/", "/nothing/", "/topics"]
)
def test_forms_searches_and_errors_are_not_kept(front: Front, path: str) -> None:
    answers = [ask(front, path) for _ in range(2)]

    assert front.counts == {"pages": 0, "bytes": 0, "answers": 0}
    assert not any("public" in (answer.header("Cache-Control") or "") for answer in answers)


def test_what_a_visitor_sends_is_never_in_what_the_next_one_gets(
    stack: WSGIHandler, front: Front
) -> None:
    odd: Mapping[str, str] = {
        "Cookie": "csrftoken=x",
        "HX-Request": "true",
        "Accept-Language": "fr",
    }

    first = ask(front, ARTICLE, headers=odd)

    assert ask(front, ARTICLE) == first == ask(stack, ARTICLE)
    assert front.answers == 1


def test_each_form_has_a_strong_etag_of_its_own(warm: Front) -> None:
    answers = {
        coding: ask(warm, ARTICLE, headers={"Accept-Encoding": coding}) for coding in CODINGS
    }

    tags = {answer.header("ETag") or "" for answer in answers.values()}
    assert len(tags) == 3
    assert all(tag.startswith('"') and tag.endswith('"') for tag in tags)
    assert {answer.header("Vary") for answer in answers.values()} == {"Accept-Encoding"}


def test_head_is_get_without_its_body(warm: Front) -> None:
    get: Answer = ask(warm, ARTICLE, headers={"Accept-Encoding": "br"})
    head = ask(warm, ARTICLE, method="HEAD", headers={"Accept-Encoding": "br"})

    assert head == get._replace(body=b"")
    assert get.header("Content-Length") == str(len(get.body))


def test_a_page_is_made_for_whoever_asks_again_after_a_restart(
    stack: WSGIHandler, front: Front
) -> None:
    known = {"If-None-Match": ask(stack, ARTICLE).header("ETag") or ""}

    statuses = [ask(front, ARTICLE, headers=known).status for _ in range(2)]

    assert statuses == [NOT_MODIFIED] * 2
    assert front.answers == 1


def test_answers_are_counted(front: Front) -> None:
    for _ in range(5):
        ask(front, "/topics/")

    assert front.counts["pages"] == 1
    assert front.counts["answers"] == 4
