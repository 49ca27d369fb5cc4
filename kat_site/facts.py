"""What the contact app may know of the content; the only way between the two apps."""

from articles.clinic import Clinic
from articles.editions import current_edition

__all__ = ["Clinic", "clinic", "is_crisis_text", "page_title"]


def clinic() -> Clinic:
    """Return the clinic, or the shipped placeholder while clinic.yaml cannot be read."""
    return current_edition().library.clinic


def page_title(path: str) -> str | None:
    """Return the title of the published page at `path`, or None where there is none."""
    return current_edition().library.titles.get(path)


def is_crisis_text(text: str) -> bool:
    """Tell whether a text of any length has a sign that somebody may need help at once."""
    plain = " ".join(text.casefold().split())
    return any(sign in plain for sign in ("suicid", "kill myself", "end my life", "want to die"))
