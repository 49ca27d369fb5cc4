"""Suspect what is spam: only the message is judged, never the browser it came from.

A suspect is quarantined, never dropped.
"""

import re
import unicodedata

from contact.signing import Timing, keyed_digest

LONG_ENOUGH = 40  # characters: copies of a shorter text are chance ("please call me")
COPIES_ALLOWED = 2  # a day; from the third on it is suspect
LINKS_ALLOWED = 1

LINK = re.compile(r"https?://|www\.|\[url|<a\s", re.IGNORECASE)


def text_digest(text: str) -> str:
    """Return a keyed digest of a long text, to count its copies; empty for a short one."""
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return keyed_digest("text", plain) if len(plain) > LONG_ENOUGH else ""


def find_signs_of_a_machine(timing: Timing, honeypot: str) -> tuple[str, ...]:
    """Return the names of the rules that a sending met, whatever it says."""
    found = {
        "sent-too-fast": timing is Timing.TOO_FAST,
        "form-not-ours": timing is Timing.MISSING,
        "hidden-field": bool(honeypot.strip()),
    }
    return tuple(name for name, is_met in found.items() if is_met)


def find_signs_of_an_offer(text: str) -> tuple[str, ...]:
    """Return the names of the rules that a text met; without any it is not suspect."""
    return ("links",) if len(LINK.findall(text)) > LINKS_ALLOWED else ()
