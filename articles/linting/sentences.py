"""Markdown source to sentences that know their line: what every linter rule reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.linting.markup import CITATION_MARK, plain_text, take_citations

CARD_TITLES = {
    "call-us": "Call us if",
    "call-us-today": "Call us today if",
    "call-911": "Call 911 if",
    "dont": "Do not",
}  # the words an item of such a block goes on from; see docs/content-format.md

_FENCE = re.compile(r"^\s{0,3}(`{3,}|~{3,})")
_BLOCK = re.compile(r"^\s*///\s*(?P<name>[\w-]*)\s*(?:\|\s*(?P<title>.*\S))?\s*$")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(?P<text>.*?)(?:\s+#+)?\s*$")
_HEADING_ID = re.compile(r"\s*\{[^{}]*\}\s*$")
_ITEM = re.compile(r"^(?P<indent>\s*)(?:[-*+]|\d{1,9}[.)])\s+(?P<text>.*)$")
_RULER = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_CAPTION = re.compile(r"^Table:\s+(?P<text>.*)$")
_FOOTNOTE = re.compile(r"^\[\^[^\]]+\]:\s*(?P<text>.*)$")
_DEFINITION = re.compile(r"^:\s+(?P<text>.*)$")

_ABBREVIATIONS = frozenset(
    ["dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "vs", "e.g", "i.e", "no", "nos", "vol", "fig", "figs", "approx", "dept", "inc", "ltd", "co", "al", "cf", "u.s", "u.s.a", "u.k", "d.c", "a.m", "p.m", "etc", "ph.d", "m.d", "d.o", "r.n", "min", "max", "jan", "feb", "aug", "sept", "oct", "nov", "dec"]
)
_MAY_END = frozenset(["u.s", "u.s.a", "u.k", "d.c", "a.m", "p.m", "etc", "inc", "ltd", "co", "ph.d", "m.d", "d.o", "r.n", "al", "min", "max"])
_OPENERS = frozenset(
    ["the", "a", "an", "in", "on", "at", "it", "its", "we", "our", "you", "your", "they", "their", "this", "that", "these", "those", "if", "when", "while", "but", "and", "so", "no", "not", "do", "does", "never", "some", "most", "many", "people", "ask", "tell", "call", "for", "as", "he", "she", "i"]
)
_END = re.compile(
    rf"[.!?…]+[\"'”’)\]]*(?:\s*{CITATION_MARK})*(?=\s+[\"'“‘(\[]*[A-Z0-9“‘]|\s*$)"
)
_WORD_BEFORE = re.compile(r"([A-Za-z](?:[A-Za-z.]*[A-Za-z])?)\.$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a file, without its markup."""

    text: str
    line: int  # of the file, from 1, where the sentence begins
    kind: str = "paragraph"  # paragraph, list, heading, table, caption, image, quote,
    # footnote, definition, title, lead or key_point
    citations: tuple[str, ...] = ()  # keys cited in it or just after it
    is_question: bool = False
    heading: str = ""  # the nearest heading above it
    lead_in: str = ""  # what a list item goes on from, or the header row of a table
    block: int = 0  # sentences of one paragraph, item or row share a number


@dataclass(slots=True)
class _Chunk:
    """Lines that belong together: a paragraph, an item, a heading or a row."""

    kind: str
    line: int
    lines: list[str]
    heading: str = ""
    lead_in: str = ""
    prefix: str = ""


@dataclass(slots=True)
class _Reader:
    """Where the reading stands."""

    chunks: list[_Chunk] = field(default_factory=list)
    heading: str = ""
    lead_in: str = ""
    cards: list[str] = field(default_factory=list)
    header: str | None = None  # of the table being read
    fence: str = ""
    is_open: bool = False  # the next plain line goes on with the last chunk

    def add(self, kind: str, line: int, text: str, *, lead_in: str = "", prefix: str = "") -> None:
        """Begin a chunk."""
        self.chunks.append(_Chunk(kind, line, [text], self.heading, lead_in, prefix))
        self.is_open = kind not in ("heading", "table", "caption")


