"""The shipped content is whole, sound and readable: no error and no warning."""

from collections.abc import Sequence

import pytest

from articles.files import ContentFiles, read_folder
from articles.loader import load_library
from articles.problems import Problem
from tests.serving import ROOT

FOLDER = ROOT / "content"


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
