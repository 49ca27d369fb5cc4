"""What the form carries and gets back, signed: when it was shown, and which message was sent."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.core import signing
from django.utils.crypto import salted_hmac

FORM_SALT = "contact.form"
SENT_SALTS = {False: "contact.sent", True: "contact.sent.urgent"}  # by whether it is urgent
FORM_LASTS = timedelta(hours=24)  # then the form asks to be sent again
LINK_LASTS = timedelta(hours=1)
QUIET = timedelta(hours=9)  # after midnight UTC: night in the whole of the United States
NONCE_LENGTH = 24
TOO_FAST = timedelta(seconds=3)  # nobody reads and fills in the form in less


class Timing(StrEnum):
    """What the form's token says of the time since it was shown."""

    FINE = "fine"
    TOO_FAST = "too-fast"
    EXPIRED = "expired"
    MISSING = "missing"  # no token, or not one of ours


@dataclass(frozen=True, slots=True)
class FormToken:
    """One showing of the form."""

    nonce: str
    shown_at: datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """What the link to the page after the form stands for."""

    reference: str
    is_urgent: bool


def sign_form(now: datetime, browser: str = "") -> str:
    """Return a token for a form shown now; all that one browser is shown in a day count as one.

    A browser that goes back to the form asks for it anew, and shows it with what was typed:
    sending that again is the same sending.
    """
    nonce = _nonce_of(browser, now) if browser else secrets.token_hex(NONCE_LENGTH // 2)
    payload = {"nonce": nonce, "at": now.timestamp()}
    return signing.dumps(payload, salt=FORM_SALT)


def _nonce_of(browser: str, now: datetime) -> str:
    day = (now.astimezone(UTC) - QUIET).date()
    return salted_hmac(FORM_SALT, f"{day} {browser}").hexdigest()[:NONCE_LENGTH]


def read_form(token: str, now: datetime) -> tuple[FormToken | None, Timing]:
    """Return what a form's token holds, and what it says of the time since."""
    try:
        payload = signing.loads(token, salt=FORM_SALT)
        shown_at = datetime.fromtimestamp(payload["at"], tz=now.tzinfo)
        found = FormToken(str(payload["nonce"]), shown_at)
    except (signing.BadSignature, KeyError, TypeError, ValueError, OverflowError):
        return None, Timing.MISSING
    age = now - found.shown_at
    if age > FORM_LASTS:
        return found, Timing.EXPIRED
    return found, Timing.TOO_FAST if age < TOO_FAST else Timing.FINE


def sign_sent(sent: Sent) -> str:
    """Return the token of the page that says that a message was sent.

    Whether it is urgent shows in no letter of it: an address stays in the browser's history.
    """
    return signing.TimestampSigner(salt=SENT_SALTS[sent.is_urgent]).sign(sent.reference)


def read_sent(token: str) -> Sent | None:
    """Return which message was sent, or None once the link is over an hour old or not ours."""
    for is_urgent, salt in SENT_SALTS.items():
        try:
            reference = signing.TimestampSigner(salt=salt).unsign(token, max_age=LINK_LASTS)
        except signing.BadSignature:
            continue
        return Sent(reference, is_urgent)
    return None


def keyed_digest(purpose: str, *parts: str) -> str:
    """Return a digest of texts that nobody without SECRET_KEY can make or search for."""
    joined = "\0".join(f"{len(part)}:{part}" for part in parts)
    return salted_hmac(f"contact.{purpose}", joined, algorithm="sha256").hexdigest()
