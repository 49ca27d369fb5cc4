"""The export behind servers of files passes the page tests of the running site.

    make test-all

or `python -m pytest tests/browser/test_export.py --all`; needs nginx and Caddy.
"""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser

from kat_site.export.answers import OF_ONE_SENDING
from kat_site.export.answers import Answer as Exported
from kat_site.export.links import Links
from tests.browser.file_servers import ProgramMissing, caddy, nginx
from tests.browser.pages import LOCATION, RETIRED, add_retired_article, kind
from tests.browser.test_nu_checker import check
from tests.browser.test_pages import (  # noqa: F401 # the same tests, on other servers
    test_axe_finds_nothing,
    test_no_page_scrolls_sideways,
    test_no_request_leaves_the_site,
    test_the_console_stays_empty,
)
from tests.browser.visits import Look, Scheme, Visit, look_at
from tests.serving import ROOT, Answer, Server, manage, serving, site_variables

pytestmark = pytest.mark.long

SERVERS = {"nginx": nginx, "caddy": caddy}
MOVED = "/articles/an-older-name/"
ARTICLE = "/articles/side-effects-and-risks/"
STAND_INS = ("/search/", "/contact/")
WAYS: tuple[tuple[Scheme, int], ...] = (("light", 320), ("dark", 1280))
CODINGS = ("identity", "gzip", "br")
OF_A_BODY = {"Date", "Transfer-Encoding"}  # how it was sent, and when
OF_THE_SERVER = {*OF_ONE_SENDING, "accept-ranges", "connection", "server", "transfer-encoding"}


@dataclass(frozen=True, slots=True)
class Both:
    """The running site, and the files that were made of it."""

    live: Server
    files: Path
    printed: str  # by the command
    again: str  # by the same command a second time


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """The real content, one article that has ended, and one that moved."""
    folder = tmp_path_factory.mktemp("live")
    shutil.copytree(ROOT / "content", folder / "content")
    add_retired_article(folder / "content")
    [article] = (folder / "content/articles").glob("*/side-effects-and-risks.md")
    text = article.read_text(encoding="utf-8")
    aliased = text.replace("---\n", "---\naliases: [an-older-name]\n", 1)
    article.write_text(aliased, encoding="utf-8")
    with serving(folder) as live:
        variables = site_variables(live.var_dir, live.port)
        variables |= {"KAT_CONTENT_DIR": str(live.content_dir)}
        files = folder / "files"
        printed = manage(variables, "export", str(files))
        yield Both(live, files, printed, manage(variables, "export", str(files)))


@pytest.fixture(scope="module", params=SERVERS)
def program(request: pytest.FixtureRequest) -> str:
    """The name of each server."""
    return str(request.param)


