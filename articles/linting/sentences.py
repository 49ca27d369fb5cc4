"""Markdown source to sentences that know their line: what every linter rule reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.linting.blocks import Block, blocks
from articles.linting.markup import CITATION_MARK, plain_text, take_citations

HEADINGS = ("heading", "title")  # kinds of a sentence that has a text below it

_ABBREVIATION = re.compile(
    r"dr|mrs?|ms|prof|st|jr|sr|vs|e\.g|i\.e|nos?|vol|figs?|approx|dept|inc|ltd|co|al|cf|"
    r"u\.s(?:\.a)?|"
    r"u\.k|d\.c|a\.m|p\.m|etc|ph\.d|m\.d|d\.o|r\.n|min|max|jan|feb|aug|sept|oct|nov|dec"
)
_MAY_END = re.compile(
    r"u\.s(?:\.a)?|u\.k|d\.c|a\.m|p\.m|etc|inc|ltd|co|ph\.d|m\.d|d\.o|r\.n|al|min|max"
)
_OPENER = re.compile(  # begins a sentence, also after an abbreviation
    r"the|an?|in|on|at|its?|we|our|your?|they|their|this|that|these|those|if|when|while|but|and|so|"
    r"not?|do|does|never|some|most|many|people|ask|tell|call|for|as|s?he|i"
)
_END = re.compile(rf"[.!?…]+[\"'”’)\]]*(?:\s*{CITATION_MARK})*(?=\s+[\"'“‘(\[]*[A-Z0-9“‘]|\s*$)")
_WORD_BEFORE = re.compile(r"([A-Za-z](?:[A-Za-z.]*[A-Za-z])?)\.$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a file, without its markup."""

    text: str
    line: int  # of the file, from 1, where the sentence begins
    kind: str = "paragraph"  # paragraph, list, heading, table, caption, image, quote,
    # footnote, definition, title, lead or key_point
    citations: tuple[str, ...] = ()  # keys cited in it or just after it
    is_question: bool = False
    heading: str = ""  # the nearest heading above it
    lead_in: str = ""  # what a list item goes on from, or the header row of a table
    block: int = 0  # sentences of one paragraph, item or row share a number


def split(body: str, first_line: int = 1) -> tuple[Sentence, ...]:
    """Return the sentences of Markdown source; `first_line` is the file line it starts on."""
    return tuple(
        sentence
        for number, block in enumerate(blocks(body, first_line))
        for sentence in _sentences(block, number)
    )


def split_text(text: str, line: int, kind: str) -> tuple[Sentence, ...]:
    """Return the sentences of one front matter value: a title, a lead or a key point."""
    return tuple(_sentences(Block(kind, line, text.split("\n")), 0))


def _sentences(block: Block, number: int) -> Iterator[Sentence]:
    """Cut one block into sentences."""
    source = plain_text("\n".join(block.lines), keep_citations=True)
    prefix = block.prefix
    for start, end in _spans(source):
        text, keys = take_citations(source[start:end])
        text = " ".join(text.split())
        if not text:
            continue
        if prefix:
            text = f"{prefix} {text}"
        yield Sentence(
            text=text,
            line=block.line + source.count("\n", 0, start),
            kind=block.kind,
            citations=keys,
            is_question=text.rstrip("\"'”’)]* ").endswith("?"),
            heading=block.heading,
            lead_in=block.lead_in,
            block=number,
        )
        prefix = ""


def _spans(source: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence; an abbreviation's full stop ends none."""
    start = 0
    for match in _END.finditer(source):
        if _is_abbreviation(source[start : match.start() + 1], source[match.end() :]):
            continue
        yield _skip_space(source, start), match.end()
        start = match.end()
    if source[start:].strip():
        yield _skip_space(source, start), len(source)


def _skip_space(source: str, start: int) -> int:
    """Return the first place from `start` that is no white space."""
    while start < len(source) and source[start].isspace():
        start += 1
    return start


def _is_abbreviation(before: str, after: str) -> bool:
    """Say whether the full stop that ends `before` belongs to an abbreviation."""
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    short = word[1].lower()
    following = re.match(r"\s*[\"'“‘(\[]*(\w+)", after)
    if following is None:
        return False
    is_single_letter = len(short) == 1 and short != "i"
    if short == "no":  # "No. 4" goes on, "No. Ketamine is…" does not
        return following[1][0].isdigit()
    if _MAY_END.fullmatch(short):
        return _OPENER.fullmatch(following[1].lower()) is None
    return is_single_letter or _ABBREVIATION.fullmatch(short) is not None
