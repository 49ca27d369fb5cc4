"""HTML in the text: refused, and shown as it was typed."""

import re

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from articles.extensions.body import Body
from articles.extensions.lines import MARK, as_typed, escape, line_at

# What a browser takes for a tag, a comment or a declaration:
# https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state
TAG = rf"<(?={MARK}?[A-Za-z!?/])"
WHOLE = re.compile(r"<(?:[^<>]*>|[^\s<>]*)")
NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
SHOWN = 60  # characters of a tag that a message quotes

FIXES = {
    "a": "write [words of the link](address)",
    "b": "write **word**",
    "br": "leave an empty line to start a new paragraph",
    "em": "write *word*",
    "h2": "write ## and the heading",
    "h3": "write ### and the heading",
    "i": "write *word*",
    "img": "write ![what the picture shows](../../images/name.svg)",
    "li": "write - and the text",
    "p": "leave an empty line between paragraphs",
    "strong": "write **word**",
    "table": "write the table with bars, as docs/content-format.md shows",
}
PLAIN = "for a plain < in the text, write \\<"


class RawHtml(InlineProcessor):
    """Report HTML, and leave it as plain text."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(TAG, md)
        self.body = body
        self.opened: set[str] = set()

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Take the sign < alone; what follows is read on as text."""
        line = line_at(data, m.start(), self.body.first_line)
        found = WHOLE.match(data, m.start())
        assert found is not None
        self.report(as_typed(found.group(), self.unescape), line)
        return escape("<"), m.start(), m.end()

    def report(self, found: str, line: int) -> None:
        """Report one tag; the end of an element whose start was reported goes without saying."""
        shown = " ".join(found.split())
        name = NAME.match(shown)
        if name and name[1] and name[2].lower() in self.opened:
            return
        if len(shown) > SHOWN:
            shown = f"{shown[:SHOWN]}…"
        tag = name[2].lower() if name else ""
        self.opened.add(tag)
        message = f'"{shown}" is HTML, which is not allowed here'
        self.body.error(line, "raw-html", message, f"{FIXES.get(tag, 'delete it')}; {PLAIN}")
