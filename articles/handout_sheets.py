"""A handout as one HTML document that needs nothing else: the PDF file is made of it."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from html import escape, unescape
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string

from articles.edition import Edition
from articles.handout_files import HandoutFile, find_file, has_files
from articles.handouts import Handout
from articles.theme import SHIPPED

KEPT_SHEETS = 64  # more than a clinic has
SVG = re.compile(r"<svg\b[^>]*>.*?</svg>", re.DOTALL)
WORDS = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)
GAP = '\N{NO-BREAK SPACE}<sup class="citation">'  # WeasyPrint breaks lines badly after it
HIDDEN = ' aria-hidden="true"'
SIZE = re.compile(r' (width|height)="(\d+)"')
PICTURE = re.compile(r'<img\b[^>]* src="(/images/[^"]+)"')
FIELDS = {  # what a reader fills in on a screen, and what stands there on paper
    re.compile(r"<input\b[^>]*>"): '<span class="ring"></span>',
    re.compile(r"<textarea\b[^>]*>[^<]*</textarea>"): '<span class="rule"></span>' * 3,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A handout, ready to be made into a file."""

    handout: Handout
    html: str
    digest: str  # changes with anything that the file shows


def folder() -> Path:
    """Return where files of handouts are."""
    return Path(settings.KAT_VAR_DIR) / "handouts"


def make_sheet(edition: Edition, handout: Handout) -> Sheet:
    """Return a handout as one document; it is put together once an edition."""
    state = (edition.id, edition.loaded_at.isoformat(), settings.KAT_SITE_URL)
    return _render(_Key(state, edition, handout))


def find_handout_file(edition: Edition, handout: Handout) -> HandoutFile | None:
    """Return the file of a handout, if one was made since it last changed.

    Where none was ever made, no sheet is put together to tell.
    """
    if not has_files(folder(), handout.slug):
        return None
    return find_file(folder(), handout.slug, make_sheet(edition, handout).digest)


class _Key:
    """What a sheet depends on; two of one state are the same to the cache."""

    def __init__(self, state: tuple[str, ...], edition: Edition, handout: Handout) -> None:
        self.state = (*state, handout.slug)
        self.edition = edition
        self.handout = handout

    def __hash__(self) -> int:
        return hash(self.state)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.state == other.state


@lru_cache(maxsize=KEPT_SHEETS)
def _render(key: _Key) -> Sheet:
    clinic = key.edition.library.clinic
    brand = (clinic.brand_color or SHIPPED).light
    style = render_to_string("handouts/drawing.css", {"brand": brand})
    pictures = {image.url: image for image in key.edition.library.images.values()}
    sources = {url: _data(one.content, one.content_type) for url, one in pictures.items()}
    context = {
        "handout": key.handout,
        "parts": [
            (part, _on_paper(part.html, style=style, pictures=sources))
            for part in key.handout.parts
        ],
        "clinic": clinic,
        "brand": brand,
        "site_url": settings.KAT_SITE_URL,
        "is_placeholder": bool(clinic.placeholder_fields),
    }
    html = render_to_string("handouts/sheet.html", context)
    return Sheet(key.handout, html, sha256(html.encode()).hexdigest()[:16])


def _on_paper(html: str, *, style: str, pictures: Mapping[str, str]) -> str:
    """Return a part with lines to write on, and with its pictures in it."""
    html = html.replace(GAP, GAP.lstrip())
    for field, printed in FIELDS.items():
        html = field.sub(printed, html)
    html = PICTURE.sub(
        lambda found: found[0].replace(found[1], pictures.get(found[1], found[1])), html
    )
    return SVG.sub(lambda found: _as_image(found[0], style), html)


def _as_image(svg: str, style: str) -> str:
    """Return a drawing as a picture with its words as `alt` and colors of its own, or nothing.

    WeasyPrint reads no style of the page inside an <svg>, and takes no more than its title.
    """
    if HIDDEN in svg:
        return ""  # the bars and figures of a chart: its numbers stand beside them
    words = [unescape(text).strip() for _, text in WORDS.findall(svg)]
    start, _, rest = svg.partition(">")
    if "xmlns=" not in start:
        start += ' xmlns="http://www.w3.org/2000/svg"'
    drawing = f"{start}><style>{style}</style>{WORDS.sub('', rest)}"
    size = " ".join(f'{name}="{value}"' for name, value in SIZE.findall(start))
    alt = escape(" ".join(words))
    return f'<img class="drawing" alt="{alt}" {size} src="{_data(drawing.encode())}">'


def _data(content: bytes, content_type: str = "image/svg+xml") -> str:
    return f"data:{content_type};base64,{b64encode(content).decode()}"
