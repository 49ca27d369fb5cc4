"""New content files: all that is always there, and a sign where something is to be written."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from articles.placeholders import SIGN
from articles.problems import did_you_mean
from articles.schema import SLUG_PATTERN

ARTICLE = f"""\
---
title: {SIGN} (the heading, 65 characters at most)
lead: {SIGN} (the main message in one or two plain sentences, 160 characters at most)
key_points:
  - {SIGN} (the first of three to five short statements, with its source)
  - {SIGN} (the second statement, with its source)
  - {SIGN} (the third statement, with its source)
published: {{today}} # the day on which readers first see it
sources_checked: # the day on which you last checked every source
changes: [] # later, what changed that matters, such as [{{on: {{today}}, note: New numbers.}}]
also_asked: [] # what people type who look for it; the search finds it so, no page shows it
related: [] # up to three, such as [articles/side-effects-and-risks]
order: 100 # place within its topic: lower comes first
status: draft # no reader sees it; delete this line to publish
---

{SIGN} (two or three short sentences that say what the page answers, each claim with its source)

## {SIGN} (a heading that says the main fact)

{SIGN} (what is known, with numbers from both groups of a study, and what is not known)

## {SIGN} (a heading that says the benefits and the risks)

{SIGN} (benefits and risks with equal weight)

## Know when to get help {{#when-to-get-help}}

/// call-us
- {SIGN} (a sign that can wait until we are open)
- {SIGN} (another one)
///

/// call-us-today
- {SIGN} (a sign that cannot wait until tomorrow)
- {SIGN} (another one)
///

/// call-911
- someone cannot be woken
- breathing is slow, shallow or hard
- {SIGN} (another sign of an emergency)
///

## Questions to ask your care team {{#questions}}

- {SIGN} (a question that a reader can ask)
"""
QUESTION = f"""\
---
question: {SIGN} (the question as a patient asks it, 90 characters at most)
answer: {SIGN} (50 words at most that stand alone, with their source)
also_asked: [] # the same question in other words; the search finds them, no page shows them
related: [] # up to three, such as [articles/side-effects-and-risks]
order: 100 # place within its group: lower comes first
published: {{today}} # the day on which readers first see it
sources_checked: # the day on which you last checked every source
changes: [] # later, what changed that matters, such as [{{on: {{today}}, note: New numbers.}}]
status: draft # no reader sees it; delete this line to publish
---

{SIGN} (the longer answer, with its sources)
"""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no file is made."""

    message: str
    fix: str

    def __str__(self) -> str:
        return f"{self.message}\n  Fix: {self.fix}"


def new_article(today: date) -> str:
    """Return the text of a new article."""
    return ARTICLE.replace("{today}", str(today))


def new_question(today: date) -> str:
    """Return the text of a new question."""
    return QUESTION.replace("{today}", str(today))


def check_slug(slug: str) -> Refusal | None:
    """Say why a name cannot be part of an address, or return None."""
    if re.match(SLUG_PATTERN, slug) and len(slug) <= 80:
        return None
    better = re.sub(r"[^a-z0-9]+", "-", slug.lower())[:80].strip("-")
    fix = "use small letters, digits and single hyphens, 80 characters at most"
    fix += f", such as {better}" if better else ""
    return Refusal(f'"{slug}" cannot be part of an address', fix)


def check_topic(topic: str, topics: Collection[str]) -> Refusal | None:
    """Say that there is no such topic, and which there are, or return None."""
    return _check_folder("topic", topic, topics, "articles/topics.yaml")


def check_group(group: str, groups: Collection[str]) -> Refusal | None:
    """Say that there is no such group of questions, and which there are, or return None."""
    return _check_folder("group", group, groups, "faq/groups.yaml")


def _check_folder(kind: str, name: str, known: Collection[str], file: str) -> Refusal | None:
    if name in known:
        return None
    fix = f"name one of: {', '.join(known)}; or add it to {file} first."
    return Refusal(f'there is no {kind} "{name}"', fix + did_you_mean(name, known))
