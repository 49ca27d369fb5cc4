"""What its wording adds to the rules that a sentence breaks.

Where it reads as sound beyond doubt, what the rules say is let go; where it breaks none and reads
as misleading, the rule that it is nearest to is told as a hint.
"""

from collections.abc import Sequence
from dataclasses import replace

from articles.linting.claims.rules import Rule, Statement
from articles.linting.claims.wording import features, nearest, weigh
from articles.linting.sentences import HEADINGS
from articles.problems import Level
from articles.words import WORD

# Set by leaving one batch out after another; see “How they are measured” in docs/linter-rules.md.
SOUND = -3.0  # below that, a warning is let go,
GENERAL = -1.0  # and below that, one of a general rule,
REFUSED = -6.0  # and below that, even an error
MISLEADS = 3.0  # above that, a sentence is told that breaks no rule
FEWEST = 4  # different words of a sentence that is told by its wording alone
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


def keep(statement: Statement, broken: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return the rules that a sentence breaks, without those that its wording speaks against."""
    if not broken:
        return ()
    weight = weigh(features(statement))
    return tuple(rule for rule in broken if weight >= _least(rule))


def suspect(statement: Statement, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the rule that a sentence is nearest to, as a hint, if it reads as misleading."""
    asks = statement.sentence.is_question and statement.sentence.kind in HEADINGS
    if asks or len(set(WORD.findall(statement.text))) < FEWEST:
        return ()  # what a heading asks is for the text below it to answer
    found = features(statement)
    if weigh(found) < MISLEADS:
        return ()
    likely = RULE_OF[nearest(found)]
    return tuple(_softened(rule) for rule in rules if rule.id == likely)


def _least(rule: Rule) -> float:
    """Return the weight below which a sentence is sound, whatever the rule says."""
    if rule.level is Level.ERROR:
        return REFUSED
    return GENERAL if rule.is_general else SOUND


def _softened(rule: Rule) -> Rule:
    """Return the rule as a hint: a reader has to judge whether it applies."""
    hint = f"reads like what misleads: it is nearest to a sentence that {rule.catches}"
    return replace(rule, level=Level.WARNING, catches=hint, is_general=True)
