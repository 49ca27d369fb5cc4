"""Read an inquiry for a person: a field that cannot be decrypted says so, and nothing breaks."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.timesince import timesince

from contact.answers import answer_due
from contact.encryption import FieldKeyMissing
from contact.models import Inquiry, Note
from kat_site import facts

OPEN = (Inquiry.Status.NEW, Inquiry.Status.IN_PROGRESS)
# {name of a rule of contact.spam: what it found}
SUSPICIONS: Mapping[str, str] = {
    "asks to go on elsewhere": "It asks to go on by a messenger or another service.",
    "asks to write elsewhere": "It names an address to write to.",
    "copies": "The same long text came three times or more within a day.",
    "form-not-ours": "It was not sent with a form that this site showed.",
    "has code for links": "It has code in it that makes links.",
    "hidden-field": "A box was filled in that people cannot see.",
    "links": "It leads to other websites.",
    "looks like a probe": "It looks like a machine that tries whether the form works.",
    "names a price": "It names the price of something.",
    "names money": "It names a sum of money.",
    "offers company or sex": "It offers company, love or sex.",
    "offers crypto or investments": "It offers crypto coins or an investment.",
    "offers drugs or pills": "It sells drugs or pills.",
    "offers gambling": "It leads to bets or games for money.",
    "offers goods in bulk": "It offers goods in bulk to the clinic.",
    "offers marketing or leads": "It offers marketing, more patients or lists of addresses.",
    "offers money or asks for it": "It offers a loan or other money, or asks for some.",
    "offers papers, fame or other wares": "It sells papers, awards, fame or other wares.",
    "offers search ranking": "It offers a better place in search results, or trades in links.",
    "offers services or software to the clinic": "It sells services or software to the clinic.",
    "offers work on websites": "It offers work on websites, apps or pictures.",
    "pressure and prices": "It presses with deadlines, discounts or free trials.",
    "reads like an offer": "Its wording is nearer to offers to clinics than to patients' words.",
    "sales talk": "It talks the way salespeople do.",
    "says nothing": "It has no words: keys hit at random, or a few marks.",
    "sent-too-fast": "It was sent less than three seconds after the form was shown.",
    "sounds like fraud": "It sounds like fraud: a false bill, threat, prize or request to sign in.",
    "speaks of large numbers": "It speaks of large numbers.",
    "speaks of percents": "It speaks of percentages.",
    "written for a machine": "It is code, written to make a machine fail.",
}


def read_field(record: Inquiry | Note, name: str) -> str:
    """Return a field as text; where its key is missing, return that it cannot be read."""
    try:
        return str(getattr(record, name))
    except FieldKeyMissing as error:
        return str(error)


def can_be_read(record: Inquiry | Note, name: str) -> bool:
    """Tell whether the key of a field is there."""
    try:
        getattr(record, name)
    except FieldKeyMissing:
        return False
    return True


def describe_suspicions(inquiry: Inquiry) -> tuple[str, ...]:
    """Return in words why the message was taken for spam."""
    return tuple(
        SUSPICIONS.get(name, f"{name.replace('-', ' ').capitalize()}.")
        for name in inquiry.suspicions
    )


def is_overdue(inquiry: Inquiry, now: datetime) -> bool:
    """Tell whether the time has passed by which an answer was promised."""
    return inquiry.status in OPEN and answer_due(facts.clinic(), inquiry.received_at) < now


def describe_age(inquiry: Inquiry, now: datetime) -> str:
    """Return how long ago the message came, such as 2 hours ago."""
    return f"{timesince(inquiry.received_at, now, depth=1)} ago"


def describe_time(moment: datetime) -> str:
    """Return a moment by the clinic's clock, such as Monday, November 23, 4:05 pm."""
    local = moment.astimezone(facts.clinic().zone)
    clock = local.strftime("%I:%M %p").lstrip("0").lower()
    return f"{local:%A, %B} {local.day}, {clock}"
