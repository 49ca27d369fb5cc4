"""A list of problems in color on a terminal, with a table of the files."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from articles.problems import Level, Problem

COLORS = {Level.ERROR: "bold red", Level.WARNING: "yellow"}


def write(
    problems: Sequence[Problem], out: IO[str], levels: Mapping[Level, str], summary: str
) -> None:
    """Write two lines for each problem, the summary, and how many problems each file has."""
    console = Console(file=out, highlight=False, soft_wrap=True)
    for problem in problems:
        start = Text(f"{problem.path}:{problem.line}: ")
        level = Text(levels[problem.level], style=COLORS[problem.level])
        console.print(Text.assemble(start, level, f": {problem.message}"))
        console.print(Text(f"  Fix: {problem.fix}", style="dim"))
    console.print(summary)
    if problems:
        console.print(_table(problems), soft_wrap=False)


def _table(problems: Sequence[Problem]) -> Table:
    """Return how many errors and warnings each file has."""
    counts = Counter((problem.path, problem.level) for problem in problems)
    table = Table()
    table.add_column("File", overflow="fold")
    table.add_column("Errors", justify="right", style=COLORS[Level.ERROR])
    table.add_column("Warnings", justify="right", style=COLORS[Level.WARNING])
    for path in sorted({problem.path for problem in problems}):
        numbers = (counts[path, level] for level in Level)
        table.add_row(path, *(str(number or "") for number in numbers))
    return table