@pytest.fixture(scope="module")
def site(program: str, both: Both, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Each server with the files."""
    with ExitStack() as stack:
        try:
            run = SERVERS[program](both.files, tmp_path_factory.mktemp(program))
            yield stack.enter_context(run)
        except ProgramMissing as missing:
            pytest.skip(str(missing))


@pytest.fixture(scope="module")
def pages(both: Both) -> tuple[str, ...]:
    """The path of every page in the sitemap, and of the search."""
    sitemap = ET.fromstring(both.live.get("/sitemap.xml").body)
    listed = [urlsplit(element.text or "").path for element in sitemap.iter(LOCATION)]
    return (*listed, "/search/")


@pytest.fixture(scope="module")
def visits(
    browser: Browser, site: Server, pages: tuple[str, ...], program: str
) -> tuple[Visit, ...]:
    """What the browser found on one page of each kind, and where there is none.

    The second server sends the same bytes, so one article tells whether a browser takes them alike.
    """
    is_first = program == next(iter(SERVERS))
    first = {kind(path): path for path in reversed(pages)}.values() if is_first else (ARTICLE,)
    seen = (*first, RETIRED, "/not/here/")
    looks = [Look(path, *way) for path in seen for way in WAYS]
    return look_at(browser, site.url, looks)


def ask_live(live: Server, path: str, **headers: str) -> Answer:
    """Ask as a visitor who came to a proxy by https."""
    return live.get(path, X_Forwarded_Proto="https", **headers)


def type_of(answer: Answer) -> dict[str, str]:
    return {"content-type": answer.headers["Content-Type"]}


def lasting(answer: Answer) -> dict[str, str]:
    """Return the headers that every server of the site must send alike."""
    said = {name.lower(): value for name, value in answer.headers.items()}
    return {name: value for name, value in said.items() if name not in OF_THE_SERVER}


def test_a_second_export_writes_nothing(both: Both) -> None:
    assert " 0 unchanged, 0 removed" in both.printed
    assert ": 0 files written," in both.again


def test_every_page_has_the_bytes_and_headers_of_the_live_one(
    both: Both, site: Server, pages: tuple[str, ...]
) -> None:
    different = []
    for path in {*pages, "/feed.xml", "/sitemap.xml", "/robots.txt"} - {*STAND_INS}:
        sent, live = site.get(path), ask_live(both.live, path)
        if (sent.status, sent.body) != (live.status, live.body):
            different.append(f"{path} has other bytes")
        if lasting(sent) | type_of(sent) != lasting(live) | type_of(live):
            different.append(f"{path} has other headers: {lasting(sent)}, not {lasting(live)}")

    assert different == []


def test_every_page_comes_in_the_form_that_is_asked_for(
    both: Both, site: Server, pages: tuple[str, ...]
) -> None:
    different = []
    for path, coding in product(pages, CODINGS[1:]):
        sent, live = (one.get(path, Accept_Encoding=coding) for one in (site, both.live))
        if sent.headers["Content-Encoding"] != coding:
            different.append(f"{path} does not come as {coding}")
        if path not in STAND_INS and sent.body != live.body:
            different.append(f"{path} as {coding} has other bytes")

    assert different == []


def test_who_asks_for_headers_alone_gets_those_of_the_page(
    site: Server, pages: tuple[str, ...]
) -> None:
    different = []
    for path, coding in product((*pages, "/not/here/"), CODINGS):
        head, full = (ask(path, Accept_Encoding=coding) for ask in (site.head, site.get))
        said, wanted = (set(answer.headers.items()) for answer in (head, full))
        if head.body or head.status != full.status or {n for n, _ in said ^ wanted} - OF_A_BODY:
            different.append(f"{path} as {coding}: {head.status}, {said ^ wanted}")

    assert different == []


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("gzip;q=0, br;q=0", None),
        ("identity", None),
    ],
)
def test_a_form_that_is_refused_is_not_sent(
    site: Server, accepted: str, coding: str | None
) -> None:
    assert site.get(ARTICLE, Accept_Encoding=accepted).headers["Content-Encoding"] == coding


def test_everything_that_a_page_leads_to_is_there(
    site: Server, both: Both, pages: tuple[str, ...]
) -> None:
    links = Links(both.live.url)
    wanted: set[str] = set()
    for path in pages:
        page = site.get(path)
        html = Exported(path, page.status, tuple(page.headers.items()), page.body)
        wanted |= links.followed(html)
    for path in [path for path in wanted if path.endswith((".css", ".js"))]:
        part = site.get(path)
        wanted |= links.followed(Exported(path, 200, tuple(part.headers.items()), part.body))

    assert len(wanted) > 100
    assert [path for path in sorted(wanted) if site.get(path).status not in (200, 302)] == []


def test_pictures_and_styles_are_kept_for_good_and_pages_asked_for_anew(site: Server) -> None:
    page = site.get(ARTICLE)
    html = Exported(ARTICLE, 200, tuple(page.headers.items()), page.body)
    parts = [path for path in Links(site.url).followed(html) if path.startswith("/static/")]

    assert page.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert parts
    assert all("immutable" in site.get(path).headers["Cache-Control"] for path in parts)


def test_who_has_a_page_already_is_told_so(site: Server) -> None:
    for coding in CODINGS:
        first = site.get(ARTICLE, Accept_Encoding=coding)
        known = {"Accept_Encoding": coding, "If_None_Match": first.headers["ETag"]}
        again = site.get(ARTICLE, **known)

        assert (again.status, again.body) == (304, b"")
        assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_addresses_lead_where_they_do_on_the_live_site(site: Server, both: Both) -> None:
    moved = {path: site.get(path) for path in (MOVED, "/security.txt", ARTICLE.rstrip("/"))}

    for path, answer in moved.items():
        live = both.live.get(path)
        assert answer.status in (live.status, 308), path
        assert answer.headers["Location"] == live.headers["Location"], path
        assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", ["/", "/faq/"])
def test_a_question_leads_to_the_search_page(site: Server, path: str) -> None:
    answer = site.get(f"{path}?q=how%20long")

    assert (answer.status, answer.headers["Location"]) == (302, "/search/?q=how%20long")
    assert site.get("/search/?q=how%20long").body == site.get("/search/").body


@pytest.mark.parametrize(
    "path",
    [
        "/not/here/",
        "/articles/not-here/",
        "/static/not-here.css",
        f"{ARTICLE}index.html",
        f"{ARTICLE}index.html.br",
        "/index.html",
        "/feed.xml.gz",
        "/_headers",
        "/_redirects",
        "/.export/files.json",
        "/.export/nginx.conf",
        "/404.html",
        "/410.html",
        "/static/",
        "/staff/",
        "/contact/sent/",
    ],
)
def test_what_is_no_address_gets_the_page_that_says_so(site: Server, both: Both, path: str) -> None:
    answer = site.get(path)

    assert answer.status == 404
    assert answer.body == (both.files / "404.html").read_bytes()
    assert answer.headers["Cache-Control"] is None
    assert lasting(answer).items() >= {"x-frame-options": "DENY"}.items()


def test_a_page_that_ended_is_gone(site: Server, both: Both) -> None:
    answer = site.get(RETIRED)

    assert (answer.status, answer.body) == (410, (both.files / "410.html").read_bytes())
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_no_page_sets_a_cookie(visits: tuple[Visit, ...]) -> None:
    assert [str(visit.look) for visit in visits if visit.cookies] == []


def test_the_nu_checker_finds_nothing_in_the_pages_that_stand_in(
    nu_checker: Path, both: Both
) -> None:
    files = [both.files / "search/index.html", both.files / "contact/index.html"]

    assert check(nu_checker, [*files, both.files / "404.html", both.files / "410.html"]) == []


def test_typing_leaves_the_page_as_it_is_and_enter_leads_to_the_search_page(
    browser: Browser, site: Server
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site.url)
        before = page.locator("main h1").inner_text()
        with page.expect_response(lambda answer: "/search/?q=cost" in answer.url):
            page.fill("[data-live-search]", "cost")
        page.wait_for_timeout(300)

        assert page.locator("main").count() == 1
        assert page.locator("main h1").inner_text() == before
        page.press("[data-live-search]", "Enter")
        page.wait_for_url("**/search/?q=cost")
        assert page.locator("h1").inner_text() == "Everything on this site"


def test_content_with_errors_is_not_exported(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    broken = min((tmp_path / "content/articles").glob("*/*.md"))
    broken.write_text("---\ntitle: [Broken\n---\nText.\n", encoding="utf-8")
    variables = site_variables(tmp_path / "var", 8000)
    variables |= {"KAT_CONTENT_DIR": str(tmp_path / "content")}

    with pytest.raises(RuntimeError) as stopped:
        manage(variables, "export", str(tmp_path / "files"))

    assert "The content has errors, so nothing was written." in str(stopped.value)
    assert f"{broken.relative_to(tmp_path / 'content').as_posix()}:" in str(stopped.value)
    assert not (tmp_path / "files").exists()
