"""What Markdown left as plain text although it looks like more: probably a slip of the editor."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from articles.extensions.body import Body
from articles.extensions.lines import MARK, line_at, unmark
from articles.extensions.tidying import LOST

CAPTION = re.compile(rf"^{MARK}?(?:Table|Compare):")
LIST = re.compile(rf"\n[ ]*[-*+][ ]+{MARK}?\S")
TABLE = re.compile(rf"\n[ ]*{MARK}?\|?[ ]*:?-+:?[ ]*\|[ |:-]*(?:\n|$)")
BROKEN = re.compile(r"\[[^\[\]]*\]\(|!\[")


def texts_of(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield every text that is not code, with its element."""
    for element in root.iter():
        for text in (element.text, element.tail):
            if text and not isinstance(text, AtomicString):
                yield element, text


class LeftoverBlocks(Treeprocessor):
    """Look for lists, tables and captions that were not taken for what they are."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Look before words are read."""
        for element, text in texts_of(root):
            if element.tag in ("p", "li", "dd"):
                self.look_for_lines(text)

    def look_for_lines(self, text: str) -> None:
        """Report what lacks an empty line above it, and a caption without its table."""
        if CAPTION.match(text):
            message = f'no table follows the caption "{unmark(text).partition(chr(10))[0]}"'
            fix = "put the table below it, or write the line without its first word"
            line = line_at(text, len("Table:"), self.body.first_line)
            self.body.warn(line, "table-caption-orphan", message, fix)
        for pattern, what in ((LIST, "list"), (TABLE, "table")):
            if found := pattern.search(text):
                line = line_at(text, found.end() - 1, self.body.first_line)
                message = f"a {what} has no empty line above it, and is shown as plain text"
                self.body.warn(line, f"{what}-blank-line", message, "put an empty line above it")


class LeftoverLinks(Treeprocessor):
    """Look for links and pictures that were not taken for what they are."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Look after words are read, and before escaped brackets are brackets again."""
        for _, text in texts_of(root):
            for found in BROKEN.finditer(text):
                fix = "write [words](address), or \\[ for a plain bracket"
                self.report(text, found, "link-syntax", "looks like a link or a picture", fix)
            for found in LOST.finditer(text):
                fix = "write *word* or **word**, or \\* for a plain star"
                self.report(text, found, "emphasis-syntax", "has signs * or _ without a pair", fix)

    def report(self, text: str, found: re.Match[str], rule: str, what: str, fix: str) -> None:
        """Report a place, with some words before and after it."""
        before, after = text[: found.start()], text[found.start() :]
        near = unmark(LOST.sub("", before))[-20:] + unmark(LOST.sub("", after))[:20]
        line = line_at(text, found.start(), self.body.first_line)
        self.body.error(line, rule, f'"{" ".join(near.split())}" {what}', fix)
