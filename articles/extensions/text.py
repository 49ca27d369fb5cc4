"""Plain text of elements: what search, contents lists and word counts read."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
INLINE = frozenset({"a", "code", "em", "strong", "sup"})  # what does not part words
# What begins and ends a part of its own: an item, a cell, a paragraph.
PARTS = HEADINGS | {
    *("blockquote", "caption", "dd", "dt", "figcaption", "legend", "li", "p", "pre", "td", "th")
}
BREAK = "\x1e"  # between two parts; space to split()
DOT = " · "  # shown between two parts, if the first does not end as a sentence does
ENDS = (".", "!", "?", ":", ";", ",", "…", "”")
NAME = "table__name"  # class of what a cell says of its column
# And of what is the same in every worksheet.
SAID_BEFORE = frozenset({NAME, "weigh__choices", "worksheet__foot"})
# Marks of citations and footnotes, pictures, and what says the words of a chart again.
SILENT = frozenset({"details", "sup", "svg"})


def plain_text(element: Element) -> str:
    """Return the words of an element, without citation marks, parted by single spaces."""
    return " ".join("".join(pieces(element)).split())


def parted_text(elements: Iterable[Element]) -> str:
    """Return the words of elements, with a sign between items, cells and the like."""
    joined = BREAK.join("".join(pieces(element)) for element in elements)
    text = ""
    for part in (" ".join(part.split()) for part in joined.split(BREAK)):
        if part:
            text += (" " if text.endswith(ENDS) else DOT) + part if text else part
    return text


def pieces(element: Element) -> Iterator[str]:
    """Yield the texts inside an element in order; what is silent has none."""
    stack: list[Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
            continue
        is_silent = item.tag in SILENT or item.get("class") in SAID_BEFORE
        if is_silent or item.get("role") == "doc-backlink":
            continue
        edge = BREAK if item.tag in PARTS else "" if item.tag in INLINE else " "
        yield edge + (item.text or "")
        stack.append(edge)
        for child in reversed(item):
            stack += (child.tail or "", child)


def parents_of(root: Element) -> dict[Element, Element]:
    """Return {element: its parent}."""
    return {child: parent for parent in root.iter() for child in parent}
