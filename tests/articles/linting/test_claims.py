"""The claims rules against sentences written before them; see docs/linter-rules.md."""

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.linting.claims import RULES, check_claims, claim_problems
from articles.linting.claims.rules import Rule, shorten
from articles.linting.claims.sources import SHORT
from articles.linting.sentences import split
from articles.problems import Level, Problem

ROOT = Path(__file__).parents[3]
CITED = {
    entry["id"]
    for entry in json.loads((ROOT / "content" / "references.json").read_text(encoding="utf-8"))
}
CLAIMS = ROOT / "tests" / "claims"
HINT = "reads like what misleads"  # always a warning: a reader has to judge
DANGEROUS = ("claim-approval", "claim-cure", "claim-medicine", "claim-dose")
LEAST_ERRORS = {"learned/": 0.83, "held-out-4/": 0.83, "held-out-10/": 0.9}  # of what is dangerous
DANGEROUS_FAMILIES = ("approval", "cure", "stop-medicine", "dose")
FOLDERS = (
    "",
    "learned/",
    "held-out/",
    "held-out-2/",
    "held-out-3/",
    "held-out-4/",
    "held-out-5/",
    "held-out-6/",
    "held-out-7/",
    "held-out-8/",
    "held-out-9/",
    "held-out-10/",
    "held-out-11/",
    "held-out-12/",
)


class Example(NamedTuple):
    """A sentence, and what it is an example of."""

    family: str
    sentence: str


class Pair(NamedTuple):
    """A sentence that breaks a rule, and one like it that is sound."""

    rule: str
    breaks: str
    passes: str


def read(name: str) -> list[list[str]]:
    lines = (CLAIMS / name).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


def examples(name: str) -> list[Example]:
    return [Example(*row) for row in read(name)]


PAIRS = [Pair(*row) for row in read("rules.tsv")]


def broken(text: str) -> set[str]:
    return {finding.rule.id for finding in check_claims(split(text))}


def rate(hits: int, of: int, what: str) -> float:
    print(f"{what}: {hits} of {of}, {hits / of:.1%}")  # noqa: T201
    return hits / of


def caught(folder: str) -> float:
    """Return the share of misleading sentences that are caught. Counts only: which ones were
    missed among those kept apart must stay unknown to whoever writes rules.
    """
    sentences = [example.sentence for example in examples(f"{folder}misleading.tsv")]
    hits = sum(bool(broken(sentence)) for sentence in sentences)
    return rate(hits, len(sentences), f"caught, {folder or 'tuning'}")


def flagged(folder: str, level: Level) -> float:
    """Return the share of sound sentences that break a rule of that level or a higher one."""
    sentences = [example.sentence for example in examples(f"{folder}sound.tsv")]
    levels = {Level.ERROR, level}
    hits = sum(
        any(finding.rule.level in levels for finding in check_claims(split(sentence)))
        for sentence in sentences
    )
    return rate(hits, len(sentences), f"false alarms ({level}), {folder or 'tuning'}")


@pytest.mark.parametrize(
    ("folder", "least"),
    [
        ("", 0.98),
        ("held-out/", 0.95),
        ("held-out-2/", 0.95),
        ("held-out-3/", 0.95),
        ("held-out-4/", 0.95),
        ("held-out-5/", 0.93),
        ("held-out-6/", 0.96),
        ("held-out-7/", 0.97),
        ("held-out-8/", 0.88),
        ("held-out-9/", 0.93),
        ("held-out-10/", 0.95),
        ("held-out-11/", 0.95),
        ("held-out-12/", 0.95),
    ],
)
def test_misleading_sentences_are_caught(folder: str, least: float) -> None:
    assert caught(folder) >= least


@pytest.mark.parametrize(
    ("folder", "most"),
    [
        ("", 0.01),
        ("held-out/", 0.04),
        ("held-out-2/", 0.02),
        ("held-out-3/", 0.05),
        ("held-out-4/", 0.05),
        ("held-out-5/", 0.10),
        ("held-out-6/", 0.08),
        ("held-out-7/", 0.04),
        ("held-out-8/", 0.07),
        ("held-out-9/", 0.02),
        ("held-out-10/", 0.02),
        ("held-out-11/", 0.02),
        ("held-out-12/", 0.02),
    ],
)
def test_sound_sentences_that_resemble_them_pass(folder: str, most: float) -> None:
    assert flagged(folder, Level.WARNING) <= most


def test_what_an_honest_page_consists_of_passes() -> None:
    sentences = [example.sentence for example in examples("neutral.tsv")]
    hits = sum(bool(broken(sentence)) for sentence in sentences)

    assert rate(hits, len(sentences), "false alarms, neutral") <= 0.02


@pytest.mark.parametrize(
    ("folder", "most"),
    [(folder, 0.03 if folder in {"held-out-5/", "held-out-8/"} else 0.01) for folder in FOLDERS],
)
def test_an_error_refuses_next_to_no_sound_sentence(folder: str, most: float) -> None:
    assert flagged(folder, Level.ERROR) <= most


@pytest.mark.parametrize(
    ("folder", "least"),
    [(folder, LEAST_ERRORS.get(folder, 0.93)) for folder in FOLDERS],
)
def test_what_is_dangerous_is_mostly_an_error(folder: str, least: float) -> None:
    told = [
        {
            problem.level
            for problem in claim_problems(split(example.sentence), path="a.md")
            if HINT not in problem.message
        }
        for example in examples(f"{folder}misleading.tsv")
        if example.family in DANGEROUS_FAMILIES
    ]
    levels = [each for each in told if each]

    assert rate(sum(Level.ERROR in each for each in levels), len(levels), folder) >= least


