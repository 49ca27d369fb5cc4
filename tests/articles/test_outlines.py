"""A large site answers before all of it was read, and shows nothing that was not checked."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from articles import outlines
from articles.accepted import AcceptedFiles
from articles.caching import ResultCache
from articles.documents import Article
from articles.edition import Edition
from articles.editions import Editions, editions
from tests.articles.content import ContentFolder

HANDOUTS = """\
- slug: to-bring
  title: What to bring
  lead: A list to keep.
  parts: [articles/a#bring]
"""
BRING = "Old words. [@short-2018]\n\n## What to bring {#bring}\n\n- a list\n"


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every site is a large one."""
    monkeypatch.setattr(outlines, "FEWEST_PAGES", 1)


@pytest.fixture
def begun(content: ContentFolder, tmp_path: Path) -> Editions:
    """Editions that nobody began yet, with a folder to keep results in."""
    accepted = AcceptedFiles(tmp_path / "var" / "editions")
    return Editions(content.path, accepted, cache=ResultCache(tmp_path / "var" / "cache"))


def article(edition: Edition, slug: str) -> Article:
    found = edition.library.article(slug)
    assert found is not None
    return found


def whole(edition: Edition, slug: str) -> Article | None:
    return edition.library.whole(article(edition, slug))


def test_a_body_is_read_when_it_is_asked_for(content: ContentFolder, begun: Editions) -> None:
    content.article("risks/a", "Words of a body. [@short-2018]\n")

    begun.begin()

    found = whole(begun.current, "a")
    assert article(begun.current, "a").html == ""
    assert found is not None
    assert "Words of a body." in found.html
    assert len(found.sources) == 1


def test_what_was_read_on_demand_is_what_the_next_look_finds(
    content: ContentFolder, begun: Editions
) -> None:
    content.article("risks/a", "Words. [@short-2018] See [the other](b.md) and [it](c.md).\n")
    content.article("risks/b")
    content.article("risks/c", status="draft")
    begun.begin()
    early = whole(begun.current, "a")

    begun.refresh()

    assert early == article(begun.current, "a") == whole(begun.current, "a")
    assert early is not None
    assert 'href="/articles/b/"' in early.html
    assert "/articles/c/" not in early.html


@pytest.mark.parametrize(
    "body",
    ["Ketamine cures depression.", "A claim. [@nobody-2020]", "<script>alert(1)</script>"],
)
def test_a_body_with_an_error_is_never_shown(
    content: ContentFolder, begun: Editions, body: str
) -> None:
    content.article("risks/a", f"{body}\n")
    content.article("risks/b")

    begun.begin()

    assert whole(begun.current, "a") is None
    assert whole(begun.current, "b") is not None


def test_the_next_look_finds_what_is_wrong_and_leaves_it_out(
    content: ContentFolder, begun: Editions
) -> None:
    content.article("risks/a", "Ketamine cures depression.\n")
    content.article("risks/b")
    begun.begin()

    begun.refresh()

    assert begun.state.is_degraded
    assert set(begun.current.library.articles) == {"b"}
    assert whole(begun.current, "b") is not None


def test_front_matter_that_cannot_be_read_is_known_at_once(
    content: ContentFolder, begun: Editions
) -> None:
    content.write("articles/risks/a.md", "---\ntitle: [\n---\nText.\n")
    content.article("risks/b")

    begun.begin()

    assert begun.state.is_degraded
    assert [problem.path for problem in begun.problems] == ["content/articles/risks/a.md"]
    assert set(begun.current.library.articles) == {"b"}


def test_what_handouts_show_is_read_at_once(content: ContentFolder, begun: Editions) -> None:
    content.article("risks/a", BRING)
    content.write("handouts.yaml", HANDOUTS)

    begun.begin()

    assert set(begun.current.library.handouts) == {"to-bring"}


def test_after_an_accepted_edition_a_bad_one_is_not_begun(
    content: ContentFolder, begun: Editions, tmp_path: Path
) -> None:
    content.article("risks/a", "Good words. [@short-2018]\n")
    begun.begin()
    begun.refresh()
    content.article("risks/a", "Ketamine cures depression.\n")

    restarted = Editions(content.path, AcceptedFiles(tmp_path / "var" / "editions"))
    restarted.begin()

    found = whole(restarted.current, "a")
    assert found is not None
    assert "Good words." in found.html

    restarted.refresh()

    assert "Good words." in article(restarted.current, "a").html
    assert restarted.state.is_degraded


def test_what_was_edited_since_the_last_start_follows_at_the_next_look(
    content: ContentFolder, begun: Editions, tmp_path: Path
) -> None:
    content.article("risks/a", "Old words. [@short-2018]\n")
    begun.begin()
    begun.refresh()
    content.article("risks/a", "New words. [@short-2018]\n")

    restarted = Editions(content.path, AcceptedFiles(tmp_path / "var" / "editions"))
    restarted.begin()
    first = whole(restarted.current, "a")
    restarted.refresh()

    assert first is not None
    assert "Old words." in first.html
    assert "New words." in article(restarted.current, "a").html


def test_after_a_restart_bodies_are_read_when_they_are_asked_for_too(
    content: ContentFolder, begun: Editions, tmp_path: Path
) -> None:
    content.article("risks/a", "Words of a body. [@short-2018]\n")
    begun.begin()
    begun.refresh()
    folder = tmp_path / "var"

    restarted = Editions(
        content.path, AcceptedFiles(folder / "editions"), cache=ResultCache(folder / "cache")
    )
    restarted.begin()

    found = whole(restarted.current, "a")
    assert article(restarted.current, "a").html == ""
    assert found is not None
    assert "Words of a body." in found.html


def test_the_search_knows_key_points_at_once_and_bodies_with_the_next_look(
    content: ContentFolder, begun: Editions
) -> None:
    points = '["Bring a toothbrush. [@short-2018]", "Bring a friend.", "Bring time."]'
    content.article("risks/a", "Pack a raincoat. [@short-2018]\n", key_points=points)
    begun.begin()
    early = begun.current.search

    begun.refresh()

    assert [found.slug for found in early.find("toothbrush").results] == ["a"]
    assert early.find("raincoat", is_exact=True).total == 0
    assert early.find("short-2018", is_exact=True).total == 0
    assert [found.slug for found in begun.current.search.find("raincoat").results] == ["a"]


def test_a_small_site_is_whole_from_the_start(
    content: ContentFolder, begun: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlines, "FEWEST_PAGES", 500)
    content.article("risks/a", "Words of a body. [@short-2018]\n")

    begun.begin()

    assert "Words of a body." in article(begun.current, "a").html


def test_every_page_shows_its_body_and_none_with_an_error(
    content: ContentFolder, tmp_path: Path, settings: Settings, client: Client
) -> None:
    content.article("risks/a", "Words of an article. [@short-2018]\n")
    content.article("risks/bad", "Ketamine cures depression.\n")
    content.question("risks/q", "Words of an answer. [@short-2018]\n")
    content.page("about", "Words of a page.\n")
    settings.KAT_CONTENT_DIR, settings.KAT_VAR_DIR = content.path, tmp_path / "var"
    editions.cache_clear()
    editions().begin()

    texts = {
        path: client.get(path).content.decode()
        for path in ("/articles/a/", "/faq/q/", "/pages/about/", "/feed.xml")
    }
    status = client.get("/articles/bad/").status_code
    editions.cache_clear()

    assert "Words of an article." in texts["/articles/a/"]
    assert "Words of an answer." in texts["/faq/q/"]
    assert "Words of a page." in texts["/pages/about/"]
    assert "Words of an article." in texts["/feed.xml"]
    assert "cures" not in texts["/feed.xml"]
    assert status == 404
