"""What is written down of every view and every change: no personal word among it."""

from collections.abc import Mapping, Sequence
from typing import Any

from auditlog.models import LogEntry
from auditlog.registry import auditlog
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType

from contact.models import Inquiry, Note

# Fields that may be logged; what is not named here is never written into the log.
LOGGED: Mapping[type[Any], Sequence[str]] = {
    Inquiry: ("status", "is_urgent", "suspicions", "assigned_to", "closed_at"),
    Note: ("inquiry",),
    User: ("username", "is_active", "is_staff"),
}


def register_models() -> None:
    """Have changes of these models logged; call it once, when the apps are ready."""
    for model, fields in LOGGED.items():
        auditlog.register(model, include_fields=list(fields))


def record_view(inquiry: Inquiry, *, means: str = "") -> None:
    """Write down that somebody reads a message; raise django.db.Error where that fails."""
    LogEntry.objects.log_create(
        inquiry,
        force_log=True,
        action=LogEntry.Action.ACCESS,
        additional_data={"means": means} if means else None,
    )


def record_export(references: Sequence[str], *, means: str) -> None:
    """Write down which messages leave the inbox at once, in one line."""
    LogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(Inquiry),
        object_pk="",
        object_repr=f"export of {len(references)}",
        action=LogEntry.Action.ACCESS,
        additional_data={"means": means, "references": list(references)},
    )
