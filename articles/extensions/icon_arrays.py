"""Icon arrays: `/// icon-array | Title`, 100 small figures for each of two groups.

How many in 100 with it, and how many without: the second group is what tells a side effect from
what happens anyway.
"""

import re
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from articles.extensions.charts import HIDDEN, Chart, ChartBlock, Row, add_notes, has_citation
from articles.extensions.identifiers import Identifiers
from articles.problems import EXAMPLE_CITATION

COUNT = re.compile(r"\d{1,2}|100")
OTHER = re.compile(r"[\d.,]+ (?:in|of|out of|/) ?([\d,]+)(?: people)?")
HEAD = "in 100 people"
EXAMPLE = "| Group | In 100 people |"
SIDE = 10  # figures in a row, rows, and units for each
# Head and shoulders, from the middle of the top of a square of ten units.
FIGURE = "a1.7 1.7 0 1 1-.01 0zm-2.7 8.4v-1.7a2.7 2.7 0 0 1 5.4 0v1.7z"


class IconArray(ChartBlock):
    """How many people in 100."""

    NAME = "icon-array"
    EXAMPLE: ClassVar[str] = EXAMPLE

    @staticmethod
    def check(chart: Chart) -> None:
        """Hold groups and counts against what a fair picture needs."""
        if len(chart.head) != 2 or chart.head[1].lower() != HEAD:
            message = f'the first line of the table is "{" | ".join(chart.head)}"'
            fix = f"count both groups in 100 people, and write as its first line {EXAMPLE}"
            chart.report(chart.line, "icon-denominator", message, fix)
            return
        if len(chart.rows) != 2:
            message = f"the picture has {len(chart.rows) or 'no'} groups: it needs two"
            fix = "write one row for the people with it, and one for those without it"
            chart.report(chart.line, "icon-groups", message, fix)
        for row in chart.rows:
            check_count(row, chart)
        if not has_citation(chart.box):
            fix = f"write its source on a line below the table, such as {EXAMPLE_CITATION}"
            chart.report(chart.line, "chart-citation", "the picture has no source", fix)

    @staticmethod
    def draw(chart: Chart, figure: Element, identifiers: Identifiers) -> None:
        """Add both groups side by side, and what stands below the table."""
        groups = SubElement(figure, "ul", {"class": "icon-array__groups"})
        for row in chart.rows:
            group = SubElement(groups, "li", {"class": "icon-array__group"})
            name = SubElement(group, "p", {"class": "icon-array__name"})
            name.text, name[:] = row.cells[0].text, list(row.cells[0])
            count = int(row.texts[1])
            SubElement(group, "p", {"class": "icon-array__count"}).text = f"{count} in 100"
            group.append(draw_figures(count))
        add_notes(chart, figure)


def check_count(row: Row, chart: Chart) -> None:
    """Hold one row against what it must say."""
    group, count = row.texts
    if COUNT.fullmatch(count) and group:
        return
    other = OTHER.fullmatch(count)
    if other and other[1] != "100":
        message = f'"{count}" does not count in 100 people'
        fix = "work it out for 100 people in both groups, and write the number alone"
        chart.report(row.line, "icon-denominator", message, fix)
        return
    message = f'"{count}" is not a whole number from 0 to 100' if group else "a group has no name"
    fix = "write the group and how many in 100 people, such as | With placebo spray | 14 |"
    chart.report(row.line, "icon-value", message, fix)


def draw_figures(count: int) -> Element:
    """Return 100 figures, of which the first `count` are filled."""
    size = {"viewBox": f"0 0 {SIDE * SIDE} {SIDE * SIDE}", "width": "240", "height": "240"}
    picture = Element("svg", {"class": "icon-array__picture", **size, **HIDDEN})
    for kind, places in (("on", range(count)), ("off", range(count, SIDE * SIDE))):
        if places:
            path = SubElement(picture, "path", {"class": f"icon-array__people--{kind}"})
            path.set("d", "".join(draw_figure(place) for place in places))
    return picture


def draw_figure(place: int) -> str:
    """Return the outline of the figure at a place, counted from 0, row by row."""
    row, column = divmod(place, SIDE)
    return f"M{column * SIDE + SIDE // 2} {row * SIDE}.8{FIGURE}"
