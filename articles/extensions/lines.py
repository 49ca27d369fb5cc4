"""Line numbers that come through Markdown: marks in the text, taken out again at the end.

Python-Markdown forgets where its text came from. So each place that may need its line later
(the first word of a line, a bracket, a tag, a heading, a block) gets one character in front of
it, from a plane of Unicode that has no characters of its own; which character says which line.
To Markdown it is a sign without meaning. What is code, what is a link and what is text, only the
parser decides, and all that it finds knows its line.
"""

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

from articles.extensions.body import Body

FIRST, LAST = 0xF0000, 0xFFFFD  # Supplementary Private Use Area-A: 65,534 lines
MARK = f"[{chr(FIRST)}-{chr(LAST)}]"
MARKS = re.compile(MARK)
ESCAPED = re.compile(rf"{STX}(\d+){ETX}")  # how Markdown keeps a character behind a backslash

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")  # what a backslash makes plain

PREFIX = r"(?:[ >]|[*+-][ ]|\d+\.[ ]|:[ ])*+"  # of quotes, lists and definitions
START = re.compile(
    rf"{PREFIX}(?:"
    r"\#{1,6}"  # a heading: the mark follows
    r"|/{3,}[ ]*[\w-]*"  # a block: the mark follows
    r"|\[\^[^\]]*\]:[ ]*|\[[^\]]*\]:[ ]*<?"  # a footnote or an address: the mark follows
    r"|(?=[^\W_]))"  # a word
)
BAR = re.compile(PREFIX + r"\|")  # a row of a table: the mark follows
SEPARATOR = re.compile(r"[ >]*[|:-][ |:-]*$")  # what makes the row above it a table
# An escaped character stays next to its backslash; `][` and `](<` stay together.
INSIDE = re.compile(r"\\.|(?<!\])!?\[|(?<!\()<|(?<!\])\((?=<)|\{(?=[{%])")


def line_at(text: str, place: int, otherwise: int) -> int:
    """Return the line of the file on which `text[place]` stood."""
    for index in range(min(place, len(text)) - 1, -1, -1):
        if FIRST <= ord(text[index]) <= LAST:
            return ord(text[index]) - FIRST + text.count("\n", index, place)
    return otherwise


def line_of(text: str | None, otherwise: int) -> int:
    """Return the line of the first mark in a text."""
    found = MARKS.search(text or "")
    return ord(found.group()) - FIRST if found else otherwise


def unmark(text: str) -> str:
    """Return the text as it was typed: without marks, and without Markdown's own signs."""
    return ESCAPED.sub(lambda found: chr(int(found[1])), MARKS.sub("", text))


def escape(text: str) -> str:
    """Return a text in which Markdown finds no signs any more, however often it looks."""
    return "".join(f"{STX}{ord(sign)}{ETX}" if sign in PUNCTUATION else sign for sign in text)


def as_typed(text: str, read: Callable[[str], str]) -> str:
    """Return a text that words were read in; `read` puts one layer of them back."""
    while (back := read(text)) != text:
        text = back
    return unmark(text)


def mark_lines(lines: list[str], first: int) -> list[str]:
    """Return the lines with marks; the first of them is line `first` of the file."""
    following = [*lines[1:], ""]
    return [
        _mark(line, after, chr(min(FIRST + number, LAST)))
        for number, (line, after) in enumerate(zip(lines, following, strict=True), first)
    ]


def _mark(line: str, after: str, mark: str) -> str:
    start = START.match(line)
    if start is None and SEPARATOR.match(after):
        start = BAR.match(line)
    end = start.end() if start else 0
    rest = INSIDE.sub(lambda found: _put(found.group(), mark), line[end:])
    return line[:end] + (mark if start else "") + rest


def _put(found: str, mark: str) -> str:
    return found if found.startswith("\\") else mark + found


class LinePreprocessor(Preprocessor):
    """Put the marks in."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with marks."""
        return mark_lines(lines, self.body.first_line)
