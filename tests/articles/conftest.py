"""Fixtures for tests of the content."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from articles.accepted import AcceptedFiles
from articles.editions import Editions
from articles.editions import editions as site_editions
from articles.files import read_folder
from articles.library import Library
from articles.loader import load_library
from articles.problems import Problem
from tests.articles.content import ContentFolder, make_content

Load = Callable[[], tuple[Library, tuple[Problem, ...]]]


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 6, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    """A valid content folder without articles."""
    return make_content(tmp_path / "content")


@pytest.fixture
def load(content: ContentFolder) -> Load:
    """Load the content folder as it is now."""
    return lambda: load_library(read_folder(content.path))


@pytest.fixture
def clock() -> Clock:
    """The time that editions go by: noon UTC on June 1, 2026."""
    return Clock()


@pytest.fixture
def editions(content: ContentFolder, tmp_path: Path, clock: Clock) -> Editions:
    """Editions of the content folder; nothing is watched."""
    return Editions(content.path, AcceptedFiles(tmp_path / "editions"), now=clock)


@pytest.fixture
def site(content: ContentFolder, tmp_path: Path, settings: Settings) -> Iterator[ContentFolder]:
    """The site's own views over the content folder of the test."""
    settings.KAT_CONTENT_DIR = content.path
    settings.KAT_VAR_DIR = tmp_path / "var"
    site_editions.cache_clear()
    for slug in ("about", "accessibility", "get-help-now", "privacy", "terms"):
        content.page(slug)
    content.page("how-we-write-and-review")
    yield content
    site_editions.cache_clear()
