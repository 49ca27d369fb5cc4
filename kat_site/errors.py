"""Answers for requests that cannot be served, in plain words."""

from difflib import get_close_matches

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.editions import current_edition
from articles.reading import Crumb

MAX_SUGGESTIONS = 3


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400."""
    return render(request, "400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return render(request, "403.html", status=403)


def too_long(request: HttpRequest) -> HttpResponse:
    """Answer 413 where a form is longer than any form of ours can be."""
    return render(request, "413.html", status=413)


def not_a_form(request: HttpRequest) -> HttpResponse:
    """Answer 415 where something else came than a form."""
    return render(request, "415.html", status=415)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 where a form came without its token."""
    return render(request, "403_csrf.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 with the pages whose names are nearest."""
    return render(request, "404.html", {"suggestions": _nearest(request.path)}, status=404)


def _nearest(path: str) -> tuple[Crumb, ...]:
    """Return the pages whose slug is most like the last part of the path."""
    place, _, asked = path.rstrip("/").rpartition("/")
    documents = current_edition().library.documents
    slugs = get_close_matches(
        asked.lower()[:80], {one.slug for one in documents}, n=MAX_SUGGESTIONS, cutoff=0.4
    )
    found = sorted(
        (one for one in documents if one.slug in slugs),
        key=lambda one: (slugs.index(one.slug), f"/{one.folder}" != place),
    )
    return tuple(Crumb(one.title, one.url) for one in found[:MAX_SUGGESTIONS])
