"""What a claims rule is, and how one is held against a sentence."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.linting.claims.frames import (
    Stance,
    admits_harm,
    is_about_another,
    is_distanced,
    is_doubted,
    is_left_open,
    scope,
    stance,
)
from articles.linting.claims.normal import normal
from articles.linting.claims.recipes import recipe
from articles.linting.claims.tags import Tags
from articles.linting.claims.words import place, rx
from articles.linting.sentences import Sentence
from articles.problems import Level, Problem

ASSERTED = frozenset({Stance.ASSERTED})
DENIED = frozenset({Stance.DENIED, Stance.UNPROVEN})
SOUND = "HEDGE|MAY|EVIDENCE|WARNS"  # doubt, a comparison, a warning
DOUBT = "HEDGE|MAY|EVIDENCE|ASKS|OTHERVOICE"  # it claims nothing itself
LIMITED = f"{DOUBT}|FACTS|CAREFUL|WARNS"  # or says what limits the claim
_DENIES_HARM = re.compile(r"\b(?:will|does|do|can|could|would) (?:not|never) (?:be )?$")
SAID = ASSERTED | DENIED  # anything but asked, reported, warned of


@dataclass(frozen=True)
class Statement:
    """A sentence as rules read it."""

    sentence: Sentence

    @cached_property
    def lead(self) -> str:
        """What a list item goes on from, without its colon."""
        sentence = self.sentence
        if sentence.kind == "table" or not sentence.lead_in:
            return ""
        return normal(sentence.lead_in).rstrip(": ") + " "

    @cached_property
    def text(self) -> str:
        """The lead-in and the sentence, in one spelling."""
        return self.lead + normal(self.sentence.text)

    @cached_property
    def tags(self) -> Tags:
        """The meanings in the text."""
        return Tags(self.text)

    def is_meant(self, senses: str) -> bool:
        """Say whether it holds one of the meanings; a harm that is denied warns of nothing."""
        return any(
            tag.sense != "WARNS" or _DENIES_HARM.search(self.text, 0, tag.start) is None
            for tag in self.tags.of(senses)
        )

    @cached_property
    def is_doubtful(self) -> bool:
        """Whether it doubts or warns, or its heading or lead-in does."""
        context = normal(f"{self.sentence.heading} : {self.sentence.lead_in}")
        text = self.text
        return is_distanced(context) or is_doubted(text) or is_left_open(text) or admits_harm(text)


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a sentence that may make a claim."""

    words: str
    start: int
    end: int
    at: int  # where the word begins whose denial counts


Guard = Callable[[Statement, Found], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to mislead a patient, and what to write instead."""

    id: str
    level: Level
    catches: str  # goes on from the quoted sentence: "… promises a cure"
    reason: str  # why that misleads, or what is so
    source: tuple[str, ...]  # keys of references.json
    fix: str
    patterns: tuple[str, ...] = ()  # see words.rx
    recipes: tuple[str, ...] = ()  # see recipes
    says: frozenset[Stance] = ASSERTED  # the stances towards the words that mislead
    unless: str = ""  # words anywhere in the sentence that make it sound
    unless_meant: str = SOUND  # meanings that do
    presumes: bool = False  # a how or why question takes the words for granted
    is_general: bool = False  # steps back where a narrower rule is broken
    of_any: bool = False  # holds for other treatments as well
    guard: Guard | None = None  # a last look: True where the words do mislead

    @property
    def family(self) -> str:
        """The second word of the id: "cure" of "claim-cure-gone"."""
        return self.id.split("-")[1]

    def is_broken_by(
        self, statement: Statement, patterns: Sequence[str], recipes: Sequence[str]
    ) -> bool:
        """Say whether the sentence makes this claim; only these of its own are tried."""
        every = _find(statement, patterns, recipes)
        return any(self._misleads(statement, found) for found in every)

    def _misleads(self, statement: Statement, found: Found) -> bool:
        """Say whether words that were found do claim what the rule is about."""
        text = statement.text
        if self.unless and rx(self.unless).search(scope(text, found.start)):
            return False
        if self.unless_meant and statement.is_meant(self.unless_meant):
            return False
        if not self.of_any and is_about_another(text, found.at):
            return False
        asks = statement.sentence.is_question
        said = stance(text, found.at, found.end, asks=asks, presumes=self.presumes)
        return said in self.says and (self.guard is None or self.guard(statement, found))


def _find(statement: Statement, patterns: Sequence[str], recipes: Sequence[str]) -> Iterator[Found]:
    """Yield words that may make a claim; those of a lead-in alone do not."""
    text, least = statement.text, len(statement.lead)
    for pattern in patterns:
        for match in rx(pattern).finditer(text):
            if match.end() > least:
                yield Found(match[0], match.start(), match.end(), place(match))
    for source in recipes:
        for tag in recipe(source).find(text, statement.tags):
            yield Found(text[tag.start : tag.end], tag.start, tag.end, tag.start)


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence that breaks a rule."""

    rule: Rule
    sentence: Sentence

    def as_problem(self, path: str) -> Problem:
        """Say it as a problem of the file at `path`."""
        return Problem(
            path=path,
            line=self.sentence.line,
            message=f"“{shorten(self.sentence.text)}” {self.rule.catches}. {self.rule.reason}",
            fix=self.rule.fix,
            level=self.rule.level,
            rule=self.rule.id,
        )


def shorten(text: str, limit: int = 120) -> str:
    """Return the text, cut at a word so that it has no more than `limit` characters."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
