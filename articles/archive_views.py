"""The pages that tell what was published and what changed, month by month."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.archives import make_archive
from articles.editions import current_edition
from articles.methods import reading_page
from articles.reading import Crumb, home_crumb
from articles.structured_data import graphs

TITLE = "What changed"


@reading_page
def archive(request: HttpRequest) -> HttpResponse:
    """Show all months in which something was published or changed."""
    library = current_edition().library
    found = make_archive(library)
    if not found.months:
        raise Http404("Nothing was published yet.")
    breadcrumbs = (home_crumb(),)
    paths = (one.url for one in found.months)
    title = f"{TITLE}, month by month"
    graph = graphs.list_graph(library, request.path, title, paths, crumbs=breadcrumbs, here=TITLE)
    context = {"archive": found, "breadcrumbs": breadcrumbs, "graph": graph}
    return render(request, "articles/archive.html", context)


@reading_page
def month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    """Show what was published and what changed in one month."""
    library = current_edition().library
    found = make_archive(library).find(int(year), int(month))
    if found is None:
        raise Http404(f"Nothing was published or changed in {year}-{month}.")
    shown, earlier, later = found
    breadcrumbs = (home_crumb(), Crumb(TITLE, reverse("articles:archive")))
    title = f"{TITLE} in {shown.title}"
    graph = graphs.list_graph(
        library, request.path, title, shown.paths, crumbs=breadcrumbs, here=shown.title
    )
    context = {
        "month": shown,
        "earlier": earlier,
        "later": later,
        "breadcrumbs": breadcrumbs,
        "graph": graph,
    }
    return render(request, "articles/archive_month.html", context)
