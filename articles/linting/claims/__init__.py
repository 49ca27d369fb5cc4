"""Claims that mislead a patient, found by meaning: `check_claims` holds every rule to a text."""

from collections.abc import Sequence

from articles.linting.claims import (
    absolutes,
    addiction,
    approval,
    benefit,
    conditions,
    cure,
    day,
    dose,
    general,
    guarantee,
    harms,
    mechanism,
    medicines,
    money,
    places,
    promotion,
    rates,
    safety,
    stories,
    suicide,
    superiority,
)
from articles.linting.claims.rules import Finding, Rule, Statement
from articles.linting.sentences import Sentence
from articles.problems import Problem

RULES: tuple[Rule, ...] = (
    *approval.RULES,
    *cure.RULES,
    *safety.RULES,
    *addiction.RULES,
    *guarantee.RULES,
    *rates.RULES,
    *superiority.RULES,
    *benefit.RULES,
    *medicines.RULES,
    *conditions.RULES,
    *promotion.RULES,
    *dose.RULES,
    *day.RULES,
    *places.RULES,
    *money.RULES,
    *harms.RULES,
    *stories.RULES,
    *mechanism.RULES,
    *suicide.RULES,
    *general.RULES,
    *absolutes.RULES,
)


def check_claims(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """Return every rule that a sentence breaks, in the order of the sentences."""
    return tuple(
        Finding(rule, sentence)
        for sentence in sentences
        for statement in (Statement(sentence),)
        for rule in RULES
        if rule.is_broken_by(statement)
    )


def claim_problems(sentences: Sequence[Sentence], *, path: str) -> tuple[Problem, ...]:
    """Return what `check_claims` finds as problems of the file at `path`."""
    return tuple(finding.as_problem(path) for finding in check_claims(sentences))
