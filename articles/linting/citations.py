"""Rules on sources: where one is wanted, and what the one that is there can carry."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from articles.box_kinds import ADVICE_LISTS, CARDS, CHARTS, WORKSHEETS
from articles.linting.advice import Advice, quoted
from articles.linting.evidence import evidence_problems
from articles.linting.page import LintedPage
from articles.linting.sentences import Sentence
from articles.linting.standing import is_instruction, is_own, is_quotation
from articles.linting.statements import (
    compares,
    explains_action,
    has_number,
    is_benefit,
    names_side_effect,
    reports_study,
    states_law,
)
from articles.problems import EXAMPLE_CITATION, Problem

_FIX = (
    f"write its source after it, such as {EXAMPLE_CITATION} with a name from references.json, or "
    "after the last sentence of the paragraph; without a source, take the claim out"
)
_SOURCE = "house rule; nhs-content-standard"

NUMBER = Advice(
    id="citation-number",
    finds="a number of people, hours, doses or dollars, or a rate, without a source near it",
    reason="A reader, and whoever reviews the page, must be able to check a number.",
    source=_SOURCE,
    fix=_FIX,
)
COMPARISON = Advice(
    id="citation-comparison",
    finds="a comparison of treatments, effects or groups without a source near it",
    reason="Only a study can say that one is better, safer or more common than another.",
    source=_SOURCE,
    fix=_FIX,
)
LAW = Advice(
    id="citation-law",
    finds="a statement on approval, law, rights or insurance without a source near it",
    reason="Rules change, and a clinic answers for what it says about them.",
    source=_SOURCE,
    fix=_FIX,
)
SIDE_EFFECT = Advice(
    id="citation-side-effect",
    finds="a side effect or harm without a source near it",
    reason="Patients decide by what can go wrong; it must be right and complete.",
    source=_SOURCE,
    fix=_FIX,
)
BENEFIT = Advice(
    id="citation-benefit",
    finds="a benefit without a source near it",
    reason="A benefit that no source shows is an advertisement.",
    source=f"{_SOURCE}; FTC Health Products Compliance Guidance (2022)",
    fix=_FIX,
)
STUDY = Advice(
    id="citation-study",
    finds="what studies or experts found, without saying which",
    reason="“Studies show” is not a source.",
    source=_SOURCE,
    fix=_FIX,
)
ACTION = Advice(
    id="citation-action",
    finds="what a treatment does in the brain, without a source near it",
    reason="Most of it was seen in animals; the source says in which.",
    source=_SOURCE,
    fix=_FIX,
)
RULES = (NUMBER, COMPARISON, LAW, SIDE_EFFECT, BENEFIT, STUDY, ACTION)

_TESTS: tuple[tuple[Advice, str, Callable[[str], bool]], ...] = (
    (NUMBER, "a number", has_number),
    (COMPARISON, "a comparison", compares),
    (LAW, "a statement on law or approval", states_law),
    (SIDE_EFFECT, "a side effect", names_side_effect),
    (BENEFIT, "a benefit", is_benefit),
    (STUDY, "what studies found", reports_study),
    (ACTION, "how a treatment acts", explains_action),
)
_FREE_KINDS = frozenset({"title", "lead", "heading", "caption"})
_FREE_BOXES = frozenset({*CARDS, *ADVICE_LISTS, *WORKSHEETS})  # a wish is no claim


def citation_problems(page: LintedPage) -> Iterator[Problem]:
    """Yield sentences that want a source, and sources that cannot carry their sentence."""
    for sentence, keys in _with_sources(page):
        if keys:
            yield from evidence_problems(page, sentence, keys)
        elif not _is_free(page, sentence):
            yield from _missing(page, sentence)


def _missing(page: LintedPage, sentence: Sentence) -> Iterator[Problem]:
    """Say what a sentence without a source claims; the first reason is enough."""
    tests = _TESTS[:1] if sentence.kind == "table" else _TESTS  # a row needs one for its numbers
    for rule, what, is_so in tests:
        if is_so(sentence.text):
            message = f"{what} has no source near it: {quoted(sentence.text)}"
            yield rule.problem(page.path, sentence.line, message)
            return


def _is_free(page: LintedPage, sentence: Sentence) -> bool:
    """Tell whether a sentence needs no source: it asks, instructs, or speaks of the site."""
    if sentence.is_question or sentence.kind in _FREE_KINDS:
        return True
    if sentence.kind == "table" and not sentence.lead_in:
        return True  # the header row
    box = page.box_at(sentence.line)
    if box and box.name in _FREE_BOXES:
        return True
    text = sentence.text
    return is_instruction(text) or is_own(text) or is_quotation(text)


def _with_sources(page: LintedPage) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    """Yield each sentence with the sources near it: its own, else the next ones in its paragraph.

    The items of a list may rest on the sentence before the list, the rows of a table on its
    caption, and everything in a chart on any source in the chart.
    """
    before: tuple[str, ...] = ()  # of the paragraph or caption above
    in_charts = _sources_in_charts(page)
    for paragraph in page.paragraphs:
        kind = paragraph[0].kind
        box = page.box_at(paragraph[0].line)
        rests = kind in ("list", "table") and not (box and box.name in _FREE_BOXES)
        chart = tuple(in_charts.get(box.line, ())) if box else ()
        for sentence, keys in zip(paragraph, _own_or_next(paragraph), strict=True):
            yield sentence, keys or chart or (before if rests else ())
        if kind in ("paragraph", "caption", "definition"):
            before = paragraph[-1].citations
        elif kind == "heading":
            before = ()


def _own_or_next(paragraph: Sequence[Sentence]) -> list[tuple[str, ...]]:
    """Return for each sentence its sources, or the next ones in its paragraph."""
    found: list[tuple[str, ...]] = []
    after: tuple[str, ...] = ()
    for sentence in reversed(paragraph):
        after = sentence.citations or after
        found.append(after)
    return found[::-1]


def _sources_in_charts(page: LintedPage) -> Mapping[int, Sequence[str]]:
    """Return every source cited in each chart: {line on which the chart opens: keys}."""
    found: dict[int, list[str]] = {}
    for sentence in page.body_sentences:
        box = page.box_at(sentence.line)
        if box and box.name in CHARTS:
            found.setdefault(box.line, []).extend(sentence.citations)
    return found
