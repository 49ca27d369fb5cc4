"""Editions: a good edit is swapped in, a bad one never reaches a reader, dates take effect."""

import logging
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.accepted import AcceptedFiles
from articles.editions import Editions
from tests.articles.conftest import Clock
from tests.articles.content import CLINIC, ContentFolder


def test_a_saved_change_is_in_the_next_edition(content: ContentFolder, editions: Editions) -> None:
    content.article("risks/side-effects", title="Before")
    editions.refresh()

    content.article("risks/side-effects", title="After it")
    editions.refresh()

    assert editions.current.library.articles["side-effects"].title == "After it"


def test_a_broken_edit_leaves_the_last_good_edition_in_place(
    content: ContentFolder, editions: Editions, caplog: pytest.LogCaptureFixture
) -> None:
    page = content.article("risks/side-effects", title="Side effects")
    editions.refresh()
    before = editions.current

    page.write_text("---\ntitle: [Side effects\n---\nText.")
    with caplog.at_level(logging.ERROR):
        editions.refresh()

    assert editions.current is before
    assert editions.state.is_degraded
    [problem] = editions.problems
    assert str(problem).startswith("content/articles/risks/side-effects.md:2: ")
    assert "content/articles/risks/side-effects.md:2: " in caplog.text


def test_a_mended_edit_ends_the_trouble(content: ContentFolder, editions: Editions) -> None:
    page = content.whole_article("risks/side-effects")
    good = page.read_text()
    editions.refresh()
    page.write_text("broken")
    editions.refresh()

    page.write_text(good)
    editions.refresh()

    assert not editions.state.is_degraded
    assert editions.problems == ()


def test_a_warning_is_reported_and_published(content: ContentFolder, editions: Editions) -> None:
    content.whole_article("risks/side-effects", body="No source.\n")

    editions.refresh()

    assert "side-effects" in editions.current.library.articles
    assert not editions.state.is_degraded
    assert [problem.rule for problem in editions.problems] == ["reference-uncited"]


def test_a_start_with_broken_files_serves_the_last_accepted_edition(
    content: ContentFolder, editions: Editions, tmp_path: Path, clock: Clock
) -> None:
    page = content.article("risks/side-effects", title="Kept")
    editions.refresh()
    page.write_text("broken")

    restarted = Editions(content.path, AcceptedFiles(tmp_path / "editions"), now=clock)

    assert restarted.current.library.articles["side-effects"].title == "Kept"
    assert restarted.current.id == editions.current.id
    assert restarted.state.is_degraded


def test_a_start_with_accepted_files_serves_before_they_are_linted_again(
    content: ContentFolder, editions: Editions, tmp_path: Path, clock: Clock
) -> None:
    content.article("risks/side-effects", body="No source, and no more than this.\n")
    editions.refresh()
    warned = {problem.rule for problem in editions.problems}

    restarted = Editions(content.path, AcceptedFiles(tmp_path / "editions"), now=clock)
    first = {problem.rule for problem in restarted.problems}
    restarted.refresh()
    second = {problem.rule for problem in restarted.problems}

    assert "anatomy-sources-checked" in warned
    assert "anatomy-sources-checked" not in first
    assert second == warned


def test_a_first_start_with_broken_files_leaves_them_out(
    content: ContentFolder, editions: Editions
) -> None:
    content.article("risks/good", body="See [bad](bad.md). [@short-2018]\n")
    content.article("risks/fine")
    content.write("articles/risks/bad.md", "broken")

    assert list(editions.current.library.articles) == ["fine", "good"]
    assert editions.state.is_degraded


def test_nothing_is_built_again_while_nothing_changes(
    content: ContentFolder, editions: Editions
) -> None:
    content.article("risks/side-effects")
    editions.refresh()
    before = editions.current

    editions.refresh()

    assert editions.current is before


def test_an_unchanged_file_is_not_parsed_again(content: ContentFolder, editions: Editions) -> None:
    content.article("risks/a")
    content.article("risks/b")
    editions.refresh()
    before = editions.current.library.articles["a"].rendered

    content.article("risks/b", title="Changed")
    editions.refresh()

    assert editions.current.library.articles["a"].rendered is before


def test_a_day_begins_at_midnight_where_the_clinic_is(
    content: ContentFolder, editions: Editions, clock: Clock
) -> None:
    content.article("risks/later", publish_on="2026-06-02")
    editions.refresh()

    clock.now = datetime(2026, 6, 2, 3, 59, tzinfo=UTC)  # 11:59 pm on June 1 in New York
    before = "later" in editions.current.library.articles
    clock.now = datetime(2026, 6, 2, 4, 0, tzinfo=UTC)
    after = "later" in editions.current.library.articles

    assert (before, after) == (False, True)


def test_an_article_ends_on_its_day(
    content: ContentFolder, editions: Editions, clock: Clock
) -> None:
    content.article("risks/old", expires_on="2026-06-02")
    editions.refresh()
    assert "old" in editions.current.library.articles

    clock.now = datetime(2026, 6, 2, 12, tzinfo=UTC)

    assert "old" not in editions.current.library.articles
    assert "/articles/old/" in editions.current.library.expired


def test_the_same_files_make_the_same_edition(
    content: ContentFolder, editions: Editions, tmp_path: Path, clock: Clock
) -> None:
    content.article("risks/side-effects")
    other = Editions(content.path, AcceptedFiles(tmp_path / "other"), now=clock)

    assert other.current.id == editions.current.id


def test_the_watcher_goes_on_after_a_failure(
    content: ContentFolder, editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = threading.Event()
    calls = []

    def fail() -> None:
        calls.append(1)
        if len(calls) == 2:
            stop.set()
        raise OSError("disk gone")

    monkeypatch.setattr("articles.editions.CHECK_SECONDS", 0)
    monkeypatch.setattr(editions, "refresh", fail)

    editions.watch(stop)

    assert len(calls) == 2


def test_a_full_disk_does_not_stop_an_edition(
    content: ContentFolder, tmp_path: Path, clock: Clock
) -> None:
    content.article("risks/side-effects")
    (tmp_path / "file").write_text("in the way")

    editions = Editions(content.path, AcceptedFiles(tmp_path / "file"), now=clock)

    assert "side-effects" in editions.current.library.articles


def test_a_review_that_falls_due_renews_the_edition(
    content: ContentFolder, editions: Editions, clock: Clock
) -> None:
    people = "clinicians:\n  jane:\n    name: Test\n    credential: MD\n    role: Reviewer\n"
    content.write("clinic.yaml", CLINIC + people)
    content.page("about", review="{by: jane, on: 2026-01-02, due: 2026-06-03}")
    editions.refresh()

    assert not editions.current.library.pages["about"].is_review_overdue
    clock.now = datetime(2026, 6, 3, 5, tzinfo=UTC)
    assert editions.current.library.pages["about"].is_review_overdue
