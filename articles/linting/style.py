"""Rules on words: jargon with a plain swap, and words that this site does not use of people."""

import re
from collections.abc import Iterator
from functools import cache

from articles.linting.advice import Advice, quoted
from articles.linting.claims.prefilter import Prefilter
from articles.linting.claims.sieve import places
from articles.linting.page import LintedPage, PageKind
from articles.linting.style_words import WORDS
from articles.linting.swaps import SWAPS
from articles.problems import Problem

JARGON = Advice(
    id="style-jargon",
    finds="a word with a plain swap",
    reason="A word the reader does not know stops them, and they may not go on.",
    source="house rule: plain word first, term in brackets once; PEMAT: everyday words",
    fix="write the plain word; where readers will meet the term elsewhere, put it in brackets "
    "after the plain word, once",
)
BOLD = Advice(
    id="style-bold",
    finds="bold text",
    reason="Bold spots pull the eye from the sentence, and screen readers do not say them.",
    source="house rule: no bold for emphasis",
    fix="take the ** away; what must stand out is a heading, a list or a box",
)
QUESTION = Advice(
    id="style-heading-question",
    finds="a heading of an article that is a question",
    reason="A heading that states the answer tells it to those who only scan.",
    source="house rule: headings are statements, except in the FAQ",
    fix="write the answer as the heading, such as: ## Most side effects pass the same day",
)
RULES = (JARGON, BOLD, QUESTION, *(word.advice for word in WORDS))

SHOWN = ("answer", "key_points")  # fields that are read as Markdown
_BOLD = re.compile(r"(?<![\w*\\])(\*\*|__)(?=\S)(?P<text>[^*_\n]+?)(?<=\S)\1(?![\w*])")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(?P<text>.*?)\s*(?:\{[^}]*\})?\s*$")
_CODE = re.compile(r"`[^`\n]*`")


def prepare() -> None:
    """Make what tells which words are in a sentence."""
    _ = _word_filter(), _swap_filter(), _swap_pattern()


def style_problems(page: LintedPage) -> Iterator[Problem]:
    """Yield words to put in other words."""
    yield from _jargon(page)
    for sentence in page.sentences:
        for place in places(_word_filter().possible(sentence.text)):
            word = WORDS[place]
            for found in word.pattern.finditer(sentence.text):
                if word.unless and word.unless.search(sentence.text):
                    continue
                message = word.message.format(word=found[0].strip(), quote=quoted(sentence.text))
                yield word.advice.problem(page.path, sentence.line, message)
    yield from _lines(page)


def _jargon(page: LintedPage) -> Iterator[Problem]:
    """Jargon that the page has not put in brackets after a plain word."""
    explained: set[str] = set()
    for sentence in page.sentences:
        text = sentence.text
        if not _swap_filter().possible(text):
            continue
        for found in _swap_pattern().finditer(text):
            plain = SWAPS[int(str(found.lastgroup)[1:])][1]
            if _is_explained(text, found):
                explained.add(plain)
            elif plain not in explained and found[0].lower() not in _lower(page.terms):
                message = f"“{found[0]}” has a plain word: {quoted(text)}"
                fix = f"write “{plain}”; or put “{found[0]}” in brackets after it, once"
                yield JARGON.problem(page.path, sentence.line, message, fix=fix)


def _is_explained(text: str, found: re.Match[str]) -> bool:
    """Tell whether a word stands in brackets or quotation marks, or is followed by brackets."""
    before, after = text[: found.start()], text[found.end() :]
    in_brackets = before.rfind("(") > before.rfind(")")
    in_quotes = before.rfind("“") > before.rfind("”")
    return in_brackets or in_quotes or after.startswith(" (")


def _lower(terms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(term.lower() for term in terms)


@cache
def _swap_filter() -> Prefilter:
    return Prefilter(pattern for pattern, _ in SWAPS)


@cache
def _word_filter() -> Prefilter:
    return Prefilter(word.pattern.pattern for word in WORDS)


@cache
def _swap_pattern() -> re.Pattern[str]:
    """Return all swaps in one pattern; the group that matches tells which."""
    options = "|".join(f"(?P<s{place}>{words})" for place, (words, _) in enumerate(SWAPS))
    return re.compile(rf"(?<![\w-])(?:{options})(?![\w-])", re.IGNORECASE)


def _lines(page: LintedPage) -> Iterator[Problem]:
    """Yield what only the source shows: bold text, and headings."""
    numbered = list(enumerate(page.body.split("\n"), page.first_line))
    numbered += [(field.line, field.text) for field in page.fields if field.name in SHOWN]
    for line, source in numbered:
        for found in _BOLD.finditer(_CODE.sub("", source)):
            yield BOLD.problem(page.path, line, f"bold text: {quoted(found['text'])}")
        heading = _HEADING.match(source)
        if heading and page.kind is PageKind.ARTICLE and heading["text"].endswith("?"):
            message = f"the heading is a question: {quoted(heading['text'])}"
            yield QUESTION.problem(page.path, line, message)
