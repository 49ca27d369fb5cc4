"""Suspect what is spam: only the message is judged, never the browser it came from.

A suspect is quarantined, never dropped.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from contact.nonsense import is_probe, says_nothing
from contact.phrases import Phrases, plain, words_of
from contact.signing import Timing, keyed_digest
from contact.wording import weigh_wording

LONG_ENOUGH = 40  # characters: copies of a shorter text are chance ("please call me")
COPIES_ALLOWED = 2  # a day; from the third on it is suspect
ENOUGH = 0.6  # of suspicion, from which on a text is put aside
ENOUGH_UNNAMED = 0.75  # the same where nothing but the wording speaks for an offer
WORDING = "reads like an offer"
FAMILIES = Path(__file__).with_name("offers.toml")

LINK = re.compile(
    r"https?://\S+|\bwww\.\S+|\b(?:[a-z0-9-]+\.)+(?:com|net|org|info|biz|io|co|me|ru|cn|top|xyz|shop|site"
    r"|online|club|store|live|vip|example)\b(?:/\S*)?"
)
EMAIL = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b\w+ ?(?:at|\(at\)|\[at\]) ?\w+ ?(?:dot|\(dot\)) ?\w+"
)
HANDLE = re.compile(r"(?<![\w.@])@\w{3,}")
MARKUP = re.compile(r"\[/?(?:url|b|img|link)\b|</?(?:a|b|img|iframe|script|h1)\b|&lt;a\b")
MONEY = re.compile(
    r"[$€£¥₽]\s?\d[\d,.]*k?|\b\d[\d,.]*k?\s?(?:[$€£¥₽]|usd|eur|euro|dollars?|pounds|rub|aud)\b"
)
PRICE = re.compile(
    r"(?:[$€£]\s?\d[\d,.]*|\d[\d,.]*\s?(?:[$€£]|usd|eur))\s?(?:/|per\b|a\b|each\b|flat\b|only\b|today\b|monthly\b)"
    r"|\b(?:only|from|just|for|at|under|now) (?:[$€£]\s?\d|\d[\d,.]*\s?(?:[$€£]|usd|eur))"
)
PERCENT = re.compile(r"\b\d[\d,.]*\s?%")
MANY = re.compile(r"\b\d{1,3}[, ]?000\b|\b\d+k\+?\b|\b\d{2,}\+|\b\d+ ?(?:million|m)\b")


@dataclass(frozen=True, slots=True)
class Family:
    """Phrases of one kind."""

    name: str
    weight: float
    most: float
    phrases: Phrases

    def weigh(self, plain_text: str, words: list[str]) -> float:
        """Return how much its phrases in a text weigh together."""
        weight = self.weight * self.phrases.count(plain_text, words)
        return min(weight, self.most) if self.weight > 0 else max(weight, self.most)


@cache
def families() -> tuple[Family, ...]:
    """Return the families of offers.toml."""
    found = tomllib.loads(FAMILIES.read_text(encoding="utf-8"))["family"]
    return tuple(
        Family(each["name"], each["weight"], each["most"], Phrases(each["phrases"]))
        for each in found
    )


def text_digest(text: str) -> str:
    """Return a keyed digest of a long text, to count its copies; empty for a short one."""
    flat = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return keyed_digest("text", flat) if len(flat) > LONG_ENOUGH else ""


def find_signs_of_a_machine(timing: Timing, honeypot: str) -> tuple[str, ...]:
    """Return the names of the rules that a sending met, whatever it says."""
    found = {
        "sent-too-fast": timing is Timing.TOO_FAST,
        "form-not-ours": timing is Timing.MISSING,
        "hidden-field": bool(honeypot.strip()),
    }
    return tuple(name for name, is_met in found.items() if is_met)


def find_signs_of_an_offer(text: str) -> tuple[str, ...]:
    """Return the names of the rules that a text met; without any it is not suspect.

    Where nothing but its wording speaks for an offer, that has to be plainer.
    """
    named = dict(weigh(text))
    met = [name for name, weight in named.items() if weight > 0]
    wording = weigh_wording(text)
    if sum(named.values()) + wording < (ENOUGH if met else ENOUGH_UNNAMED):
        return ()
    return (*met, WORDING) if wording > 0 else tuple(met)


def weigh(text: str) -> Iterator[tuple[str, float]]:
    """Yield what can be named for an offer, and against: the name of a rule, and its weight."""
    flat = plain(text)
    words = words_of(flat)
    for family in families():
        if weight := family.weigh(flat, words):
            yield family.name, weight
    yield from _weigh_form(flat, words)
    if says_nothing(text):
        yield "says nothing", 1.0
    if is_probe(text):
        yield "written for a machine", 1.0


def _weigh_form(flat: str, words: list[str]) -> Iterator[tuple[str, float]]:
    links = len(set(LINK.findall(flat)))
    if links:
        yield "links", min(0.35 * links, 1.4) + (0.4 if len(words) < 25 else 0)
    if MARKUP.search(flat):
        yield "has code for links", 1.0
    if EMAIL.search(flat) or HANDLE.search(flat):
        yield "asks to write elsewhere", 0.4
    if PRICE.search(flat):
        yield "names a price", 0.5
    elif MONEY.search(flat):
        yield "names money", 0.2
    if PERCENT.search(flat):
        yield "speaks of percents", 0.3
    if MANY.search(flat):
        yield "speaks of large numbers", 0.3
