"""Search pages: what was typed, the pages found for it, and where to go without them."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control

from articles.editions import Edition, current_edition
from articles.methods import safe_only
from articles.misses import misses
from articles.search import Found, Scope


@safe_only
@cache_control(no_store=True)
def search(request: HttpRequest) -> HttpResponse:
    """List the pages that answer what is asked with `?q=`."""
    edition = current_edition()  # once: all below sees the same edition
    found = find(request, edition, Scope.ALL)
    return render(request, "articles/search.html", search_context(request, edition, found))


def find(request: HttpRequest, edition: Edition, scope: Scope) -> Found:
    """Search for `?q=`, as typed with `?exact=1`, ten results from `?page=` on; count a miss."""
    page = request.GET.get("page", "")
    found = edition.search.find(
        request.GET.get("q", ""),
        scope=scope,
        page=int(page) if page.isdecimal() and len(page) < 6 else 1,
        is_exact=request.GET.get("exact") == "1",
    )
    if found.is_empty and not found.is_crisis:
        misses().record(found.query, edition.search)
    return found


def search_context(request: HttpRequest, edition: Edition, found: Found) -> dict[str, object]:
    """Return what the template of a search needs, beside what every template gets."""
    is_exact = request.GET.get("exact") == "1"
    return {
        "found": found,
        "query": found.query,
        "exact_url": _url(request, found, page=1, is_exact=True) if found.corrected else None,
        "previous_url": (
            _url(request, found, page=found.page - 1, is_exact=is_exact) if found.page > 1 else None
        ),
        "next_url": (
            _url(request, found, page=found.page + 1, is_exact=is_exact)
            if found.page < found.pages
            else None
        ),
        "nearest": found.nearest if found.is_empty else (),
        "suggestions": _suggestions(edition) if not found.total else (),
    }


def _suggestions(edition: Edition) -> tuple[object, ...]:
    library = edition.library
    return library.most_asked or library.start_here


def _url(request: HttpRequest, found: Found, *, page: int, is_exact: bool) -> str:
    asked = {"q": found.query}
    if is_exact:
        asked["exact"] = "1"
    if page > 1:
        asked["page"] = str(page)
    return f"{request.path}?{urlencode(asked)}"
