"""Ids are made from words, used once, and never those of the page around the text."""

import re
from pathlib import Path

import pytest

from articles.extensions.identifiers import PATTERN, Identifiers, is_reserved, slugify

TEMPLATES = Path(__file__).parents[3] / "templates"


def test_an_id_is_used_once() -> None:
    identifiers = Identifiers()

    assert [identifiers.take("a") for _ in range(3)] == ["a", "a-2", "a-3"]
    assert not identifiers.claim("a-2")
    assert identifiers.claim("b")
    assert identifiers.take("b") == "b-2"


def test_a_reserved_id_gets_a_number_and_a_reserved_start_another_start() -> None:
    identifiers = Identifiers()

    assert identifiers.take("main") == "main-2"
    assert identifiers.take("source-x") == "section-source-x"


OF_FORMS = ("error_summary", "inquiry_form", "urgent_help", "ways_to_reach_us")  # beside no text


@pytest.mark.parametrize("text", ["Ünï", "a--b", " x ", "", "…", "A'B", "1 2"])
def test_a_slug_is_always_an_id(text: str) -> None:
    assert PATTERN.fullmatch(slugify(text))


def test_ids_of_the_pages_that_show_texts_are_reserved() -> None:
    shown = [TEMPLATES / "base.html", *(TEMPLATES / "layout").glob("*.html")]
    shown += (TEMPLATES / "articles" / name for name in ("article.html", "page.html"))
    components = set((TEMPLATES / "components").glob("*.html"))
    shown += components - {TEMPLATES / "components" / f"{name}.html" for name in OF_FORMS}

    ids = {name for file in shown for name in re.findall(r' id="([a-z-]+)"', file.read_text())}

    assert {name for name in ids if not is_reserved(name)} == set()
