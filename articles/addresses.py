"""Where an address leads that is not written as the site writes it, or was another page's once."""

import re

from articles.library import Library

LONGEST = 500  # characters; no address of the site is nearly as long
SLASHES = re.compile(r"/+")


def straighten(path: str) -> str:
    """Return a path in small letters, with single slashes, and one at the end unless of a file."""
    plain = SLASHES.sub("/", f"/{path.lower()}/")
    name = plain.rstrip("/").rpartition("/")[2]
    return plain.rstrip("/") if "." in name else plain


def find_page(path: str, library: Library) -> str | None:
    """Return the path of the page that is meant, if it is another one than `path`.

    It is one that readers see, or one that expired.
    """
    if len(path) > LONGEST:
        return None
    straight = straighten(path)
    found = library.aliases.get(straight, straight)
    is_there = found in library.page_titles or found in library.expired
    return found if is_there and found != path else None
