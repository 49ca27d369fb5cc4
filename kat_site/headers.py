"""Headers that neither Django nor django-csp sets as this site needs them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.middleware.http import ConditionalGetMiddleware

from kat_site.finishing import is_finishable

NOT_NEEDED = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen",
    "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
POLICY_HEADERS = {
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in NOT_NEEDED),
    "Cross-Origin-Resource-Policy": "same-origin",
}
CSP = "Content-Security-Policy"


class PolicyHeadersMiddleware:
    """Add the policy headers to every answer, and make the order of the CSP's parts stable."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on and add the headers."""
        response = self.get_response(request)
        for name, value in POLICY_HEADERS.items():
            response.headers.setdefault(name, value)
        if CSP in response.headers:  # django-csp's order differs from worker to worker
            response.headers[CSP] = "; ".join(sorted(response.headers[CSP].split("; ")))
        return response


class NoNeedlessCookieMiddleware:
    """Answer a malformed form token with a new one where there is a form, and nowhere else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; a form that is rendered says by itself that it needs the cookie."""
        request.META.pop("CSRF_COOKIE_NEEDS_UPDATE", None)
        return self.get_response(request)


class CompressMiddleware(GZipMiddleware):
    """Compress what is not the same for everybody; FinishingMiddleware does the rest."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Compress an answer whose length must not betray a secret in it."""
        if is_finishable(request, response):
            return response
        return super().process_response(request, response)


class ConditionalMiddleware(ConditionalGetMiddleware):
    """Give HEAD the ETag and the 304 that Django gives to GET alone (RFC 9110, 9.3.2).

    What is the same for everybody is left to FinishingMiddleware.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Answer a HEAD as the GET that it stands for."""
        if is_finishable(request, response):
            return response
        asked = request.method
        if asked == "HEAD":
            request.method = "GET"
        try:
            return super().process_response(request, response)
        finally:
            request.method = asked
