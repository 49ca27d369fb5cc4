"""What is searched: the top and each section of every page, and each word of the glossary."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from articles.documents import Article, Page, Question
from articles.glossary import Glossary
from articles.library import Library


class Scope(Enum):
    """Which pages are searched."""

    ALL = "all"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of the site, as a result names it."""

    url: str
    slug: str
    title: str
    kind: str  # "Question", "Article", "Page" or "Glossary"
    breadcrumb: tuple[str, ...]  # what stands above it, outermost first
    place: str  # path of the group or topic that it belongs to; empty for the others
    wordings: tuple[str, ...]  # its title, and other ways to ask for it
    related: tuple[str, ...] = ()  # paths of pages that it names as related
    headings: tuple[str, ...] = ()  # of its sections, which are no headings of other pages too


@dataclass(frozen=True, slots=True)
class Row:
    """The top of a page, or one of its sections."""

    page: int  # place of its page in the list of pages
    fragment: str  # id of its heading; empty for the top
    heading: str  # plain text; empty for the top
    text: str  # plain text to show a part of
    title: str = ""  # searched, as are the three below and the heading
    also_asked: str = ""
    lead: str = ""
    body: str = ""

    @property
    def searched(self) -> tuple[str, ...]:
        """The texts that are searched, in the order of the index's columns."""
        return self.title, self.also_asked, self.heading, self.lead, self.body


def make_rows(library: Library) -> tuple[tuple[FoundPage, ...], tuple[Row, ...]]:
    """Return all pages that can be found, and their rows: of each, the top, then its sections."""
    pages: list[FoundPage] = []
    rows: list[Row] = []
    own = _headings_of_one_page(library.documents)
    for document in library.documents:
        pages.append(_found_page(document, own))
        rows.extend(_rows_of(document, len(pages) - 1))
    if library.glossary.terms:
        pages.append(GLOSSARY)
        rows.extend(_rows_of_glossary(library.glossary, len(pages) - 1))
    return tuple(pages), tuple(rows)


GLOSSARY = FoundPage(
    url="/glossary/",
    slug="glossary",
    title="Glossary",
    kind="Glossary",
    breadcrumb=(),
    place="",
    wordings=("Glossary", "What words mean"),
)


def _headings_of_one_page(documents: Iterable[Article | Page | Question]) -> frozenset[str]:
    """Return the headings that tell one page from the others."""
    counts = Counter(
        title for document in documents for title in {s.title for s in document.rendered.sections}
    )
    return frozenset(title for title, count in counts.items() if title and count == 1)


def _found_page(document: Article | Page | Question, own: frozenset[str]) -> FoundPage:
    breadcrumb: tuple[str, ...] = ()
    place = ""
    related: tuple[str, ...] = ()
    wordings = (document.title, document.slug.replace("-", " "), *document.front.also_asked)
    if isinstance(document, Article):
        breadcrumb, place = (document.topic.title,), f"/topics/{document.topic.slug}/"
    elif isinstance(document, Question):
        breadcrumb, place = (document.group.title,), f"/faq/#{document.group.slug}"
    if isinstance(document, Article | Question):
        related = tuple(f"/{name}/" for name in document.front.related)
    return FoundPage(
        url=document.url,
        slug=document.slug,
        title=document.title,
        kind=type(document).__name__,
        breadcrumb=breadcrumb,
        place=place,
        wordings=wordings,
        related=related,
        headings=tuple(s.title for s in document.rendered.sections if s.title in own),
    )


def _rows_of(document: Article | Page | Question, page: int) -> Iterator[Row]:
    sections = document.rendered.sections
    opening = [section.text for section in sections if not section.id]
    points = document.rendered.point_texts if isinstance(document, Article) else ()
    yield Row(
        page=page,
        fragment="",
        heading="",
        text=document.lead,
        title=document.title,
        also_asked=" \n".join(document.front.also_asked),
        lead=document.lead,
        body=" \n".join((*points, *opening)),
    )
    for section in sections:
        if section.id:
            yield Row(page, section.id, section.title, section.text, body=section.text)


def _rows_of_glossary(glossary: Glossary, page: int) -> Iterable[Row]:
    lead = "What the words on this site mean, in plain language."
    yield Row(page, "", "", lead, title=GLOSSARY.title, lead=lead)
    for term in glossary.terms:
        also = ", ".join(term.also)
        yield Row(page, term.slug, term.title, term.text, also_asked=also, body=term.text)
