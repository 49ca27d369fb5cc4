"""The pages that tell what was published and what changed, month by month."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.archives import make_archive
from articles.editions import current_edition
from articles.reading import Crumb, home_crumb, reading_page

TITLE = "What changed"


@reading_page
def archive(request: HttpRequest) -> HttpResponse:
    """Show all months in which something was published or changed."""
    found = make_archive(current_edition().library)
    if not found.months:
        raise Http404("Nothing was published yet.")
    context = {"archive": found, "breadcrumbs": (home_crumb(),)}
    return render(request, "articles/archive.html", context)


@reading_page
def month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    """Show what was published and what changed in one month."""
    found = make_archive(current_edition().library).find(int(year), int(month))
    if found is None:
        raise Http404(f"Nothing was published or changed in {year}-{month}.")
    shown, earlier, later = found
    context = {
        "month": shown,
        "earlier": earlier,
        "later": later,
        "breadcrumbs": (home_crumb(), Crumb(TITLE, reverse("articles:archive"))),
    }
    return render(request, "articles/archive_month.html", context)
