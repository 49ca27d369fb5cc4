"""Pictures of content/images/: checked, measured, and named by what is in them."""

import io
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import imagesize

from articles.problems import Problem

CONTENT_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}
MAX_BYTES = 2_000_000  # a phone on a bad line should not load more for one picture
SVG = "{http://www.w3.org/2000/svg}"
XHTML = "{http://www.w3.org/1999/xhtml}"
# What only draws, or says what is drawn: https://www.w3.org/TR/SVG2/eltindex.html. Nothing that
# runs, moves, leads somewhere, or holds another file or HTML.
SAFE_ELEMENTS = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "switch"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("text", "tspan", "textPath", "marker", "pattern", "clipPath", "mask"),
        *("linearGradient", "radialGradient", "stop", "filter", "feGaussianBlur", "feOffset"),
        *("feBlend", "feColorMatrix", "feComposite", "feFlood", "feMerge", "feMergeNode"),
    }
)
OUTSIDE = re.compile(r"@import|url\(\s*['\"]?(?!#|['\"\s])|javascript:", re.IGNORECASE)
LENGTH = re.compile(r"(\d*\.?\d+)(?:px)?")
NAME = re.compile(r"^[a-z0-9]+([-_.][a-z0-9]+)*\.[a-z]+$")


@dataclass(frozen=True, slots=True)
class ImageFile:
    """One picture, ready to be served under an address that changes with its content."""

    name: str  # file name in content/images
    url: str  # /images/<name>.<hash>.<ext>
    width: int  # CSS pixels
    height: int  # CSS pixels
    content: bytes
    content_type: str


def read_image(
    name: str, content: bytes, *, path: str
) -> tuple[ImageFile | None, tuple[Problem, ...]]:
    """Check one picture; without a result there is at least one problem."""
    file = PurePosixPath(name)
    if file.suffix not in CONTENT_TYPES or not NAME.match(name):
        return None, (_unfit_name(file, path),)
    if len(content) > MAX_BYTES:
        message = f"the picture has {len(content):,} bytes; {MAX_BYTES:,} are allowed"
        fix = "save it with fewer pixels, or more strongly compressed"
        return None, (Problem(path, 1, message, fix, rule="image-size"),)
    if file.suffix == ".svg" and (reason := _unsafe_svg(content)):
        fix = "export it again as a plain SVG, without scripts, links, animation or embedded files"
        return None, (Problem(path, 1, f"the SVG {reason}", fix, rule="image-svg"),)
    is_svg = file.suffix == ".svg"
    width, height = _svg_size(content) if is_svg else imagesize.get(io.BytesIO(content))
    if width <= 0 or height <= 0:
        message = f'"{name}" is not a picture of the kind its name says, or has no size'
        fix = "save it again; an SVG needs width and height, or a viewBox"
        return None, (Problem(path, 1, message, fix, rule="image-unreadable"),)
    digest = sha256(content).hexdigest()[:12]
    url = f"/images/{file.stem}.{digest}{file.suffix}"
    size = (max(1, round(width)), max(1, round(height)))
    return ImageFile(name, url, *size, content, CONTENT_TYPES[file.suffix]), ()


def _unfit_name(file: PurePosixPath, path: str) -> Problem:
    """Say how a picture may be named."""
    if file.suffix.lower() in CONTENT_TYPES:
        message = f'"{file.name}" cannot be part of an address'
        plain = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-") or "picture"
        fix = f"rename the file {plain}{file.suffix.lower()}"
    else:
        message = f'"{file.name}" is no kind of picture that a page can show'
        fix = f"save it as one that ends in {', '.join(CONTENT_TYPES)}, or delete it"
    return Problem(path, 1, message, fix, rule="image-name")


def _svg_size(content: bytes) -> tuple[float, float]:
    """Return width and height in CSS pixels, or else those of the viewBox; zeros without either."""
    root = ET.fromstring(content)  # noqa: S314  (it has been checked)
    sides = [LENGTH.fullmatch(root.get(name, "").strip()) for name in ("width", "height")]
    if sides[0] and sides[1]:
        return float(sides[0][1]), float(sides[1][1])
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    if len(box) == 4 and all(LENGTH.fullmatch(side) for side in box[2:]):
        return float(box[2]), float(box[3])
    return 0, 0


def _unsafe_svg(content: bytes) -> str | None:
    """Say what makes an SVG unsafe to serve, or return None."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return "has a DOCTYPE or entities"
    try:
        root = ET.fromstring(content)  # noqa: S314  (entities are refused above)
    except ET.ParseError as error:
        return f"cannot be read: {error}"
    if root.tag != f"{SVG}svg":
        return "does not begin with an <svg> element in the SVG namespace"
    return next((reason for element in root.iter() if (reason := _unsafe_element(element))), None)


def _unsafe_element(element: ET.Element) -> str | None:
    """Say what makes one element unsafe, or return None."""
    tag = str(element.tag)
    name = tag.rpartition("}")[2]
    is_drawn = tag.startswith((SVG, XHTML)) or "}" not in tag  # others, such as Inkscape's, are not
    if is_drawn and (tag != f"{SVG}{name}" or name not in SAFE_ELEMENTS):
        return f"has a <{name}> element"
    if name == "style" and OUTSIDE.search(element.text or ""):
        return "links to something outside itself"
    for attribute, value in element.attrib.items():
        plain = attribute.rpartition("}")[2].lower()
        if plain.startswith("on"):
            return f"has the attribute {plain}"
        if (plain == "href" and not value.startswith("#")) or OUTSIDE.search(value):
            return "links to something outside itself"
    return None
