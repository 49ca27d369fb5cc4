"""The lines that begin and end boxes: checked in pairs before anything is parsed.

pymdown-extensions loses track where an end is missing, so it never gets to see such a text: it
sees the lines as they were meant.
"""

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from articles.box_lines import mend_boxes
from articles.extensions.body import Body


class BlockLinePreprocessor(Preprocessor):
    """Leave only pairs of lines."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, lines: list[str]) -> list[str]:
        """Return as many lines as there were; what is put in stands behind a line break."""
        boxes = mend_boxes(lines, self.body.first_line)
        for slip in boxes.slips:
            self.body.error(self.body.first_line + slip.index, slip.rule, slip.message, slip.fix)
        mended = list(boxes.lines)
        for index in boxes.unknown:
            mended[index] = f"\\{lines[index].lstrip()}\n"  # shown as it was typed
        return mended