def test_the_sets_are_large_and_share_no_sentence() -> None:
    names = [f"{folder}{kind}.tsv" for folder in FOLDERS for kind in ("misleading", "sound")]
    sets = [[example.sentence for example in examples(name)] for name in (*names, "neutral.tsv")]

    assert all(len(each) >= 70 for each in sets)
    assert len(sets[0]) >= 1000
    assert len(sets[1]) >= 1000
    assert len({sentence for each in sets for sentence in each}) == sum(map(len, sets))


def test_there_are_at_least_forty_rules_with_ids_of_their_own() -> None:
    ids = [rule.id for rule in RULES]

    assert len(ids) >= 40
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"claim(-[a-z]+)+", each) for each in ids)


def test_dangerous_families_are_errors_and_others_warnings() -> None:
    errors = {rule.id for rule in RULES if rule.level is Level.ERROR}

    assert errors == {rule.id for rule in RULES if rule.id.startswith(DANGEROUS)}


def test_each_rule_has_a_pair_of_examples() -> None:
    assert [pair.rule for pair in PAIRS] == [rule.id for rule in RULES]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.rule for pair in PAIRS])
def test_a_rule_is_broken_by_its_example_and_not_by_a_look_alike(pair: Pair) -> None:
    assert pair.rule in broken(pair.breaks)
    assert broken(pair.passes) == set()


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_says_what_why_from_where_and_what_to_write(rule: object) -> None:
    assert rule in RULES
    for words in (getattr(rule, name) for name in ("catches", "reason", "fix")):
        assert len(words) >= 15
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in getattr(rule, "source"))  # noqa: B009


def named(rule: Rule) -> list[str]:
    """Return the sources of a rule as the docs name them."""
    return [f"`{key}`" if key in CITED else SHORT[key] for key in rule.source]


def test_every_rule_is_documented() -> None:
    text = (ROOT / "docs" / "linter-rules.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### `([\w-]+)`\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL))

    documented = {
        rule.id: all(
            part in " ".join(sections.get(rule.id, "").split())
            for part in (rule.catches, rule.reason, rule.fix, rule.level.value, *named(rule))
        )
        for rule in RULES
    }

    assert [each for each, is_whole in documented.items() if not is_whole] == []
    assert set(sections) == set(documented)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketamine does not cure depression.",
        "Does ketamine cure depression?",
        "Be wary of a clinic that says that ketamine cures depression.",
        "Some websites claim that ketamine cures depression.",
        "No trial shows that ketamine cures depression.",
        "“Ketamine cures depression” is a slogan.",
        "It is not known whether ketamine cures depression.",
        "It is a myth that ketamine cures depression.",
        "Ketamine cures depression, some ads say, which is not true.",
    ],
)
def test_denied_asked_warned_of_and_reported_claims_pass(sentence: str) -> None:
    assert broken(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketamine cures depression.",
        "Why suffer when ketamine cures depression?",
        "Did you know that ketamine cures depression?",
        "There is no doubt that ketamine cures depression.",
        "Our website says it plainly: ketamine cures depression.",
        "Ketamine is not only a treatment: it cures depression.",
        "Although no one believed it at first, ketamine cures depression.",
        "KETAMINE CURES DEPRESSION!",
        "**Ketamine** cures [depression](depression.md).",
    ],
)
def test_a_claim_stays_one_however_it_is_dressed(sentence: str) -> None:
    assert "claim-cure" in broken(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "## Will ketamine show up on a drug test?\n",
        "Is improvement guaranteed if I finish all six sessions? No, it is not.\n",
        "Are you the best clinic in the state? We have no fair way to measure that.\n",
    ],
)
def test_a_question_is_judged_with_its_answer(text: str) -> None:
    assert broken(text) == set()


def test_an_item_is_read_with_the_words_before_the_list_and_under_its_heading() -> None:
    claimed = "Ketamine can:\n\n- cure depression\n"
    warned = "## Red flags\n\nLeave if a clinic says:\n\n- ketamine cures depression\n"

    assert "claim-cure" in broken(claimed)
    assert broken(warned) == set()


def test_an_item_of_a_dont_list_is_denied() -> None:
    assert broken("/// dont\n- stop your antidepressant before KAT\n///") == set()


def test_a_problem_quotes_the_sentence_where_it_begins() -> None:
    sentences = split("Text before.\nKetamine cures\ndepression. Text after.", first_line=5)

    [problem] = claim_problems(sentences, path="content/articles/benefits/depression.md")

    assert problem == Problem(
        path="content/articles/benefits/depression.md",
        line=6,
        message="“Ketamine cures depression.” promises a cure. No trial shows that ketamine or KAT "
        "cures any mental health condition.",
        fix="Write that it may help some people, may not help you, and that effects can fade.",
        level=Level.ERROR,
        rule="claim-cure",
    )


def test_a_long_sentence_is_cut_at_a_word() -> None:
    quoted = shorten("Ketamine cures depression, " + "and more than that " * 20)

    assert len(quoted) <= 120
    assert quoted.endswith(("and…", "more…", "than…", "that…"))


def test_each_occurrence_is_its_own_problem() -> None:
    problems = claim_problems(split("Ketamine cures PTSD.\n\nKetamine cures PTSD."), path="a.md")

    assert [problem.line for problem in problems if problem.rule == "claim-cure"] == [1, 3]


WORDS = (
    "ketamine KAT cures never not if you stop medicine safe % 70 FDA approved take mg , . ? : “ ”"
)


@settings(deadline=None)  # the first text waits for the patterns to be compiled
@given(st.text(max_size=120) | st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join))
def test_no_text_makes_the_linter_stumble(text: str) -> None:
    problems = claim_problems(split(text), path="a.md")

    assert all(problem.line >= 1 and problem.fix for problem in problems)
