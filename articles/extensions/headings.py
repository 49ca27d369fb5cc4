"""Headings: levels that go down one step at a time, and addresses that stay the same."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from articles.extensions.body import Body, Heading
from articles.extensions.identifiers import PATTERN, Identifiers, is_reserved, slugify
from articles.extensions.lines import MARKS, line_of, unmark
from articles.extensions.text import HEADINGS, parents_of, plain_text

STEP = "steps__title"  # other classes belong to headings that a block wrote by itself
ADDRESS = re.compile(r"(?<!\\)\{\#([^{}]*)\}\s*$")


class HeadingSources(Treeprocessor):
    """Take line and {#address} off every heading before its words are read."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Keep them as attributes, until the headings are finished."""
        for element in root.iter():
            if element.tag not in HEADINGS or element.get("class", STEP) != STEP:
                continue
            element.set("data-line", str(line_of(element.text, self.body.first_line)))
            text = MARKS.sub("", element.text or "", count=1).strip()
            element.text = text
            if address := ADDRESS.search(text):
                element.set("data-id", unmark(address[1]).strip())
                element.text = text[: address.start()].rstrip()


class Headings(Treeprocessor):
    """Give every heading its id, and report what is wrong with headings."""

    def __init__(self, md: Markdown, body: Body, identifiers: Identifiers) -> None:
        super().__init__(md)
        self.body = body
        self.identifiers = identifiers

    def run(self, root: Element) -> None:
        """Look at every heading that an editor wrote; addresses that they chose come first."""
        parents = parents_of(root)
        found = [element for element in root.iter() if "data-line" in element.attrib]
        found = [element for element in found if element.tag in HEADINGS]
        lines = {heading: int(heading.attrib.pop("data-line")) for heading in found}
        for heading in found:
            self.claim(heading, lines[heading])
        above = 1
        for heading in found:
            title = plain_text(heading)
            level = self.check(heading, title, above, lines[heading])
            if parents[heading] is not root and heading.get("class") != STEP:
                self.report_place(title, lines[heading])
            name = heading.get("id") or self.identifiers.take(slugify(title))
            heading.set("id", name)
            self.body.headings.append(Heading(level, name, title))
            above = level

    def claim(self, heading: Element, line: int) -> None:
        """Use the address that an editor chose."""
        name = heading.attrib.pop("data-id", None)
        if name is None:
            return
        if not PATTERN.fullmatch(name):
            message = f'the address "{name}" has more than small letters, digits and hyphens'
            fix = f"write {{#{slugify(name)}}}"
        elif is_reserved(name):
            message = f'the address "{name}" is used by the page around the text'
            fix = f"choose another, such as {{#about-{name}}}"
        elif not self.identifiers.claim(name):
            message = f'the address "{name}" belongs to another heading of this page already'
            fix = f"choose another, such as {{#{name}-2}}"
        else:
            heading.set("id", name)
            return
        self.body.error(line, "heading-id", message, fix)

    def check(self, heading: Element, title: str, above: int, line: int) -> int:
        """Report what is wrong with a heading, and return its level."""
        level = int(heading.tag[1])
        if not title:
            message = "a heading has no words"
            self.body.error(line, "heading-empty", message, f"write {'#' * level} and its words")
        if level == 1:
            message = f'"# {title}" is a heading as large as the title of the page'
            fix = f"write ## {title}; for a plain # in the text, write \\#"
            self.body.error(line, "heading-h1", message, fix)
            heading.tag, level = "h2", 2
        elif level > above + 1:
            signs = "#" * (above + 1)
            message = f'"{"#" * level} {title}" comes without a heading with {signs} above it'
            fix = f"put a heading with {signs} above it"
            if heading.get("class") != STEP:
                fix = f"write {signs} {title}; or {fix}"
            self.body.error(line, "heading-jump", message, fix)
        return level

    def report_place(self, title: str, line: int) -> None:
        """Report a heading inside something else."""
        message = f'the heading "{title}" stands inside a box, list, quote or footnote'
        fix = "put it outside, or write **words** for a line that stands out"
        self.body.error(line, "heading-placement", message, fix)
