"""What the views of reading pages share: breadcrumbs, older and expired addresses."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.encoding import iri_to_uri

from articles.addresses import find_page
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
    answer = find_elsewhere(request, library)
    if answer is None:
        raise Http404(f"Nothing to read at {request.path}.")
    return answer


def find_elsewhere(request: HttpRequest, library: Library) -> HttpResponse | None:
    """Return the one answer to an address that is spelled otherwise, older, or of what expired."""
    found = find_page(request.path, library) or request.path
    if expired := library.expired.get(found):
        context = {"replacement": library.replacement_of(expired)}
        return render(request, "410.html", context, status=410)
    return None if found == request.path else lead_to(found, request)


def lead_to(path: str, request: HttpRequest) -> HttpResponse:
    """Lead to a path of the site for good, with what stood behind `?`; a form goes there whole."""
    query = iri_to_uri(request.META.get("QUERY_STRING", ""))
    url = f"{path}?{query}" if query else path
    is_safe = request.method in ("GET", "HEAD")
    return HttpResponsePermanentRedirect(url, preserve_request=not is_safe)
