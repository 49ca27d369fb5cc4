"""The lines that begin and end blocks: checked in pairs before anything is parsed.

pymdown-extensions loses track where an end is missing, so it never gets to see such a text: what
is missing is reported and put in, what is too much is reported and taken out.
"""

import re

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from articles.extensions.body import Body
from articles.extensions.lines import MARK, line_of
from articles.problems import did_you_mean

START = re.compile(rf"[ ]*(?P<slashes>/{{3,}})[ ]*(?P<kind>[\w-]+){MARK}")
END = re.compile(rf"[ ]*(?P<slashes>/{{3,}})[ ]*{MARK}?[ ]*$")
HEADING = re.compile(r"#{1,6}(?!#)")


class BlockLinePreprocessor(Preprocessor):
    """Leave only pairs of lines."""

    def __init__(self, md: Markdown, body: Body, kinds: tuple[str, ...]) -> None:
        super().__init__(md)
        self.body = body
        self.kinds = kinds
        self.ends: set[int] = set()  # indexes of lines that end a known block
        self.unknown: set[int] = set()  # and of those that end an unknown one
        self.missing: dict[int, list[str]] = {}  # {index: ends to put in above}

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of blocks that are known, each with its end."""
        paired: list[str] = []
        for index, line in enumerate(lines):
            paired += self.missing.get(index, ())
            start, end = START.match(line), END.match(line)
            if start:
                paired.append(self.read_start(start, lines, index))
            elif end and index not in self.ends:
                if index not in self.unknown:
                    self.report_end(end["slashes"], line)
                paired.append("")
            else:
                paired.append(line)
        return paired + self.missing.get(len(lines), [])

    def read_start(self, start: re.Match[str], lines: list[str], index: int) -> str:
        """Note where a block ends, and return its first line."""
        place, has_end = find_end(lines, index, start["slashes"])
        if start["kind"].lower() not in self.kinds:
            self.unknown.add(place)
            self.report_kind(start["kind"], lines[index])
            return f"\\{lines[index].lstrip()}"
        if has_end:
            self.ends.add(place)
        else:
            self.missing.setdefault(place, []).insert(0, start["slashes"])
            self.report_start(start["kind"], lines[index])
        return lines[index]

    def report_kind(self, kind: str, line: str) -> None:
        """Report a block of a kind that is not there."""
        fix = f"write one of: {', '.join(self.kinds)}.{did_you_mean(kind.lower(), self.kinds)}"
        at = line_of(line, self.body.first_line)
        self.body.error(at, "block-unknown", f'there is no block "{kind}"', fix)

    def report_start(self, kind: str, line: str) -> None:
        """Report a block without end."""
        fix = "type /// on a line of its own below it; one around others starts and ends with ////"
        at = line_of(line, self.body.first_line)
        self.body.error(at, "block-unclosed", f"the block /// {kind.lower()} has no end", fix)

    def report_end(self, slashes: str, line: str) -> None:
        """Report an end without block."""
        fix = "delete it, or write the first line of the block above it, such as /// note"
        at = line_of(line, self.body.first_line)
        self.body.error(at, "block-unopened", f"the line {slashes} ends no block", fix)


def find_end(lines: list[str], start: int, slashes: str) -> tuple[int, bool]:
    """Return the index of the line that ends a block and True, or of where it should end and False.

    Without an end of its own, it should end above the next heading, block, or end of another.
    """
    heading = None
    for index in range(start + 1, len(lines)):
        if heading is None and HEADING.match(lines[index]):
            heading = index
        if (end := END.match(lines[index])) and len(end["slashes"]) >= len(slashes):
            if end["slashes"] == slashes:
                return index, True
            return heading or index, False
        other = START.match(lines[index])
        if other and len(other["slashes"]) >= len(slashes):
            return heading or index, False
    return heading or len(lines), False
