"""What was not found is counted, kept without anything personal, and deleted in time."""

import threading
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from articles.misses import WRITE_SECONDS, Misses, add_up, delete_old, is_private

DAY = date(2026, 6, 1)


class Words:
    """A site that knows a few words."""

    known = frozenset(
        ["ketamine", "hours", "of", "and", "for", "clinic", "my", "name", "is", "cost", "a", "the"]
    )

    def knows(self, word: str) -> bool:
        return word in self.known


@pytest.fixture
def misses(tmp_path: Path) -> Misses:
    return Misses(tmp_path / "search", worker=7, today=lambda: DAY)


@pytest.mark.parametrize(
    "query",
    [
        "202 555 0143",
        "202-555-0143",
        "born 01.02.1970",
        "room 123",
        "1 2 3",
        "jane@example.org",
        "https://example.org/x",
        "www.example.org",
        "Jane Doe",
        "jane doe ketamine",
        "cost for Jane Doe",
        "Dr. Smith",
        "my name zoe",
        "ketamine and the clinic and the cost and for the clinic",
    ],
)
def test_what_may_tell_who_somebody_is_is_left_out(query: str, misses: Misses) -> None:
    misses.record(query, Words())
    misses.write()

    assert is_private(query, Words())


@pytest.mark.parametrize(
    "query", ["hyperbaric ketamine", "cost 12", "zoe", "ayurveda", "24 hours of ketamine"]
)
def test_an_ordinary_query_is_counted(query: str) -> None:
    assert not is_private(query, Words())


def test_what_is_private_is_never_written(tmp_path: Path, misses: Misses) -> None:
    misses.record("jane doe", Words())
    misses.record("😀", Words())
    misses.write()

    assert list(tmp_path.rglob("*.tsv")) == []


def test_counts_are_appended_to_one_file_a_day(tmp_path: Path, misses: Misses) -> None:
    misses.record("Hyperbaric  KETAMINE?", Words())
    misses.record("hyperbaric ketamine", Words())
    misses.record("ayurveda", Words())
    misses.write()
    misses.write()
    misses.record("ayurveda", Words())
    misses.write()

    [file] = (tmp_path / "search").iterdir()
    assert file.name == "2026-06-01.7.tsv"
    assert file.read_text() == "1\tayurveda\n2\thyperbaric ketamine\n1\tayurveda\n"
    assert add_up(tmp_path / "search") == Counter({"ayurveda": 2, "hyperbaric ketamine": 2})


def test_the_last_counts_are_written_at_the_end(tmp_path: Path, misses: Misses) -> None:
    stop = threading.Event()
    misses.record("ayurveda", Words())
    stop.set()

    misses.write_each_minute(stop)

    assert add_up(tmp_path / "search") == Counter({"ayurveda": 1})


def test_memory_has_a_limit(
    tmp_path: Path, misses: Misses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.misses.MOST_QUERIES", 2)
    for query in ("one", "two", "three", "one"):
        misses.record(query, Words())
    misses.write()

    assert add_up(tmp_path / "search") == Counter({"one": 2, "two": 1})


def test_a_full_disk_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    misses = Misses(tmp_path / "file", worker=7, today=lambda: DAY)
    misses.record("ayurveda", Words())

    misses.write()

    assert "What was not found could not be written" in caplog.text
    assert "ayurveda" not in caplog.text


def test_broken_lines_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "2026-06-01.1.tsv").write_text("1\ta\nno number\tb\n2\n\n3\tc\n")

    assert add_up(tmp_path) == Counter({"a": 1, "c": 3})


def test_files_older_than_90_days_are_deleted(tmp_path: Path) -> None:
    for name in ("2026-03-02.1.tsv", "2026-03-03.1.tsv", "2026-06-01.1.tsv", "notes.tsv"):
        (tmp_path / name).write_text("1\ta\n")

    assert delete_old(tmp_path, DAY) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "2026-03-03.1.tsv",
        "2026-06-01.1.tsv",
        "notes.tsv",
    ]


def test_a_worker_deletes_what_gets_old_while_it_runs(tmp_path: Path) -> None:
    days = [date(2026, 6, 1)]

    class TwoRounds(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            assert timeout == WRITE_SECONDS
            days.append(days[-1] + timedelta(days=60))
            return len(days) > 3

    for name in ("2026-03-01.1.tsv", "2026-05-31.1.tsv", "2026-09-01.1.tsv"):
        (tmp_path / name).write_text("1\ta\n")
    misses = Misses(tmp_path, worker=7, today=lambda: days[-1])

    misses.write_each_minute(TwoRounds())

    assert [path.name for path in tmp_path.iterdir()] == ["2026-09-01.1.tsv"]


def test_what_cannot_be_deleted_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "2026-01-01.1.tsv").mkdir()

    Misses(tmp_path, worker=7, today=lambda: DAY).delete_old()

    assert "Old counts of searches could not be deleted" in caplog.text


def test_without_a_folder_there_is_nothing(tmp_path: Path) -> None:
    assert add_up(tmp_path / "none") == Counter()
    assert delete_old(tmp_path / "none", DAY) == 0
