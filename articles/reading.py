"""What the views of reading pages share: breadcrumbs, older and expired addresses."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.library import Library


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way to a page."""

    title: str
    url: str


def home_crumb() -> Crumb:
    """Return the first step of every way."""
    return Crumb("Home", reverse("home"))


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
