"""The search page around its answer: the same for every search, rendered once an edition."""

from dataclasses import dataclass
from secrets import token_hex

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import escape

from articles.edition import Edition
from articles.structured_data.graphs import search_graph

TITLE = "Search"
# Where the title and the answer go: no text of a site holds these by chance.
TITLE_PLACE, ANSWER_PLACE = (f"place-{token_hex(16)}" for _ in range(2))


@dataclass(frozen=True, slots=True)
class Frame:
    """The HTML before the title, between title and answer, and after the answer."""

    before: str
    between: str
    after: str

    def around(self, answer: str, *, title: str) -> str:
        """Return the page with an answer as HTML, and a title as plain text."""
        return "".join((self.before, escape(title), self.between, answer, self.after))


def frame_of(request: HttpRequest, edition: Edition) -> Frame:
    """Return the frame of an edition, made for each request where no page is kept."""
    if settings.DEBUG or not settings.KAT_FINISHED_MB:
        return _make_frame(request, edition)
    name = ("search frame", settings.KAT_SITE_URL)
    return edition.keep(name, lambda: _make_frame(request, edition))


def _make_frame(request: HttpRequest, edition: Edition) -> Frame:
    context = {
        "title": TITLE_PLACE,
        "answer": ANSWER_PLACE,
        "graph": search_graph(edition.library, TITLE),
    }
    html = render_to_string("articles/search.html", context, request)
    before, rest = html.split(TITLE_PLACE)
    return Frame(before, *rest.split(ANSWER_PLACE))
