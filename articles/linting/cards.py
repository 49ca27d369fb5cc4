"""Rules on care cards, and on do and do-not lists."""

import re
from collections.abc import Iterator

from articles.box_kinds import ADVICE_LISTS, CARDS
from articles.linting.advice import Advice, quoted
from articles.linting.blocks import CARD_TITLES
from articles.linting.boxes import Box
from articles.linting.markup import plain_text
from articles.linting.medicines import MEDICINES
from articles.linting.page import LintedPage
from articles.problems import Problem

FEWEST_ITEMS, MOST_ITEMS = 2, 10  # one item is a sentence; more than ten are not read in a hurry

_NHS = "NHS digital service manual: care cards"
ORDER = Advice(
    id="card-order",
    finds="a box that says when to call after a more urgent one",
    reason="Readers learn one order, and look for 911 at the end of it.",
    source="house rule: parts of an article: least to most urgent",
    fix="put the boxes in this order: /// call-us, /// call-us-today, /// call-911",
)
REPEATED = Advice(
    id="card-repeated",
    finds="a second box of one kind that says when to call",
    reason="Who finds the first box does not look for another.",
    source=f"{_NHS}: more than one of a type only for a clear clinical need",
    fix="move its lines into the first box of that kind",
)
APART = Advice(
    id="card-heading",
    finds="boxes that say when to call under different headings, or before the first",
    reason="The three are one answer to “when do I get help?”.",
    source="house rule: parts of an article",
    fix="put all three boxes under one heading, such as: ## Know when to get help",
)
LIST = Advice(
    id="card-list",
    finds=f"a box that says when to call without a list of {FEWEST_ITEMS} to {MOST_ITEMS} lines",
    reason="In a hurry a list is read, and only a short one.",
    source=f"{_NHS}; CDC Clear Communication Index 8",
    fix='write two to ten lines that begin with "- ", each a sign to act on',
)
ITEM = Advice(
    id="card-item",
    finds="a line of such a box, or of a do or do-not list, that does not go on from its title",
    reason="The title and each line are read, and heard, as one sentence.",
    source="docs/content-format.md: each line finishes the title's sentence",
    fix="begin with a small letter and go on from the title, such as: - you cannot stop vomiting",
)
EMERGENCY = Advice(
    id="card-emergency",
    finds="a sign of an emergency in a box that does not say to call 911",
    reason="Someone who waits for the clinic to call back may die.",
    source="ketalar-label; janssen-2026-spravato-label; 988-lifeline",
    fix="move the line to the box /// call-911; for thoughts of suicide, give 988 in a box "
    "/// important",
)
NO_EMERGENCY = Advice(
    id="card-911-signs",
    finds="a box that says to call 911 and names no sign of an emergency",
    reason="A box that calls 911 for less teaches readers to ignore it.",
    source=_NHS,
    fix="name signs such as: - someone cannot be woken; move the others to /// call-us-today",
)
RULES = (ORDER, REPEATED, APART, LIST, ITEM, EMERGENCY, NO_EMERGENCY)

_SIGN = re.compile(
    r"(?:cannot|can't|can not|could not) be (?:woken|waked|roused)|will not wake|unconscious|"
    r"unresponsive|not breathing|(?:stops?|stopped|trouble|difficulty|hard(?:er)? to|struggl\w+ to|"
    r"cannot|slow\w*|shallow)[\w ,]{0,20} breath\w*|breathing (?:is|stops|becomes|slows|has)|"
    r"\bchest (?:pain|pressure|tightness)|\bseizures?\b|\bfits\b|\bcollaps\w+|"
    r"\blips (?:\w+ )?(?:turn|are|go) (?:blue|gr[ae]y)|\bstroke\b|weakness on one side|"
    r"(?:sudden|severe) [\w ]{0,10}headache|(?:face|throat|tongue) [\w ]{0,8}swell\w*|"
    r"\boverdose\b|\bsuicid\w+|(?:harm|hurt|kill)(?:ing)? (?:your|them|him|her)?sel|"
    r"(?:harm|hurt|kill)(?:ing)? (?:themselves|someone|others|yourself)|in (?:immediate )?danger",
    re.IGNORECASE,
)
_NAMES = {name.lower() for name in MEDICINES}


def card_problems(page: LintedPage) -> Iterator[Problem]:
    """Yield what is wrong with the cards and lists of a page."""
    cards = [box for box in page.boxes if box.name in CARDS]
    yield from _place(page, cards)
    for card in cards:
        yield from _list(page, card)
        yield from _urgency(page, card)
    for box in page.boxes:
        if box.name in (*CARDS, *ADVICE_LISTS):
            yield from _items(page, box)


def _place(page: LintedPage, cards: list[Box]) -> Iterator[Problem]:
    """Yield cards out of order, there twice, or apart from the others."""
    seen: list[Box] = []
    for card in cards:
        urgency = CARDS.index(card.name)
        if any(card.name == one.name for one in seen):
            message = f"the page has a second box /// {card.name}"
            yield REPEATED.problem(page.path, card.line, message)
        elif later := [one.name for one in seen if CARDS.index(one.name) > urgency]:
            message = f"the box /// {card.name} comes after /// {later[-1]}, which is more urgent"
            yield ORDER.problem(page.path, card.line, message)
        if card.section == 0:
            message = f"the box /// {card.name} stands before the first heading"
            yield APART.problem(page.path, card.line, message)
        elif seen and card.section != seen[0].section:
            message = (
                f"the box /// {card.name} stands under another heading than /// {seen[0].name}"
            )
            yield APART.problem(page.path, card.line, message)
        seen.append(card)


def _list(page: LintedPage, card: Box) -> Iterator[Problem]:
    count = len(card.items)
    if not FEWEST_ITEMS <= count <= MOST_ITEMS:
        lines = "one line that begins" if count == 1 else f"{count or 'no'} lines that begin"
        message = f'the box /// {card.name} has {lines} with "- "'
        yield LIST.problem(page.path, card.line, message)


def _urgency(page: LintedPage, card: Box) -> Iterator[Problem]:
    """Yield signs of an emergency outside the 911 card, and a 911 card without any."""
    signs = [(line, text) for line, text in card.items if _SIGN.search(text)]
    if card.name == "call-911":
        if card.items and not signs:
            message = "the box /// call-911 names no sign of an emergency"
            yield NO_EMERGENCY.problem(page.path, card.line, message)
        return
    for line, text in signs:
        sign = quoted(plain_text(text))
        message = f"a sign of an emergency stands in the box /// {card.name}: {sign}"
        yield EMERGENCY.problem(page.path, line, message)


def _items(page: LintedPage, box: Box) -> Iterator[Problem]:
    """Yield items that do not go on from the title."""
    title = CARD_TITLES.get(box.name, "Do")
    for line, text in box.items:
        words = plain_text(text).strip()
        first = re.split(r"[\s,.;:’']", words, maxsplit=1)[0]
        is_name = first.lower() in _NAMES or sum(letter.isupper() for letter in first) > 1
        begins_anew = first[:1].isupper() and not is_name and first != "I"
        doubled = re.match(r"(?:if|when|do not|don[’']t|never|do)\b", words, re.IGNORECASE)
        if begins_anew or doubled:
            message = f"“{title}” and {quoted(words)} do not make one sentence"
            yield ITEM.problem(page.path, line, message)
