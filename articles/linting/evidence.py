"""What a source cannot carry: a number from memory, or KAT from a trial of something else."""

import re
from collections.abc import Iterator

from articles.linting.advice import Advice, quoted
from articles.linting.page import LintedPage
from articles.linting.sentences import Sentence
from articles.linting.statements import compares, has_number, is_benefit
from articles.linting.vocabulary import KAT, gives_rate
from articles.problems import Problem
from articles.references import Product

MEMORY = Advice(
    id="citation-memory",
    finds="a number that rests only on sources nobody has read",
    reason="`verified: memory` marks an entry that was written down from memory.",
    source="house rule: docs/content-format.md, what a whole source looks like",
    fix='cite a source that was read, or read this one and write "verified": "source" into its '
    "entry in references.json, or say it without the number",
)
PRODUCT = Advice(
    id="citation-product",
    finds="a claim that KAT works which rests only on sources about something else",
    reason="A trial of ketamine or esketamine alone cannot show that ketamine with therapy works.",
    source="house rule; kew-2023; drozdz-2022",
    fix="say which product was tested, such as “ketamine into a vein, not KAT”, or cite a source "
    'that has "product": "kat" in references.json',
)
RULES = (MEMORY, PRODUCT)

_ABOUT_KAT = re.compile(
    rf"(?<!not )(?<!not of )(?<!than )(?<!nor )(?<!without )\b{KAT}\b(?! and is)", re.IGNORECASE
)
_SAFE = re.compile(r"\b(?:is|are|was|be) (?:\w+ )?safe\b", re.IGNORECASE)


def evidence_problems(
    page: LintedPage, sentence: Sentence, keys: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield what is wrong with the sources a sentence rests on; unknown keys say nothing."""
    records = [page.references[key].custom for key in keys if key in page.references]
    if not records or sentence.is_question:
        return
    names = ", ".join(keys)
    if has_number(sentence.text) and all(one.verified == "memory" for one in records):
        message = f"a number rests on {names}, which nobody has read: {quoted(sentence.text)}"
        yield MEMORY.problem(page.path, sentence.line, message)
    if _claims_kat_works(sentence.text) and all(one.product != Product.KAT for one in records):
        message = f"{names} cannot show what KAT does: {quoted(sentence.text)}"
        yield PRODUCT.problem(page.path, sentence.line, message)


def _claims_kat_works(text: str) -> bool:
    """Tell whether a sentence is about KAT and says that it helps, or how often or how well."""
    if not _ABOUT_KAT.search(text):
        return False
    return is_benefit(text) or gives_rate(text) or compares(text) or bool(_SAFE.search(text))
