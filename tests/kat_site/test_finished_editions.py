"""Finished pages live with their edition: edits, dates, files beside the content, and memory."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from articles.edition import Edition
from articles.editions import current_edition, editions
from articles.handout_files import keep_file
from articles.handout_sheets import folder, make_sheet
from kat_site.finished import FinishedPage
from kat_site.finishing import FINISHED, FinishingMiddleware
from kat_site.front import Front
from kat_site.inner_requests import Environ
from kat_site.shelf import Key, Shelf
from tests.articles.content import ContentFolder, make_content
from tests.kat_site.wsgi_client import ask

MEGABYTE = 1024 * 1024
WAIT_SECONDS = 60  # a busy machine takes its time
HANDOUTS = """\
- slug: to-bring
  title: What to bring
  lead: A list to keep.
  parts: [articles/a#bring]
"""

# The end of a request looks at connections that other tests left open.
pytestmark = pytest.mark.usefixtures("unblocked")


@pytest.fixture
def content(tmp_path: Path, settings: Settings) -> Iterator[ContentFolder]:
    """A site with one article."""
    made = make_content(tmp_path / "content")
    made.article("risks/a", "Old words. [@short-2018]\n\n## What to bring {#bring}\n\n- a list\n")
    settings.KAT_CONTENT_DIR = made.path
    settings.KAT_VAR_DIR = tmp_path / "var"
    editions.cache_clear()
    yield made
    editions.cache_clear()


@pytest.fixture
def front(stack: WSGIHandler, content: ContentFolder) -> Front:
    return Front(stack, most_bytes=8 * MEGABYTE)


def kept(front: Front, path: str) -> bytes:
    """Return what the front sends for a page once it sends it from memory."""
    before = front.answers
    deadline = time.monotonic() + WAIT_SECONDS
    answer = ask(front, path)
    while front.answers == before:
        assert time.monotonic() < deadline
        answer = ask(front, path)
    return answer.body


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_an_edit_takes_the_old_pages_away(front: Front, content: ContentFolder) -> None:
    old = kept(front, "/articles/a/")

    content.article("risks/a", "New words. [@short-2018]\n")
    editions().refresh()

    assert b"Old words." in old
    assert b"New words." in ask(front, "/articles/a/").body
    assert b"New words." in kept(front, "/articles/a/")


def test_a_removed_page_is_gone_at_once(front: Front, content: ContentFolder) -> None:
    kept(front, "/articles/a/")

    content.article("risks/a", status="draft")
    editions().refresh()

    assert ask(front, "/articles/a/").status == "404 Not Found"


def test_a_refused_edit_changes_nothing(front: Front, content: ContentFolder) -> None:
    before = kept(front, "/articles/a/")

    content.write("articles/risks/a.md", "---\ntitle: [\n---\n")
    editions().refresh()
    answers = front.answers

    assert ask(front, "/articles/a/").body == before
    assert front.answers == answers + 1


def test_what_was_asked_for_is_made_again_after_an_edit(
    front: Front, content: ContentFolder
) -> None:
    for path in ("/articles/a/", "/topics/"):
        kept(front, path)

    content.article("risks/a", "New words. [@short-2018]\n")
    editions().refresh()
    ask(front, "/articles/")

    wait_until(lambda: front.counts["pages"] == 3)
    answers = front.answers
    assert b"New words." in ask(front, "/articles/a/").body
    assert front.answers == answers + 1


def test_the_pages_asked_for_are_ready_before_an_edit_shows(
    front: Front, content: ContentFolder
) -> None:
    seen: list[bytes] = []

    def prepare(edition: Edition) -> None:
        seen.append(ask(front, "/articles/a/").body)
        front.prepare(edition)
        seen.append(ask(front, "/articles/a/").body)

    kept(front, "/articles/a/")
    kept(front, "/articles/a/")
    editions().prepare = prepare
    content.article("risks/a", "New words. [@short-2018]\n")
    editions().refresh()
    answers = front.answers

    assert b"New words." in ask(front, "/articles/a/").body
    assert front.answers == answers + 1
    assert len(seen) == 2
    assert all(b"Old words." in body for body in seen)


@pytest.mark.parametrize("path", ["/sitemap.xml", "/feed.xml"])
def test_nobody_waits_for_sitemap_and_feed_after_an_edit(
    front: Front, content: ContentFolder, path: str
) -> None:
    kept(front, "/articles/a/")
    old = ask(front, path).body

    editions().prepare = front.prepare
    content.article("risks/b", "New words. [@short-2018]\n")
    editions().refresh()
    ask(front, "/topics/")
    wait_until(lambda: front.counts["pages"] == 4)  # the article, the topics, and both
    answers = front.answers
    new = ask(front, path).body

    assert front.answers == answers + 1
    assert b"/articles/b/" not in old
    assert b"/articles/b/" in new


def test_an_edit_shows_although_nothing_could_be_prepared(
    front: Front, content: ContentFolder, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_edition: Edition) -> None:
        raise RuntimeError("no page can be made")

    kept(front, "/articles/a/")
    editions().prepare = fail
    content.article("risks/a", "New words. [@short-2018]\n")
    editions().refresh()

    assert b"New words." in ask(front, "/articles/a/").body
    assert "could not be prepared" in caplog.text


def test_a_date_takes_effect_at_midnight_where_the_clinic_is(
    front: Front, content: ContentFolder
) -> None:
    content.article("risks/later", published="2026-06-02")
    with time_machine.travel(datetime(2026, 6, 1, 12, tzinfo=UTC), tick=False) as clock:
        zone = current_edition().library.clinic.zone
        midnight = datetime(2026, 6, 2, tzinfo=zone)
        before = kept(front, "/articles/")

        clock.move_to(midnight.timestamp() - 1)
        still = kept(front, "/articles/")
        clock.move_to(midnight.timestamp())
        after = kept(front, "/articles/")

    assert before == still
    assert b"/articles/later/" not in before
    assert b"/articles/later/" in after


def test_a_handout_file_is_linked_from_the_next_request_on(
    front: Front, content: ContentFolder
) -> None:
    content.write("handouts.yaml", HANDOUTS)
    without = kept(front, "/handouts/")

    edition = current_edition()
    sheet = make_sheet(edition, edition.library.handouts["to-bring"])
    file = keep_file(folder(), "to-bring", sheet.digest, content=b"%PDF-", pages=1)
    with_file = kept(front, "/handouts/")
    pdf = kept(front, "/handouts/to-bring.pdf")
    file.path.unlink()

    assert b"to-bring.pdf" not in without
    assert b"to-bring.pdf" in with_file
    assert pdf == b"%PDF-"
    assert b"to-bring.pdf" not in kept(front, "/handouts/")
    assert ask(front, "/handouts/to-bring.pdf").status == "404 Not Found"


def test_an_edit_during_a_request_changes_nothing_in_it(content: ContentFolder) -> None:
    seen = []

    def answer(_request: HttpRequest) -> HttpResponse:
        seen.append(current_edition())
        content.article("risks/a", "New words. [@short-2018]\n")
        editions().refresh()
        seen.append(current_edition())
        return HttpResponse()

    FinishingMiddleware(answer)(RequestFactory().get("/"))

    assert seen[0] is seen[1]
    assert seen[0] is not current_edition()


def test_a_page_that_cannot_be_finished_is_answered_all_the_same(
    content: ContentFolder, caplog: pytest.LogCaptureFixture
) -> None:
    def application(environ: Environ, start_response: Callable[..., object]) -> list[bytes]:
        if "RAW_URI" not in environ:
            raise RuntimeError("no inner request can be answered")
        environ[FINISHED] = FinishedPage([], b"A page")
        start_response("200 OK", [("Cache-Control", "public")])
        return [b"A page"]

    front = Front(application, most_bytes=MEGABYTE)

    answers = [ask(front, "/").body for _ in range(2)]

    assert answers == [b"A page"] * 2
    assert "A page could not be finished" in caplog.text


def test_many_threads_get_whole_pages_of_some_edition(front: Front, content: ContentFolder) -> None:
    bodies: set[bytes] = set()
    is_over = threading.Event()

    def read() -> None:
        while not is_over.is_set():
            bodies.add(ask(front, "/articles/a/").body)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for version in range(5):
        content.article("risks/a", f"Version {version}, twice. [@short-2018]\n", lead=f"{version}!")
        editions().refresh()
        assert f"Version {version}".encode() in ask(front, "/articles/a/").body
    is_over.set()
    for reader in readers:
        reader.join()

    assert 2 <= len(bodies) <= 6


def page_of(size: int) -> FinishedPage:
    """A page that takes so many bytes."""
    page = FinishedPage([], b"")
    page.size = size
    return page


def key(number: int) -> Key:
    return False, f"/{number}/"


def test_memory_is_bounded_and_what_is_asked_for_stays() -> None:
    shelf = Shelf(None, 1000)
    for number in range(10):
        shelf.put(key(number), page_of(100))

    for number in range(10, 30):
        assert shelf.get(key(3)) is not None
        shelf.put(key(number), page_of(100))

    assert shelf.get(key(3)) is not None
    assert shelf.get(key(0)) is None
    assert shelf.size == 1000
    assert len(shelf) == 10


def test_a_page_too_large_for_its_share_is_not_kept() -> None:
    shelf = Shelf(None, 1000)

    shelf.put(key(1), page_of(126))

    assert len(shelf) == 0
    assert shelf.size == 0


def test_putting_a_page_anew_counts_it_once() -> None:
    shelf = Shelf(None, 1000)

    shelf.put(key(1), page_of(100))
    shelf.put(key(1), page_of(50))

    assert (len(shelf), shelf.size) == (1, 50)


def test_a_small_memory_holds_what_fits(stack: WSGIHandler, content: ContentFolder) -> None:
    front = Front(stack, most_bytes=200_000)

    for number in range(20):
        content.article(f"risks/more-{number}")
    editions().refresh()
    for number in range(20):
        assert ask(front, f"/articles/more-{number}/").status == "200 OK"

    assert 0 < front.counts["bytes"] <= 200_000
    assert 0 < front.counts["pages"] < 20
