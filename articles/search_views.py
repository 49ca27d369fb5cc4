"""Search pages: what was typed, the pages found for it, and where to go without them.

Three pages have a search box that answers as somebody types: the first page, /faq/ and /search/.
Each shows the same answer to the same words: whole, at its own address with `?q=`, or the answer
alone, for the script that puts it beneath the box.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.cache import cache_control
from django.views.decorators.vary import vary_on_headers

from articles.documents import Article, Question
from articles.editions import Edition, current_edition
from articles.methods import View, safe_only
from articles.misses import misses
from articles.reading import reading_page
from articles.search import Found, Scope

LONGEST_IN_TITLE = 60  # characters of what was asked


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search page shows beneath its box; nothing was asked where `found.query` is empty."""

    found: Found
    title: str  # of the page
    page_url: str  # of the page that the box is on
    form_url: str  # of the page that the form leads to; pages 2 and on are there
    is_asked: bool  # the address has a question, if an empty one: not a page to be found
    is_start: bool  # the search page, where nothing is asked yet
    exact_url: str | None  # the same as typed, where spelling was mended
    previous_url: str | None
    next_url: str | None
    suggestions: tuple[Question | Article, ...]  # to go on with where there are no results


def searchable_page(view: View) -> View:
    """Make a reading page that answers `?q=`; with it, no cache keeps the answer."""
    plain = reading_page(view)
    asked = safe_only(cache_control(no_store=True)(vary_on_headers("HX-Request")(view)))

    def choose(request: HttpRequest) -> HttpResponse:
        return (asked if "q" in request.GET else plain)(request)

    return choose


@safe_only
@cache_control(no_store=True)
@vary_on_headers("HX-Request")
def search(request: HttpRequest) -> HttpResponse:
    """List the pages that answer what is asked with `?q=`."""
    edition = current_edition()  # once: all below sees the same edition
    answer = answer_query(request, edition, Scope.ALL, title="Search", what="search results")
    return render_answer(request, answer, "articles/search.html", {})


def answer_query(
    request: HttpRequest, edition: Edition, scope: Scope, *, title: str, what: str
) -> Answer:
    """Search for `?q=`; `title` names the page where nothing is asked, `what` its results."""
    found = find(request, edition, scope)
    is_exact = request.GET.get("exact") == "1"
    search_url = reverse("articles:search")
    url = reverse("articles:questions") if scope is Scope.QUESTIONS else search_url
    is_start = not found.query and request.path == search_url
    page = found.page
    return Answer(
        found=found,
        title=_title(found, what) if found.query else title,
        page_url=request.path,
        form_url=url,
        is_asked="q" in request.GET,
        is_start=is_start,
        exact_url=_url(url, found, is_exact=True) if found.corrected else None,
        previous_url=_url(url, found, page=page - 1, is_exact=is_exact) if page > 1 else None,
        next_url=_url(url, found, page=page + 1, is_exact=is_exact) if page < found.pages else None,
        suggestions=_suggestions(edition) if found.is_empty or is_start else (),
    )


def find(request: HttpRequest, edition: Edition, scope: Scope) -> Found:
    """Search for `?q=`, as typed with `?exact=1`, ten results from `?page=` on; count a miss.

    What is asked while somebody types counts only once they rested (`?rested=1`): half a word
    that finds nothing is no miss.
    """
    page = request.GET.get("page", "")
    found = edition.search.find(
        request.GET.get("q", ""),
        scope=scope,
        page=int(page) if page.isdecimal() and len(page) < 6 else 1,
        is_exact=request.GET.get("exact") == "1",
    )
    is_whole = not is_typing(request) or request.GET.get("rested") == "1"
    if found.is_empty and not found.is_crisis and is_whole:
        misses().record(found.query, edition.search)
    return found


def is_typing(request: HttpRequest) -> bool:
    """Tell whether the script asks for the answer alone, as somebody types."""
    return request.headers.get("HX-Request") == "true"


def render_answer(
    request: HttpRequest, answer: Answer, template: str, context: dict[str, object]
) -> HttpResponse:
    """Render the page with its answer, or the answer alone for the script."""
    if answer.is_asked and is_typing(request):
        template = "articles/search_answer.html"
    return render(request, template, {**context, "answer": answer})


def _suggestions(edition: Edition) -> tuple[Question | Article, ...]:
    return edition.library.most_asked or edition.library.start_here


def _title(found: Found, what: str) -> str:
    asked = Truncator(found.query).chars(LONGEST_IN_TITLE)
    return f"{asked}: {what}" + (f", page {found.page}" if found.page > 1 else "")


def _url(url: str, found: Found, *, page: int = 1, is_exact: bool) -> str:
    asked = {"q": found.query}
    if is_exact:
        asked["exact"] = "1"
    if page > 1:
        asked["page"] = str(page)
    return f"{url}?{urlencode(asked)}"
