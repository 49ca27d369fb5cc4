"""Tables: `Table: caption` above, a name for each row, and a frame that scrolls on a phone.

With `Compare: caption` above, the columns are held against each other: on a phone each row becomes
a list, in which every cell says the name of its column.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from articles.extensions.body import Body
from articles.extensions.lines import MARK, line_of, unmark
from articles.extensions.text import NAME, plain_text

LEADING = re.compile(rf"^{MARK}?\s+")  # a mark right before a sign is that sign's
CAPTION = re.compile(rf"^[ ]*{MARK}?(Table|Compare):[ ]*")
COMPARED = "table table--compare"


class CaptionPreprocessor(Preprocessor):
    """Part a caption from the table right below it."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines, with an empty one where it is missing."""
        parted: list[str] = []
        for line in lines:
            if parted and "|" in line and CAPTION.match(parted[-1]) and "|" not in parted[-1]:
                parted.append("")
            parted.append(line)
        return parted


class Table(TableProcessor):
    """A table with captions, scopes and classes in place of styles."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md.parser, {"use_align_attribute": True})
        self.body = body

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Build the table, its caption, and the frame around both."""
        header, separator, *rows = blocks[0].split("\n")
        line = line_of(header, self.body.first_line)
        columns = self.count_cells(separator)
        for number, row in enumerate(rows, line + 2):
            self.check_row(row, columns, number)
        super().run(parent, blocks)
        table = parent[-1]
        parent.remove(table)
        frame = Element("div", {"class": "table", "role": "region", "tabindex": "0"})
        frame.set("data-line", str(line))
        above = parent[-1] if len(parent) and parent[-1].tag == "p" else None
        if above is not None and (found := CAPTION.match(above.text or "")):
            parent.remove(above)
            caption = Element("caption")
            caption.text = (above.text or "")[found.end() :]
            table.insert(0, caption)
            if found[1] == "Compare":
                frame.set("class", COMPARED)
        frame.append(table)
        parent.append(frame)
        for element in table.iter("tr"):
            finish_row(element)

    def count_cells(self, row: str) -> int:
        """Return how many cells Python-Markdown finds in a row."""
        return len(self._split_row(row.strip(" ")))  # type: ignore[attr-defined] # not in its types

    def check_row(self, row: str, columns: int, line: int) -> None:
        """Report a row with more or fewer cells than the first."""
        cells = self.count_cells(row)
        if cells != columns:
            message = f"this row of a table has {cells} cells, the first row {columns}"
            fix = f"write {columns} cells; for a plain bar in a cell, write \\|"
            self.body.error(line, "table-row", message, fix)


class Comparisons(Treeprocessor):
    """Report what is not compared, and give each cell the name of its column."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Look at every comparison, once its words are read."""
        for frame in root.iter("div"):
            if frame.get("class") != COMPARED:
                continue
            line = int(frame.attrib["data-line"])
            head, *rows = [list(row) for row in frame.iter("tr")]
            names = [plain_text(cell) for cell in head]
            if len(names) < 3 or not all(names[1:]):
                message = "a comparison has fewer than two named columns to compare"
                fix = "write | Question | One | Other |, or Table: in place of Compare:"
                self.body.error(line, "compare-columns", message, fix)
            for number, row in enumerate(rows, line + 2):
                self.check_row(row, names, number)
                for cell, name in zip(row[1:], names[1:], strict=False):
                    add_name(cell, name)

    def check_row(self, row: list[Element], names: list[str], line: int) -> None:
        """Report cells that say nothing."""
        for cell, name in zip(row[1:], names[1:], strict=False):
            if not plain_text(cell):
                message = f'the comparison says nothing about "{name}" in this row'
                fix = "write what is so, or: Not known"
                self.body.warn(line, "compare-empty", message, fix)


def add_name(cell: Element, name: str) -> None:
    """Begin a cell with the name of its column; text.py and wide screens leave it out."""
    label = Element("span", {"class": NAME})
    label.text = name
    label.tail, cell.text = f" {cell.text or ''}", None
    cell.insert(0, label)


def finish_row(row: Element) -> None:
    """Say what each cell names, and how it is aligned."""
    is_header = any(cell.tag == "th" for cell in row)
    for place, cell in enumerate(row):
        cell.tag = "td"
        cell.text = LEADING.sub("", cell.text or "")
        if (is_header or place == 0) and unmark(cell.text).strip():
            cell.tag = "th"
            cell.set("scope", "col" if is_header else "row")
        if (align := cell.attrib.pop("align", "left")) != "left":
            cell.set("class", f"table__cell--{align}")
