"""The mail that follows a message: a notice to the clinic, and a receipt to the sender.

No personal word is in the queue: contact.mail.recipients puts addresses in when it is sent.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from post_office.models import PRIORITY, STATUS, Email

from contact.mail.queue import deleted_mails
from contact.mail.recipients import FRONT_DESK, NOTICE, RECEIPT, stand_in
from contact.models import Inquiry
from kat_site import facts


def queue_notice(inquiry: Inquiry) -> Email:
    """Queue the notice that an inquiry waits; it holds the number and nothing personal."""
    return _queue(NOTICE, inquiry, _clinic_address())


def queue_receipt(inquiry: Inquiry) -> Email | None:
    """Queue the sender's receipt, where the clinic sends them and there is an address."""
    if not settings.KAT_CONTACT_RECEIPTS or not inquiry.email:
        return None
    return _queue(RECEIPT, inquiry, stand_in(inquiry))


def forget_mail(inquiry: Inquiry) -> int:
    """Delete the mail about an inquiry, sent or not; return how many there were."""
    of_it = Q()
    for kind in (NOTICE, RECEIPT):
        of_it |= Q(message_id__startswith=f"<{kind}.{inquiry.reference}@")
    return deleted_mails(Email.objects.filter(of_it))


def _clinic_address() -> str:
    """Return where notices go, or what stands for it: a wrong address must not lose a message."""
    address = settings.KAT_CONTACT_TO or facts.clinic().email or ""
    try:
        validate_email(address)
    except ValidationError:
        return FRONT_DESK
    return address


def _queue(kind: str, inquiry: Inquiry, recipient: str) -> Email:
    """Put a mail into the queue. What is rendered here is rendered no second time."""
    path = reverse("admin:contact_inquiry_change", args=[inquiry.pk])
    context = {
        "reference": inquiry.reference,
        "is_urgent": inquiry.is_urgent,
        "is_quarantined": inquiry.status == Inquiry.Status.QUARANTINED,
        "inbox_url": f"{settings.KAT_SITE_URL}{path}",
        "clinic": facts.clinic(),
    }
    subject = render_to_string(f"contact/mail/{kind}_subject.txt", context)
    created: Email = Email.objects.create(
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[recipient],
        subject=" ".join(subject.split()),
        message=render_to_string(f"contact/mail/{kind}_message.txt", context),
        message_id=_message_id(kind, inquiry),
        headers={"Auto-Submitted": "auto-generated"},  # RFC 3834: nobody's absence is answered
        status=STATUS.queued,
        priority=PRIORITY.high if inquiry.is_urgent else PRIORITY.medium,
    )
    return created


def _message_id(kind: str, inquiry: Inquiry) -> str:
    """Return one Message-ID, however often it is sent: a lost answer must not make two messages."""
    return f"<{kind}.{inquiry.reference}@{urlsplit(settings.KAT_SITE_URL).hostname}>"
