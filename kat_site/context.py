"""What every template is given."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from articles.archives import has_archive
from articles.artwork.icon_set import make_icons
from articles.artwork.pictures import site_card
from articles.editions import current_edition
from articles.library import Library


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One link of the main navigation."""

    title: str
    url: str
    is_current: bool


def site(request: HttpRequest) -> dict[str, object]:
    """Return the clinic, the navigation and the page's own address."""
    library = current_edition().library
    clinic = library.clinic
    logo = next((image for image in library.images.values() if image.name == clinic.logo), None)
    icons = make_icons(clinic)
    return {
        "clinic": clinic,
        "site_name": clinic.name,
        "is_placeholder": bool(clinic.placeholder_fields),
        "topics": library.topics,
        "navigation": _navigation(request.path, library),
        "canonical_url": f"{settings.KAT_SITE_URL}{request.path}",
        "before_contact": tuple(
            article for article in library.before_contact if article.url != request.path
        ),
        "has_glossary": bool(library.glossary.terms),
        "has_handouts": bool(library.handouts),
        "has_archive": has_archive(library),
        "feed_url": reverse("feed"),
        "logo": logo,
        "site_url": settings.KAT_SITE_URL,
        "picture": site_card(library),  # of the shared link; a view may name another
        "icon_url": icons["icon"].url,
        "touch_icon_url": icons["apple-touch-icon"].url,
    }


def _navigation(path: str, library: Library) -> tuple[NavigationItem, ...]:
    """Return the main links, of what exists alone."""
    entries = [("Topics", reverse("articles:topics"))]
    if library.questions:
        entries.append(("Questions", reverse("articles:questions")))
    for title, slug in (("Safety", "risks"), ("Cost", "choosing")):
        if library.topic(slug):
            entries.append((title, reverse("articles:topic", args=[slug])))
    if library.page("about"):
        entries.append(("About", reverse("articles:page", args=["about"])))
    return tuple(NavigationItem(title, url, url == path) for title, url in entries)
