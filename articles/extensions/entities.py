"""Character references such as &mdash; and &amp;, read as the characters they stand for."""

import html
import re

from markdown.inlinepatterns import InlineProcessor

ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\U000f0000-\U0010ffff]")


class Entity(InlineProcessor):
    """Put in the character."""

    def handleMatch(  # type: ignore[override] # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[str, int, int]:
        """Return the character; what HTML does not know stays as it is."""
        return decode(m.group()), m.start(), m.end()


def decode(text: str) -> str:
    """Return a text with its character references read once; no control character comes of it."""
    return UNFIT.sub("\N{REPLACEMENT CHARACTER}", html.unescape(text))
