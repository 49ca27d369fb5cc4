"""What the contact app may know of the content; the only way between the two apps."""

from articles.clinic import Clinic as Clinic
from articles.editions import current_edition


def clinic() -> Clinic:
    """Return the clinic, or the shipped placeholder while clinic.yaml cannot be read."""
    return current_edition().library.clinic


def page_title(path: str) -> str | None:
    """Return the title of the published page at `path`, or None where there is none."""
    return current_edition().library.titles.get(path)
