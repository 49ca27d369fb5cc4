"""The key points of the front matter: read with the body, so that they share its numbers."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from articles.extensions.body import Body
from articles.extensions.lines import mark_lines

KIND = "data-key-points"


class KeyPointsIn(Treeprocessor):
    """Put the key points in front of the body, as paragraphs whose words are still to be read."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Add them."""
        points = Element("div", {KIND: ""})
        for point in self.body.key_points:
            text = point.text.replace(STX, "").replace(ETX, "")
            lines = [" ".join(line.split()) for line in text.split("\n")]
            SubElement(points, "p").text = "\n".join(mark_lines(lines, point.line))
        root.insert(0, points)


class KeyPointsOut(Treeprocessor):
    """Take them out again, finished."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Take them."""
        for points in [child for child in root if KIND in child.attrib]:
            self.body.points.extend(points)
            root.remove(points)
