"""Fixtures for tests of the search: an index of a small folder, and one of what is shipped."""

from collections.abc import Callable

import pytest

from articles.files import read_folder
from articles.library import Library
from articles.loader import Loader
from articles.readers_view import readers_view
from articles.search import SearchIndex
from tests.articles.conftest import Clock, Load
from tests.serving import ROOT

Build = Callable[[], SearchIndex]


@pytest.fixture
def build(load: Load, clock: Clock) -> Build:
    """Index the content folder of the test as readers see it now."""
    return lambda: SearchIndex.build(readers_view(load()[0], clock().date()))


@pytest.fixture(scope="session")
def shipped() -> Library:
    """What is shipped, as readers see it once all of it is out."""
    library, _ = Loader().load_accepted(read_folder(ROOT / "content"))
    days = [one.front.visible_from for one in library.publications]
    return readers_view(library, max(days))


@pytest.fixture(scope="session")
def shipped_index(shipped: Library) -> SearchIndex:
    """The index of what is shipped."""
    return SearchIndex.build(shipped)
