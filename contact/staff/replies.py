"""How to answer a sender: links that open the mail program, the telephone or its messages.

What the sender did not agree to is not offered.
"""

from dataclasses import dataclass
from urllib.parse import quote

from contact.models import Inquiry
from contact.staff.reading import can_be_read
from kat_site import facts

Way = Inquiry.PreferredContact


@dataclass(frozen=True, slots=True)
class Reply:
    """One way to answer."""

    label: str
    url: str = ""  # mailto:, tel: or sms:; empty where it is only said
    note: str = ""


def list_replies(inquiry: Inquiry) -> tuple[Reply, ...]:
    """Return the ways to answer, the one that the sender asked for first."""
    if not (can_be_read(inquiry, "email") and can_be_read(inquiry, "phone")):
        return (Reply("The addresses cannot be read: key missing."),)
    ways = {
        Way.EMAIL: _by_email(inquiry),
        Way.PHONE: _by_phone(inquiry),
        Way.TEXT: _by_text(inquiry),
    }
    asked_for = Way(inquiry.preferred_contact)
    ordered = (asked_for, *(way for way in ways if way != asked_for))
    return tuple(reply for way in ordered for reply in ways[way])


def _by_email(inquiry: Inquiry) -> tuple[Reply, ...]:
    if not inquiry.email:
        return ()
    subject = quote(f"Your message to {facts.clinic().name} ({inquiry.reference})")
    url = f"mailto:{quote(inquiry.email, safe='@')}?subject={subject}"
    return (Reply(f"Write to {inquiry.email}", url, "E-mail is not private: no health details."),)


def _by_phone(inquiry: Inquiry) -> tuple[Reply, ...]:
    if not inquiry.phone:
        return ()
    number, extension = _split(inquiry.phone)
    suffix = f";ext={extension}" if extension else ""  # RFC 3966
    return (Reply(f"Call {inquiry.phone}", f"tel:{number}{suffix}"),)


def _by_text(inquiry: Inquiry) -> tuple[Reply, ...]:
    if inquiry.preferred_contact != Way.TEXT or not inquiry.phone:
        return ()
    if not inquiry.text_consent:
        return (Reply("No text message: the sender did not agree to texts. Call instead."),)
    number, _extension = _split(inquiry.phone)
    return (Reply(f"Text {number}", f"sms:{number}", "Agreed to texts. They are not private."),)


def _split(phone: str) -> tuple[str, str]:
    """Return the E.164 number, and the extension or nothing."""
    number, _, extension = phone.partition(" x")
    return number, extension
