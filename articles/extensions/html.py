"""A tree of elements -> HTML. Escapes everything, and does not care how deep the tree is."""

from html import escape
from xml.etree.ElementTree import Element

VOID = frozenset({"hr", "img", "input"})  # elements without end tag


def to_html(element: Element) -> str:
    """Return an element with all that is in it; not the text behind it."""
    parts: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in item.items())
        parts.append(f"<{item.tag}{attributes}>{escape(item.text or '', quote=False)}")
        if item.tag not in VOID:
            stack.append(f"</{item.tag}>")
        for child in reversed(item):
            stack += (escape(child.tail or "", quote=False), child)
    return "".join(parts)
