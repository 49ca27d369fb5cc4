"""Rules on how hard a page is to read: grade, long sentences and paragraphs, passive runs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import sqrt

from articles.alternatives import one_of
from articles.linting.advice import Advice, quoted
from articles.linting.blocks import CARD_TITLES
from articles.linting.medicines import MEDICINES
from articles.linting.page import LintedPage
from articles.linting.passive import is_passive
from articles.linting.sentences import Sentence
from articles.linting.syllables import count_syllables
from articles.problems import Problem

GRADE_CEILING = 8  # of US school; both formulas
LONGEST_SENTENCE = 20  # words
LONGEST_PARAGRAPH = 3  # sentences
PASSIVE_RUN = 3  # sentences
FEWEST_SENTENCES = 5  # below, a grade says nothing
WORST_QUOTED = 3

_HOUSE = "house rule"
GRADE = Advice(
    id="reading-grade",
    finds=f"a page above grade {GRADE_CEILING} by Flesch–Kincaid or SMOG",
    reason="Health groups advise grade 6 to 8, and worry makes reading harder.",
    source=f"{_HOUSE}; badarudeen-2010-readability; Kincaid 1975; McLaughlin 1969",
    fix="cut the sentences named here in two, and put short everyday words for long ones",
)
LONG_SENTENCE = Advice(
    id="reading-sentence",
    finds=f"a sentence of more than {LONGEST_SENTENCE} words",
    reason="A long sentence holds more than one idea, and the second is lost.",
    source=_HOUSE,
    fix="make two sentences, or a list",
)
LONG_PARAGRAPH = Advice(
    id="reading-paragraph",
    finds=f"a paragraph of more than {LONGEST_PARAGRAPH} sentences",
    reason="On a phone four sentences fill the screen.",
    source=f"{_HOUSE}; CDC Clear Communication Index 9",
    fix="start a new paragraph where the thought turns, with an empty line before it",
)
PASSIVE = Advice(
    id="reading-passive",
    finds=f"{PASSIVE_RUN} sentences in a row that do not say who acts (the passive)",
    reason="It hides who does what: the reader, the nurse or the clinic.",
    source=f"{_HOUSE}; CDC Clear Communication Index 6",
    fix="say who does it: “A nurse checks your blood pressure”, not “it is checked”",
)
RULES = (GRADE, LONG_SENTENCE, LONG_PARAGRAPH, PASSIVE)

_NOT_PROSE = frozenset({"title", "heading", "table", "caption", "image"})
_NOT_PARAGRAPHS = _NOT_PROSE | {"lead", "key_point"}  # their length is limited already
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_PART_END = re.compile(r"[-.,]")
_PREFIXES = tuple(f"{title} " for title in CARD_TITLES.values())


@dataclass(frozen=True, slots=True)
class Grades:
    """How many years of US school a text asks for, by two formulas."""

    flesch_kincaid: float
    smog: float


@dataclass(frozen=True, slots=True)
class _Counts:
    sentences: int
    words: int
    syllables: int
    long_words: int  # of three syllables or more


def readability_problems(page: LintedPage) -> Iterator[Problem]:
    """Yield what makes a page hard to read."""
    prose = [one for one in page.sentences if one.kind not in _NOT_PROSE]
    yield from _grade(page, prose)
    for sentence in prose:
        count = len(_words(_without_prefix(sentence)))
        if count > LONGEST_SENTENCE:
            message = f"the sentence has {count} words: {quoted(sentence.text)}"
            yield LONG_SENTENCE.problem(page.path, sentence.line, message)
    yield from _long_paragraphs(page)
    yield from _passive_runs(page, prose)


def grades(page: LintedPage) -> Grades | None:
    """Return the grades of a page's prose, or None where there is too little of it.

    Titles, headings, tables and captions do not count. Medicine names and glossary terms count
    as words of one syllable.
    """
    prose = [one for one in page.sentences if one.kind not in _NOT_PROSE]
    if len(prose) < FEWEST_SENTENCES:
        return None
    return _grades(_count(prose, _spared(page.terms)))


def mean_sentence(page: LintedPage) -> float:
    """Return the mean number of words in a sentence of a page's prose; 0 where there is none."""
    prose = [one for one in page.sentences if one.kind not in _NOT_PROSE]
    counts = _count(prose, _spared(page.terms))
    return counts.words / counts.sentences if counts.sentences else 0


