"""A body is rendered once for all that it depends on, and comes back as it was."""

from pathlib import Path

import pytest

from articles import kept_rendering
from articles.caching import ResultCache
from articles.kept_rendering import Renderer
from articles.rendering import NumberedText, render
from tests.articles.extensions.bodies import IMAGES, PATH

BODY = (
    "Text with a source, [@short-2018] a [link](../basics/kat.md#a) and a placebo.\n\n"
    '## Heading {#own}\n\n![A wave](../../images/wave.svg "Caption.")\n\n<b>\n\n/// nte\nx\n///\n'
)
POINTS = (NumberedText("A point. [@lee-2020]", 4),)
TERMS = {"placebo": "placebo"}


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list in which each body appears when it is rendered."""
    asked: list[str] = []

    def count(body: str, **around: object) -> object:
        asked.append(body)
        return render(body, **around)  # type: ignore[arg-type] # as it was asked

    monkeypatch.setattr(kept_rendering, "render", count)
    return asked


def test_it_comes_back_as_it_was(tmp_path: Path, rendered: list[str]) -> None:
    first = Renderer(IMAGES, TERMS, ResultCache(tmp_path)).render(
        BODY, path=PATH, first_line=7, key_points=POINTS
    )

    again = Renderer(IMAGES, TERMS, ResultCache(tmp_path)).render(
        BODY, path=PATH, first_line=7, key_points=POINTS
    )

    assert again == first
    assert first[0].citations == ("lee-2020", "short-2018")
    assert len(first[1]) == 2
    assert rendered == [BODY]


@pytest.mark.parametrize(
    "changes",
    [
        {"body": BODY + "more"},
        {"path": "content/articles/basics/other.md"},
        {"first_line": 8},
        {"key_points": (NumberedText("A point. [@lee-2020]", 5),)},
        {"images": {}},
        {"terms": {}},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_whatever_it_depends_on_counts(
    tmp_path: Path, rendered: list[str], changes: dict[str, object]
) -> None:
    inputs = {"body": BODY, "path": PATH, "first_line": 7, "key_points": POINTS}
    around = {"images": IMAGES, "terms": TERMS}

    for one in ({}, changes):
        now = inputs | around | one
        images, terms = now.pop("images"), now.pop("terms")
        renderer = Renderer(images, terms, ResultCache(tmp_path))  # type: ignore[arg-type]
        renderer.render(now.pop("body"), **now)  # type: ignore[arg-type]

    assert len(rendered) == 2
