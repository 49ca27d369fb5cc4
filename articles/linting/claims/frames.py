"""Who says it, and is it said to be so? Negation, questions, warnings, reports, conditions.

A rule finds words; this module says whether the sentence stands behind them. An operator is a
word that turns what follows it ("not", "be wary of", "if"), up to a break in the sentence.
"""

import re
from enum import Enum
from functools import lru_cache

from articles.linting.claims.admissions import ADMITS
from articles.linting.claims.cues import (
    ANTECEDENT_END,
    ASKED,
    CALL,
    CLAUSE_END,
    CONDITION,
    DISTANCING,
    DOUBTED,
    INVERSION,
    LATER_DENIED,
    LATER_OPEN,
    LEADING,
    MAIN_VERB,
    NOT,
    OPENING,
    OUR_OWN,
    PARTLY,
    PRESUMING,
    PSEUDO,
    RELATIVE,
    STATEMENT_END,
    SUBORDINATE,
    TURN,
    UNPROVEN,
)
from articles.linting.claims.words import rx


class Stance(Enum):
    """What a sentence does with the words at one place of it."""

    ASSERTED = "asserted"
    DENIED = "denied"
    UNPROVEN = "unproven"  # "no evidence that …": a soft denial
    OPEN = "open"  # asked, reported, warned of or supposed: the sentence does not say so


def stance(
    text: str, start: int, end: int, *, asks: bool = False, presumes: bool = False
) -> Stance:
    """Say what the sentence does with its words from `start` to `end`.

    `asks` tells that it ends in a question mark; `presumes` that a how or why question about
    the words takes them for granted ("How does ketamine cure depression?").
    """
    if asks and _is_open_question(text, presumes=presumes):
        return Stance.OPEN
    after = text[end:]
    if _holds(CONDITION, text, start, ANTECEDENT_END) or _is_opened(text, start):
        return Stance.OPEN
    if LATER_OPEN.search(after):
        return Stance.OPEN
    flips = _count_denials(text, start) + bool(LATER_DENIED.search(after))
    if flips % 2 and any(part.start() < start for part in PARTLY.finditer(text)):
        return Stance.OPEN
    if _holds(UNPROVEN, text, start, CLAUSE_END):
        return Stance.UNPROVEN if flips % 2 else Stance.OPEN
    return Stance.DENIED if flips % 2 else Stance.ASSERTED


@lru_cache(maxsize=1024)  # a heading stands above many sentences
def is_distanced(context: str) -> bool:
    """Say whether a heading or lead-in, such as "Red flags", disowns what stands below it."""
    return DISTANCING.search(context) is not None


def is_doubted(text: str) -> bool:
    """Say whether a sentence doubts or warns of whatever it tells."""
    return DOUBTED.search(text) is not None


def is_left_open(text: str) -> bool:
    """Say whether it only names a question, such as "How long the effect lasts"."""
    return _NAMED_QUESTION.match(text) is not None


def admits_harm(text: str) -> bool:
    """Say whether a sentence says itself that harm can come of it."""
    return any(not _count_denials(text, found.start()) for found in ADMITS.finditer(text))


def scope(text: str, start: int) -> str:
    """Return the part of a sentence that may limit its words at `start`.

    What a "but" has left behind limits nothing, nor does a call to the reader at the end.
    """
    begin = max((found.end() for found in TURN.finditer(text, 0, start)), default=0)
    return CALL.sub("", text[begin:])


def is_about_another(text: str, start: int) -> bool:
    """Say whether the words at `start` are said of another treatment than ketamine."""
    clause = text[_clause_start(text, start) : start]
    clause = _ASIDE.sub(" ", clause)
    return _OTHER.search(clause) is not None and _OURS.search(clause) is None


_NAMED_QUESTION = re.compile(
    r"(?:how (?:much|well|long|often|far|soon|safe|likely|strong)|what happens|who should|"
    r"when to|what to)\b[^?;:]*$"
)
_PLAIN_NOT = ("not", "never", "hardly", "rarely")
_ASIDE = rx(
    r"(?:unlike|like|with|than|from|over|as well as|compared with|compared to|instead of|"
    r"rather than|to|without|after|before|beyond|of) (?:\w+ ){0,2}?<OTHER>"
)
_OTHER = rx("<OTHER>")
_OURS = rx("ketamine|kat|esketamine|spravato|infusions?|lozenges?|troches?|we|our|sessions?|it")


def _clause_start(text: str, start: int) -> int:
    """Return where the clause that holds `start` begins."""
    begin = 0
    for found in CLAUSE_END.finditer(text, 0, start):
        begin = found.start() + 1
    return begin


def _is_open_question(text: str, *, presumes: bool) -> bool:
    """Say whether a question really asks; "Why suffer when ketamine cures?" does not."""
    if LEADING.match(text) or (presumes and PRESUMING.match(text)):
        return False
    return ASKED.match(text) is not None or INVERSION.search(text) is not None


def _is_opened(text: str, start: int) -> bool:
    """Say whether a report, a warning or a doubt reaches to `start`."""
    return any(
        not _ends(STATEMENT_END, text, found.end(), start)
        and not (OUR_OWN.search(text[: found.start()]) and not found[0].startswith("avoid"))
        for found in OPENING.finditer(text)
        if found.start() < start
    )


def _holds(operator: re.Pattern[str], text: str, start: int, end: re.Pattern[str]) -> bool:
    """Say whether an operator reaches from its place to `start`."""
    return any(
        not _ends(end, text, found.end(), start) for found in operator.finditer(text, 0, start)
    )


def _ends(end: re.Pattern[str], text: str, begin: int, start: int) -> bool:
    """Say whether a break lies between `begin` and `start`; what marks it may lie beyond."""
    found = end.search(text, begin) if begin < start else None
    return found is not None and found.start() < start


def _count_denials(text: str, start: int) -> int:
    """Count the negations that reach to `start`."""
    if "neither" in text[:start]:
        text = text.replace(" nor ", " or  ")
    text = PSEUDO.sub(lambda found: "_" * len(found[0]), text[:start]) + text[start:]
    for condition in SUBORDINATE.finditer(text, 0, start):  # "If it does not help, take another"
        text = text[: condition.start()] + "_" * len(condition[0]) + text[condition.end() :]
    return sum(_denies(text, start, found) for found in NOT.finditer(text, 0, start))


def _denies(text: str, start: int, found: re.Match[str]) -> bool:
    """Say whether one negation reaches to `start`."""
    if _ends(CLAUSE_END, text, found.end(), start):
        return False
    if found[0] == "without" and MAIN_VERB.search(text, found.end(), start):
        return False  # "Ketamine without supervision is dangerous"
    is_relative = found[0] in _PLAIN_NOT and RELATIVE.search(text[: found.start()]) is not None
    return not (is_relative and MAIN_VERB.search(text, found.end(), start))