def split(body: str, first_line: int = 1) -> tuple[Sentence, ...]:
    """Return the sentences of Markdown source; `first_line` is the file line it starts on."""
    reader = _Reader()
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, first_line):
        _read_line(reader, line, number)
    sentences: list[Sentence] = []
    for block, chunk in enumerate(reader.chunks):
        sentences.extend(_sentences(chunk, block))
    return tuple(sentences)


def split_text(text: str, line: int, kind: str) -> tuple[Sentence, ...]:
    """Return the sentences of one front matter value: a title, a lead or a key point."""
    return tuple(_sentences(_Chunk(kind, line, text.split("\n")), 0))


def _read_line(reader: _Reader, line: str, number: int) -> None:
    """Put one line where it belongs."""
    fence = _FENCE.match(line)
    if reader.fence:
        if fence and fence[1].startswith(reader.fence):
            reader.fence = ""
        return
    if fence:
        reader.fence, reader.is_open = fence[1], False
        return
    if not line.strip():
        reader.is_open, reader.header = False, None
        return
    block = _BLOCK.match(line)
    if block:
        _read_block(reader, block["name"], block["title"], number)
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
    elif caption := _CAPTION.match(line):
        reader.add("caption", number, caption["text"])
    elif line.lstrip().startswith("|"):
        _read_row(reader, line, number)
    elif definition := _FOOTNOTE.match(line):
        reader.add("footnote", number, definition["text"])
    elif definition := _DEFINITION.match(line):
        reader.add("definition", number, definition["text"])
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
    """Read a line of a paragraph, or one that goes on with the last chunk."""
    indented = line[:4].isspace() or line[:1] == "\t"
    last = reader.chunks[-1] if reader.chunks else None
    if last and reader.is_open:
        last.lines.append(line.strip())
    elif indented and last and last.kind in ("list", "footnote", "definition"):
        reader.add(last.kind, number, line.strip(), lead_in=last.lead_in)
    elif not indented:  # what is indented after an empty line is code
        text = line.lstrip("> ") if line[:1] == ">" else line.strip()
        reader.add("quote" if line[:1] == ">" else "paragraph", number, text)
        reader.lead_in = ""
    if reader.chunks and reader.chunks[-1].kind == "paragraph":
        text = plain_text(" ".join(reader.chunks[-1].lines)).strip()
        reader.lead_in = _last_sentence(text) if text.endswith(":") else ""


def _last_sentence(text: str) -> str:
    """Return the last sentence of a text."""
    start = 0
    for start, _ in _spans(text):
        pass
    return text[start:].strip()


def _sentences(chunk: _Chunk, block: int) -> Iterator[Sentence]:
    """Cut one chunk into sentences."""
    source = plain_text("\n".join(chunk.lines), keep_citations=True)
    prefix = chunk.prefix
    for start, end in _spans(source):
        text, keys = take_citations(source[start:end])
        text = " ".join(text.split())
        if not text:
            continue
        if prefix:
            text = f"{prefix} {text}"
        yield Sentence(
            text=text,
            line=chunk.line + source.count("\n", 0, start),
            kind=chunk.kind,
            citations=keys,
            is_question=text.rstrip("\"'”’)]* ").endswith("?"),
            heading=chunk.heading,
            lead_in=chunk.lead_in,
            block=block,
        )
        prefix = ""


def _spans(source: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence; an abbreviation's full stop ends none."""
    start = 0
    for match in _END.finditer(source):
        if _is_abbreviation(source[start : match.start() + 1], source[match.end() :]):
            continue
        yield _skip_space(source, start), match.end()
        start = match.end()
    if source[start:].strip():
        yield _skip_space(source, start), len(source)


def _skip_space(source: str, start: int) -> int:
    """Return the first place from `start` that is no white space."""
    while start < len(source) and source[start].isspace():
        start += 1
    return start


def _is_abbreviation(before: str, after: str) -> bool:
    """Say whether the full stop that ends `before` belongs to an abbreviation."""
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    short = word[1].lower()
    following = re.match(r"\s*[\"'“‘(\[]*(\w+)", after)
    if following is None:
        return False
    is_single_letter = len(short) == 1 and short != "i"
    if short == "no":  # "No. 4" goes on, "No. Ketamine is…" does not
        return following[1][0].isdigit()
    if short in _MAY_END:
        return following[1].lower() not in _OPENERS
    return short in _ABBREVIATIONS or is_single_letter
