"""Every rule is documented as it is, has an id of its own, and says what to do."""

from pathlib import Path

import pytest

from articles.linting import RULES
from articles.linting.advice import Advice

DOCUMENT = Path(__file__).resolve().parents[3] / "docs/linter-rules-style.md"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_a_rule_is_documented_as_it_is(rule: Advice) -> None:
    row = f"| `{rule.id}` | {rule.finds} | {rule.reason} | {rule.source} | {rule.fix} |"

    assert row in DOCUMENT.read_text(encoding="utf-8").splitlines()


def test_nothing_else_is_documented() -> None:
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()

    assert len([line for line in lines if line.startswith("| `")]) == len(RULES)


def test_each_id_belongs_to_one_rule() -> None:
    ids = [rule.id for rule in RULES]

    assert sorted(set(ids)) == sorted(ids)
