"""Which requests a page that only shows something answers."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponse]

READS = "kat.reads"  # in the environment of a request: the names of a query that matter to it


def safe_only(view: View) -> View:
    """Allow GET and HEAD; anything else gets 405, before a CSRF token is asked for."""
    return csrf_exempt(require_safe(view))


def reading_page(view: View, *, unless: tuple[str, ...] = ()) -> View:
    """Allow GET and HEAD, and say that all get the same, and that caches ask again each time.

    Such answers are kept as finished pages (kat_site/front.py): they must depend on nothing but
    the edition, the address without a query, and what `articles.outside` names. So the view gets
    no query to read, whatever a visitor sends. `unless` are names in a query with which something
    else answers at this address.
    """
    return safe_only(_without_query(_for_everybody(view), unless))


def _for_everybody(view: View) -> View:
    return cache_control(public=True, max_age=0, must_revalidate=True)(view)


def _without_query(view: View, unless: tuple[str, ...]) -> View:
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        request.META[READS] = unless
        request.GET = QueryDict()
        return view(request, *args, **kwargs)

    return answer
