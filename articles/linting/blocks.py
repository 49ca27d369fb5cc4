"""Markdown source to blocks: paragraphs, items, headings, rows, each with its first line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.linting.lines import numbered_lines
from articles.linting.markup import plain_text

CARD_TITLES = {
    "call-us": "Call us if",
    "call-us-today": "Call us today if",
    "call-911": "Call 911 if",
    "dont": "Do not",
}  # the words an item of such a block goes on from; see docs/content-format.md

_BLOCK = re.compile(r"^\s*/{3,}\s*(?:(?P<name>[\w-]+)\s*(?:\|?\s*(?P<title>\S.*?))?)?\s*$")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(?P<text>.*?)(?:\s+#+)?\s*$")
_HEADING_ID = re.compile(r"\s*\{[^{}]*\}\s*$")
_ITEM = re.compile(r"^(?P<indent>\s*)(?:[-*+]|\d{1,9}[.)])\s+(?P<text>.*)$")
_RULER = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_MARKED = re.compile(  # kinds that a sign at their beginning tells
    r"^(?:Table:\s+(?P<caption>.*)| {0,3}(?P<image>!\[.*\]\([^()]*\))\s*|"
    r"\[\^[^\]]+\]:\s*(?P<footnote>.*)|:\s+(?P<definition>.*))$"
)
_LAST_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")


@dataclass(slots=True)
class Block:
    """Lines that belong together: a paragraph, an item, a heading, a row or a picture's words."""

    kind: str
    line: int
    lines: list[str]
    heading: str = ""
    lead_in: str = ""
    prefix: str = ""


@dataclass(slots=True)
class _Reader:
    """Where the reading stands."""

    blocks: list[Block] = field(default_factory=list)
    heading: str = ""
    lead_in: str = ""
    cards: list[str] = field(default_factory=list)
    header: str | None = None  # of the table being read
    is_open: bool = False  # the next plain line goes on with the last block

    def add(self, kind: str, line: int, text: str, *, lead_in: str = "", prefix: str = "") -> None:
        """Begin a block."""
        self.blocks.append(Block(kind, line, [text], self.heading, lead_in, prefix))
        self.is_open = kind not in ("heading", "table", "caption", "image")


def blocks(body: str, first_line: int = 1) -> Iterator[Block]:
    """Yield the blocks of Markdown source; `first_line` is the file line it starts on."""
    reader = _Reader()
    for number, line in numbered_lines(body, first_line):
        _read_line(reader, line, number)
    yield from reader.blocks


def _read_line(reader: _Reader, line: str, number: int) -> None:
    """Put one line where it belongs."""
    if not line.strip():
        reader.is_open, reader.header = False, None
        return
    block = _BLOCK.match(line)
    if block:
        _read_block(reader, block["name"] or "", block["title"], number)
    elif not _read_special(reader, line.lstrip("> ") if line[:1] == ">" else line, number):
        _read_plain(reader, line, number)


def _read_block(reader: _Reader, name: str, title: str | None, number: int) -> None:
    """Open or close a `///` block."""
    reader.is_open, reader.lead_in = False, ""
    if not name:
        if reader.cards:
            reader.cards.pop()
        return
    reader.cards.append(CARD_TITLES.get(name, ""))
    if title:
        reader.add("heading", number, title)


def _read_special(reader: _Reader, line: str, number: int) -> bool:
    """Read a heading, an item, a table row or the like; say whether it was one."""
    if heading := _HEADING.match(line):
        text = _HEADING_ID.sub("", heading["text"]).split(" | ")[0]
        reader.lead_in = ""
        reader.add("heading", number, text)
        reader.heading = plain_text(text).strip()
    elif _RULER.match(line):
        reader.is_open, reader.lead_in = False, ""
    elif item := _ITEM.match(line):
        prefix = reader.cards[-1] if reader.cards else ""
        reader.add("list", number, item["text"], lead_in=reader.lead_in, prefix=prefix)
    elif line.lstrip().startswith("|"):
        _read_row(reader, line, number)
    elif (marked := _MARKED.match(line)) and marked.lastgroup:
        reader.add(marked.lastgroup, number, marked[marked.lastgroup])
    else:
        return False
    return True


def _read_row(reader: _Reader, line: str, number: int) -> None:
    """Read one row of a table; its cells are joined, for a row is read across."""
    if _TABLE_RULE.match(line):
        return
    cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
    text = "; ".join(cell for cell in cells if cell)
    reader.add("table", number, text, lead_in=reader.header or "")
    if reader.header is None:
        reader.header = plain_text(text)


def _read_plain(reader: _Reader, line: str, number: int) -> None:
    """Read a line of a paragraph, or one that goes on with the last block."""
    indented = line[:4].isspace() or line[:1] == "\t"
    last = reader.blocks[-1] if reader.blocks else None
    if last and reader.is_open:
        last.lines.append(line.strip())
    elif indented and last and last.kind in ("list", "footnote", "definition"):
        reader.add(last.kind, number, line.strip(), lead_in=last.lead_in)
    elif not indented:  # what is indented after an empty line is code
        text = line.lstrip("> ") if line[:1] == ">" else line.strip()
        reader.add("quote" if line[:1] == ">" else "paragraph", number, text)
        reader.lead_in = ""
    if reader.blocks and reader.blocks[-1].kind == "paragraph":
        text = plain_text(" ".join(reader.blocks[-1].lines)).strip()
        reader.lead_in = _LAST_SENTENCE.split(text)[-1] if text.endswith(":") else ""
