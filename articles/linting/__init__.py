"""Rules that advise an editor, or refuse what would mislead a patient: one module a family."""

from collections.abc import Mapping, Sequence

from articles.frontmatter import FrontMatterFile
from articles.linting import (
    anatomy,
    balance,
    callouts,
    cards,
    citations,
    claims,
    evidence,
    readability,
    style,
    syllables,
    wordings,
)
from articles.linting.advice import Advice
from articles.linting.claims import claim_problems
from articles.linting.page import read_page
from articles.problems import Problem
from articles.references import Reference

RULES: tuple[Advice, ...] = (
    *citations.RULES,
    *evidence.RULES,
    *balance.RULES,
    *anatomy.RULES,
    *cards.RULES,
    *callouts.RULES,
    *readability.RULES,
    *style.RULES,
    *wordings.RULES,
)  # what is beside the claims rules


def prepare() -> None:
    """Make what the rules need, for processes that are copied from this one: it takes a second."""
    claims.prepare()
    style.prepare()
    syllables.prepare()


def lint(
    text: str,
    file: FrontMatterFile | None,
    *,
    path: str,
    references: Mapping[str, Reference],
    terms: Sequence[str] = (),
) -> tuple[Problem, ...]:
    """Return what the rules say of one whole file, by line.

    Whatever is wrong with its front matter, the rest is read; `file` is what could be read of it.
    `terms` are explained in the glossary, so they count as short words and as known.
    """
    page = read_page(text, file, path=path, references=references, terms=terms)
    found = (
        *claim_problems((*page.statements, *page.note_sentences), path=path),
        *citations.citation_problems(page),
        *balance.balance_problems(page),
        *anatomy.anatomy_problems(page),
        *cards.card_problems(page),
        *callouts.callout_problems(page),
        *readability.readability_problems(page),
        *style.style_problems(page),
        *wordings.wording_problems(page),
    )
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.rule, problem.message)))
