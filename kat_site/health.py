"""What machines ask: is the process alive, and is it ready to serve."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache

from articles.editions import editions
from articles.methods import safe_only
from kat_site.transport import is_trusted_peer


@never_cache
@safe_only
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 while the process answers; `degraded` where the files have errors."""
    state = editions().state
    answer: dict[str, object] = {"status": "degraded" if state.is_degraded else "ok"}
    if settings.KAT_ENV == "demo" or _comes_from_operator(request):
        answer |= {
            "edition": state.edition.id,
            "loaded_at": state.edition.loaded_at.isoformat(),
            "problems": [
                {
                    "path": problem.path,
                    "line": problem.line,
                    "level": str(problem.level),
                    "rule": problem.rule,
                    "message": problem.message,
                    "fix": problem.fix,
                }
                for problem in state.problems
            ],
        }
    return JsonResponse(answer)


def _comes_from_operator(request: HttpRequest) -> bool:
    """Tell a trusted peer's own request from one that it hands on for a visitor."""
    return is_trusted_peer(request) and "HTTP_X_FORWARDED_FOR" not in request.META


@never_cache
@safe_only
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 once an edition serves, and 503 before."""
    is_ready = editions().is_ready
    return JsonResponse({"ready": is_ready}, status=200 if is_ready else 503)
