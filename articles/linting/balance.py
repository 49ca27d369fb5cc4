"""Rules on the page as a whole: benefit beside risk and doubt, and help beside suicide."""

import re
from collections.abc import Iterator
from itertools import groupby

from articles.linting.advice import Advice, quoted
from articles.linting.page import LintedPage
from articles.linting.sentences import Sentence
from articles.linting.standing import is_instruction, is_own
from articles.linting.statements import is_benefit
from articles.linting.vocabulary import (
    COMPARISON_ARM,
    NO_RISK,
    RISK,
    SIDE_EFFECT,
    UNCERTAINTY,
    gives_rate,
)
from articles.mentions import mentions_suicide
from articles.problems import Problem

RISK_MISSING = Advice(
    id="balance-risk",
    finds="a page that names a benefit and no risk",
    reason="Who reads only this page must not learn of the benefit alone.",
    source="house rule; FTC Health Products Compliance Guidance (2022); DISCERN 10-11",
    fix="add what can go wrong, as clearly as the benefit, with its source",
)
DOUBT_MISSING = Advice(
    id="balance-uncertainty",
    finds="a page that names a benefit and nothing of what is not known",
    reason="Most trials were small and short, and none shows what the therapy adds.",
    source="house rule; DISCERN 8",
    fix="add what is not known, such as how long it lasts, or that it may not help",
)
BOTH_ARMS = Advice(
    id="balance-both-arms",
    finds="a section that says how many got better, and not how many did without the treatment",
    reason="People get better on placebo too; without that number a rate means nothing.",
    source="house rule: always with the comparison; IPDAS: same denominators for every option",
    fix="add the number from the comparison group, with the same “in 100”, or say that there was "
    "no comparison group",
)
SUICIDE_HELP = Advice(
    id="balance-suicide",
    finds="a page that mentions suicide without both 988 and 911",
    reason="Someone in danger may be reading this page and no other.",
    source="house rule; 988 Suicide & Crisis Lifeline: safe messaging",
    fix="add “Call 988 or text 988, day or night. If someone may be in danger right now, call "
    "911.”, with links to tel:988 and tel:911",
)
RULES = (RISK_MISSING, DOUBT_MISSING, BOTH_ARMS, SUICIDE_HELP)

_OUTCOME = re.compile(
    r"\b(?:respon\w+|better|improv\w+|remission|eas\w+|fell by|halved|help\w*|relief|recover\w*|"
    r"no longer)\b",
    re.IGNORECASE,
)
_NOT_TREATED = re.compile(  # what gets better there is a harm, or someone who stopped
    rf"\b{SIDE_EFFECT}|\b(?:stopp\w+|recreational|untreated)\b", re.IGNORECASE
)
_NO_ARM = re.compile(r"no (?:comparison|control|placebo)|nothing to compare", re.IGNORECASE)


def balance_problems(page: LintedPage) -> Iterator[Problem]:
    """Yield what the page as a whole leaves out."""
    yield from _one_sided(page)
    yield from _lonely_rates(page)
    yield from _suicide_without_help(page)


def _one_sided(page: LintedPage) -> Iterator[Problem]:
    """Yield a benefit on a page that names no risk, or no doubt."""
    benefit = next((one for one in page.sentences if _names_benefit(one)), None)
    if benefit is None:
        return
    prose = (one.text for one in page.sentences if one.kind not in ("title", "heading"))
    text = NO_RISK.sub("", " ".join(prose))
    quote = quoted(benefit.text)
    if not RISK.search(text):
        message = f"the page names a benefit, and no risk: {quote}"
        yield RISK_MISSING.problem(page.path, benefit.line, message)
    if not UNCERTAINTY.search(text):
        message = f"the page names a benefit, and nothing of what is not known: {quote}"
        yield DOUBT_MISSING.problem(page.path, benefit.line, message)


def _names_benefit(sentence: Sentence) -> bool:
    text = sentence.text
    is_claim = not (sentence.is_question or is_instruction(text) or is_own(text))
    return is_claim and sentence.kind not in ("heading", "table") and is_benefit(text)


def _lonely_rates(page: LintedPage) -> Iterator[Problem]:
    """Yield how many got better, in a section that compares with nothing."""
    for _, section in groupby(page.body_sentences, key=lambda one: one.heading):
        sentences = tuple(section)
        text = " ".join(f"{one.lead_in} {one.text}" for one in sentences)
        if COMPARISON_ARM.search(text) or _NO_ARM.search(text):
            continue
        for sentence in sentences:
            words = f"{sentence.lead_in} {sentence.text}"
            if sentence.is_question or not (gives_rate(sentence.text) and _OUTCOME.search(words)):
                continue
            if not _NOT_TREATED.search(f"{sentence.heading}. {words}"):
                quote = quoted(sentence.text)
                message = f"this gives a rate, and none of people without the treatment: {quote}"
                yield BOTH_ARMS.problem(page.path, sentence.line, message)


def _suicide_without_help(page: LintedPage) -> Iterator[Problem]:
    """Yield the first mention of suicide on a page that gives too little help."""
    mention = next((one for one in page.sentences if mentions_suicide(one.text)), None)
    if mention is None:
        return
    text = " ".join(one.text for one in page.sentences)
    missing = [number for number in ("988", "911") if not re.search(rf"\b{number}\b", text)]
    if missing:
        message = f"the page mentions suicide, and not {' or '.join(missing)}"
        yield SUICIDE_HELP.problem(page.path, mention.line, message)
