"""Pages are made once each, and again for the next edition."""

import threading
import time
from collections.abc import Callable

import pytest

from articles.edition import Edition
from articles.editions import current_edition
from kat_site.finished import FinishedPage
from kat_site.finishing import FINISHED
from kat_site.inner_requests import Environ
from kat_site.maker import PageMaker
from kat_site.shelf import Key, Shelf

KEY: Key = (False, "/a/")
HTML = [("Content-Type", "text/html; charset=utf-8")]
MEGABYTE = 1024 * 1024


class Site:
    """An application that says the same at each address, and counts how often."""

    def __init__(self, text: str = "Words. " * 100) -> None:
        self.asked = 0
        self.text = text

    def __call__(self, environ: Environ, start_response: Callable[..., object]) -> list[bytes]:
        self.asked += 1
        time.sleep(0.1)  # while others come for the same
        environ[FINISHED] = FinishedPage(HTML, self.text.encode())
        start_response("200 OK", HTML)
        return [self.text.encode()]


@pytest.fixture
def edition() -> Edition:
    return current_edition()


def test_what_many_threads_want_is_made_once(edition: Edition) -> None:
    site, shelf = Site(), Shelf(edition, MEGABYTE)
    maker = PageMaker(site)
    there: list[bool] = []

    def want() -> None:
        maker.make(KEY, shelf)
        there.append(KEY in shelf)

    threads = [threading.Thread(target=want) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert there == [True] * 8
    assert site.asked == 1


def test_a_page_that_stays_the_same_keeps_its_forms(edition: Edition) -> None:
    maker, former = PageMaker(Site()), Shelf(edition, MEGABYTE)
    maker.make(KEY, former)
    page = former.peek(KEY)
    assert page is not None
    page.make_brotli()

    shelf = Shelf(edition, MEGABYTE, after=former)
    maker.make_again(KEY, shelf, former)

    assert shelf.peek(KEY) is page


def test_a_page_that_changes_has_the_forms_that_were_asked_for(edition: Edition) -> None:
    site, former = Site(), Shelf(edition, MEGABYTE)
    maker = PageMaker(site)
    maker.make(KEY, former)
    before = former.peek(KEY)
    assert before is not None
    before.make_brotli()

    site.text = "Other words. " * 100
    shelf = Shelf(edition, MEGABYTE, after=former)
    maker.make_again(KEY, shelf, former)

    page = shelf.peek(KEY)
    assert page is not None
    assert page.unpack() == site.text.encode()
    assert page.has_brotli


def test_what_is_wanted_most_comes_first(edition: Edition) -> None:
    maker, shelf = PageMaker(Site()), Shelf(edition, MEGABYTE)
    keys: list[Key] = [(False, f"/{number}/") for number in range(3)]
    for number, key in enumerate(keys):
        maker.make(key, shelf)
        for _ in range(number):
            shelf.get(key)

    assert shelf.wanted(5) == [keys[2], keys[1]]
    assert shelf.wanted(1) == [keys[2]]


def test_a_shelf_knows_what_was_there_before(edition: Edition) -> None:
    maker, first = PageMaker(Site()), Shelf(edition, MEGABYTE)
    maker.make(KEY, first)

    second = Shelf(edition, MEGABYTE, after=first)
    third = Shelf(edition, MEGABYTE, after=second)
    maker.make(KEY, third)

    assert second.missing == {KEY}
    assert third.missing == set()
