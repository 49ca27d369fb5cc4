"""Steps: `/// steps` turns each ### heading, with all below it, into one step of a timeline."""

import re
from xml.etree.ElementTree import Element, SubElement

from articles.extensions.blocks import ContentBlock
from articles.extensions.headings import ADDRESS, STEP

BAR = re.compile(r"(?<!\\)\|")


class Steps(ContentBlock):
    """What happens, in order."""

    NAME = "steps"

    def build(self, parent: Element, title: str) -> Element:  # noqa: ARG002
        """Add a plain box; inside a list, Markdown would take every line for an item."""
        return SubElement(parent, "div")

    def on_end(self, block: Element) -> None:
        """Make the box a list, and every heading of the third level the start of an item."""
        super().on_end(block)
        children = list(block)
        block.tag = "ol"
        block.attrib["class"] = "steps"
        block[:] = []
        item: Element | None = None
        for child in children:
            if child.tag == "h3" or item is None:
                item = SubElement(block, "li", {"class": "steps__item"})
            item.append(child)
            if child.tag == "h3":
                split_title(child, item)
        if children and children[0].tag != "h3":
            message = "the box /// steps does not begin with the name of a step"
            fix = "write ### and the first step's name below /// steps, such as ### Arrive"
            self.body.error(self.line, "step-empty", message, fix)


def split_title(heading: Element, item: Element) -> None:
    """Take the time behind the bar off a heading, and add it below."""
    heading.set("class", STEP)
    title, *time = BAR.split(heading.text or "", maxsplit=1)
    heading.text = title.strip()
    if not time:
        return
    if address := ADDRESS.search(time[0]):
        heading.text += f" {address.group()}"
    SubElement(item, "p", {"class": "steps__time"}).text = ADDRESS.sub("", time[0]).strip()
