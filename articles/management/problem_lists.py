"""Lists of problems for a reader, a program, and GitHub's annotations."""

import json
from collections.abc import Sequence
from importlib import import_module
from typing import IO

from articles.problems import Level, Problem

TERMINAL = "articles.management.terminal_lists"  # its library takes a while to load

LEVELS = {  # what each means for the file
    Level.ERROR: "error (not published)",
    Level.WARNING: "warning (published)",
}


def write_text(problems: Sequence[Problem], out: IO[str]) -> None:
    """Write two lines for each problem; on a terminal in color, with a table of the files last."""
    if out.isatty():
        import_module(TERMINAL).write(problems, out, LEVELS, summary(problems))
        return
    for problem in problems:
        place, said = f"{problem.path}:{problem.line}", LEVELS[problem.level]
        out.write(f"{place}: {said}: {problem.message}\n  Fix: {problem.fix}\n")
    out.write(f"{summary(problems)}\n")


def summary(problems: Sequence[Problem]) -> str:
    """Return the numbers of errors and warnings in words, and what they mean for readers."""
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "No problems found."
    meaning = (
        "Readers see all of it." if not errors else "Readers see what was last without errors."
    )
    return f"{_count(errors, 'error')} and {_count(warnings, 'warning')}. {meaning}"


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
