"""What `manage.py check` says before patients write: mail, keys, staff."""

from collections.abc import Sequence
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings
from django.contrib.auth.models import User
from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as CheckWarning
from django.db import DatabaseError

from kat_site import facts
from kat_site.mail import FILES

Apps = Sequence[AppConfig] | None


@register(Tags.security)
def check_mail(app_configs: Apps, **_options: object) -> list[CheckMessage]:
    """Warn where nobody would hear of a message."""
    if settings.KAT_ENV != "production" or settings.KAT_MAIL_TRANSPORT != FILES:
        return []
    return [
        CheckWarning(
            "No mail leaves the site: staff hear of a new inquiry only when they look.",
            hint="Set EMAIL_URL, such as smtp+tls://user:password@mail.example.org:587.",
            id="contact.W001",
        )
    ]


@register(Tags.security)
def check_keys(app_configs: Apps, **_options: object) -> list[CheckMessage]:
    """Warn where a key of the demonstration protects patients."""
    if settings.KAT_ENV != "production":
        return []
    used = {settings.SECRET_KEY, *settings.KAT_FIELD_KEYS}
    names = [
        name for name in ("secret_key", "field_key") if _read(settings.KAT_VAR_DIR / name) in used
    ]
    return [
        CheckWarning(
            f"A key of the demonstration is in use: it lies in {settings.KAT_VAR_DIR / name}.",
            hint="Make another, as docs/operations.md says, and put it ahead of this one; run"
            " manage.py rotate_field_keys; then take this one out.",
            id="contact.W002",
        )
        for name in names
    ]


@register(Tags.security)
def check_staff(app_configs: Apps, **_options: object) -> list[CheckMessage]:
    """Warn where nobody can read what patients write; say nothing where there is no database."""
    try:
        is_somebody_there = User.objects.filter(is_active=True, is_staff=True).exists()
    except DatabaseError:
        return []
    if is_somebody_there:
        return []
    return [
        CheckWarning(
            "No staff account: nobody can read what patients write.",
            hint="Run manage.py create_staff NAME --group manager.",
            id="contact.W003",
        )
    ]


@register(Tags.security)
def check_clinic_address(app_configs: Apps, **_options: object) -> list[CheckMessage]:
    """Warn where notices have nowhere to go."""
    if settings.KAT_CONTACT_TO or facts.front_desk_email():
        return []
    return [
        CheckWarning(
            "The clinic has no e-mail address: notices of new inquiries wait in the queue.",
            hint="Write email: in content/clinic.yaml, or set KAT_CONTACT_TO.",
            id="contact.W004",
        )
    ]


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return None
