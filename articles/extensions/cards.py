"""Care cards (`/// call-us`, `-today`, `/// call-911`) and advice (`/// do`, `/// dont`).

Each is a title of their own above a list whose lines finish its sentence.
"""

from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from articles.extensions.blocks import ContentBlock


class Card(ContentBlock):
    """Base of all five kinds."""

    BLOCK: ClassVar[str]  # CSS class, from which the others are made
    TITLE: ClassVar[str]

    def build(self, parent: Element, title: str) -> Element:  # noqa: ARG002
        """Add a section with its heading; landmarks.py gives it its name."""
        self.check_heading_above("## When to get help")
        card = SubElement(parent, "section", {"class": f"{self.BLOCK} {self.BLOCK}--{self.NAME}"})
        SubElement(card, "h3", {"class": f"{self.BLOCK}__title"}).text = self.TITLE
        SubElement(card, "div", {"class": f"{self.BLOCK}__body"})
        return card

    def on_add(self, block: Element) -> Element:
        """Put what the block holds below its title."""
        return block[1]


class CallUs(Card):
    """Can wait until the clinic opens."""

    NAME, BLOCK, TITLE = "call-us", "care-card", "Call us if"


class CallUsToday(Card):
    """Cannot wait until tomorrow."""

    NAME, BLOCK, TITLE = "call-us-today", "care-card", "Call us today if"


class Call911(Card):
    """An emergency."""

    NAME, BLOCK, TITLE = "call-911", "care-card", "Call 911 if"


class Do(Card):
    """What helps."""

    NAME, BLOCK, TITLE = "do", "advice", "Do"


class Dont(Card):
    """What to keep from."""

    NAME, BLOCK, TITLE = "dont", "advice", "Do not"
