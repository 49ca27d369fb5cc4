"""Marks that Git leaves in a file which two people changed: both versions would be read at once."""

import re

from articles.problems import Problem

BEGIN = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)
END = re.compile(r"^>{7}(?: .*)?$", re.MULTILINE)


def find_merge_marks(text: str, *, path: str, first_line: int = 1) -> tuple[Problem, ...]:
    """Return a problem for each place of a file where a merge is not finished."""
    return tuple(
        Problem(
            path,
            first_line + text.count("\n", 0, mark.start()),
            f"two versions stand here: Git could not put them together ({mark.group()[:7]})",
            "keep what is right of the two, and delete the lines that begin with"
            " <<<<<<<, ======= and >>>>>>>",
            rule="merge-marks",
        )
        for mark in BEGIN.finditer(text)
        if END.search(text, mark.end())
    )
