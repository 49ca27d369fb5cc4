"""The style of the first screen, which stands in each page: no page waits for a file of it."""

from functools import cache
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from kat_site.bundling import bundle

FIRST = Path(__file__).resolve().parent.parent / "static/css/first.css"


@cache
def first_style() -> str:
    """Return static/css/first.css with all that it imports; once a process.

    Raises ImproperlyConfigured where it names a file: in a page, its address would be another.
    """
    css = bundle(str(FIRST))
    if "url(" in css or "</" in css:
        raise ImproperlyConfigured(
            f"{FIRST} or a part of it has a url() or a `</`, and stands in each page as it is.\n"
            "  Fix: move the rule into a part that static/css/rest.css imports."
        )
    return css
