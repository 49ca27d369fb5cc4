"""The shipped content is whole, sound and readable: no error and no warning."""

import time
from collections.abc import Sequence

import pytest

from articles.files import ContentFiles, read_folder
from articles.loader import Loader, load_library
from articles.problems import Problem
from tests.serving import ROOT

FOLDER = ROOT / "content"
MOST_SECONDS = 5  # of one processor, for everything from reading to linting


@pytest.fixture(scope="module")
def content() -> ContentFiles:
    return read_folder(FOLDER)


@pytest.fixture(scope="module")
def problems(content: ContentFiles) -> Sequence[Problem]:
    return load_library(content)[1]


def test_the_shipped_content_has_no_error(problems: Sequence[Problem]) -> None:
    assert [str(problem) for problem in problems if problem.is_error] == []


def test_the_shipped_content_has_no_warning(problems: Sequence[Problem]) -> None:
    assert [str(problem) for problem in problems if not problem.is_error] == []


def test_the_shipped_content_loads_quickly(content: ContentFiles) -> None:
    began = time.process_time()
    Loader().load(content)

    assert time.process_time() - began < MOST_SECONDS
