"""Pictures: a paragraph that is one picture of content/images/ becomes a figure."""

import posixpath
import re
from urllib.parse import unquote
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import ImageInlineProcessor
from markdown.treeprocessors import Treeprocessor

from articles.drawing_files import read_drawing
from articles.drawings import place_drawing
from articles.extensions.addresses import ROOT, SCHEME
from articles.extensions.body import Body, ImageUse
from articles.extensions.brackets import Brackets
from articles.extensions.entities import decode
from articles.extensions.identifiers import Identifiers, slugify
from articles.extensions.key_points import KIND
from articles.extensions.lines import as_typed, line_at
from articles.extensions.text import parents_of
from articles.images import CONTENT_TYPES, ImageFile
from articles.problems import Level, Problem, meant

OPENING = r"!\["
FOLDER = f"{ROOT}/images"
SYNTAX = "![what the picture shows]"


class Picture(Brackets, ImageInlineProcessor):
    """![description](path "caption")."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(OPENING, md)
        self.body = body

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Return a figure that knows its line; what its caption holds is read like other text."""
        image, start, end = super().handleMatch(m, data)
        if not isinstance(image, Element):
            return None, start, end
        line = line_at(data, m.start(), self.body.first_line)
        figure = Element("figure", {"class": "figure", "data-line": str(line)})
        figure.set("data-target", as_typed(image.get("src", ""), super().unescape))
        alt = as_typed(image.get("alt", ""), super().unescape)
        figure.set("data-alt", " ".join(decode(alt).split()))
        if caption := image.get("title"):
            SubElement(figure, "figcaption", {"class": "figure__caption"}).text = caption
        return figure, start, end

    def unescape(self, text: str) -> str:
        """Leave what was read already, such as a citation in the caption, where it is."""
        return text


class Figures(Treeprocessor):
    """Put the picture into each figure, and each figure outside of paragraphs."""

    def __init__(self, md: Markdown, body: Body, identifiers: Identifiers) -> None:
        super().__init__(md)
        self.body = body
        self.identifiers = identifiers

    def run(self, root: Element) -> None:
        """Look at every picture that an editor wrote."""
        parents = parents_of(root)
        for figure in [figure for figure in root.iter("figure") if "data-target" in figure.attrib]:
            paragraph = parents[figure]
            line = int(figure.attrib.pop("data-line"))
            self.fill(figure, line)
            outer = parents[paragraph]
            if is_alone(figure, paragraph) and KIND not in outer.attrib:
                outer[list(outer).index(paragraph)] = figure
                continue
            message = "a picture stands in a line of text"
            fix = "leave an empty line above it and below it, without other words between them"
            self.body.error(line, "image-placement", message, fix)
            figure.tag = "span"
            figure.attrib.clear()
            figure[:] = []

    def fill(self, figure: Element, line: int) -> None:
        """Put the picture in, or report why there is none."""
        target, alt = figure.attrib.pop("data-target"), figure.attrib.pop("data-alt")
        if not alt:
            message = f'the picture "{target}" has no description'
            fix = f"write {SYNTAX}({target}), for readers who cannot see it"
            self.body.error(line, "image-alt", message, fix)
        image = self.find(target, line)
        if image is None:
            return
        self.body.pictures.append(ImageUse(target, image.name, line))
        if drawing := self.draw(image, alt):
            figure.insert(0, drawing)
            return
        element = Element("img", {"class": "figure__image", "src": image.url})
        element.attrib |= {"width": str(image.width), "height": str(image.height), "alt": alt}
        element.attrib |= {"loading": "lazy", "decoding": "async"}
        figure.insert(0, element)

    def draw(self, image: ImageFile, alt: str) -> Element | None:
        """Return an SVG as part of the page, or report why it is shown as a file."""
        if image.content_type != CONTENT_TYPES[".svg"]:
            return None
        drawing = read_drawing(image.content)
        if drawing is None:
            return None
        path = f"{FOLDER}/{image.name}"
        self.body.problems.extend(
            Problem(path, found.line, found.message, found.fix, Level.WARNING, found.rule)
            for found in drawing.findings
        )
        if not drawing.is_sound:
            return None
        root = drawing.root
        root.attrib |= {"width": str(image.width), "height": str(image.height)}
        root.attrib.setdefault("viewBox", f"0 0 {image.width} {image.height}")
        name = self.identifiers.take(slugify(f"picture {posixpath.splitext(image.name)[0]}"))
        return place_drawing(drawing, name, alt)

    def find(self, target: str, line: int) -> ImageFile | None:
        """Return the picture that a path leads to, or report that there is none."""
        address = decode(target).strip()
        place = posixpath.join(posixpath.dirname(self.body.path), unquote(address))
        folder, _, name = posixpath.normpath(place).rpartition("/")
        if folder == FOLDER and not SCHEME.match(address) and name in self.body.images:
            return self.body.images[name]
        message = (
            f'the picture "{target}" is not {"there" if folder == FOLDER else f"in {FOLDER}/"}'
        )
        up = posixpath.relpath(FOLDER, posixpath.dirname(self.body.path) or ".")
        new = name if "." in name and not SCHEME.match(address) else "name-of-picture.svg"
        near = meant(name, self.body.images)
        fix = f"put the file into {FOLDER}/ and write {up}/{new}"
        if near:
            fix = f"write {up}/{near}" + (f"; or {fix}" if near != name else "")
        self.body.error(line, "image-path", message, fix)
        return None


def is_alone(figure: Element, paragraph: Element) -> bool:
    """Say whether a figure is all that its paragraph has."""
    text = (paragraph.text or "") + (figure.tail or "")
    return paragraph.tag == "p" and len(paragraph) == 1 and not text.strip()
