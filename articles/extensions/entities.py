"""Character references such as &mdash; and &amp;, read as the characters they stand for."""

import html
import re
from html.entities import html5

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from articles.extensions.lines import escape

REFERENCE = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));"
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\U000f0000-\U0010ffff]")


class Entity(InlineProcessor):
    """Put in the character."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(REFERENCE, md)

    def handleMatch(  # type: ignore[override] # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[str, int, int]:
        """Return the character, as text."""
        return escape(decode(m.group())), m.start(), m.end()


def decode(text: str) -> str:
    """Return a text with its references read once; what HTML does not know stays as it is.

    A reference has its semicolon: unlike html.unescape, `?a=1&copy=2` stays an address.
    """
    return re.sub(REFERENCE, _decode_one, text)


def _decode_one(found: re.Match[str]) -> str:
    if found[1] and f"{found[1]};" not in html5:
        return found.group()
    return UNFIT.sub("\N{REPLACEMENT CHARACTER}", html.unescape(found.group()))
