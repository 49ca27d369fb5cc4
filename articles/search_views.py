"""Search pages: what was typed, the pages found for it, and where to go without them."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control

from articles.documents import Article, Question
from articles.editions import Edition, current_edition
from articles.methods import safe_only
from articles.misses import misses
from articles.reading import home_crumb
from articles.search import Found, Scope


@safe_only
@cache_control(no_store=True)
def search(request: HttpRequest) -> HttpResponse:
    """List the pages that answer what is asked with `?q=`."""
    edition = current_edition()  # once: all below sees the same edition
    found = find(request, edition, Scope.ALL)
    return render(request, "articles/search.html", search_context(request, edition, found))


@safe_only
@cache_control(no_store=True)
def search_questions(request: HttpRequest) -> HttpResponse:
    """List the questions that answer what is asked with `?q=`."""
    edition = current_edition()
    if not edition.library.questions:
        raise Http404("There are no questions.")
    found = find(request, edition, Scope.QUESTIONS)
    context = search_context(request, edition, found)
    context["breadcrumbs"] = (home_crumb(),)
    return render(request, "articles/questions.html", context)


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
        "suggestions": _suggestions(edition, found),
    }


def _suggestions(edition: Edition, found: Found) -> tuple[Article | Question, ...]:
    """Return what to read without results: what most people ask, or else where to start."""
    if found.total:
        return ()
    library = edition.library
    return (found.is_empty and library.most_asked) or library.start_here


def _url(request: HttpRequest, found: Found, *, page: int, is_exact: bool) -> str:
    asked = {"q": found.query}
    if is_exact:
        asked["exact"] = "1"
    if page > 1:
        asked["page"] = str(page)
    return f"{request.path}?{urlencode(asked)}"
