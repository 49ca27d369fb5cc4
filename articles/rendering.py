"""The body of a content file -> safe HTML, plain text, and what it cites, links to and shows."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from operator import attrgetter
from types import MappingProxyType

from pydantic import ConfigDict

from articles.extensions import parse
from articles.extensions.body import (
    Body,
    CitationUse,
    Heading,
    ImageUse,
    Link,
    NumberedText,
    Section,
)
from articles.extensions.citations import keep_with_text
from articles.extensions.html import to_html
from articles.extensions.text import plain_text
from articles.images import ImageFile
from articles.problems import Problem
from articles.rendering_limits import check_characters, check_effort
from articles.sanitizer import sanitize

__all__ = [
    "CitationUse",
    "Heading",
    "ImageUse",
    "Link",
    "NumberedText",
    "Rendered",
    "Section",
    "pack",
    "render",
]

NO_IMAGES: Mapping[str, ImageFile] = MappingProxyType({})
NO_TERMS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a body and its key points became."""

    __pydantic_config__ = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    packed_html: bytes  # by `pack`: it is read one page at a time, and most of what is in memory
    key_points: tuple[str, ...]  # safe HTML without a paragraph around it
    point_texts: tuple[str, ...]  # the key points as plain text, without citation marks
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    citations: tuple[str, ...]  # keys in order of first use, key points before body
    citation_counts: tuple[int, ...]  # uses of each of them on the page
    uses: tuple[CitationUse, ...]
    links: tuple[Link, ...]
    images: tuple[ImageUse, ...]
    word_count: int  # of key points and body, without citation marks

    @property
    def html(self) -> str:
        """The body; it is safe."""
        return zlib.decompress(self.packed_html).decode(errors="surrogatepass")


def pack(html: str) -> bytes:
    """Return a text as `Rendered` holds it."""
    return zlib.compress(html.encode(errors="surrogatepass"))


def render(
    body: str,
    *,
    path: str,
    first_line: int = 1,
    key_points: Sequence[NumberedText] = (),
    images: Mapping[str, ImageFile] = NO_IMAGES,
    terms: Mapping[str, str] = NO_TERMS,
) -> tuple[Rendered, tuple[Problem, ...]]:
    """Render a body; never raises, and what it returns is safe whatever the problems are.

    `path` is the file's, such as content/articles/risks/side-effects-and-risks.md: relative links
    start there. `first_line` is the line of the file on which the body begins. `images` is
    {name in content/images: ImageFile}. `terms` is {form of a word in small letters: its slug in
    the glossary}; the first use of each slug becomes a link. Whether the targets of links and the
    keys of citations exist is not known here.
    """
    found = Body(path, first_line, images=images, terms=terms)
    text = check_characters(body.replace("\r\n", "\n").replace("\r", "\n"), found)
    found.key_points = [
        NumberedText(check_characters(point.text, found, point.line), point.line)
        for point in key_points
    ]
    texts = [NumberedText(text, first_line), *found.key_points]
    if not all(check_effort(part.text, found, part.line) for part in texts):
        return _as_typed(text, found)
    try:
        return _read(text, found)
    except RecursionError:
        message = "lists, quotes or signs lie too deep inside each other"
        found.error(first_line, "too-nested", message, "take some levels of them away")
    except Exception as error:  # noqa: BLE001 # the parser is not ours; no text may end the site
        message = f"the body cannot be read: {type(error).__name__} {error}"
        found.error(first_line, "unreadable", message, "undo the last change, and report this")
    return _as_typed(text, found)


def _read(text: str, found: Body) -> tuple[Rendered, tuple[Problem, ...]]:
    root = parse(text, found)
    html = _clean("\n".join(to_html(child) for child in root))
    points = [re.sub("^<p>|</p>$", "", _clean(to_html(point))) for point in found.points]
    texts = [plain_text(point) for point in found.points]
    return _finish(html, points, texts, found), _sorted(found)


def _clean(html: str) -> str:
    return keep_with_text(sanitize(html))


def _finish(html: str, points: Sequence[str], texts: Sequence[str], found: Body) -> Rendered:
    return Rendered(
        packed_html=pack(html),
        key_points=tuple(points),
        point_texts=tuple(texts),
        headings=tuple(found.headings),
        sections=tuple(found.sections),
        citations=tuple(found.citations),
        citation_counts=tuple(found.citations.values()),
        uses=tuple(found.uses),
        links=tuple(found.links),
        images=tuple(found.pictures),
        word_count=found.word_count,
    )


def _as_typed(text: str, found: Body) -> tuple[Rendered, tuple[Problem, ...]]:
    """Return a text that could not be read as plain text, with its problems."""
    bare = Body(found.path, found.first_line)
    points = [escape(point.text) for point in found.key_points]
    texts = [point.text for point in found.key_points]
    return _finish(f"<p>{escape(text)}</p>", points, texts, bare), _sorted(found)


def _sorted(found: Body) -> tuple[Problem, ...]:
    return tuple(sorted(found.problems, key=attrgetter("line", "rule", "message")))
