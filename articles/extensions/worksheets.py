"""Worksheets: `/// weigh | Title` and `/// write | Title`, a list that a reader fills in.

What a reader chooses or writes is theirs alone: it goes nowhere. Three things see to that, so that
it holds in every browser and without script. `method="dialog"` outside a dialog sends nothing
(HTML, "form submission algorithm", step for the method dialog). A browser that is too old to know
that method finds a default button that is disabled, and then Enter sends nothing either ("implicit
submission"). And `autocomplete="off"` keeps browsers from remembering the answers. Spelling is not
checked, for some browsers ask a server about it.
"""

import re
from abc import abstractmethod
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from articles.extensions.blocks import ContentBlock
from articles.extensions.lines import line_of, unmark

CHOICES = ("Not at all", "A little bit", "Somewhat", "Quite a bit", "Very much")
LISTS = ("ul", "ol")


class Worksheet(ContentBlock):
    """Base of both kinds."""

    IS_TITLED = True
    MOST: ClassVar[int]  # items
    LEAST: ClassVar[int] = 1
    ITEMS: ClassVar[str]  # what an editor calls them
    EXAMPLE_TITLE: ClassVar[str]
    EXAMPLE_ITEM: ClassVar[str]
    NOTE: ClassVar[str]
    CLEAR: ClassVar[str]

    def build(self, parent: Element, title: str) -> Element:
        """Add the form with its title; landmarks.py gives it its name."""
        self.check_heading_above("## What matters to me")
        if not title:
            message = f"the box /// {self.NAME} has no title"
            fix = f"say what it asks: /// {self.NAME} | {self.EXAMPLE_TITLE}"
            self.body.error(self.line, "worksheet-title", message, fix)
        form = SubElement(parent, "form", {"class": self.NAME, "method": "dialog"})
        form.set("autocomplete", "off")
        SubElement(form, "h3", {"class": f"{self.NAME}__title"}).text = title
        SubElement(form, "div")  # what the editor wrote, until its end
        return form

    def on_add(self, block: Element) -> Element:
        """Put what the block holds below its title."""
        return block[1]

    def on_end(self, block: Element) -> None:
        """Make a row of each item of the list."""
        super().on_end(block)
        written = block[1]
        if len(written) == 0 or not (items := self.read_items(written)):
            return
        block.remove(written)
        for number, item in enumerate(items, 1):
            self.add_row(block, item, number)
        self.add_foot(block)

    def read_items(self, written: Element) -> list[Element]:
        """Return the items of the one list in the box, or report what else is there."""
        lists = [child for child in written if child.tag in LISTS]
        if len(written) != 1 or not lists:
            what = "holds more than one list" if lists else "has no list in it"
            message = f"the box /// {self.NAME} {what}"
            fix = f"write one {self.ITEMS[:-1]} a line, such as - {self.EXAMPLE_ITEM}"
            if lists:
                fix += "; put other text above the box or below it"
            self.body.error(self.line, "worksheet-list", message, fix)
            return []
        items = list(lists[0])
        bare = [self.bare(item) for item in items]
        if not self.LEAST <= len(items) <= self.MOST:
            message = f"the box /// {self.NAME} has {count(len(items), self.ITEMS)}"
            fix = f"write {self.LEAST} to {self.MOST} of them"
            if len(items) > self.MOST:
                fix += ": keep those that matter most, or make a second box of the rest"
            self.body.error(self.line, "worksheet-items", message, fix)
        return bare

    def bare(self, item: Element) -> Element:
        """Return an item without a paragraph around its words; report what is more than that."""
        texts = [text for text in item.itertext() if unmark(text).strip()]
        if not texts:
            message = f"one of the {self.ITEMS} in the box /// {self.NAME} has no words"
            fix = f"write them, such as - {self.EXAMPLE_ITEM}"
            self.body.error(self.line, "worksheet-item", message, fix)
        if len(item) == 1 and item[0].tag == "p":
            item = item[0]
        if texts and len(item):
            line = line_of(texts[0], self.line)
            message = f'"{" ".join(unmark(texts[0]).split())}" has more below it than its own words'
            fix = "write it as one line of text, or make two of it"
            self.body.error(line, "worksheet-item", message, fix)
        return item

    @abstractmethod
    def add_row(self, form: Element, item: Element, number: int) -> None:
        """Add what one item becomes."""

    def add_foot(self, form: Element) -> None:
        """Say that nothing is kept, and add the button that clears the form."""
        foot = SubElement(form, "div", {"class": "worksheet__foot"})
        SubElement(foot, "p", {"class": "worksheet__note"}).text = self.NOTE
        clear = SubElement(foot, "button", {"class": "worksheet__clear", "type": "reset"})
        clear.text = self.CLEAR
        off = SubElement(foot, "button", {"type": "submit", "disabled": "", "hidden": ""})
        off.text = "Nothing is sent"


class Weigh(Worksheet):
    """How much each of some statements matters."""

    NAME, MOST, LEAST, ITEMS = "weigh", 12, 2, "statements"
    EXAMPLE_TITLE = "How much does each of these matter to you?"
    EXAMPLE_ITEM = "Feeling better within days, even if it may not last"
    NOTE = "Nothing you choose here is saved or sent. To keep it, print this page."
    CLEAR = "Clear what I chose"

    def add_row(self, form: Element, item: Element, number: int) -> None:
        """Add a statement with its five choices."""
        row = SubElement(form, "fieldset", {"class": "weigh__row"})
        legend = SubElement(row, "legend", {"class": "weigh__statement"})
        legend.text, legend[:] = item.text, list(item)
        choices = SubElement(row, "div", {"class": "weigh__choices"})
        for words in CHOICES:
            label = SubElement(choices, "label", {"class": "weigh__choice"})
            SubElement(label, "input", {"type": "radio", "name": f"choice-{number}"})
            SubElement(label, "span", {"class": "weigh__word"}).text = words


class Write(Worksheet):
    """What a reader wants to write down."""

    NAME, MOST, ITEMS = "write", 8, "prompts"
    EXAMPLE_TITLE = "What I want to ask"
    EXAMPLE_ITEM = "The question that matters most to me"
    NOTE = "Nothing you write here is saved or sent. To keep it, print this page."
    CLEAR = "Clear what I wrote"

    def add_row(self, form: Element, item: Element, number: int) -> None:  # noqa: ARG002
        """Add a prompt with a field for the answer."""
        label = SubElement(form, "label", {"class": "write__row"})
        prompt = SubElement(label, "span", {"class": "write__prompt"})
        prompt.text, prompt[:] = item.text, list(item)
        field = SubElement(label, "textarea", {"class": "write__text", "rows": "3"})
        field.set("autocomplete", "off")
        field.set("spellcheck", "false")


def count(number: int, things: str) -> str:
    """Return a number with the word for what is counted, such as 1 prompt."""
    return f"{number} {things if number != 1 else re.sub('s$', '', things)}"
