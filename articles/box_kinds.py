"""The kinds of boxes, and which of them a name was meant to be."""

import re

from articles.problems import meant

CALLOUTS = ("note", "important", "warning")
CARDS = ("call-us", "call-us-today", "call-911")  # from least to most urgent
ADVICE_LISTS = ("do", "dont")
STEPS = "steps"
CHARTS = ("bar-chart", "icon-array")
WORKSHEETS = ("weigh", "write")
KINDS = (*CALLOUTS, *CARDS, *ADVICE_LISTS, STEPS, *CHARTS, *WORKSHEETS)

OTHER_NAMES = {  # what other programs, or people, call them
    "callout": "note",
    "chart": "bar-chart",
    "info": "note",
    "tip": "note",
    "caution": "warning",
    "danger": "warning",
    "do-not": "dont",
}


def meant_kind(name: str) -> str | None:
    """Return the kind of box that a name was surely meant to be, or None."""
    plain = re.sub(r"[\s_]+", "-", re.sub(r"['’]", "", name.strip().lower()))
    longer = [kind for kind in KINDS if len(kind) > 2 and plain.startswith(f"{kind}-")]
    return OTHER_NAMES.get(plain) or meant(plain, KINDS) or max(longer, key=len, default=None)


def take_name(text: str) -> tuple[str, str]:
    """Part what stands behind the slashes: the name of the box as typed, and the rest."""
    words, bar, title = text.partition("|")
    first, _, more = words.strip().partition(" ")
    is_known = first.lower() in KINDS and not re.match(r"not\b", more.strip(), re.IGNORECASE)
    if more and (is_known or meant_kind(words) is None):
        return first, f"{more.strip()} {bar}{title}".strip()
    return words.strip(), f"{bar}{title}".strip()
