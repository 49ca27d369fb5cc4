"""Handouts: the list, the page to print, and the file where one was made."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.editions import Edition, current_edition
from articles.handout_sheets import find_handout_file, folder
from articles.handouts import Handout
from articles.methods import reading_page
from articles.newest import newest_handout
from articles.outside import rests_on
from articles.reading import Crumb, home_crumb
from articles.structured_data import graphs

TITLE = "Handouts to print"


@reading_page
def handouts(request: HttpRequest) -> HttpResponse:
    """Show all handouts."""
    edition = current_edition()
    rests_on(request, folder())
    found = edition.library.handouts.values()
    if not found:
        raise Http404("There are no handouts.")
    breadcrumbs = (home_crumb(),)
    paths = (handout.url for handout in found)
    graph = graphs.list_graph(
        edition.library, request.path, TITLE, paths, crumbs=breadcrumbs, here="Handouts"
    )
    context = {
        "handouts": [(handout, find_handout_file(edition, handout)) for handout in found],
        "newest": newest_handout(edition.library),
        "breadcrumbs": breadcrumbs,
        "graph": graph,
    }
    return render(request, "articles/handouts.html", context)


@reading_page
def handout(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a handout, to be printed."""
    edition = current_edition()
    rests_on(request, folder())
    found = _find(edition, slug)
    breadcrumbs = (home_crumb(), Crumb("Handouts", reverse("articles:handouts")))
    context = {
        "handout": found,
        "file": find_handout_file(edition, found),
        "breadcrumbs": breadcrumbs,
        "graph": graphs.handout_graph(edition.library, found, breadcrumbs),
    }
    return render(request, "articles/handout.html", context)


@reading_page
def handout_file(request: HttpRequest, slug: str) -> HttpResponse:
    """Send a handout as a PDF file; 404 where none was made since it last changed."""
    edition = current_edition()
    rests_on(request, folder())
    file = find_handout_file(edition, _find(edition, slug))
    if file is None:
        raise Http404(f"No file was made of the handout {slug}.")
    return HttpResponse(
        file.path.read_bytes(),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{slug}.pdf"'},
    )


def _find(edition: Edition, slug: str) -> Handout:
    found = edition.library.handouts.get(slug)
    if found is None:
        raise Http404(f"No handout named {slug}.")
    return found
