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
UNSAFE_ELEMENTS = {
    "script",
    "foreignObject",
    "iframe",
    "object",
    "embed",
    "handler",
    "set",
    "animate",
}
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
        message = f'"{name}" cannot be used as a picture'
        fix = "name it with small letters, digits and hyphens, ending in " + ", ".join(
            CONTENT_TYPES
        )
        return None, (Problem(path, 1, message, fix, rule="image-name"),)
    if len(content) > MAX_BYTES:
        message = f"the picture has {len(content):,} bytes; {MAX_BYTES:,} are allowed"
        return None, (Problem(path, 1, message, "save it smaller", rule="image-size"),)
    if file.suffix == ".svg" and (reason := _unsafe_svg(content)):
        fix = "export it again as a plain SVG, without scripts, links, animation or embedded files"
        return None, (Problem(path, 1, f"the SVG {reason}", fix, rule="image-svg"),)
    width, height = imagesize.get(io.BytesIO(content))
    if width <= 0 or height <= 0:
        message = f'"{name}" is not a picture of the kind its name says, or has no size'
        fix = "save it again; an SVG needs width and height, or a viewBox"
        return None, (Problem(path, 1, message, fix, rule="image-unreadable"),)
    digest = sha256(content).hexdigest()[:12]
    url = f"/images/{file.stem}.{digest}{file.suffix}"
    return ImageFile(name, url, int(width), int(height), content, CONTENT_TYPES[file.suffix]), ()


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
    name = str(element.tag).removeprefix(SVG)
    if name in UNSAFE_ELEMENTS:
        return f"has a <{name}> element"
    for attribute, value in element.attrib.items():
        plain = attribute.rpartition("}")[2].lower()
        if plain.startswith("on"):
            return f"has the attribute {plain}"
        if plain == "href" and not value.startswith("#"):
            return "links to something outside itself"
    return None
