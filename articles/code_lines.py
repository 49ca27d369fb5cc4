"""The lines around code: ``` or ~~~ above and below it."""

import re
from collections.abc import Iterator, Sequence

from articles.box_marks import HEADING, START

FENCE = re.compile(r"^(?P<indent>[ ]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")


def find_code_end(lines: Sequence[str], start: int, fence: str) -> tuple[int, bool]:
    """Return the index of the line that ends the code begun at `start`, and True.

    Without such a line, the index of the next heading or box, or of the end, and False.
    """
    closing = re.compile(rf"^[ ]*{re.escape(fence[0])}{{{len(fence)},}}[ ]*$")
    after = range(start + 1, len(lines))
    if (end := next((index for index in after if closing.match(lines[index])), None)) is not None:
        return end, True
    is_other = (n for n in after if HEADING.match(lines[n]) or START.match(lines[n]))
    return next(is_other, len(lines)), False


def without_code(lines: Sequence[str]) -> Iterator[str]:
    """Yield each line; in place of code, and of the lines around it, an empty one."""
    index = 0
    while index < len(lines):
        fence = FENCE.match(lines[index])
        if fence is None:
            yield lines[index]
            index += 1
            continue
        end, has_end = find_code_end(lines, index, fence["fence"])
        after = min(end + has_end, len(lines))
        yield from [""] * (after - index)
        index = after
