"""Bar charts: `/// bar-chart | Title`, two bars for each trial, always with the comparison.

The axis always runs from 0 to 100, and how many people there were stands at each pair. What the
comparison's bar means is said by its name and its stripes, not by its color alone.
"""

import re
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from articles.extensions.charts import (
    HIDDEN,
    Chart,
    ChartBlock,
    Row,
    add_notes,
    has_citation,
    is_in_100,
)
from articles.extensions.identifiers import Identifiers
from articles.extensions.text import plain_text
from articles.problems import EXAMPLE_CITATION

MOST_ROWS = 8  # more than a phone shows at a glance
PEOPLE = re.compile(r"[1-9]\d{0,2}(,?\d{3})*")
TICKS = (0, 25, 50, 75, 100)
ANCHORS = {0: "start", 100: "end"}
ARMS = ("treatment", "comparison")
BAR_HEIGHT = 18  # CSS pixels
NO_BREAK = "\u00a0"
EXAMPLE = "| Trial | With ketamine | With placebo | People |"


class BarChart(ChartBlock):
    """What happened in two groups."""

    NAME = "bar-chart"
    EXAMPLE: ClassVar[str] = EXAMPLE

    @staticmethod
    def check(chart: Chart) -> None:
        """Hold the head and each row against what a fair chart needs."""
        if not chart.rows or len(chart.rows) > MOST_ROWS:
            message = f"the table has {len(chart.rows) or 'no'} rows below its first line"
            fix = f"write 1 to {MOST_ROWS} rows; make two charts of more"
            chart.report(chart.line, "chart-rows", message, fix)
        if check_head(chart):
            for row in chart.rows:
                check_row(row, chart)

    @staticmethod
    def draw(chart: Chart, figure: Element, identifiers: Identifiers) -> None:
        """Add the pairs of bars, the axis, what stands below the table, and the table."""
        stripes = identifiers.take("bar-stripes")
        rows = SubElement(figure, "ul", {"class": "bar-chart__rows"})
        for number, row in enumerate(chart.rows):
            item = SubElement(rows, "li", {"class": "bar-chart__row"})
            draw_pair(item, row, chart.head, stripes)
            if number == 0:
                define_stripes(item, stripes)
        draw_axis(figure)
        add_notes(chart, figure)
        numbers = SubElement(figure, "details", {"class": "bar-chart__numbers"})
        summary = SubElement(numbers, "summary", {"class": "bar-chart__summary"})
        summary.text = "Show the numbers as a table"
        numbers.append(chart.frame)


def check_head(chart: Chart) -> bool:
    """Say whether there are two groups and the number of people."""
    names = [name.lower() for name in chart.head]
    fix = f"write four columns, such as {EXAMPLE}"
    at = chart.line
    if names[-1] != "people":
        message = "the last column of the chart is not how many people there were"
        chart.report(at, "chart-people", message, fix.replace("four columns", "a last column"))
    elif len(names) < 4:
        message = "the chart has no comparison group: bars without one mislead"
        chart.report(at, "chart-comparison", message, fix)
    elif len(names) > 4:
        message = f"the chart has {len(names) - 2} groups; two can be compared"
        chart.report(at, "chart-comparison", message, fix)
    elif not all(chart.head):
        chart.report(at, "chart-comparison", "a column of the chart has no name", fix)
    return chart.is_sound


def check_row(row: Row, chart: Chart) -> None:
    """Hold one row against what it must say."""
    label, *values, people = row.texts
    if not has_citation(row.cells[0]):
        message = f'the row "{label}" has no source'
        fix = f"write its source behind the name, such as First trial {EXAMPLE_CITATION}"
        chart.report(row.line, "chart-citation", message, fix)
    for value in values:
        if not is_in_100(value):
            message = f'"{value}" is not a number from 0 to 100'
            fix = "write how many in 100 people, as a plain number such as 64"
            chart.report(row.line, "chart-value", message, fix)
    if not PEOPLE.fullmatch(people):
        message = f'the column People has "{people}", which is not a number of people'
        fix = "write how many people were in both groups together, such as 73"
        chart.report(row.line, "chart-people", message, fix)


def draw_pair(item: Element, row: Row, head: tuple[str, ...], stripes: str) -> None:
    """Add name, people and both bars of a row; the table keeps the name without its citation."""
    cell = row.cells[0]
    people = row.texts[3]
    words = plain_text(cell)
    label = SubElement(item, "p", {"class": "bar-chart__label"})
    label.text, label[:] = cell.text, list(cell)
    cell.text, cell[:] = words, []
    count = "1 person" if people == "1" else f"{people} people"
    SubElement(item, "p", {"class": "bar-chart__people"}).text = count
    for arm, name, value in zip(ARMS, head[1:3], row.texts[1:3], strict=True):
        line = SubElement(item, "p", {"class": "bar-chart__arm"})
        # Screen readers read the line in one go, so the words must not touch.
        SubElement(line, "span", {"class": "bar-chart__name"}).text = f"{name}:{NO_BREAK}"
        line.append(draw_bar(arm, value, stripes))
        number = SubElement(line, "span", {"class": "bar-chart__value"})
        number.text = f"{value} in 100{NO_BREAK}"


def draw_bar(arm: str, value: str, stripes: str) -> Element:
    """Return one bar on its track."""
    size = {"width": "100%", "height": str(BAR_HEIGHT)}
    picture = Element("svg", {"class": "bar-chart__picture", **size, **HIDDEN})
    SubElement(picture, "rect", {"class": "bar-chart__track", **size})
    for tick in TICKS[1:-1]:
        place = {"x1": f"{tick}%", "x2": f"{tick}%", "y2": str(BAR_HEIGHT)}
        SubElement(picture, "line", {"class": "bar-chart__tick", **place})
    bar = {"width": f"{value}%", "height": str(BAR_HEIGHT)}
    if arm == "comparison":
        SubElement(picture, "rect", {"class": "bar-chart__ground", **bar})
        bar["fill"] = f"url(#{stripes})"
    SubElement(picture, "rect", {"class": f"bar-chart__bar bar-chart__bar--{arm}", **bar})
    return picture


def define_stripes(item: Element, name: str) -> None:
    """Put the pattern of the comparison's bars into the first picture."""
    picture = next(item.iter("svg"))
    size = {"width": "7", "height": "7", "patternUnits": "userSpaceOnUse"}
    pattern = Element("pattern", {"id": name, **size, "patternTransform": "rotate(45)"})
    SubElement(pattern, "rect", {"class": "bar-chart__stripe", "width": "3.5", "height": "7"})
    definitions = Element("defs")
    definitions.append(pattern)
    picture.insert(0, definitions)


def draw_axis(figure: Element) -> None:
    """Add the numbers of the axis."""
    axis = SubElement(figure, "svg", {"class": "bar-chart__axis", "width": "100%", "height": "24"})
    axis.attrib |= HIDDEN
    for tick in TICKS:
        place = {"x": f"{tick}%", "y": "17", "text-anchor": ANCHORS.get(tick, "middle")}
        SubElement(axis, "text", {"class": "bar-chart__number", **place}).text = str(tick)
