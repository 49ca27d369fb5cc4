"""What its wording adds to the rules that a sentence breaks.

Where it reads as sound beyond doubt, warnings are let go; where no rule is broken and it reads as
misleading, the rule that it is nearest to is told.
"""

from collections.abc import Sequence
from dataclasses import replace

from articles.linting.claims.pairs import PAIR
from articles.linting.claims.rules import Rule, Statement
from articles.linting.claims.wording import features, nearest, weigh
from articles.problems import Level

# Set by leaving one batch out after another; see “How they are measured” in docs/linter-rules.md.
SOUND = {Level.WARNING: -2.0, Level.ERROR: -12.0}  # below that, what the rules say is let go
MISLEADS = 5.0  # above that, a sentence is told that breaks no rule
FEWEST = 4  # words of a sentence that is told by its wording alone
RULE_OF = {
    "addiction": "claim-addiction-denied",
    "alcohol": "claim-mixing-meant",
    "approval": "claim-approval-meant",
    "benefit": "claim-benefit-meant",
    "bladder": "claim-bladder-denied",
    "children": "claim-children",
    "condition": "claim-condition-meant",
    "cure": "claim-cure-meant",
    "dose": "claim-dose-meant",
    "driving": "claim-driving-meant",
    "drug-test": "claim-drug-test",
    "eating": "claim-eating-meant",
    "everyone": "claim-everyone-meant",
    "guarantee": "claim-guarantee-meant",
    "health": "claim-screening-dismissed",
    "home": "claim-home-meant",
    "insurance": "claim-insurance-meant",
    "legal": "claim-legal-meant",
    "mechanism": "claim-mechanism-meant",
    "overdose": "claim-overdose-denied",
    "permanence": "claim-lasting-meant",
    "pregnancy": "claim-pregnancy-meant",
    "promotion": "claim-promotion-meant",
    "rate": "claim-rate-meant",
    "safety": "claim-safe-meant",
    "speed": "claim-speed-meant",
    "stop-medicine": "claim-medicine-meant",
    "suicide": "claim-suicide-meant",
    "superiority": "claim-comparison-meant",
    "test": "claim-test-meant",
    "testimonial": "claim-testimonial-meant",
    "urgency": "claim-urgency-meant",
}  # of a family of examples


def judge(
    statement: Statement, broken: tuple[Rule, ...], rules: Sequence[Rule]
) -> tuple[Rule, ...]:
    """Return the rules to tell of a sentence that breaks some, or none."""
    found = features(statement)
    weight = weigh(found)
    if broken:
        return tuple(rule for rule in broken if weight >= SOUND[rule.level])
    is_one = statement.sentence.kind != PAIR and len(statement.text.split()) >= FEWEST
    if weight < MISLEADS or not is_one:
        return ()
    likely = RULE_OF[nearest(found)]
    return tuple(_softened(rule) for rule in rules if rule.id == likely)


def _softened(rule: Rule) -> Rule:
    """Return the rule as a hint: a reader has to judge whether it applies."""
    hint = f"reads like a sentence that {rule.catches}"
    return replace(rule, level=Level.WARNING, catches=hint, is_general=True)
