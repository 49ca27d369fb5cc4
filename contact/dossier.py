"""All that is stored of one inquiry, for whoever wrote it and asks what the clinic has."""

from typing import Any

from auditlog.models import LogEntry
from django.contrib.auth.models import User

from contact.models import Inquiry
from contact.staff.reading import read_field

PERSONAL = ("name", "email", "phone", "best_time", "location", "about", "message")


def make_dossier(inquiry: Inquiry) -> dict[str, Any]:
    """Return everything as JSON has it; what has no key says so."""
    return {
        "reference": inquiry.reference,
        "received": inquiry.received_at.isoformat(),
        "status": inquiry.status,
        "closed": inquiry.closed_at.isoformat() if inquiry.closed_at else None,
        "read_now": inquiry.is_urgent,
        "suspicions": inquiry.suspicions,
        "topic": inquiry.topic,
        "preferred_contact": inquiry.preferred_contact,
        "text_consent": inquiry.text_consent,
        "assigned_to": _name(inquiry.assigned_to),
        **{name: read_field(inquiry, name) for name in PERSONAL},
        "notes": [
            {"at": note.at.isoformat(), "by": _name(note.by), "text": read_field(note, "text")}
            for note in inquiry.notes.select_related("by")
        ],
        "history": [
            {
                "at": change.at.isoformat(),
                "by": _name(change.by),
                "before": change.before,
                "after": change.after,
            }
            for change in inquiry.status_changes.select_related("by")
        ],
        "audit": [
            {
                "at": entry.timestamp.isoformat(),
                "by": _name(entry.actor),
                "action": entry.get_action_display(),
            }
            for entry in LogEntry.objects.get_for_object(inquiry).select_related("actor")
        ],
    }


def _name(user: User | None) -> str | None:
    return user.get_username() if user else None
