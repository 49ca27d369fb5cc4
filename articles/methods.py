"""Which requests a page that only shows something answers."""

from collections.abc import Callable

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponse]


def safe_only(view: View) -> View:
    """Allow GET and HEAD; anything else gets 405, before a CSRF token is asked for."""
    return csrf_exempt(require_safe(view))
