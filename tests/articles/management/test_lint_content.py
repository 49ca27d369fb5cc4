"""`manage.py lint_content`: its three formats and its exit codes."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from articles.management.problem_lists import write_github, write_text
from articles.problems import Level, Problem
from tests.articles.content import ContentFolder
from tests.serving import ROOT, site_variables

ERROR = Problem("content/a.md", 3, "50% of it,\nor so: bad", "write it", rule="html")
WARNING = Problem("content/b.md", 4, "long", "cut it", Level.WARNING, "reading")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def folder(content: ContentFolder, settings: Settings) -> ContentFolder:
    settings.KAT_CONTENT_DIR = content.path
    return content


def run(*arguments: str) -> tuple[str, int]:
    """Return what the command wrote, and its exit code."""
    out = io.StringIO()
    try:
        call_command("lint_content", *arguments, stdout=out)
    except SystemExit as end:
        return out.getvalue(), int(str(end.code))
    return out.getvalue(), 0


def test_clean_content_is_an_empty_array(folder: ContentFolder) -> None:
    folder.write("references.json", "[]")

    assert run("--format", "json") == ("[]\n", 0)


@pytest.mark.parametrize(("option", "is_kept"), [((), True), (("--no-cache",), False)])
def test_results_are_kept_unless_it_is_told_not_to(
    folder: ContentFolder,
    settings: Settings,
    tmp_path: Path,
    option: tuple[str, ...],
    is_kept: bool,
) -> None:
    settings.KAT_VAR_DIR = tmp_path / "var"
    folder.whole_article("risks/a")

    first, second = run(*option), run(*option)

    assert first == second == ("No problems found.\n", 0)
    assert bool([*tmp_path.glob("var/cache/*/*.json")]) is is_kept


def test_json_has_every_problem_with_line_rule_level_and_fix(folder: ContentFolder) -> None:
    folder.article("risks/a", body="<b>x</b>\n", published="2026-02-30")

    out, code = run("--format", "json")

    items = [item for item in json.loads(out) if item["level"] == "error"]
    path = f"{folder.path}/articles/risks/a.md"
    assert code == 1
    assert items == [
        {
            "path": path,
            "line": 4,
            "rule": "field-value",
            "level": "error",
            "message": '"2026-02-30" behind "published:" is not a date',
            "fix": "write a day up to 2026-02-28, the last one of that month",
        },
        {
            "path": path,
            "line": 6,
            "rule": "raw-html",
            "level": "error",
            "message": '"<b>" is HTML, which is not allowed here',
            "fix": "write **word**; for a plain < in the text, write \\<",
        },
    ]


def test_warnings_alone_are_no_failure(folder: ContentFolder) -> None:
    out, code = run("--format", "json")

    assert code == 0
    assert {item["level"] for item in json.loads(out)} == {"warning"}


def test_text_is_one_problem_in_two_lines(folder: ContentFolder) -> None:
    folder.write("references.json", "[]")
    page = folder.article("risks/a", body="<b>x</b>\n")

    out, code = run(str(page))

    assert code == 1
    assert (
        f'{page}:6: error (not published): "<b>" is HTML, which is not allowed here\n'
        "  Fix: write **word**; for a plain < in the text, write \\<\n"
    ) in out
    assert re.fullmatch(
        r"1 error and \d warnings\. Readers see what was last without errors\.",
        out.splitlines()[-1],
    )


def test_a_warning_says_that_it_is_published(folder: ContentFolder) -> None:
    page = folder.whole_article("risks/a", body="Nausea is common.\n")

    out, code = run(str(page))

    assert code == 0
    assert f"{page}:8: warning (published): a side effect has no source near it" in out
    assert out.endswith("\n0 errors and 1 warning. Readers see all of it.\n")


def test_a_path_that_is_not_there_is_wrong_usage(folder: ContentFolder) -> None:
    with pytest.raises(CommandError, match="there is no file or folder /nowhere") as caught:
        run("/nowhere")

    assert caught.value.returncode == 2


def test_a_terminal_gets_a_table_of_the_files() -> None:
    out = Terminal()

    write_text([ERROR, WARNING], out)

    text = re.sub(r"\x1b\[[\d;]*m", "", out.getvalue())
    assert "content/a.md:3: error (not published): 50% of it" in text
    assert "content/b.md:4: warning (published): long\n  Fix: cut it\n" in text
    table = text.partition("1 error and 1 warning. Readers see what was last without errors.\n")[2]
    assert [line.split("│")[1].strip() for line in table.splitlines() if "│" in line] == [
        "content/a.md",
        "content/b.md",
    ]


def test_github_gets_workflow_commands() -> None:
    out = io.StringIO()

    write_github([ERROR, WARNING], out)

    assert out.getvalue() == (
        "::error file=content/a.md,line=3,title=html::50%25 of it,%0Aor so: bad%0AFix: write it\n"
        "::warning file=content/b.md,line=4,title=reading::long%0AFix: cut it\n"
    )


def test_the_whole_content_is_checked(tmp_path_factory: pytest.TempPathFactory) -> None:
    variables = site_variables(tmp_path_factory.mktemp("var"), 8000)

    done = subprocess.run(
        [sys.executable, "manage.py", "lint_content", "--format", "json"],
        cwd=ROOT,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,  # alone: progress goes to stderr
        check=False,
    )

    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_neither_the_apps_of_the_site_nor_the_library_for_terminals_are_loaded(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    variables = site_variables(tmp_path_factory.mktemp("var"), 8000)

    done = subprocess.run(
        [
            sys.executable,
            "-X",
            "importtime",
            "manage.py",
            "lint_content",
            "content/faq/groups.yaml",
        ],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.split("\n")}
    assert {"django", "articles", "markdown"} <= loaded
    assert loaded.isdisjoint({"auditlog", "axes", "contact", "post_office", "rich"})
