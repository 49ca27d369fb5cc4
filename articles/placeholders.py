"""What is still to be written in a new file: the sign for it, and the search for it."""

import re

from articles.problems import Level, Problem

SIGN = "TO WRITE"
PLACEHOLDER = re.compile(rf"\b{SIGN}\b(?: \((?P<what>[^()\n]*)\))?")


def find_placeholders(text: str, *, path: str, is_draft: bool) -> tuple[Problem, ...]:
    """Report each line of a file on which something is still to be written.

    A draft may have such lines, since readers do not see it; a published page may not.
    """
    if SIGN not in text:
        return ()
    level = Level.WARNING if is_draft else Level.ERROR
    found = (
        (line, match)
        for line, one in enumerate(text.split("\n"), 1)
        if (match := PLACEHOLDER.search(one))
    )
    return tuple(_problem(path, line, match["what"], level) for line, match in found)


def _problem(path: str, line: int, what: str | None, level: Level) -> Problem:
    message = f"this is still to be written: {what}" if what else "something is still to be written"
    fix = f"write it in place of {SIGN} and what stands in brackets behind it"
    return Problem(path, line, message, fix, level, "to-write")
