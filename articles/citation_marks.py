"""How a source is named in a text, how it is not, though it is meant, and where a mark leads."""

import re

KEY = r"[a-z0-9]+(?:-[a-z0-9]+)*"
DATED = r"[a-z][a-z0-9-]*-(?:19|20)\d\d(?:-[a-z0-9]+)*"  # such as short-2018: surely a source
ALIKE = re.compile(rf"@ ?([A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*)|({DATED})")
# [@ key], [-@key] and [see @key, p. 3], which other programs allow; (@key), @key-2018, [key-2018].
INSIDE = (
    rf"\[\s*-?\s*@[^\[\]]*\](?!\()|\[[^\[\]@]*\s@[a-z0-9][^\[\]]*\](?!\()|\[{DATED}\](?![(\[:])"
)
WITHOUT = rf"\(\s*@[a-z0-9]+(?:-[a-z0-9]+)+(?:\s*[;,]\s*@{KEY})*\s*\)|(?<![\w@/.\[;-])@{DATED}"
MEANT = re.compile(rf"{INSIDE}|{WITHOUT}")
RENDERED = re.compile(r'#source-[^"]+" role="doc-noteref">\[(\d+)\]')


def named_keys(mark: str) -> list[str]:
    """Return the keys of the sources that a mark of whatever form was meant to name."""
    found = (before or alone for before, alone in ALIKE.findall(mark))
    return [key.lower().replace("_", "-") for key in found]


def by_number(html: str) -> str:
    """Return HTML with each mark leading to the number of its source, not to its key.

    The number stands in the mark as it is, so that fifty keys need not be loaded twice. The key
    stays in what is kept of a page: a review and a handout must know the source itself.
    """
    return RENDERED.sub(r'#source-\1" role="doc-noteref">[\1]', html)
