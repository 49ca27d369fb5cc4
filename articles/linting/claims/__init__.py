"""Claims that mislead a patient, found by meaning: `check_claims` holds every rule to a text."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from articles.linting.claims import (
    absolutes,
    addiction,
    approval,
    benefit,
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
from articles.linting.claims.rules import Finding, Rule, Statement
from articles.linting.sentences import Sentence
from articles.problems import Problem

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
)


def check_claims(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """Return the rules that each sentence breaks, in the order of the sentences."""
    return tuple(finding for sentence in sentences for finding in _findings(sentence))


def claim_problems(sentences: Sequence[Sentence], *, path: str) -> tuple[Problem, ...]:
    """Return what `check_claims` finds as problems of the file at `path`.

    A sentence is told once a family of rules; a general rule steps back for a narrower one.
    """
    return tuple(
        finding.as_problem(path)
        for sentence in sentences
        for finding in _worth_telling(_findings(sentence))
    )


def _findings(sentence: Sentence) -> list[Finding]:
    """Return the rules that one sentence breaks, wherever in a file it stands."""
    return [Finding(rule, sentence) for rule in _broken_by(replace(sentence, line=0, block=0))]


@lru_cache(maxsize=20_000)  # a few sites' worth: an edit changes few sentences
def _broken_by(sentence: Sentence) -> tuple[Rule, ...]:
    """Return the rules that a sentence breaks."""
    statement = Statement(sentence)
    return tuple(rule for rule in RULES if rule.is_broken_by(statement))


def _worth_telling(findings: list[Finding]) -> list[Finding]:
    """Return the narrowest findings, one of each family."""
    narrow = [finding for finding in findings if not finding.rule.is_general] or findings[:1]
    return list({finding.rule.family: finding for finding in reversed(narrow)}.values())[::-1]
