"""What a claims rule is, and how one is held against a sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from articles.linting.claims.frames import (
    Stance,
    is_about_another,
    is_distanced,
    is_doubted,
    scope,
    stance,
)
from articles.linting.claims.normal import normal
from articles.linting.claims.words import place, rx
from articles.linting.sentences import Sentence
from articles.problems import Level, Problem

ASSERTED = frozenset({Stance.ASSERTED})
DENIED = frozenset({Stance.DENIED, Stance.UNPROVEN})
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
    def is_doubtful(self) -> bool:
        """Whether it doubts or warns, or its heading or lead-in does."""
        context = normal(f"{self.sentence.heading} : {self.sentence.lead_in}")
        return is_distanced(context) or is_doubted(self.text)


Guard = Callable[[Statement, re.Match[str]], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to mislead a patient, and what to write instead."""

    id: str
    level: Level
    catches: str  # goes on from the quoted sentence: "… promises a cure"
    reason: str  # why that misleads, or what is so
    source: tuple[str, ...]  # keys of references.json
    fix: str
    patterns: tuple[str, ...]  # see words.rx
    says: frozenset[Stance] = ASSERTED  # the stances towards the words that mislead
    unless: str = ""  # words anywhere in the sentence that make it sound
    needs: str = ""  # words without which the sentence is of something else
    presumes: bool = False  # a how or why question takes the words for granted
    is_general: bool = False  # steps back where a narrower rule is broken
    of_any: bool = False  # holds for other treatments as well
    guard: Guard | None = None  # a last look: True where the words do mislead

    @property
    def family(self) -> str:
        """The second word of the id: "cure" of "claim-cure-gone"."""
        return self.id.split("-")[1]

    def is_broken_by(self, statement: Statement) -> bool:
        """Say whether the sentence makes this claim."""
        text = statement.text
        if statement.is_doubtful or (self.needs and not rx(self.needs).search(text)):
            return False
        matches = (
            found
            for pattern in self.patterns
            for found in rx(pattern).finditer(text)
            if found.end() > len(statement.lead)
        )
        return any(self._misleads(statement, found) for found in matches)

    def _misleads(self, statement: Statement, found: re.Match[str]) -> bool:
        """Say whether words that were found do claim what the rule is about."""
        text = statement.text
        at = place(found)
        if self.unless and rx(self.unless).search(scope(text, found.start())):
            return False
        if not self.of_any and is_about_another(text, at):
            return False
        asks = statement.sentence.is_question
        said = stance(text, at, found.end(), asks=asks, presumes=self.presumes)
        return said in self.says and (self.guard is None or self.guard(statement, found))


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
