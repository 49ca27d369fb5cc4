"""The sources below a page."""

from collections.abc import Iterable, Mapping

from articles.references import Reference, Source
from articles.structured_data.nodes import Node, node

# Types of CSL-JSON (docs.citationstyles.org) -> types of schema.org; CreativeWork for all others.
TYPES: Mapping[str, str] = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "paper-conference": "ScholarlyArticle",
    "post": "WebPage",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "thesis": "Thesis",
    "webpage": "WebPage",
}


def citations(sources: Iterable[Source]) -> list[Node]:
    """Return the sources of a page in their order, each with its title and where it is."""
    return [_citation(source.reference) for source in sources]


def _citation(reference: Reference) -> Node:
    kind = TYPES.get(reference.type, "CreativeWork")
    return node(kind, name=reference.title, url=reference.url)
