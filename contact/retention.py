"""Delete what the clinic need not keep: inquiries, and what counts tries and forms."""

from dataclasses import astuple, dataclass
from datetime import datetime, timedelta

from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from contact import desk, throttle
from contact.models import Attempt, Inquiry, StatusChange

CLOSED_KEPT = timedelta(days=90)  # after it was closed
SPAM_KEPT = timedelta(days=30)  # after it came, or was marked by staff
SIGN_INS_KEPT = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each are deleted, or would be."""

    closed: int
    spam: int
    forms: int  # counted for the limit of forms an hour
    tries: int  # to sign in, that were wrong
    sign_ins: int

    def __str__(self) -> str:
        return (
            "closed inquiries: {}, possible spam: {}, counted forms: {}, wrong tries: {},"
            " sign-ins: {}".format(*astuple(self))
        )


def count_expired(now: datetime) -> Counts:
    """Count what is over its time, and delete nothing."""
    return Counts(
        closed=_closed(now).count(),
        spam=_spam(now).count(),
        forms=_forms(now).count(),
        tries=_tries(now).count(),
        sign_ins=_sign_ins(now).count(),
    )


def delete_expired(now: datetime) -> Counts:
    """Delete what is over its time; each inquiry with its notes and mail, by itself."""
    return Counts(
        closed=_erase_all(_closed(now)),
        spam=_erase_all(_spam(now)),
        forms=_forms(now).delete()[0],
        tries=_tries(now).delete()[0],
        sign_ins=_sign_ins(now).delete()[0],
    )


def _erase_all(expired: QuerySet[Inquiry]) -> int:
    keys = list(expired.values_list("pk", flat=True))
    return sum(_erase_if_still(expired, key) for key in keys)


def _erase_if_still(expired: QuerySet[Inquiry], key: int) -> int:
    """Erase one, unless somebody opened it again a moment ago."""
    inquiry = expired.filter(pk=key).first()
    if inquiry is None:
        return 0
    desk.erase(inquiry)
    return 1


def _closed(now: datetime) -> QuerySet[Inquiry]:
    """Return closed ones; one without the time of closing counts from its arrival."""
    before = now - CLOSED_KEPT
    return Inquiry.objects.filter(
        Q(closed_at__lt=before) | Q(closed_at=None, received_at__lt=before),
        status=Inquiry.Status.CLOSED,
    )


def _spam(now: datetime) -> QuerySet[Inquiry]:
    marked = StatusChange.objects.filter(
        inquiry=OuterRef("pk"), after=Inquiry.Status.QUARANTINED
    ).order_by("-at")
    since = Coalesce(Subquery(marked.values("at")[:1]), "received_at")
    return Inquiry.objects.annotate(since=since).filter(
        status=Inquiry.Status.QUARANTINED, since__lt=now - SPAM_KEPT
    )


def _forms(now: datetime) -> QuerySet[Attempt]:
    return Attempt.objects.filter(at__lt=now - throttle.KEPT)


def _tries(now: datetime) -> QuerySet[AccessAttempt]:
    found: QuerySet[AccessAttempt] = AccessAttempt.objects.filter(
        attempt_time__lt=now - settings.AXES_COOLOFF_TIME
    )
    return found


def _sign_ins(now: datetime) -> QuerySet[AccessLog]:
    found: QuerySet[AccessLog] = AccessLog.objects.filter(attempt_time__lt=now - SIGN_INS_KEPT)
    return found
