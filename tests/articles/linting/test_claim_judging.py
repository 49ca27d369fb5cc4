"""What the wording of a sentence adds to the claims rules; see docs/linter-rules.md."""

import pytest

from articles.linting.claims import RULES, claim_problems
from articles.linting.claims.judging import RULE_OF
from articles.linting.claims.rules import Statement
from articles.linting.claims.wording import features, nearest, read, stem, weigh
from articles.linting.sentences import Sentence, split
from articles.problems import Level
from benchmarks.learn_claims import Example, learn, learn_families


def statement(text: str, *, is_question: bool = False) -> Statement:
    return Statement(Sentence(text, 1, is_question=is_question))


def weight(text: str) -> float:
    return weigh(features(statement(text)))


def test_features_are_stems_pairs_what_is_denied_and_meanings() -> None:
    found = features(statement("Ketamine will not cure 20 patients."))

    assert {"cur", "cur 0", "^ ketamin", "-cur", "@CURE", "@PEOPLE", "patient ."} <= found
    assert "-ketamin" not in found


def test_a_question_is_told_from_a_statement() -> None:
    asked = features(statement("Ketamine cures", is_question=True))

    assert asked - features(statement("Ketamine cures")) >= {"?", "? $"}


def test_a_negation_reaches_up_to_a_stop() -> None:
    found = features(statement("No, it heals."))

    assert "-heal" not in found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("healing", "heal"),
        ("heals", "heal"),
        ("250", "0"),
        ("use", "use"),
        ("injections", "inject"),
    ],
)
def test_a_stem_is_what_forms_have_in_common(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_what_misleads_weighs_more_than_the_sound_sentence_that_resembles_it() -> None:
    assert weight("Ketamine never harms the bladder.") > 0
    assert weight("Ketamine may harm the bladder.") < 0


def test_each_family_that_was_learned_has_a_rule_to_tell() -> None:
    ids = {rule.id for rule in RULES}

    assert set(read().families) <= set(RULE_OF)
    assert set(RULE_OF.values()) <= ids


def test_a_family_is_known_by_its_words() -> None:
    assert nearest(features(statement("Most plans reimburse you in full."))) == "insurance"


def test_a_sentence_that_breaks_no_rule_and_reads_as_misleading_is_a_hint() -> None:
    [problem] = claim_problems(split("The couch had its day."), path="a.md")

    assert problem.level is Level.WARNING
    assert "reads like what misleads: it is nearest to a sentence that " in problem.message
    assert problem.fix


def test_a_warning_is_let_go_where_the_wording_is_sound() -> None:
    assert claim_problems(split("The waiting list is about three weeks."), path="a.md") == ()


def test_two_kinds_of_examples_are_told_apart_the_same_way_each_time() -> None:
    examples = [
        Example("cure", frozenset({word, "cures"}), misleads=True) for word in ("it", "this")
    ] + [Example("cure", frozenset({word, "may"}), misleads=False) for word in ("it", "this")]

    base, weights = learn(examples)

    assert weights["cures"] > abs(base) > -1
    assert weights["may"] < 0
    assert learn(examples) == (base, weights)


def test_the_clues_of_a_family_are_what_others_lack() -> None:
    cure = [Example("cure", frozenset({"it", "cures"}), misleads=True)] * 3
    speed = [Example("speed", frozenset({"it", "fast"}), misleads=True)] * 3

    clues = learn_families(cure + speed)

    assert set(clues["cure"]) == {"cures"}
    assert set(clues["speed"]) == {"fast"}
