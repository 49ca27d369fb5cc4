"""What the views of reading pages share: caching, breadcrumbs, older and expired addresses."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control

from articles.library import Library
from articles.methods import View, safe_only


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way to a page."""

    title: str
    url: str


def home_crumb() -> Crumb:
    """Return the first step of every way."""
    return Crumb("Home", reverse("home"))


def reading_page(view: View) -> View:
    """Allow GET and HEAD, and let caches keep the page if they ask again each time."""
    return safe_only(cache_control(public=True, max_age=0, must_revalidate=True)(view))


def moved_or_gone(request: HttpRequest, library: Library) -> HttpResponse:
    """Answer where nothing is to be read: 301 for an older name, 410 if expired, else 404."""
    path = request.path
    if path in library.aliases:
        return HttpResponsePermanentRedirect(library.aliases[path])
    expired = library.expired.get(path)
    if expired is None:
        raise Http404(f"Nothing to read at {path}.")
    replacement = library.publication(f"/{expired.folder}/{expired.front.superseded_by}/")
    return render(request, "410.html", {"replacement": replacement}, status=410)
