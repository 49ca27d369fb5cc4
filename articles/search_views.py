"""Search pages: what was typed, the pages found for it, and where to go without them.

Three pages have a search box that answers as somebody types: the first page, /faq/ and /search/.
Each shows the same answer to the same words: whole, at its own address with `?q=`, or the answer
alone, for the script that puts it beneath the box.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.cache import cache_control
from django.views.decorators.vary import vary_on_headers

from articles.documents import Article, Question
from articles.edition import Edition
from articles.editions import current_edition
from articles.library import Library
from articles.methods import View, reading_page, safe_only
from articles.misses import misses
from articles.search import Found, Scope
from articles.search_frame import TITLE, frame_of

ASKED = "q"  # the name of what was asked, in the query
LONGEST_IN_TITLE = 60  # characters of what was asked


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page with a search box shows beneath it."""

    found: Found  # without a query where nothing is asked
    library: Library
    title: str  # of the page
    page_url: str  # of the page that the box is on
    form_url: str  # of the page that the form leads to; pages 2 and on are there
    is_asked: bool  # the address has a question, if an empty one: not a page to be found
    is_exact: bool  # as typed: no spelling is mended

    @property
    def is_start(self) -> bool:
        """Tell whether this is the search page, with nothing asked yet."""
        return not self.found.query and self.page_url == reverse("articles:search")

    @property
    def suggestions(self) -> tuple[Question | Article, ...]:
        """Where to go on without results."""
        return self.library.most_asked or self.library.start_here

    @property
    def question_count(self) -> int:
        """How many questions there are to go on with; none where the suggestions are articles."""
        return len(self.library.questions) if self.library.most_asked else 0

    @property
    def exact_url(self) -> str:
        """The address of the same search as typed."""
        return self._url(1, is_exact=True)

    @property
    def previous_url(self) -> str | None:
        """The address of the ten results before these."""
        return self._url(self.found.page - 1) if self.found.page > 1 else None

    @property
    def next_url(self) -> str | None:
        """The address of the ten results after these."""
        return self._url(self.found.page + 1) if self.found.page < self.found.pages else None

    def _url(self, page: int, *, is_exact: bool = False) -> str:
        asked = {"q": self.found.query}
        if is_exact or self.is_exact:
            asked["exact"] = "1"
        if page > 1:
            asked["page"] = str(page)
        return f"{self.form_url}?{urlencode(asked)}"


def searchable_page(view: View) -> View:
    """Make a reading page that answers `?q=`; with it, no cache keeps the answer."""
    plain, asked = reading_page(view, unless=(ASKED,)), search_page(view)

    def choose(request: HttpRequest) -> HttpResponse:
        return (asked if ASKED in request.GET else plain)(request)

    return safe_only(choose)


def search_page(view: View) -> View:
    """Allow GET and HEAD, and let no cache keep the page: its address has what was asked."""
    return safe_only(cache_control(no_store=True)(vary_on_headers("HX-Request")(view)))


@search_page
def search(request: HttpRequest) -> HttpResponse:
    """List the pages that answer what is asked with `?q=`."""
    edition = current_edition()  # once: all below sees the same edition
    answer = answer_query(request, edition, Scope.ALL, title=TITLE, what="search results")
    if answer.is_asked and is_typing(request):
        return render_alone(answer)
    shown = render_to_string("articles/search_box.html", {"answer": answer})
    return HttpResponse(frame_of(request, edition).around(shown, title=answer.title))


def answer_query(
    request: HttpRequest, edition: Edition, scope: Scope, *, title: str, what: str
) -> Answer:
    """Search for `?q=`; `title` names the page where nothing is asked, `what` its results."""
    found = find(request, edition, scope)
    where = "articles:questions" if scope is Scope.QUESTIONS else "articles:search"
    return Answer(
        found=found,
        library=edition.library,
        title=_title(found, what) if found.query else title,
        page_url=request.path,
        form_url=reverse(where),
        is_asked=ASKED in request.GET,
        is_exact=_is_exact(request),
    )


def find(request: HttpRequest, edition: Edition, scope: Scope) -> Found:
    """Search for `?q=`, as typed with `?exact=1`, ten results from `?page=` on; count a miss.

    What is asked while somebody types counts only once they rested (`?rested=1`): half a word
    that finds nothing is no miss.
    """
    page = request.GET.get("page", "")
    found = edition.search.find(
        request.GET.get(ASKED, ""),
        scope=scope,
        page=int(page) if page.isdecimal() and len(page) < 6 else 1,
        is_exact=_is_exact(request),
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
        return render_alone(answer)
    return render(request, template, {**context, "answer": answer})


def render_alone(answer: Answer) -> HttpResponse:
    """Render the answer alone, for the script."""
    context = {"answer": answer, "site_name": answer.library.clinic.name}
    return HttpResponse(render_to_string("articles/search_answer.html", context))


def _title(found: Found, what: str) -> str:
    asked = Truncator(found.query).chars(LONGEST_IN_TITLE)
    return f"{asked}: {what}" + (f", page {found.page}" if found.page > 1 else "")


def _is_exact(request: HttpRequest) -> bool:
    return request.GET.get("exact") == "1"