def _grade(page: LintedPage, prose: Sequence[Sentence]) -> Iterator[Problem]:
    found = grades(page)
    if found is None or max(found.flesch_kincaid, found.smog) <= GRADE_CEILING:
        return
    spared = _spared(page.terms)
    worst = sorted(prose, key=lambda one: _difficulty(one, spared), reverse=True)[:WORST_QUOTED]
    quotes = "; ".join(f"line {one.line}: {quoted(one.text)}" for one in worst)
    message = (
        f"the page is hard to read: school grade {found.flesch_kincaid:.1f} by Flesch–Kincaid,"
        f" {found.smog:.1f} by SMOG; {GRADE_CEILING} is the most. Hardest: {quotes}"
    )
    yield GRADE.problem(page.path, worst[0].line, message)


def _grades(counts: _Counts) -> Grades:
    """Return both grades: by Kincaid et al. 1975, and by McLaughlin 1969 (SMOG)."""
    words_a_sentence = counts.words / counts.sentences
    syllables_a_word = counts.syllables / counts.words
    return Grades(
        flesch_kincaid=0.39 * words_a_sentence + 11.8 * syllables_a_word - 15.59,
        smog=1.043 * sqrt(30 * counts.long_words / counts.sentences) + 3.1291,
    )


def _difficulty(sentence: Sentence, spared: re.Pattern[str]) -> float:
    counts = _count([sentence], spared)
    return counts.words + 2 * counts.long_words if counts.words else 0


def _count(prose: Sequence[Sentence], spared: re.Pattern[str]) -> _Counts:
    """Count sentences, words and syllables; a hyphenated word is one word."""
    texts = [spared.sub("it", _without_prefix(one)) for one in prose]
    words = [word for text in texts for word in _words(text)]
    syllables = [_syllables(word) for word in words]
    return _Counts(
        sentences=sum(bool(_words(text)) for text in texts),
        words=len(words),
        syllables=sum(syllables),
        long_words=sum(count >= 3 for count in syllables),
    )


def _words(text: str) -> list[str]:
    """Return the words of a text; 9:00 and 3.5 are one each."""
    return _WORD.findall(text)


@lru_cache(maxsize=20_000)
def _syllables(word: str) -> int:
    """Return how many syllables a word has, all its parts together."""
    return sum(count_syllables(_bare(part)) for part in _PART_END.split(word))


def _bare(word: str) -> str:
    """Return a word as the dictionary spells it; a number or initials are one short word."""
    is_short = word[:1].isdigit() or (word.isupper() and len(word) > 1)
    return "one" if is_short else word.lower().replace("’", "'")


def _without_prefix(sentence: Sentence) -> str:
    """Return an item without the title of its card, which is no part of it on the page."""
    if sentence.kind == "list":
        for prefix in _PREFIXES:
            if sentence.text.startswith(prefix):
                return sentence.text.removeprefix(prefix)
    return sentence.text


@lru_cache(maxsize=8)
def _spared(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Return the names and terms that no formula counts."""
    return re.compile(rf"\b(?:{one_of((*MEDICINES, *terms))})(?:[’']s|s)?\b", re.IGNORECASE)


def _long_paragraphs(page: LintedPage) -> Iterator[Problem]:
    for sentences in page.paragraphs:
        first = sentences[0]
        if first.kind in _NOT_PARAGRAPHS or len(sentences) <= LONGEST_PARAGRAPH:
            continue
        message = f"the paragraph has {len(sentences)} sentences: {quoted(first.text)}"
        yield LONG_PARAGRAPH.problem(page.path, first.line, message)


def _passive_runs(page: LintedPage, prose: Sequence[Sentence]) -> Iterator[Problem]:
    """Yield passive sentences one after the other under one heading."""
    for _, section in groupby(prose, key=lambda one: one.heading):
        for passive, found in groupby(section, key=lambda one: is_passive(one.text)):
            run = tuple(found)
            if passive and len(run) >= PASSIVE_RUN:
                first = quoted(run[0].text)
                message = f"{len(run)} sentences in a row do not say who acts, from {first}"
                yield PASSIVE.problem(page.path, run[0].line, message)
