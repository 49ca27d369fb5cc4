"""The last step of every answer that is the same for everybody: its forms, ETag and conditions."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase, ResponseHeaders

from articles.editions import one_edition
from kat_site.finished import Answer, FinishedPage, answer, is_public

IS_FINISHED = "kat.is_finished"  # in the environment of a request whose answer may be kept
SAFE = ("GET", "HEAD")
NO_FORM = b"This page comes as br, gzip or identity, and Accept-Encoding refuses all of them.\n"


class FinishingMiddleware:
    """Answer from one edition, and give public answers the form that the request asks for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on and finish its answer."""
        with one_edition():
            response = self.get_response(request)
        if not is_finishable(request, response):
            return response
        request.META[IS_FINISHED] = True
        page = FinishedPage(list(response.items()), response.content)
        return _send(response, answer(page, request.META) or _refusal(response))


def is_finishable(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Tell whether an answer, as the response itself says, is the same for everybody."""
    return (
        request.method in SAFE
        and response.status_code == HTTPStatus.OK
        and not response.streaming
        and not response.cookies
        and is_public(response.items())
    )


def _send(response: HttpResponse, final: Answer) -> HttpResponse:
    status, headers, response.content = final
    response.status_code = int(status[:3])
    response.headers = ResponseHeaders(dict(headers))
    return response


def _refusal(response: HttpResponse) -> Answer:
    """Return the answer where no form is acceptable, with the policy headers of the page."""
    headers = {
        **response.headers,
        "Cache-Control": "no-store",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": str(len(NO_FORM)),
        "Vary": "Accept-Encoding",
    }
    return "406 Not Acceptable", list(headers.items()), NO_FORM
