"""The shipped content is whole, sound and readable: no error and no warning."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from articles.drawing_files import read_drawing
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


DRAWINGS = sorted((FOLDER / "images").glob("*.svg"))


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_shipped_drawing_becomes_part_of_the_page(path: Path) -> None:
    drawing = read_drawing(path.read_bytes())

    assert drawing is not None
    assert drawing.findings == []
    assert drawing.title
    assert len(drawing.desc) > len(drawing.title)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_the_words_of_a_shipped_drawing_can_be_read_on_a_phone(path: Path) -> None:
    drawing = read_drawing(path.read_bytes())
    assert drawing is not None
    words = [element for element in drawing.root.iter() if element.tag in ("text", "tspan")]

    assert drawing.root.get("viewBox", "").startswith("0 0 360 ")
    assert [word.text for word in words if "small" in word.get("class", "").split()] == []
    assert [word.text for word in words if float(word.get("font-size", "16")) < 16] == []
