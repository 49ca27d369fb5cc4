"""Find pages by the words in their titles and leads."""

import re
from dataclasses import dataclass

from articles.documents import Article, Document, Question
from articles.extensions.terms import PAGE
from articles.glossary import Glossary
from articles.library import Library

WORD = re.compile(r"[^\W_]+")
TITLE_WEIGHT = 3  # a word in the title counts as much as three in the lead
GLOSSARY_LEAD = "What the words on this site mean, in plain language."
COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "at",
        "can",
        "do",
        "does",
        "for",
        "how",
        "i",
        "if",
        "in",
        "is",
        "it",
        "me",
        "my",
        "of",
        "on",
        "or",
        "the",
        "to",
        "what",
        "when",
        "will",
        "with",
    ]
)


@dataclass(frozen=True, slots=True)
class Result:
    """One page that was found."""

    url: str
    title: str
    kind: str  # "Article", "Question" or "Page"
    snippet: str
    topic_title: str


def search_titles(library: Library, query: str) -> tuple[Result, ...]:
    """Return the pages whose title or lead shares a word with the query, best first."""
    asked = _words(query) - COMMON or _words(query)
    scored = [(_score(document, asked), _result(document)) for document in library.documents]
    scored += _search_glossary(library.glossary, asked)
    found = [(score, result) for score, result in scored if score]
    found.sort(key=lambda pair: -pair[0])
    return tuple(result for _, result in found)


def _score(document: Document, asked: set[str]) -> int:
    return TITLE_WEIGHT * len(asked & _words(document.title)) + len(asked & _words(document.lead))


def _search_glossary(glossary: Glossary, asked: set[str]) -> list[tuple[int, Result]]:
    """Return the glossary, at the term that shares most words with the query."""
    if not glossary.terms:
        return []
    shared = [len(asked & _words(" ".join((term.title, *term.also)))) for term in glossary.terms]
    best = glossary.terms[shared.index(max(shared))]
    score = TITLE_WEIGHT * (max(shared) + ("glossary" in asked))
    url = best.url if max(shared) else PAGE
    snippet = f"{best.title}: {best.text}" if max(shared) else GLOSSARY_LEAD
    return [(score, Result(url, "Glossary", "Page", snippet, ""))]


def _words(text: str) -> set[str]:
    """Return the words of a text in small letters, without a plural s."""
    return {word.removesuffix("s") or word for word in WORD.findall(text.lower())}


def _result(document: Document) -> Result:
    kind, place = "Page", ""
    if isinstance(document, Article):
        kind, place = "Article", document.topic.title
    elif isinstance(document, Question):
        kind, place = "Question", document.group.title
    return Result(document.url, document.title, kind, document.lead, place)
