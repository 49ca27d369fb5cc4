"""What the contact app may know of the content; the only way between the two apps."""

from articles.clinic import Clinic
from articles.crisis import CrisisSigns
from articles.editions import current_edition

__all__ = ["Clinic", "clinic", "is_crisis_text", "page_title"]

BASIC_SIGNS = CrisisSigns()


def clinic() -> Clinic:
    """Return the clinic, or the shipped placeholder while clinic.yaml cannot be read."""
    return current_edition().library.clinic


def page_title(path: str) -> str | None:
    """Return the title of the published page at `path`, or None where there is none."""
    return current_edition().library.titles.get(path)


def is_crisis_text(text: str) -> bool:
    """Tell whether a text of any length has a sign that somebody may need help at once.

    It answers without an edition too, by the signs that the site always knows.
    """
    try:
        signs = current_edition().library.crisis
    except Exception:  # noqa: BLE001 # whatever keeps the content from being read: help comes first
        signs = BASIC_SIGNS
    return signs.match(text)
