"""From words to look-ups: what the words of a query may stand for, and how much that counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.search.common import COMMON, EVERYDAY
from articles.search.database import Term
from articles.search.synonyms import Span, Synonyms, Words
from articles.words import words_of

QUOTED = re.compile('["“”„«»]([^"“”„«»]+)["“”„«»]')
MOST_WORDS = 16  # of a query; what follows is left out
MOST_PHRASES = 4  # in quotes
# How much a hit counts by the way it was found.
EXACT = 1.0
STEM = 0.92
SYNONYM = 0.8
LATER = 0.9  # of a synonym, compared with the one before it in the list
PREFIX = 0.7  # of a word that is no word of the content yet
KNOWN_PREFIX = 0.3  # of a word that is one already
EVERYDAY_WEIGHT = 0.5  # of an everyday word, beside other words
PART = 0.4  # a word of a phrase that has synonyms, alone


@dataclass(frozen=True, slots=True)
class Form:
    """One way to find what a concept means."""

    term: Term
    weight: float
    is_own: bool = False  # the words as typed: another form of them counts as STEM says


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a query asks about."""

    words: Words
    forms: tuple[Form, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query, taken apart."""

    phrases: tuple[Words, ...]  # each must be there as it is
    rest: str  # what stands outside of quotes, at its old places


def parse(query: str) -> Parsed:
    """Take the phrases in quotes out of a query; a quote that is not closed means nothing."""
    phrases = [words for match in QUOTED.finditer(query) if (words := words_of(match[1]))]
    rest = QUOTED.sub(lambda match: " " * len(match[0]), query)
    return Parsed(tuple(words[:MOST_WORDS] for words in phrases[:MOST_PHRASES]), rest)


def make_concepts(
    words: Sequence[str], synonyms: Synonyms, *, is_last_known: bool
) -> tuple[Concept, ...]:
    """Return what the words ask about; common words are left out if there are others."""
    spans = tuple(synonyms.find(words))
    covered = {place for span in spans for place in range(span.first, span.first + span.count)}
    telling = [p for p in range(len(words)) if p in covered or words[p] not in COMMON]
    chosen = telling or list(range(len(words)))
    return (
        *(_concept_of_span(words, span) for span in spans),
        *_concepts_of_words(words, chosen, spans, is_last_known=is_last_known),
    )


def concept_of_phrase(words: Words) -> Concept:
    """Return what a phrase in quotes asks about: itself, without synonyms."""
    return Concept(words, _forms(words))


def _concept_of_span(words: Sequence[str], span: Span) -> Concept:
    own = tuple(words[span.first : span.first + span.count])
    meant = (
        Form(Term(meaning), SYNONYM * LATER**place) for place, meaning in enumerate(span.meanings)
    )
    return Concept(own, (*_forms(own), *meant))


def _concepts_of_words(
    words: Sequence[str], chosen: Sequence[int], spans: Sequence[Span], *, is_last_known: bool
) -> Iterator[Concept]:
    single = {span.first for span in spans if span.count == 1}
    part = {p for s in spans if s.count > 1 for p in range(s.first, s.first + s.count)}
    seen: set[str] = set()
    for place in chosen:
        word = words[place]
        is_last = place == len(words) - 1
        if word in seen or (place in single and not is_last) or (place in part and word in COMMON):
            continue
        seen.add(word)
        forms = () if place in single else _forms((word,))
        if is_last:
            weight = KNOWN_PREFIX if is_last_known else PREFIX
            forms += (Form(Term((word,), is_prefix=True), weight),)
        weight = EVERYDAY_WEIGHT if word in EVERYDAY else 1.0
        yield Concept((word,), forms, weight * (PART if place in part or place in single else 1))


def _forms(words: Words) -> tuple[Form, ...]:
    return (Form(Term(words), EXACT, is_own=True),)
