"""What the general claims rules rest on: meanings, recipes, the prefilter, pairs of sentences."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.linting.claims import RULES, check_claims
from articles.linting.claims.prefilter import Prefilter, cues
from articles.linting.claims.recipes import recipe
from articles.linting.claims.rulebook import RuleBook
from articles.linting.claims.rules import Rule, Statement
from articles.linting.claims.senses import SENSES
from articles.linting.claims.tags import SHAPES, Tags
from articles.linting.claims.words import rx
from articles.linting.sentences import Sentence, split

CLAIMS = Path(__file__).parents[2] / "claims"
PATTERNS = [pattern for rule in RULES for pattern in rule.patterns]
BOOK = RuleBook(RULES)
PREFILTER = Prefilter(PATTERNS)


def sentences() -> list[Sentence]:
    return [
        sentence
        for name in ("misleading.tsv", "sound.tsv")
        for line in (CLAIMS / name).read_text(encoding="utf-8").splitlines()[1:]
        for sentence in split(line.split("\t")[1])
    ]


def broken(text: str) -> set[str]:
    return {finding.rule.id for finding in check_claims(split(text))}


def broken_by_trying_all(statement: Statement) -> list[Rule]:
    """Return the rules that a sentence breaks, without the prefilter and the index of meanings."""
    if statement.is_doubtful:
        return []
    return [rule for rule in RULES if rule.is_broken_by(statement, rule.patterns, rule.recipes)]


@pytest.mark.parametrize("part", range(8))
def test_the_prefilter_misses_nothing(part: int) -> None:
    for sentence in sentences()[part::8]:
        statement = Statement(sentence)

        assert list(BOOK.broken_by(statement)) == broken_by_trying_all(statement), sentence.text


WORDS = sorted({word for pattern in PATTERNS for word in re.findall(r"[a-z]{2,}", pattern)})


@settings(deadline=None, max_examples=60)  # the first text waits for the patterns to be compiled
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))
def test_what_matches_may_match(text: str) -> None:
    possible = PREFILTER.possible(text)
    matching = [place for place, pattern in enumerate(PATTERNS) if rx(pattern).search(text)]

    assert [place for place in matching if not possible >> place & 1] == []


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("heal(?:s|ed)? @trauma", [{"trauma"}, {"heal", "heals", "healed"}]),
        ("(?:cur(?:es|ed)|heals?) (?:\\w+ )?you", [{"cure", "heal", "heals"}, {"you"}]),
        ("(?:very |so )?safe", [{"safe"}]),
        ("<gap3>forever", [{"forever"}]),
        (r"\d+ MG", [{"mg"}]),
    ],
)
def test_cues_are_beginnings_of_words_that_a_match_must_hold(
    pattern: str, expected: list[set[str]]
) -> None:
    assert [set(each) for each in cues(pattern)] == expected


def test_a_pattern_is_tried_where_a_text_has_one_cue_of_each_set() -> None:
    some = Prefilter(["heal(?:s|ed)? @trauma", "cure"])

    assert some.possible("it heals") == 0b00
    assert some.possible("it Heals old Trauma") == 0b01
    assert some.possible("it cures trauma, and heals") == 0b11


def test_a_pattern_without_cues_is_always_tried() -> None:
    assert cues(r"\d+%") == ()
    assert Prefilter([r"\d+%", "cure"]).possible("some 90 percent") == 0b1


def test_meanings_are_found_with_their_places() -> None:
    tags = Tags("ketamine healed her depression once and for all")

    assert [tag.start for tag in tags.of("KETAMINE")] == [0]
    assert [(tag.start, tag.end) for tag in tags.of("FOREVER")] == [(31, 47)]
    assert tags.of("SPRAVATO") == ()


def test_every_meaning_of_a_recipe_or_a_limit_is_defined_and_every_one_is_used() -> None:
    named = {
        sense
        for rule in RULES
        for text in (*rule.recipes, rule.unless_meant)
        for sense in re.findall(r"[A-Z]+", text)
    }

    assert named - set(SENSES) == set(SHAPES) & named
    assert set(SENSES) - named == set()


@pytest.mark.parametrize(
    ("source", "text", "is_there"),
    [
        ("@CURE ILL", "we banish depression", True),
        ("@CURE ILL", "depression is banished", True),
        ("@CURE ILL", "we banish the forms; depression is listed", False),
        ("@CURE +ILL", "we banish the forms; depression is listed", True),
        ("@CURE <ILL", "we banish depression", False),
        ("@CURE >ILL", "we banish depression", True),
        ("@CURE ILL -HEDGE", "perhaps we banish depression", False),
        ("@CURE !ILL", "we banish depression", False),
        ("@HAPPEN HELPS", "it can happen that it does not help", False),
    ],
)
def test_a_recipe_says_where_meanings_stand(source: str, text: str, is_there: bool) -> None:
    assert bool(list(recipe(source).find(text, Tags(text)))) is is_there


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Don't drive for three hours. After that you're fine.", "claim-driving-meant"),
        ("Is ketamine addictive? No.", "claim-addiction-denied"),
        ("Side effects? There aren't any.", "claim-no-risk"),
        ("Q: Will I still have depression afterward? A: No, you won't.", "claim-cure-denied-meant"),
        ("Can I do it at home? Yes, all by yourself.", "claim-home-safe"),
        ("How many people get better? Nearly all of them.", "claim-rate-meant"),
        ("## Is ketamine addictive?\n\nNo, not at all.", "claim-addiction-denied"),
    ],
)
def test_a_claim_may_span_two_sentences(text: str, rule: str) -> None:
    assert rule in broken(text)


@pytest.mark.parametrize(
    "text",
    [
        "Is ketamine addictive? It can be.",
        "Is ketamine addictive? Not for everyone, but it can be.",
        "Is it OK to drive the same evening? No.",
        "Is ketamine stronger than Prozac? That is the wrong question.",
        "You may feel sleepy. It passes.",
        "## Is ketamine addictive?\n\nIt can be misused.",
        "Is it addictive?\n\nNo one has to decide today.",
    ],
)
def test_two_sound_sentences_stay_sound_together(text: str) -> None:
    assert broken(text) == set()


def test_a_pair_is_told_where_it_begins_and_quoted_whole() -> None:
    told = [
        finding.sentence for finding in check_claims(split("Welcome.\n\nIs it addictive?\nNo."))
    ]

    assert {(sentence.text, sentence.line) for sentence in told} == {("Is it addictive? No.", 3)}
