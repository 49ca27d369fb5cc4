"""Claims that mislead a patient, found by meaning: `check_claims` holds every rule to a text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from articles.linting.claims import (
    absolutes,
    addiction,
    approval,
    benefit,
    broad_acts,
    broad_cure,
    broad_harms,
    broad_people,
    broad_praise,
    broad_promises,
    broad_selling,
    conditions,
    cure,
    day,
    dose,
    everyone,
    general,
    guarantee,
    harms,
    home,
    law,
    mechanism,
    medicines,
    money,
    permanence,
    pregnancy,
    promotion,
    rates,
    safety,
    screening,
    selling,
    side_effects,
    speed,
    stories,
    suicide,
    superiority,
    trips,
)
from articles.linting.claims.judging import keep, suspect
from articles.linting.claims.pairs import PAIR, pairs, with_answer
from articles.linting.claims.rulebook import RuleBook
from articles.linting.claims.rules import Finding, Rule, Statement
from articles.linting.claims.wording import read
from articles.linting.sentences import Sentence
from articles.problems import Level, Problem

RULES: tuple[Rule, ...] = (
    *approval.RULES,
    *cure.RULES,
    *permanence.RULES,
    *safety.RULES,
    *side_effects.RULES,
    *addiction.RULES,
    *guarantee.RULES,
    *everyone.RULES,
    *rates.RULES,
    *superiority.RULES,
    *speed.RULES,
    *benefit.RULES,
    *medicines.RULES,
    *conditions.RULES,
    *promotion.RULES,
    *trips.RULES,
    *selling.RULES,
    *dose.RULES,
    *day.RULES,
    *home.RULES,
    *pregnancy.RULES,
    *money.RULES,
    *law.RULES,
    *harms.RULES,
    *screening.RULES,
    *stories.RULES,
    *mechanism.RULES,
    *suicide.RULES,
    *general.RULES,
    *absolutes.RULES,
    *broad_cure.RULES,
    *broad_promises.RULES,
    *broad_praise.RULES,
    *broad_selling.RULES,
    *broad_harms.RULES,
    *broad_acts.RULES,
    *broad_people.RULES,
)

_BOOK = RuleBook(RULES)


def prepare() -> None:
    """Compile every rule, and read what was learned."""
    _BOOK.prepare()
    read()


def check_claims(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """Return the rules that sentences break, alone or with the next one, in their order."""
    return tuple(finding for findings in _by_sentence(sentences) for finding in findings)


def claim_problems(sentences: Sequence[Sentence], *, path: str) -> tuple[Problem, ...]:
    """Return what `check_claims` finds as problems of the file at `path`.

    A sentence is told once a family of rules; a general rule steps back for a narrower one.
    """
    return tuple(
        finding.as_problem(path)
        for findings in _by_sentence(sentences)
        for finding in _worth_telling(findings)
    )


def _by_sentence(sentences: Sequence[Sentence]) -> Iterator[list[Finding]]:
    """Yield the findings of each sentence, those of pairs neither half of which has any, hints."""
    alone = [_findings(sentence) for sentence in sentences]
    yield from alone
    told = {place for place, findings in enumerate(alone) if findings}
    for place, joint, shown in pairs(sentences):
        if place not in told and place + 1 not in told:
            findings = [Finding(finding.rule, shown) for finding in _findings(joint)]
            told.update((place, place + 1) if findings else ())
            yield findings
    for place, sentence in enumerate(sentences):
        if place not in told:
            answered = with_answer(sentences, place)
            hints = _hints(answered) if answered else _judged(_anywhere(sentence))[1]
            yield [Finding(rule, sentence) for rule in hints]


def _findings(sentence: Sentence) -> list[Finding]:
    """Return the rules that one sentence breaks."""
    return [Finding(rule, sentence) for rule in _judged(_anywhere(sentence))[0]]


def _anywhere(sentence: Sentence) -> Sentence:
    """Return a sentence wherever in a file it stands."""
    return replace(sentence, line=0, block=0)


@lru_cache(maxsize=20_000)  # a few sites' worth: an edit changes few sentences
def _judged(sentence: Sentence) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Return the rules that a sentence breaks, and what to hint where it breaks none."""
    statement = Statement(sentence)
    broken = _BOOK.broken_by(statement)
    if sentence.kind == PAIR:  # its wording is not the writer's
        return broken, ()
    kept = keep(statement, broken)
    return kept, () if kept else suspect(statement, RULES)


@lru_cache(maxsize=2_000)
def _hints(sentence: Sentence) -> tuple[Rule, ...]:
    """Return what to hint at a sentence that breaks no rule."""
    return suspect(Statement(sentence), RULES)


def _worth_telling(findings: list[Finding]) -> list[Finding]:
    """Return the narrowest findings, one of each family; an error never steps back for less."""
    levels = {finding.rule.level for finding in findings if not finding.rule.is_general}
    narrow = [
        finding
        for finding in findings
        if not finding.rule.is_general
        or (finding.rule.level is Level.ERROR and Level.ERROR not in levels)
    ] or findings[:1]
    return list({finding.rule.family: finding for finding in reversed(narrow)}.values())[::-1]
