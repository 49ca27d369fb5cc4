"""Which requests a page that only shows something answers."""

from collections.abc import Callable

from django.http import HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponse]


def safe_only(view: View) -> View:
    """Allow GET and HEAD; anything else gets 405, before a CSRF token is asked for."""
    return csrf_exempt(require_safe(view))


def reading_page(view: View) -> View:
    """Allow GET and HEAD, and say that all get the same, and that caches ask again each time.

    Such answers are kept as finished pages (kat_site/front.py): they must depend on nothing but
    the edition, the address without a query, and what `articles.outside` names.
    """
    return safe_only(cache_control(public=True, max_age=0, must_revalidate=True)(view))
