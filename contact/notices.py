"""The mail that follows a message: a notice to the clinic, and a receipt to the sender.

No personal word is in the queue: a receipt is queued to `<reference>@inquiry.invalid`, and the
real address is put in when it is sent.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from post_office import mail
from post_office.models import Email

from contact.models import Inquiry
from kat_site import facts

PRIVATE_DOMAIN = "inquiry.invalid"  # RFC 2606: no mail is ever delivered there
FRONT_DESK = f"front-desk@{PRIVATE_DOMAIN}"  # the clinic, where no address of it is known yet


def queue_notice(inquiry: Inquiry) -> Email:
    """Queue the notice that an inquiry waits; it holds the number and nothing personal."""
    return _queue("notice", inquiry, clinic_address() or FRONT_DESK)


def queue_receipt(inquiry: Inquiry) -> Email | None:
    """Queue the sender's receipt, where the clinic sends them and there is an address."""
    if not settings.KAT_CONTACT_RECEIPTS or not inquiry.email:
        return None
    return _queue("receipt", inquiry, f"{inquiry.reference}@{PRIVATE_DOMAIN}")


def clinic_address() -> str:
    """Return where notices go; empty where neither the settings nor clinic.yaml say."""
    return settings.KAT_CONTACT_TO or facts.clinic().email or ""


def _queue(kind: str, inquiry: Inquiry, recipient: str) -> Email:
    context = {
        "reference": inquiry.reference,
        "is_urgent": inquiry.is_urgent,
        "is_quarantined": inquiry.status == Inquiry.Status.QUARANTINED,
        "inbox_url": settings.KAT_SITE_URL
        + reverse("admin:contact_inquiry_change", args=[inquiry.pk]),
        "clinic": facts.clinic(),
    }
    host = urlsplit(settings.KAT_SITE_URL).hostname
    return mail.send(
        recipients=[recipient],
        sender=settings.DEFAULT_FROM_EMAIL,
        subject=render_to_string(f"contact/mail/{kind}_subject.txt", context).strip(),
        message=render_to_string(f"contact/mail/{kind}_message.txt", context),
        # One Message-ID however often it is sent: a lost answer must not make two messages.
        headers={"Message-ID": f"<{kind}.{inquiry.reference}@{host}>"},
        priority="high" if inquiry.is_urgent else "medium",
    )
