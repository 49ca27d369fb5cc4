"""The mail that waits, and what becomes of each: django-post-office's table, our schedule."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q, QuerySet
from post_office.models import STATUS, Email

RETRY_AFTER = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))  # then each hour
LATE_AFTER = timedelta(hours=4)
SENT_KEPT = timedelta(days=30)

WAITING = (STATUS.queued, STATUS.requeued)


@dataclass(frozen=True, slots=True)
class QueueState:
    """How much mail waits, and how long it has."""

    waiting: int
    late: int  # for over four hours
    oldest_at: datetime | None  # when the one was queued that waits longest


def read_queue(now: datetime) -> QueueState:
    """Count what waits; raise django.db.Error where the database does not answer."""
    found = Email.objects.filter(status__in=WAITING).aggregate(
        waiting=Count("pk"),
        late=Count("pk", filter=Q(created__lt=now - LATE_AFTER)),
        oldest_at=Min("created"),
    )
    return QueueState(**found)


def mark_sent(keys: set[int], now: datetime) -> None:
    """Note that a server has taken these mails."""
    Email.objects.filter(pk__in=keys).update(status=STATUS.sent, last_updated=now)


def postpone(email: Email, error: Exception, now: datetime) -> None:
    """Note why a mail was not taken, and when to try it again: sooner at first, never never."""
    retries = email.number_of_retries or 0
    pause = RETRY_AFTER[min(retries, len(RETRY_AFTER) - 1)]
    Email.objects.filter(pk=email.pk).update(
        status=STATUS.requeued,
        number_of_retries=retries + 1,
        scheduled_time=now + pause,
        last_updated=now,
    )
    _note(email, error, now)


def give_up(email: Email, error: Exception, now: datetime) -> None:
    """Note that a mail can never be sent: whom it was for is erased."""
    Email.objects.filter(pk=email.pk).update(status=STATUS.failed, last_updated=now)
    _note(email, error, now)


def delete_sent(now: datetime) -> int:
    """Delete what was sent, or given up, long ago; return how many mails that were."""
    done = Email.objects.filter(
        status__in=(STATUS.sent, STATUS.failed), last_updated__lt=now - SENT_KEPT
    )
    return deleted_mails(done)


def deleted_mails(mails: QuerySet[Email]) -> int:
    """Delete mails with what was noted of them; return how many mails that were."""
    _total, by_model = mails.delete()
    return int(by_model.get("post_office.Email", 0))


def _note(email: Email, error: Exception, now: datetime) -> None:
    """Keep one line for each kind of error: a server that is down for a week fills no table."""
    line = {
        "status": STATUS.failed,
        "exception_type": type(error).__name__,
        "message": str(error),
    }
    if not email.logs.filter(**line).update(date=now):
        email.logs.create(**line)
