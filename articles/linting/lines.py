"""The lines of a body as the rules read them: boxes as they were meant, and no code."""

from collections.abc import Iterator

from articles.box_lines import mend_boxes
from articles.code_lines import without_code


def numbered_lines(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield the number in the file and the text of each line; a line of code is empty.

    An end of a box that was missing has the number of the line above it.
    """
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    mended = mend_boxes(tuple(without_code(lines)), first_line).lines
    for number, line in enumerate(mended, first_line):
        for part in line.split("\n"):
            yield number, part
