"""Find pages by the words in their titles and leads."""

import re
from dataclasses import dataclass

from articles.documents import Article, Page
from articles.library import Library

WORD = re.compile(r"[^\W_]+")
TITLE_WEIGHT = 3  # a word in the title counts as much as three in the lead
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
    kind: str  # "Article" or "Page"
    snippet: str
    topic_title: str


def search_titles(library: Library, query: str) -> tuple[Result, ...]:
    """Return the pages whose title or lead shares a word with the query, best first."""
    asked = _words(query) - COMMON or _words(query)
    scored = [(_score(document, asked), document) for document in library.documents]
    found = [(score, document) for score, document in scored if score]
    found.sort(key=lambda pair: -pair[0])
    return tuple(_result(document) for _, document in found)


def _score(document: Article | Page, asked: set[str]) -> int:
    return TITLE_WEIGHT * len(asked & _words(document.title)) + len(asked & _words(document.lead))


def _words(text: str) -> set[str]:
    """Return the words of a text in small letters, without a plural s."""
    return {word.removesuffix("s") or word for word in WORD.findall(text.lower())}


def _result(document: Article | Page) -> Result:
    is_article = isinstance(document, Article)
    return Result(
        url=document.url,
        title=document.title,
        kind="Article" if is_article else "Page",
        snippet=document.lead,
        topic_title=document.topic.title if isinstance(document, Article) else "",
    )
