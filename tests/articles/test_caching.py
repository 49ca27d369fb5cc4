"""Results are kept for other processes; whatever is wrong with them, they are worked out anew."""

import os
import time
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from articles import caching
from articles.caching import NO_CACHE, Kept, ResultCache, code_version

NUMBERS: TypeAdapter[tuple[int, ...]] = TypeAdapter(tuple[int, ...])


def kept(folder: Path | None) -> Kept[tuple[int, ...]]:
    """Return the results as another process finds them."""
    return Kept(ResultCache(folder), "numbers", NUMBERS)


def entry(folder: Path, key: str = "a") -> Path:
    return folder / code_version() / f"numbers-{key}.json"


def test_what_one_process_keeps_another_one_finds(tmp_path: Path) -> None:
    kept(tmp_path / "cache").write("a", (1, 2))

    assert kept(tmp_path / "cache").read("a") == (1, 2)
    assert kept(tmp_path / "cache").read("b") is None


def test_without_a_folder_nothing_is_kept() -> None:
    results = Kept(NO_CACHE, "numbers", NUMBERS)
    results.write("a", (1,))

    assert results.read("a") is None


@pytest.mark.parametrize("damage", [b"", b"[1,", b'{"a": 1}', b'["x"]', b"\x80\x04K\x01.", b"null"])
def test_a_damaged_entry_is_no_entry(tmp_path: Path, damage: bytes) -> None:
    kept(tmp_path).write("a", (1, 2))
    entry(tmp_path).write_bytes(damage)

    assert kept(tmp_path).read("a") is None

    kept(tmp_path).write("a", (1, 2))
    assert kept(tmp_path).read("a") == (1, 2)


def test_other_code_does_not_find_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path).write("a", (1,))

    monkeypatch.setattr(caching, "code_version", lambda: "other")

    assert kept(tmp_path).read("a") is None


@pytest.mark.parametrize("name", ["rule.py", "words.toml", "learned.json"])
def test_a_changed_source_file_makes_another_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "linting").mkdir()
    rule = tmp_path / "linting" / name
    monkeypatch.setattr(caching, "__file__", str(tmp_path / "caching.py"))
    rule.write_text("LIMIT = 3\n")
    first = code_version.__wrapped__()

    rule.write_text("LIMIT = 4\n")

    assert code_version.__wrapped__() != first


def test_the_folder_is_for_this_user_alone(tmp_path: Path) -> None:
    kept(tmp_path / "cache").write("a", (1,))

    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_a_folder_that_others_can_write_to_is_left_alone(tmp_path: Path, mode: int) -> None:
    kept(tmp_path / "cache").write("a", (1,))
    (tmp_path / "cache" / code_version()).chmod(mode)

    assert kept(tmp_path / "cache").read("a") is None


def test_a_folder_of_another_user_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(tmp_path).write("a", (1,))

    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)

    assert kept(tmp_path).read("a") is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    results = kept(tmp_path / "file")

    results.write("a", (1,))

    assert results.read("a") is None


def test_a_folder_that_is_gone_is_done_without(tmp_path: Path) -> None:
    results = kept(tmp_path / "cache")
    results.write("a", (1,))
    entry(tmp_path / "cache").unlink()
    entry(tmp_path / "cache").parent.rmdir()

    results.write("b", (2,))

    assert results.read("b") is None


def test_what_nobody_used_for_long_is_removed(tmp_path: Path) -> None:
    kept(tmp_path).write("old", (1,))
    other = tmp_path / "other-version"
    other.mkdir()
    (other / "numbers-a.json").write_bytes(b"[1]")
    long_ago = time.time() - (caching.MOST_DAYS + 1) * caching.DAY_SECONDS
    for path in (entry(tmp_path, "old"), other / "numbers-a.json"):
        os.utime(path, (long_ago, long_ago))

    kept(tmp_path).write("new", (2,))

    assert [path.name for path in tmp_path.iterdir()] == [code_version()]
    assert [path.name for path in entry(tmp_path).parent.iterdir()] == ["numbers-new.json"]


def test_what_is_used_stays(tmp_path: Path) -> None:
    kept(tmp_path).write("a", (1,))
    long_ago = time.time() - (caching.MOST_DAYS + 1) * caching.DAY_SECONDS
    os.utime(entry(tmp_path), (long_ago, long_ago))

    kept(tmp_path).read("a")
    kept(tmp_path).write("b", (2,))

    assert kept(tmp_path).read("a") == (1,)
