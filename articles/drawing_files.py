"""SVG file -> drawing: what articles/drawings.py lists is kept, the rest is found, with lines."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement
from xml.parsers import expat

from articles.drawings import (
    ATTRIBUTES,
    CLASSES,
    COLORS,
    DROPPED,
    ELEMENTS,
    IGNORED,
    Drawing,
    Finding,
)
from articles.problems import did_you_mean

SVG = "http://www.w3.org/2000/svg"
MOST_BYTES = 50_000  # a page has about 40,000
SHOWN_AS_IT_IS = "the picture does not take on the colors and letters of the site"
HTML = "http://www.w3.org/1999/xhtml"


def read_drawing(content: bytes) -> Drawing | None:
    """Read an SVG file; None where it is no SVG at all. It is never raised about."""
    reader = _Reader()
    try:
        reader.read(content)
    except (expat.ExpatError, LookupError, ValueError):
        return None
    drawing = reader.drawing
    if drawing.root.tag != "svg":
        return None
    if len(content) > MOST_BYTES:
        message = f"{SHOWN_AS_IT_IS}: it has {len(content):,} bytes"
        fix = f"redraw it with fewer points: {MOST_BYTES:,} bytes are allowed"
        drawing.findings.append(Finding(1, "svg-size", message, fix))
    if not drawing.desc:
        fix = "write <desc>what it shows, in full</desc> below its <title>, for screen readers"
        drawing.findings.append(
            Finding(
                1,
                "svg-desc",
                "the picture does not say in words what it shows: it has no <desc>",
                fix,
            )
        )
    return drawing


class _Reader:
    """Builds the drawing while expat reads the file, since only then are lines known."""

    def __init__(self) -> None:
        self.drawing = Drawing(Element("none"))
        self.open: list[Element | None] = []  # None for what is left out
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = lambda _name: self.open.pop()
        self.parser.CharacterDataHandler = self._text

    def read(self, content: bytes) -> None:
        self.parser.Parse(content, True)

    def _doctype(self, *_declared: object) -> None:
        raise ValueError("a drawing has no DOCTYPE")

    def _find(self, rule: str, what: str, fix: str) -> None:
        line = self.parser.CurrentLineNumber
        message = f"{SHOWN_AS_IT_IS}: it has {what}"
        if all(found.message != message for found in self.drawing.findings):  # one of a kind
            self.drawing.findings.append(Finding(line, rule, message, fix))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        above = self.open[-1] if self.open else None
        element: Element | None = None
        if self.open and above is None:
            pass  # inside of what is left out
        elif namespace == SVG and tag in ELEMENTS:
            element = Element(tag) if above is None else SubElement(above, tag)
            element.attrib |= dict(self._attributes(tag, attributes))
        elif namespace == SVG and tag in IGNORED:
            element = Element(f"{tag} of the picture" if len(self.open) == 1 else tag)
        elif namespace in (SVG, HTML, ""):
            self._refuse(tag)
        if not self.open and element is not None:
            self.drawing.root = element
        self.open.append(element)

    def _refuse(self, tag: str) -> None:
        if tag == "style":
            fix = f"delete it, and give the shapes classes: {', '.join(CLASSES)}"
            self._find("svg-color", "a <style> of its own", fix)
            return
        fix = "redraw it with plain shapes; docs/content-format.md lists them"
        self._find("svg-element", f"a <{tag}> element", fix)

    def _attributes(self, tag: str, found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield the attributes that may stay, and note the others."""
        for written, value in found.items():
            name = "href" if written.endswith(" href") else written
            pattern = ATTRIBUTES.get(name)
            if name in COLORS and value not in ("none", "currentColor"):
                self._find_color(tag, name, value)
            elif name == "class":
                yield from self._classes(tag, value)
            elif pattern and pattern.fullmatch(value.strip()):
                yield name, value.strip()
            elif not DROPPED.fullmatch(name):
                fix = "delete it; docs/content-format.md lists what may be there"
                self._find("svg-element", f'{name}="{value}" on a <{tag}>', fix)

    def _find_color(self, tag: str, name: str, value: str) -> None:
        use = "a class such as " + ("stroke-brand" if name == "stroke" else "brand")
        fix = f"write {use} in place of it; the classes are {', '.join(CLASSES)}"
        self._find("svg-color", f'{name}="{value}" on a <{tag}>', fix)

    def _classes(self, tag: str, value: str) -> Iterator[tuple[str, str]]:
        unknown = [word for word in value.split() if word not in CLASSES]
        for word in unknown:
            fix = f"use one of: {', '.join(CLASSES)}.{did_you_mean(word, CLASSES)}"
            self._find("svg-class", f'the class "{word}" on a <{tag}>', fix)
        if not unknown and value.strip():
            yield "class", " ".join(value.split())

    def _text(self, text: str) -> None:
        element = self.open[-1] if self.open else None
        if element is None:
            return
        if element.tag.endswith(" of the picture"):
            name = element.tag.partition(" ")[0]
            if name != "metadata":
                words = f"{getattr(self.drawing, name)}{text}"
                setattr(self.drawing, name, words)
        elif element.tag in ("text", "tspan"):
            if len(element):
                element[-1].tail = f"{element[-1].tail or ''}{text}"
            else:
                element.text = f"{element.text or ''}{text}"
