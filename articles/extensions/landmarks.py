"""Names of regions: a screen reader lists them, so each has one, and no two have the same."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from articles.extensions.body import Body
from articles.extensions.headings import STEP
from articles.extensions.identifiers import Identifiers, slugify
from articles.extensions.text import HEADINGS, plain_text

REGIONS = ("form", "section")


class Landmarks(Treeprocessor):
    """Name every card, every worksheet and every table."""

    def __init__(self, md: Markdown, body: Body, identifiers: Identifiers) -> None:
        super().__init__(md)
        self.body = body
        self.identifiers = identifiers
        self.names: set[str] = set()

    def run(self, root: Element) -> None:
        """Go through the page, with the last heading in mind."""
        heading = ""
        for element in root.iter():
            if element.tag in HEADINGS and element.get("class", STEP) == STEP:
                heading = plain_text(element)
            elif element.tag in REGIONS and len(element) and element[0].tag == "h3":
                self.name(element, element[0], heading)
            elif element.get("role") == "region":
                self.name_table(element, heading)

    def name(self, region: Element, label: Element, heading: str) -> None:
        """Name a region by the words on it; where they are used up, by more words."""
        words = plain_text(label)
        label.set("id", self.identifiers.take(slugify(words)))
        if words not in self.names:
            self.names.add(words)
            region.set("aria-labelledby", label.attrib["id"])
            return
        region.set("aria-label", self.make_name(f"{words}: {heading}" if heading else words))

    def name_table(self, region: Element, heading: str) -> None:
        """Name a table by its caption, or else by the heading above it."""
        line = int(region.attrib.pop("data-line"))
        caption = region.find("table/caption")
        if caption is not None:
            self.name(region, caption, heading)
            if caption.find(".//a") is not None:
                # Browsers give a table no name for screen readers where its caption has links.
                region[0].set("aria-labelledby", caption.attrib["id"])
            return
        region.set("aria-label", self.make_name(f"Table: {heading}" if heading else "Table"))
        message = "a table has no caption"
        fix = 'write a line "Table: what it shows" above it, with an empty line between'
        self.body.warn(line, "table-caption", message, fix)

    def make_name(self, words: str) -> str:
        """Return the words, with (2), (3) … where they are used up."""
        name, number = words, 1
        while name in self.names:
            number += 1
            name = f"{words} ({number})"
        self.names.add(name)
        return name
