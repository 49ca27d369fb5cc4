"""What the contact app may know of the content; the only way between the two apps."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from articles.clinic import Clinic
from articles.crisis import CrisisSigns
from articles.editions import current_edition, today_of
from articles.files import ContentFiles
from articles.reviews import Reviews, reviews
from articles.single_files import CLINIC, read_model
from articles.structured_data import graphs

__all__ = [
    "Clinic",
    "ReviewsNow",
    "clinic",
    "contact_graph",
    "front_desk_email",
    "is_crisis_text",
    "page_title",
    "reviews_now",
]

BASIC_SIGNS = CrisisSigns()


def clinic() -> Clinic:
    """Return the clinic, or the shipped placeholder while clinic.yaml cannot be read."""
    return current_edition().library.clinic


def contact_graph(title: str) -> str:
    """Return what search engines are told of the contact page, whose heading is `title`."""
    return graphs.contact_graph(current_edition().library, title)


def front_desk_email() -> str:
    """Return the clinic's e-mail address as clinic.yaml says it now; empty where it says none.

    It reads that one file: the process that sends mail needs no edition.
    """
    try:
        data = (Path(settings.KAT_CONTENT_DIR) / Path(CLINIC).name).read_bytes()
    except OSError:
        return ""
    found = read_model(Clinic, CLINIC, ContentFiles({CLINIC: data}), [])
    return found.email or "" if found else ""


def page_title(path: str) -> str | None:
    """Return the title of the published page at `path`, or None where there is none."""
    return current_edition().library.titles.get(path)


@dataclass(frozen=True, slots=True)
class ReviewsNow:
    """Which pages need a reviewer today."""

    found: Reviews  # drafts too
    shown: frozenset[str]  # paths on the site of what readers see


def reviews_now() -> ReviewsNow:
    """Return which pages need a reviewer, also those that readers do not see yet."""
    edition = current_edition()
    shown = frozenset(one.url for one in edition.library.documents)
    return ReviewsNow(reviews(edition.everything, today_of(edition.library)), shown)


def is_crisis_text(text: str) -> bool:
    """Tell whether a text of any length has a sign that somebody may need help at once.

    It answers without an edition too, by the signs that the site always knows.
    """
    try:
        signs = current_edition().library.crisis
    except Exception:  # noqa: BLE001 # whatever keeps the content from being read: help comes first
        signs = BASIC_SIGNS
    return signs.match(text)
