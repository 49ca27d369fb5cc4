"""Redirects that lead to the right address at once, whatever was wrong with the one asked for."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import is_valid_path

from articles.addresses import LONGEST, find_page, straighten
from articles.editions import current_edition

# What the site has beside the pages of the content.
OTHER_PATHS = frozenset(
    {
        *("/search/", "/contact/", "/contact/sent/", "/staff/"),
        *("/feed.xml", "/robots.txt", "/sitemap.xml", "/site.webmanifest", "/favicon.ico"),
        *("/apple-touch-icon.png", "/.well-known/security.txt", "/healthz", "/readyz"),
    }
)
STAFF = "/staff/"


def find_file(path: str) -> str | None:
    """Return the right spelling of a path that is of no content, or None where there is none."""
    if len(path) > LONGEST:
        return None
    straight = straighten(path)
    for found in (straight, straight.rstrip("/")):
        if found in OTHER_PATHS or (found.startswith(STAFF) and is_valid_path(found)):
            return found if found != path else None
    return None


class OneHopMiddleware:
    """Let the redirect from http to https lead to where the next one would."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; put straight where its answer leads."""
        response = self.get_response(request)
        site = f"https://{urlsplit(settings.KAT_SITE_URL).netloc}"
        same = f"{site}{request.get_full_path()}"
        if response.status_code == 301 and response.headers["Location"] == same:
            library = current_edition().library
            right = find_file(request.path) or find_page(request.path, library)
            if right:
                query = request.get_full_path().partition("?")[1:]
                response.headers["Location"] = f"{site}{right}{''.join(query)}"
        return response
