"""Answers for requests that cannot be served, in plain words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.editions import current_edition
from articles.nearest import nearest_pages
from articles.reading import Crumb, find_elsewhere, lead_to
from kat_site.one_hop import find_file


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
    """Answer 404 with the nearest pages, or lead to the page that is surely meant."""
    edition = current_edition()
    if right := find_file(request.path):
        return lead_to(right, request)
    answer = find_elsewhere(request, edition.library)
    return answer or render(request, "404.html", {"suggestions": _nearest(request)}, status=404)


def _nearest(request: HttpRequest) -> tuple[Crumb, ...]:
    edition = current_edition()
    titles = edition.library.page_titles
    found = nearest_pages(request.path, edition.library, edition.search)
    return tuple(Crumb(titles[url], url) for url in found)
