"""The `///` boxes and `##` headings of a body, as the rules on cards and callouts need them."""

import re
from dataclasses import dataclass, field

from articles.linting.lines import numbered_lines

_BOX = re.compile(r"^\s*/{3,}\s*(?:(?P<name>[\w-]+)\s*(?:\|?\s*(?P<title>\S.*?))?)?\s*$")
_HEADING = re.compile(r"^ {0,3}##\s+(?P<text>.*\S)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+(?P<text>.*\S)")


@dataclass(slots=True)
class Box:
    """One `/// name` and what it holds, up to its `///`."""

    name: str
    title: str
    line: int  # of the file, from 1, where it opens
    section: int  # line of the `##` heading above it; 0 before the first
    lines: list[tuple[int, str]] = field(default_factory=list)
    follows: str = ""  # name of the box that closed just before, with empty lines between

    @property
    def items(self) -> tuple[tuple[int, str], ...]:
        """Line and text of each list item."""
        found = ((line, _ITEM.match(text)) for line, text in self.lines)
        return tuple((line, item["text"]) for line, item in found if item)

    @property
    def text(self) -> str:
        """Everything in it, its title first."""
        return "\n".join([self.title, *(text for _, text in self.lines)])


def read_boxes(body: str, first_line: int) -> tuple[Box, ...]:
    """Return the boxes of a body in their order; a line belongs to the innermost around it."""
    reader = _Reader()
    for number, line in numbered_lines(body, first_line):
        reader.read(number, line)
    return tuple(reader.found)


@dataclass(slots=True)
class _Reader:
    """Where the reading stands."""

    section: int = 0
    follows: str = ""
    opened: list[Box] = field(default_factory=list)
    found: list[Box] = field(default_factory=list)

    def read(self, number: int, line: str) -> None:
        """Read one line."""
        if mark := _BOX.match(line):
            self._read_mark(number, mark)
            return
        if line.strip():
            self.follows = ""
        if _HEADING.match(line):
            self.section = number
        if self.opened:
            self.opened[-1].lines.append((number, line))

    def _read_mark(self, number: int, mark: re.Match[str]) -> None:
        """Open a box, or close the last one opened."""
        if mark["name"]:
            box = Box(mark["name"], mark["title"] or "", number, self.section)
            box.follows, self.follows = self.follows, ""
            self.opened.append(box)
            self.found.append(box)
        elif self.opened:
            self.follows = self.opened.pop().name
