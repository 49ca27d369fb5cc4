"""Rules on callouts: few, short, and where they belong."""

import re
from collections.abc import Iterator

from articles.box_kinds import CALLOUTS
from articles.linting.advice import Advice
from articles.linting.markup import plain_text
from articles.linting.page import LintedPage, PageKind
from articles.problems import Problem

MOST_CALLOUTS = 3  # a page
MOST_WORDS = 60  # about what a phone shows at once

CALLOUT_COUNT = Advice(
    id="callout-count",
    finds=f"more than {MOST_CALLOUTS} boxes of the kinds note, important and warning on a page",
    reason="What is set apart everywhere stands out nowhere.",
    source="house rule",
    fix="make the least important ones plain paragraphs",
)
CALLOUT_NEXT = Advice(
    id="callout-next",
    finds="two such boxes with nothing between them",
    reason="Readers take two boxes for one, and skip the second.",
    source="NHS digital service manual: users overlook what stands between boxes",
    fix="make one box of the two, or put the second where its subject is",
)
CALLOUT_FIRST = Advice(
    id="callout-first",
    finds="such a box before an article's first heading that gives neither 988 nor 911",
    reason="There the lead and the key points already say what matters most.",
    source="house rule: parts of an article",
    fix="move it below the heading it belongs to, or into the key points",
)
CALLOUT_LONG = Advice(
    id="callout-long",
    finds=f"such a box of more than {MOST_WORDS} words",
    reason="A box holds one thing to remember.",
    source="house rule",
    fix="keep one message, and move the rest below it",
)
RULES = (CALLOUT_COUNT, CALLOUT_NEXT, CALLOUT_FIRST, CALLOUT_LONG)


def callout_problems(page: LintedPage) -> Iterator[Problem]:
    """Yield callouts that are too many, too long, or in the wrong place."""
    callouts = [box for box in page.boxes if box.name in CALLOUTS]
    for place, callout in enumerate(callouts):
        if place >= MOST_CALLOUTS:
            count = f"{place + 1} of the kinds {', '.join(CALLOUTS)}"
            message = f"this is box number {count} on the page; {MOST_CALLOUTS} are enough"
            yield CALLOUT_COUNT.problem(page.path, callout.line, message)
        if callout.follows in CALLOUTS:
            message = f"this box follows the box /// {callout.follows} with nothing between them"
            yield CALLOUT_NEXT.problem(page.path, callout.line, message)
        gives_help = re.search(r"\b(?:988|911)\b", callout.text)
        if page.kind is PageKind.ARTICLE and callout.section == 0 and not gives_help:
            message = f"the box /// {callout.name} stands before the first heading"
            yield CALLOUT_FIRST.problem(page.path, callout.line, message)
        words = len(plain_text(callout.text).split())
        if words > MOST_WORDS:
            message = f"the box has {words} words; {MOST_WORDS} are enough"
            yield CALLOUT_LONG.problem(page.path, callout.line, message)
