"""A number for each request that reaches Django, by which the lines of its log are found."""

import re
import uuid
from collections.abc import Callable

from django.core.signals import request_finished
from django.http import HttpRequest, HttpResponse

from kat_site.logs import request_id
from kat_site.transport import is_trusted_peer

HEADER = "X-Request-ID"
# As nginx ($request_id) and Caddy ({http.request.uuid}) make them: a number, and no room for words.
WELL_FORMED = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
FIRST_FAILURE = 400  # answers from here on tell their number


class RequestIdMiddleware:
    """Give the request a number while it is answered: a trusted proxy's, or a new one.

    An answer that is an error tells it, so that whoever reports one can name it. A page does not:
    the same page has the same bytes for everybody, and may be kept.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        # Not at the end of this: Django logs "Not Found" once all middleware has returned.
        request_finished.connect(_forget, dispatch_uid=__name__)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        number = find_request_id(request)
        request_id.set(number)
        response = self.get_response(request)
        if response.status_code >= FIRST_FAILURE:
            response.headers[HEADER] = number
        return response


def find_request_id(request: HttpRequest) -> str:
    """Return the number that a trusted proxy gave the request, or a new one."""
    said = request.headers.get(HEADER, "")
    if is_trusted_peer(request) and WELL_FORMED.fullmatch(said):
        return said
    return uuid.uuid4().hex


def _forget(**_options: object) -> None:
    request_id.set("")
