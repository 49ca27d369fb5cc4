"""Tables: `Table: caption` above, a name for each row, and a frame that scrolls on a phone."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.tables import TableProcessor
from markdown.preprocessors import Preprocessor

from articles.extensions.body import Body
from articles.extensions.lines import MARK, line_of, unmark

LEADING = re.compile(rf"^{MARK}?\s+")  # a mark right before a sign is that sign's
CAPTION = re.compile(rf"^[ ]*{MARK}?Table:[ ]*")


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
        if len(parent) and parent[-1].tag == "p" and CAPTION.match(parent[-1].text or ""):
            above = parent[-1]
            parent.remove(above)
            SubElement(frame, "caption").text = CAPTION.sub("", above.text or "")
            table.insert(0, frame[0])
            frame[:] = []
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
