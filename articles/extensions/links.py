"""Links: to files, within the page, to other sites, mail and telephone; nothing else."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from articles.extensions.addresses import Refusal, resolve
from articles.extensions.body import Body, Link
from articles.extensions.brackets import Brackets
from articles.extensions.lines import as_typed, escape, line_at, unmark
from articles.extensions.text import plain_text

OPENING = r"(?<!!)\["
AUTOMATIC = r"<((?:[A-Za-z][A-Za-z0-9+.-]+:|[^\s<>@/!:]+@)[^\s<>]*)>"
VAGUE = frozenset({"click here", "here", "learn more", "more", "read more", "this link"})
Match = tuple[Element | str | None, int | None, int | None]


class InlineLink(Brackets, LinkInlineProcessor):
    """[words](address)."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(OPENING, md)
        self.body = body

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> Match:
        """Return the link with its line."""
        link, start, end = super().handleMatch(m, data)
        return _with_line(link, data, m, self.body), start, end


class ReferenceLink(Brackets, ReferenceInlineProcessor):
    """[words][name], with `[name]: address` elsewhere."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(OPENING, md)
        self.body = body

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> Match:
        """Return the link with its line; report a name that is defined nowhere."""
        link, start, end = super().handleMatch(m, data)
        if link is None and end is not None and data[end : end + 1] != "(":
            written = as_typed(data[m.start() : end], self.unescape)
            message = f'"{written}" looks like a link, and has no address'
            fix = "write [words](address); for plain brackets in the text, write \\["
            line = line_at(data, m.start(), self.body.first_line)
            self.body.error(line, "link-reference", message, fix)
            return escape("["), m.start(), m.end()
        return _with_line(link, data, m, self.body), start, end

    def evalId(self, data: str, index: int, text: str) -> tuple[str | None, int, bool]:  # noqa: N802
        """Read the name without marks."""
        name, end, handled = super().evalId(data, index, text)
        return unmark(name) if name else name, end, handled


class ShortReferenceLink(Brackets, ShortReferenceInlineProcessor):
    """[name], with `[name]: address` elsewhere."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(OPENING, md)
        self.body = body

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> Match:
        """Return the link with its line."""
        link, start, end = super().handleMatch(m, data)
        return _with_line(link, data, m, self.body), start, end


class AutomaticLink(InlineProcessor):
    """<https://example.org/> and <front.desk@example.org>."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(AUTOMATIC, md)
        self.body = body

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> Match:
        """Return the link with its line."""
        written = as_typed(m[1], self.unescape)
        link = Element("a", href=written if ":" in written else f"mailto:{written}")
        link.text = AtomicString(written.removeprefix("mailto:").removeprefix("tel:"))
        return _with_line(link, data, m, self.body), m.start(), m.end()


def _with_line(
    link: Element | str | None, data: str, m: re.Match[str], body: Body
) -> Element | None:
    if not isinstance(link, Element):
        return None
    link.set("data-line", str(line_at(data, m.start(), body.first_line)))
    link.attrib.pop("title", None)
    return link


class LinkTargets(Treeprocessor):
    """Give every link its address; one that cannot be followed becomes plain text."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Look at every link that an editor wrote."""
        for link in root.iter("a"):
            if "data-line" in link.attrib:
                line = int(link.attrib.pop("data-line"))
                self.resolve(link, link.attrib.pop("href"), line)

    def resolve(self, link: Element, target: str, line: int) -> None:
        """Set the address, or report why not."""
        found = self.refuse(link) or resolve(target, path=self.body.path)
        if isinstance(found, Refusal):
            self.body.error(line, found.rule, found.message, found.fix)
            return
        words = plain_text(link)
        if words.lower().rstrip(".") in VAGUE:
            message = f'the link "{words}" does not say where it leads'
            self.body.warn(line, "link-text", message, "name what is there, as its heading does")
        link.set("href", found)
        self.body.links.append(Link(target, found, line))

    def refuse(self, link: Element) -> Refusal | None:
        """Find what no link can have."""
        if any(inner is not link and inner.tag in ("a", "sup", "figure") for inner in link.iter()):
            message = f'the link "{plain_text(link)}" has a citation, a link or a picture in it'
            return Refusal("link-inside", message, "take it out, and put it after the link")
        if not plain_text(link):
            return Refusal("link-empty", "a link has no words", "write [words](address)")
        return None
