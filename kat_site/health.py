"""What machines ask: is the process alive, and is it ready to serve."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from articles.editions import State, editions
from articles.methods import safe_only
from contact.mail.queue import QueueState
from kat_site.backing import probe
from kat_site.front import counts
from kat_site.transport import is_trusted_peer


@never_cache
@safe_only
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 while the process answers; `degraded` where something behind it is not well."""
    state = editions().state
    queue = probe().read()
    is_late = queue is not None and queue.late > 0
    is_degraded = state.is_degraded or queue is None or is_late
    answer: dict[str, object] = {
        "status": "degraded" if is_degraded else "ok",
        "database": "unreachable" if queue is None else "ok",
        "mail": "unknown" if queue is None else "late" if is_late else "ok",
    }
    if settings.KAT_ENV == "demo" or _comes_from_operator(request):
        answer |= _edition(state) | _mail(queue) | _finished()
    return JsonResponse(answer)


def _edition(state: State) -> dict[str, object]:
    """Return what readers see, and what is wrong with the files."""
    return {
        "edition": state.edition.id,
        "loaded_at": state.edition.loaded_at.isoformat(),
        **_reviews(state),
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


def _reviews(state: State) -> dict[str, object]:
    """Return of how many pages that readers see the review is overdue, or stands no more."""
    documents = state.edition.library.documents
    return {
        "reviews_overdue": sum(one.is_review_overdue for one in documents),
        "reviews_changed": sum(one.is_changed_since_review for one in documents),
    }


def _mail(queue: QueueState | None) -> dict[str, object]:
    """Return how much mail waits, and for how many minutes."""
    if queue is None:
        return {}
    if queue.oldest_at is None:
        return {"mail_waiting": 0}
    return {
        "mail_waiting": queue.waiting,
        "mail_late": queue.late,
        "mail_oldest_minutes": (timezone.now() - queue.oldest_at) // timedelta(minutes=1),
    }


def _finished() -> dict[str, object]:
    """Return what the worker that answers did with finished pages."""
    counted = counts()
    return {"finished": counted} if counted else {}


def _comes_from_operator(request: HttpRequest) -> bool:
    """Tell a trusted peer's own request from one that it hands on for a visitor."""
    return is_trusted_peer(request) and "HTTP_X_FORWARDED_FOR" not in request.META


@never_cache
@safe_only
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 once an edition serves, and 503 before."""
    is_ready = editions().is_ready
    return JsonResponse({"ready": is_ready}, status=200 if is_ready else 503)
