"""SVG pictures that become part of the page, so that they follow its colors and its font.

Only what is listed here gets in. A picture with more than that, such as a color of its own, is
still shown, but as a file beside the page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

FILLS = ("brand", "sun", "ink", "muted", "line", "tint", "card", "paper", "warning", "none")
STROKES = tuple(f"stroke-{name}" for name in ("brand", "sun", "ink", "muted", "line", "warning"))
WORDS = ("label", "small")  # of texts
CLASSES = (*FILLS, *STROKES, *WORDS)  # defined in static/css/components/drawing.css

_NUMBER = r"-?(?:\d+\.?\d*|\.\d+)"
_LENGTH = re.compile(rf"{_NUMBER}(?:px|%)?")
_NUMBERS = re.compile(rf"{_NUMBER}(?:[\s,]+{_NUMBER}|(?=-){_NUMBER})*")
_PAINT = re.compile(r"none|currentColor")
_REFERENCE = re.compile(r"url\(#[^()\s#]+\)")
_RULE = re.compile("evenodd|nonzero")
ATTRIBUTES: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys(("cx", "cy", "dx", "dy", "height", "r", "rx", "ry", "width"), _LENGTH),
    **dict.fromkeys(("x", "x1", "x2", "y", "y1", "y2"), _LENGTH),
    **dict.fromkeys(("font-size", "stroke-width", "stroke-miterlimit"), _LENGTH),
    **dict.fromkeys(("markerHeight", "markerWidth", "refX", "refY"), _LENGTH),
    **dict.fromkeys(("points", "stroke-dasharray", "viewBox"), _NUMBERS),
    **dict.fromkeys(("fill", "stroke"), _PAINT),
    **dict.fromkeys(("clip-rule", "fill-rule"), _RULE),
    **dict.fromkeys(("clip-path", "marker-end", "marker-mid", "marker-start"), _REFERENCE),
    "class": re.compile(r"[a-z]+(?:-[a-z]+)?(?: [a-z]+(?:-[a-z]+)?)*"),
    "d": re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9eE+.,\s-]*"),
    "font-weight": re.compile("normal|bold|[1-9]00"),
    "href": re.compile(r"#[^()\s#]+"),
    "id": re.compile(r".+"),
    "orient": re.compile(rf"auto|auto-start-reverse|{_NUMBER}"),
    "stroke-linecap": re.compile("butt|round|square"),
    "stroke-linejoin": re.compile("bevel|miter|round"),
    "text-anchor": re.compile("end|middle|start"),
    "transform": re.compile(
        r"(?:(?:matrix|rotate|scale|skewX|skewY|translate)\([-+0-9.,eE\s]*\)[\s,]*)+"
    ),
}
SHAPES = ("circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "text", "tspan")
ELEMENTS = ("svg", "g", *SHAPES, "clipPath", "defs", "marker", "use")
IGNORED = ("desc", "metadata", "title")  # of these, only those of the whole picture are read
# What says nothing about a shape: names for scripts and readers, versions, fonts.
DROPPED = re.compile(
    r"(?:data|aria)-.*|role|focusable|version|baseProfile|font-family|preserveAspectRatio|.+ .+"
)
COLORS = ("color", "fill", "flood-color", "lighting-color", "stop-color", "stroke", "style")


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a picture cannot become part of the page, or what it lacks."""

    line: int
    rule: str
    message: str
    fix: str


@dataclass(slots=True)
class Drawing:
    """A picture whose parts are all listed above."""

    root: Element
    title: str = ""
    desc: str = ""
    findings: list[Finding] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """Tell whether it can become part of the page."""
        return all(finding.rule == "svg-desc" for finding in self.findings)


def place_drawing(drawing: Drawing, name: str, title: str) -> Element:
    """Return the picture for a page on which ids that begin with `name` are free."""
    root = drawing.root
    ids = {
        element.attrib["id"]: f"{name}-{number}"
        for number, element in enumerate((e for e in root.iter() if "id" in e.attrib), 1)
    }
    for element in root.iter():
        for attribute, value in element.items():
            target = re.fullmatch(r"(?:url\()?#([^()\s#]+)\)?", value)
            if attribute == "id":
                element.set(attribute, ids[value])
            elif target:
                element.set(attribute, value.replace(target[1], ids.get(target[1], f"{name}-0")))
    texts = {"title": drawing.title or title, "desc": drawing.desc}
    labels = {tag: f"{name}-{tag}" for tag, text in texts.items() if text}
    root.attrib |= {"class": "drawing", "role": "img", "aria-labelledby": " ".join(labels.values())}
    for place, tag in enumerate(labels):
        element = Element(tag, {"id": labels[tag]})
        element.text = texts[tag]
        root.insert(place, element)
    return root
