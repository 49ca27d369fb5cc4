"""Charts: a block with a title and a small table, from which a picture is drawn.

What bar_charts.py and icon_arrays.py share. The table is read once its words are read, so that a
citation in it is a citation and a plain number a plain number.
"""

import re
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from articles.extensions.blocks import ContentBlock
from articles.extensions.body import Body
from articles.extensions.identifiers import Identifiers, slugify
from articles.extensions.text import plain_text

NUMBER = re.compile(r"\d{1,3}(\.\d+)?")
HIDDEN = {"aria-hidden": "true"}  # the words beside a picture say it all


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the head of a chart's table."""

    line: int
    cells: tuple[Element, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What the cells say, without citation marks."""
        return tuple(plain_text(cell) for cell in self.cells)


@dataclass(slots=True)
class Chart:
    """What an editor wrote between the two lines of a chart, and what is wrong with it."""

    body: Body
    box: Element  # becomes the figure
    kind: str  # as typed behind the slashes
    line: int
    frame: Element  # the table in its frame
    above: tuple[Element, ...]  # title, and the paragraphs above the table
    below: tuple[Element, ...]  # the paragraphs below it
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    is_sound: bool = True

    def report(self, line: int, rule: str, message: str, fix: str) -> None:
        """Report what keeps the chart from being drawn."""
        self.is_sound = False
        self.body.error(line, rule, message, fix)


class ChartBlock(ContentBlock):
    """Base of the kinds of charts."""

    IS_TITLED = True
    EXAMPLE: ClassVar[str]  # head of its table

    def build(self, parent: Element, title: str) -> Element:
        """Add a box that knows its line, with the title in it."""
        if not title:
            message = f"the box /// {self.NAME} has no title"
            fix = f"say what it shows: /// {self.NAME} | Dizziness on the day of treatment"
            self.body.error(self.line, "chart-title", message, fix)
        box = SubElement(parent, "div", {"class": self.NAME, "data-line": str(self.line)})
        SubElement(box, "p", {"class": f"{self.NAME}__title"}).text = title
        return box

    @staticmethod
    @abstractmethod
    def check(chart: Chart) -> None:
        """Report what is wrong with the table."""

    @staticmethod
    @abstractmethod
    def draw(chart: Chart, figure: Element, identifiers: Identifiers) -> None:
        """Fill the figure below its caption."""


class Charts(Treeprocessor):
    """Draw every chart whose table is sound."""

    def __init__(
        self,
        md: Markdown,
        body: Body,
        identifiers: Identifiers,
        kinds: Sequence[type[ContentBlock]],
    ) -> None:
        super().__init__(md)
        self.body = body
        self.identifiers = identifiers
        self.kinds = {kind.NAME: kind for kind in kinds if issubclass(kind, ChartBlock)}

    def run(self, root: Element) -> None:
        """Look at every box of a chart."""
        for box in [box for box in root.iter("div") if box.get("class") in self.kinds]:
            kind = self.kinds[box.attrib["class"]]
            chart = read_chart(box, self.body, kind)
            if chart is None:
                continue
            kind.check(chart)
            if chart.is_sound:
                figure = make_figure(chart, self.identifiers)
                kind.draw(chart, figure, self.identifiers)


def read_chart(box: Element, body: Body, kind: type[ChartBlock]) -> Chart | None:
    """Return what is in the box, or report why there is nothing to draw."""
    line = int(box.attrib.pop("data-line"))
    frames = [child for child in box if child.get("role") == "region"]
    if len(box) == 1:
        return None  # an empty block has been reported
    for frame in frames:
        name_table(frame, box[0], body, line)
    if len(frames) != 1:
        message = f"the box /// {kind.NAME} has {len(frames) or 'no'} tables"
        fix = f"write one table in it, whose first line is like {kind.EXAMPLE}"
        body.error(line, "chart-table", message, fix)
        return None
    for child in box:
        if child.tag != "p" and child is not frames[0]:
            message = f"the box /// {kind.NAME} holds more than paragraphs and one table"
            body.error(line, "chart-content", message, "put lists and headings below the box")
    place = list(box).index(frames[0])
    first = int(frames[0].attrib["data-line"])
    head, *rows = [tuple(row) for row in frames[0].iter("tr")]
    return Chart(
        body=body,
        box=box,
        kind=kind.NAME,
        line=line,
        frame=frames[0],
        above=tuple(box[:place]),
        below=tuple(box[place + 1 :]),
        head=tuple(plain_text(cell) for cell in head),
        rows=tuple(
            Row(number, row)
            for number, row in enumerate(rows, first + 2)
            if any(plain_text(cell) for cell in row)
        ),
    )


def name_table(frame: Element, title: Element, body: Body, line: int) -> None:
    """Give the table the chart's title as its caption."""
    table = frame[0]
    if (caption := table.find("caption")) is not None:
        table.remove(caption)
        message = "the table of a chart has a caption of its own"
        body.error(line, "chart-content", message, "delete it: the title behind the bar is shown")
    caption = Element("caption")
    caption.text = plain_text(title)
    table.insert(0, caption)


def make_figure(chart: Chart, identifiers: Identifiers) -> Element:
    """Make the box a figure that holds its caption alone, and return it."""
    figure, title = chart.box, chart.above[0]
    figure.tag = "figure"
    figure[:] = []
    name = identifiers.take(slugify(plain_text(title)))
    title.set("id", name)
    figure.set("aria-labelledby", name)
    caption = SubElement(figure, "figcaption", {"class": f"{chart.kind}__caption"})
    caption.extend(chart.above)
    return figure


def add_notes(chart: Chart, figure: Element) -> None:
    """Add what stood below the table."""
    for note in chart.below:
        note.set("class", f"{chart.kind}__note")
        figure.append(note)


def has_citation(element: Element) -> bool:
    """Say whether an element cites a source."""
    return any("data-keys" in mark.attrib for mark in element.iter("sup"))


def is_in_100(text: str) -> bool:
    """Say whether a text is a plain number from 0 to 100."""
    return NUMBER.fullmatch(text) is not None and float(text) <= 100
