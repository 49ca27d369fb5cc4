"""The page as plain text: one section a heading, which is what search shows."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from articles.extensions.body import Body, Section
from articles.extensions.text import parted_text, plain_text

TAGS = ("h2", "h3")  # the headings that start a section


class Sections(Treeprocessor):
    """Collect the sections, and count the words."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Read the finished page; key points are elsewhere by now."""
        current: list[Element] = []
        found = [("", "", current)]
        for child in root:
            if child.tag in TAGS:
                current = []
                found.append((child.get("id", ""), plain_text(child), current))
            elif child.get("class") == "steps":  # what follows goes on with the section above
                found.extend(read_step(step) for step in child)
            elif child.get("class") != "footnotes":
                current.append(child)
        for name, title, elements in found:
            text = parted_text(elements)
            if name or text:
                self.body.sections.append(Section(name, title, text))
        parts = [root, *self.body.points]
        self.body.word_count = sum(len(plain_text(part).split()) for part in parts)


def read_step(step: Element) -> tuple[str, str, list[Element]]:
    """Return id, title and what follows of a step."""
    heading, *rest = step
    return heading.get("id", ""), plain_text(heading), rest
