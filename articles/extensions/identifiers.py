"""Ids on a page: made from words, each used once, none that a template uses."""

import re
import unicodedata

# What the page around the body uses: templates/ and the citation marks.
RESERVED = frozenset(
    {
        "contact",
        "contact-panel",
        "contents",
        "crisis-help",
        "crisis-help-title",
        "emergency",
        "go-on",
        "go-on-to",
        "handout-links",
        "handout-origin",
        "header-search",
        "key-points",
        "main",
        "needed",
        "needed-search",
        "related",
        "review",
        "review-note",
        "search",
        "send",
        "search-answer",
        "search-corrected",
        "search-results",
        "search-status",
        "siblings",
        "site-nav",
        "sources",
        "sources-title",
        "suggestions",
    }
)
RESERVED_STARTS = ("source-", "cite-", "footer-")
PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def slugify(text: str) -> str:
    """Return the words of a text in ASCII, joined by hyphens; "section" where there are none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    return "-".join(words) or "section"


def is_reserved(name: str) -> bool:
    """Say whether the page around the body uses an id."""
    return name in RESERVED or name.startswith(RESERVED_STARTS)


class Identifiers:
    """The ids that a page has used up."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._last: dict[str, int] = {}

    def claim(self, name: str) -> bool:
        """Use up exactly this id; say whether it was free."""
        if name in self._used:
            return False
        self._used.add(name)
        return True

    def take(self, name: str) -> str:
        """Use up this id, or with -2, -3 … at its end the first that is free."""
        if name.startswith(RESERVED_STARTS):
            name = f"section-{name}"
        number = self._last.get(name, 1)
        free = name if number == 1 else f"{name}-{number}"
        while is_reserved(free) or not self.claim(free):
            number += 1
            free = f"{name}-{number}"
        self._last[name] = number
        return free
