"""How a source is named in a text, and how it is not, though it is meant."""

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


def named_keys(mark: str) -> list[str]:
    """Return the keys of the sources that a mark of whatever form was meant to name."""
    found = (before or alone for before, alone in ALIKE.findall(mark))
    return [key.lower().replace("_", "-") for key in found]
