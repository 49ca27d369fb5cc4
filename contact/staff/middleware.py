"""What holds for every page at /staff/, and for no other page."""

from auditlog.middleware import AuditlogMiddleware
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class StaffPagesMiddleware(AuditlogMiddleware):  # type: ignore[misc]
    """Tell the audit log who is signed in, and search engines that nothing is here for them.

    Elsewhere it asks for nobody: a reading page opens no session.
    """

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        if not request.path.startswith(settings.SESSION_COOKIE_PATH):
            answer: HttpResponseBase = self.get_response(request)
            return answer
        answer = super().__call__(request)
        answer.headers["X-Robots-Tag"] = "noindex, nofollow"
        answer.headers.setdefault("Cache-Control", "no-store, private")
        return answer
