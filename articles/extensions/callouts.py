"""Callouts: `/// note`, `/// important` and `/// warning`, with a title if wanted."""

from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from articles.extensions.blocks import ContentBlock


class Callout(ContentBlock):
    """Base of the three kinds."""

    IS_TITLED = True
    IS_FREE = True
    TITLE: ClassVar[str]  # without one of its own

    def build(self, parent: Element, title: str) -> Element:
        """Add a box with its title."""
        box = SubElement(parent, "div", {"class": f"callout callout--{self.NAME}"})
        SubElement(box, "p", {"class": "callout__title"}).text = title or self.TITLE
        return box


class Note(Callout):
    """Something good to know."""

    NAME, TITLE = "note", "Note"


class Important(Callout):
    """Something to act on."""

    NAME, TITLE = "important", "Important"


class Warn(Callout):
    """What can hurt someone."""

    NAME, TITLE = "warning", "Warning"
