"""Footnotes: `[^name]` in the text, `[^name]: …` anywhere below; numbered by their first use."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from articles.extensions.body import Body
from articles.extensions.identifiers import Identifiers
from articles.extensions.lines import as_typed, escape, line_at, line_of
from articles.problems import meant

USE = r"\[\^([^\[\]\n]*)\]"


class Footnotes(FootnoteExtension):
    """The footnotes that are defined; Python-Markdown finds them, and keeps them here."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__()
        self.md = md
        self.parser = md.parser
        self.body = body
        self.lines: dict[str, int] = {}

    def setFootnote(self, id: str, text: str) -> None:  # noqa: A002, N802
        """Keep a footnote; report one that is defined twice."""
        line = line_of(text, self.body.first_line)
        if id in self.lines:
            message = f'there are two footnotes named "{id}"'
            fix = "give one of the two another name, or delete it"
            self.body.error(line, "footnote-duplicate", message, fix)
        self.lines[id] = line
        super().setFootnote(id, text)


class FootnoteUse(InlineProcessor):
    """[^name] in the text."""

    def __init__(self, md: Markdown, footnotes: Footnotes) -> None:
        super().__init__(USE, md)
        self.footnotes = footnotes

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """Return an empty mark; or report a name that is defined nowhere."""
        name = as_typed(m[1], self.unescape)
        if name in self.footnotes.lines:
            return Element("sup", {"data-note": name}), m.start(), m.end()
        body = self.footnotes.body
        line = line_at(data, m.start(), body.first_line)
        near = meant(name, self.footnotes.lines)
        fix = f"write [^{name}]: and its text on a line of its own"
        fix = f"write [^{near}]; or {fix}" if near else fix
        body.error(line, "footnote-unknown", f'there is no footnote "{name}"', fix)
        return escape("[^"), m.start(), m.start() + 2


class FootnoteSection(Treeprocessor):
    """Put the texts of the footnotes at the end of the body, before words are read."""

    def __init__(self, md: Markdown, footnotes: Footnotes) -> None:
        super().__init__(md)
        self.footnotes = footnotes

    def run(self, root: Element) -> None:
        """Add the section; a footnote's text may define further footnotes."""
        found = self.footnotes.footnotes
        section = Element("section", {"class": "footnotes", "aria-label": "Footnotes"})
        items = SubElement(section, "ol")
        done: set[str] = set()
        while left := [name for name in found if name not in done]:
            for name in left:
                done.add(name)
                item = SubElement(items, "li", {"data-note": name})
                text = Element("div")  # in a list item, Markdown would look for lists to go on with
                self.footnotes.parser.parseChunk(text, found[name])
                item.extend(text)
        if done:
            root.append(section)


class FootnoteNumbers(Treeprocessor):
    """Number the footnotes in the order of their first use, and link both ways."""

    def __init__(self, md: Markdown, footnotes: Footnotes, identifiers: Identifiers) -> None:
        super().__init__(md)
        self.footnotes = footnotes
        self.identifiers = identifiers

    def run(self, root: Element) -> None:
        """Finish the marks, and keep the footnotes that have one."""
        sections = [child for child in root if child.get("class") == "footnotes"]
        if not sections:
            return
        root.remove(sections[0])
        items = {item.attrib.pop("data-note"): item for item in sections[0][0]}
        used: dict[str, int] = {}  # {name: uses}, in order of first use
        numbers: dict[str, int] = {}
        queue = [root]
        for part in queue:  # grows: a footnote may use another
            for mark in [mark for mark in part.iter("sup") if "data-note" in mark.attrib]:
                name = mark.attrib.pop("data-note")
                if name not in used:
                    numbers[name] = len(used) + 1
                    items[name].set("id", self.identifiers.take(f"fn-{numbers[name]}"))
                    queue.append(items[name])
                used[name] = used.get(name, 0) + 1
                self.link(mark, items[name], numbers[name], used[name])
        self.report_unused(used)
        sections[0][0][:] = [items[name] for name in used]
        if used:
            root.append(sections[0])

    def link(self, mark: Element, item: Element, number: int, use: int) -> None:
        """Lead from the mark to the footnote, and back."""
        there = SubElement(mark, "a", {"class": "footnote-ref", "href": f"#{item.attrib['id']}"})
        there.set("id", self.identifiers.take(f"fnref-{number}"))
        there.set("role", "doc-noteref")
        there.text = str(number)
        last = item[-1] if len(item) and item[-1].tag == "p" else SubElement(item, "p")
        if len(last):
            last[-1].tail = f"{last[-1].tail or ''} "
        else:
            last.text = f"{last.text or ''} "
        back = SubElement(last, "a", {"class": "footnote-backref", "role": "doc-backlink"})
        back.set("href", f"#{there.attrib['id']}")
        name = f"Back to the text of footnote {number}"
        back.set("aria-label", name if use == 1 else f"{name}, place {use}")
        back.text = "\N{LEFTWARDS ARROW WITH HOOK}"

    def report_unused(self, used: Mapping[str, int]) -> None:
        """Report footnotes that the text does not use; they are left out."""
        for name, line in self.footnotes.lines.items():
            if name not in used:
                message = f'nothing in the text uses the footnote "{name}"'
                fix = f"write [^{name}] where it belongs, or delete the footnote"
                self.footnotes.body.warn(line, "footnote-unused", message, fix)
