"""What a reader reads on a page, as plain text, and the hash by which a review names it.

Part of it: title, lead, key points or short answer, body, the sources that each passage cites,
descriptions of pictures, and addresses that lead away from the site, such as tel:988. No part of
it: markup, where lines break, the form of quotes, dashes and spaces, and links within the site.
"""

import re
import unicodedata
from collections.abc import Sequence
from hashlib import sha256
from html.parser import HTMLParser

from articles.rendering import Rendered

HASH_CHARACTERS = 32  # of 64: nobody gains by two texts of one hash
SOURCE = "#source-"
BLOCK_TAGS = (
    "p div section h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tr thead tbody figure"
    " figcaption blockquote pre br hr svg text title desc fieldset legend label"
)
BLOCKS = frozenset(BLOCK_TAGS.split())
CELLS = frozenset(("td", "th"))
TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
        "\u2026": "...",
    }
)


def substance(title: str, lead: str, rendered: Rendered) -> str:
    """Return what a reader reads, a line for each paragraph, heading or row of a table.

    `lead` is empty where the key points say it, as the short answer of a question does.
    """
    reader = _Reader()
    for point in rendered.key_points:
        reader.feed(f"<p>{point}</p>")
    reader.feed(rendered.html)
    reader.close()
    lines = (_spaced(line) for line in (f"# {title}", lead, *"".join(reader.parts).split("\n")))
    return "".join(f"{line}\n" for line in lines if line)


def normal(text: str) -> str:
    """Return a text without what is typography alone; line breaks are spaces."""
    return _spaced(unicodedata.normalize("NFC", text).translate(TYPOGRAPHY))


def digest(text: str) -> str:
    """Return the hash of a text from `substance`; typography does not change it."""
    return sha256(normal(text).encode(errors="surrogatepass")).hexdigest()[:HASH_CHARACTERS]


def _spaced(text: str) -> str:
    return " ".join(text.split())


class _Reader(HTMLParser):
    """Collects the text of HTML that the renderer made."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._ends: list[str] = []  # what is written at the end of each open link
        self._is_mark = False  # within the number of a source, whose key was written

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self.parts.append("\n")
        if re.fullmatch("h[1-6]", tag):
            self.parts.append("#" * int(tag[1]) + " ")
        elif tag == "a":
            self._open_link(found.get("href", ""))
        elif tag == "img":
            self.parts.append(f"\n[picture: {found.get('alt', '')} <{found.get('src', '')}>]\n")
        elif "aria-label" in found and tag == "svg":
            self.parts.append(found["aria-label"])

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.parts.append("\n")
        elif tag in CELLS:
            self.parts.append(" | ")
        elif tag == "a" and self._ends:
            self._is_mark = False
            self.parts.append(self._ends.pop())

    def handle_data(self, data: str) -> None:
        if not self._is_mark:
            self.parts.append(data.replace("\n", " "))

    def _open_link(self, href: str) -> None:
        self._is_mark = href.startswith(SOURCE)
        if self._is_mark:
            self.parts.append(f"[@{href.removeprefix(SOURCE)}]")
        is_inside = href.startswith(("#", "/"))
        self._ends.append("" if is_inside or not href else f" <{href}>")
