"""`manage.py evaluate_search` and `search_report`: what they print and refuse."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.articles.content import ContentFolder


def run(*arguments: str) -> str:
    out = StringIO()
    call_command(*arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_the_search_is_measured(site: ContentFolder, tmp_path: Path) -> None:
    site.question("risks/zebra", question="Why zebras?")
    site.question("risks/lion", question="Why lions?")
    file = tmp_path / "queries.tsv"
    file.write_text("# a comment\nzebra\tzebra\nlion\tzebra\tlion\nxyzzy\tlion\ntiger\ttiger\n")

    assert run("evaluate_search", str(file)) == (
        "miss: lion: wanted zebra; found lion\n"
        "miss: xyzzy: wanted lion; found nothing\n"
        "Left out, not in the library: tiger\n"
        "Skipped, nothing ideal in the library: tiger\n"
        "3 queries, 1 skipped: recall@3 0.333, nDCG@10 0.377, no result 0.333\n"
    )


def test_a_file_that_cannot_be_used_is_refused(site: ContentFolder, tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text("no tab\n")

    with pytest.raises(CommandError, match=r"queries\.tsv:1: this is not a query"):
        run("evaluate_search", str(file))
    with pytest.raises(CommandError, match="cannot be read"):
        run("evaluate_search", str(tmp_path / "none.tsv"))


def test_misses_are_added_up_and_old_ones_deleted(site: ContentFolder, tmp_path: Path) -> None:
    folder = tmp_path / "var" / "search"
    folder.mkdir(parents=True)
    today = timezone.localdate()
    (folder / f"{today}.1.tsv").write_text("2\tayurveda\n1\tyoga\n")
    (folder / f"{today}.2.tsv").write_text("1\tyoga\n1\treiki\n1\tyoga\n")
    old = folder / f"{today - timedelta(days=91)}.1.tsv"
    old.write_text("9\told\n")

    assert run("search_report") == "3\tyoga\n2\tayurveda\n1\treiki\n"
    assert run("search_report", "--at-least", "2") == "3\tyoga\n2\tayurveda\n"
    assert not old.exists()
