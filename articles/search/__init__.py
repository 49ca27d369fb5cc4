"""Search: sections of pages in an index, and the way from what was typed to what is shown.

`SearchIndex.build(library)` makes the index of an edition; `index.find(query)` asks it.
"""

from articles.search.index import Indexer, SearchIndex
from articles.search.results import Found, Piece, Result
from articles.search.rows import Scope

__all__ = ["Found", "Indexer", "Piece", "Result", "Scope", "SearchIndex"]
