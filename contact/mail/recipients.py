"""The real addresses of queued mail, put in at the moment of sending.

The queue names nobody: a receipt waits for `<reference>@inquiry.invalid`.
"""

from copy import copy

from django.conf import settings
from django.core.mail import EmailMessage

from contact.encryption import FieldKeyMissing
from contact.models import Inquiry
from kat_site import facts

PRIVATE_DOMAIN = "inquiry.invalid"  # RFC 2606: no mail is ever delivered there
FRONT_DESK = f"front-desk@{PRIVATE_DOMAIN}"  # the clinic, where no address of it is known yet
NOTICE, RECEIPT = "notice", "receipt"  # what there is; each Message-ID begins with one


class RecipientMissing(Exception):
    """There is no address to send to; its text says why, and names nobody."""


class RecipientGone(RecipientMissing):
    """The inquiry, or the address in it, was erased: this can never be sent."""


def stand_in(inquiry: Inquiry) -> str:
    """Return what the queue says instead of the sender's address."""
    return f"{inquiry.reference}@{PRIVATE_DOMAIN}"


def clinic_address() -> str:
    """Return where notices go, as settings and clinic.yaml say now; empty where neither does."""
    return settings.KAT_CONTACT_TO or facts.front_desk_email()


def addressed(message: EmailMessage) -> EmailMessage:
    """Return the message with real addresses; raise RecipientMissing.

    A notice goes to the clinic's address as it is now: one that was mistyped when the notice was
    queued holds nothing up once it is mended.
    """
    real = copy(message)
    if is_notice(message):
        real.to = [clinic_address() or _known(queued) for queued in message.to]
    else:
        real.to = [_sender(queued) for queued in message.to]
    return real


def is_notice(message: EmailMessage) -> bool:
    """Tell a notice to the clinic from a receipt to a sender."""
    return str(message.extra_headers.get("Message-ID", "")).startswith(f"<{NOTICE}.")


def _known(queued: str) -> str:
    if queued == FRONT_DESK:
        raise RecipientMissing("neither KAT_CONTACT_TO nor clinic.yaml names an address")
    return queued


def _sender(queued: str) -> str:
    reference, _, domain = queued.rpartition("@")
    if domain != PRIVATE_DOMAIN:
        return queued
    inquiry = Inquiry.objects.filter(reference=reference).only("email").first()
    try:
        if inquiry is None or not inquiry.email:
            raise RecipientGone("the inquiry or its address was erased")
        return inquiry.email
    except FieldKeyMissing as missing:
        raise RecipientMissing(str(missing)) from None
