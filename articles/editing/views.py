"""The pages that exist while content is edited, and nowhere else."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.editing.panels import notes_by_file
from articles.editing.state import working_state
from articles.editions import today_of
from articles.reviews import reviews


@never_cache
@require_safe
def problems(request: HttpRequest) -> HttpResponse:
    """List everything that is wrong, file by file."""
    files = notes_by_file(working_state()).values()
    return render(request, "edit/problems.html", {"files": tuple(files)})


@never_cache
@require_safe
def review(request: HttpRequest) -> HttpResponse:
    """List what is due for review, and whose sources want a look."""
    saved = working_state()
    found = reviews(saved.edition.library, today_of(saved.edition.library))
    return render(request, "edit/review.html", {"reviews": found})


@never_cache
@require_safe
def state(request: HttpRequest) -> HttpResponse:
    """Say which version of the files is shown, so that open pages can load a newer one."""
    return JsonResponse({"version": working_state().version})
