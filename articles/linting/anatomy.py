"""Rules on the parts that every article has."""

import re
from collections.abc import Iterator

from articles.box_kinds import CARDS
from articles.linting.advice import Advice
from articles.linting.page import LintedPage, PageKind
from articles.problems import Problem

KEY_POINTS = Advice(
    id="anatomy-key-points",
    finds="an article without key points",
    reason="Many readers read nothing else.",
    source="house rule: parts of an article; CDC Clear Communication Index 1-3",
    fix="add key_points: between the two --- lines, and below it three to five lines that begin "
    'with "  - "',
)
QUESTIONS = Advice(
    id="anatomy-questions",
    finds="an article without a section of questions to ask",
    reason="A reader should leave with something to do.",
    source="house rule: parts of an article; PEMAT: at least one action",
    fix="add a section such as: ## Questions to ask your care team {#questions}",
)
CARE_CARDS = Advice(
    id="anatomy-care-cards",
    finds="an article without all three boxes that say when to call",
    reason="A reader must find whom to call, and how fast, on the page they are on.",
    source="house rule: parts of an article",
    fix="add the missing box under the same heading, from least to most urgent: /// call-us, "
    "/// call-us-today, /// call-911",
)
SOURCES_CHECKED = Advice(
    id="anatomy-sources-checked",
    finds="an article that does not say when its sources were checked",
    reason="A reader must be able to tell how old the evidence is.",
    source="house rule: parts of an article; DISCERN 5",
    fix="add between the two --- lines the day on which every source was checked, such as "
    "sources_checked: 2026-11-21",
)
RULES = (KEY_POINTS, QUESTIONS, CARE_CARDS, SOURCES_CHECKED)


def anatomy_problems(page: LintedPage) -> Iterator[Problem]:
    """Yield the parts that an article lacks; other pages need none of them.

    Where the front matter cannot be read, that is to be mended first.
    """
    if page.kind is not PageKind.ARTICLE or not page.is_readable:
        return
    if not any(field.name == "key_points" for field in page.fields):
        yield KEY_POINTS.problem(page.path, 1, "the article has no key points")
    if "sources_checked" not in page.field_names:
        message = "the article does not say when its sources were checked"
        yield SOURCES_CHECKED.problem(page.path, 1, message)
    headings = [one.text for one in page.body_sentences if one.kind == "heading"]
    if not any(re.search(r"\bquestions?\b", text, re.IGNORECASE) for text in headings):
        message = "the article has no section of questions to ask"
        yield QUESTIONS.problem(page.path, 1, message)
    there = {box.name for box in page.boxes}
    missing = [name for name in CARDS if name not in there]
    if missing:
        message = f"the article has no box {', '.join(f'/// {name}' for name in missing)}"
        yield CARE_CARDS.problem(page.path, 1, message)
