"""Lists of problems for a reader, a program, and GitHub's annotations."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from articles.problems import Level, Problem

COLORS = {Level.ERROR: "bold red", Level.WARNING: "yellow"}


def write_text(problems: Sequence[Problem], out: IO[str]) -> None:
    """Write two lines for each problem; on a terminal in color, with a table of the files."""
    if not out.isatty():
        for problem in problems:
            out.write(f"{problem.path}:{problem.line}: {problem.message}\n  Fix: {problem.fix}\n")
        out.write(f"{summary(problems)}\n")
        return
    console = Console(file=out, highlight=False, soft_wrap=True)
    for problem in problems:
        place = Text(f"{problem.path}:{problem.line}: ")
        level = Text(f"{problem.level} ", style=COLORS[problem.level])
        console.print(Text.assemble(place, level, problem.message))
        console.print(Text(f"  Fix: {problem.fix}", style="dim"))
    if problems:
        console.print(_table(problems), soft_wrap=False)
    console.print(summary(problems))


def _table(problems: Sequence[Problem]) -> Table:
    """Return how many errors and warnings each file has."""
    counts = Counter((problem.path, problem.level) for problem in problems)
    table = Table("File")
    table.add_column("Errors", justify="right", style=COLORS[Level.ERROR])
    table.add_column("Warnings", justify="right", style=COLORS[Level.WARNING])
    for path in sorted({problem.path for problem in problems}):
        numbers = (counts[path, level] for level in Level)
        table.add_row(path, *(str(number or "") for number in numbers))
    return table


def summary(problems: Sequence[Problem]) -> str:
    """Return the numbers of errors and warnings in words."""
    errors = sum(problem.is_error for problem in problems)
    numbers = (_count(errors, "error"), _count(len(problems) - errors, "warning"))
    return "No problems found." if not problems else f"{' and '.join(numbers)}."


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def write_json(problems: Sequence[Problem], out: IO[str]) -> None:
    """Write one array with an object for each problem."""
    items = [
        {
            "path": problem.path,
            "line": problem.line,
            "rule": problem.rule,
            "level": str(problem.level),
            "message": problem.message,
            "fix": problem.fix,
        }
        for problem in problems
    ]
    out.write(json.dumps(items, indent=1) + "\n")


def write_github(problems: Sequence[Problem], out: IO[str]) -> None:
    """Write workflow commands, which GitHub shows beside the lines.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
    """
    for problem in problems:
        place = f"file={_property(problem.path)},line={problem.line}"
        text = _data(f"{problem.message}\nFix: {problem.fix}")
        out.write(f"::{problem.level} {place},title={_property(problem.rule)}::{text}\n")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
