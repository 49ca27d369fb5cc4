"""The contact page."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from kat_site import facts


@dataclass(frozen=True, slots=True)
class About:
    """The page from which the visitor came."""

    url: str
    title: str


@require_safe
@cache_control(no_store=True)
def contact(request: HttpRequest) -> HttpResponse:
    """Show telephone, hours and address; `?about=<path>` names the page it is about."""
    return render(request, "contact/contact.html", {"about": _about(request.GET.get("about", ""))})


def _about(path: str) -> About | None:
    """Return the published page at `path`; anything else is dropped, never shown."""
    title = facts.page_title(path)
    return About(path, title) if title else None
