"""What a search answers."""

from dataclasses import dataclass

PAGE_SIZE = 10


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a snippet."""

    text: str
    is_match: bool = False  # to be marked


@dataclass(frozen=True, slots=True)
class Result:
    """One page that was found."""

    url: str  # path, with the fragment of the best section
    slug: str
    title: str
    kind: str  # "Question", "Article", "Page" or "Glossary"
    section: str  # heading of the best section; empty for the top of the page
    snippet: tuple[Piece, ...]
    breadcrumb: tuple[str, ...]  # what stands above the page, outermost first


@dataclass(frozen=True, slots=True)
class Place:
    """A topic or a group of questions."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to one query."""

    query: str  # one line of plain text, 200 characters at most; to be escaped as any text
    corrected: str = ""  # what was searched, where spelling was mended
    is_crisis: bool = False  # help comes first
    results: tuple[Result, ...] = ()  # ten at most
    total: int = 0  # pages found
    page: int = 1  # which ten, from 1 to `pages`
    pages: int = 1
    nearest: tuple[Place, ...] = ()  # where to look, if nothing was found and something is near

    @property
    def is_empty(self) -> bool:
        """Tell whether something was asked and nothing was found."""
        return bool(self.query) and not self.total
