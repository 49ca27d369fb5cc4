"""The contact app learns of a crisis in a text, whatever state the content is in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from articles.editions import editions
from kat_site.facts import is_crisis_text
from tests.articles.content import ContentFolder, make_content


@pytest.fixture
def site(tmp_path: Path, settings: Settings) -> Iterator[ContentFolder]:
    """A content folder that the site reads."""
    content = make_content(tmp_path / "content")
    settings.KAT_CONTENT_DIR = content.path
    settings.KAT_VAR_DIR = tmp_path / "var"
    editions.cache_clear()
    yield content
    editions.cache_clear()


def test_the_words_of_the_content_count(site: ContentFolder) -> None:
    site.write("crisis.yaml", "words: [zebra]\n")

    assert is_crisis_text("Dear all,\n\na zebra. Yours,\nA.")
    assert not is_crisis_text("Dear all, a lion.")


def test_broken_content_still_answers(site: ContentFolder) -> None:
    site.write("crisis.yaml", "words: [zebra\n")
    site.write("clinic.yaml", "broken")

    assert is_crisis_text("i want to kill my self")
    assert not is_crisis_text("a lion")


def test_no_edition_at_all_still_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("no edition could be built")

    monkeypatch.setattr("kat_site.facts.current_edition", fail)

    assert is_crisis_text("thinking of suicide")
    assert not is_crisis_text("a lion")
