"""What is searched: the top and each section of every page, and each word of the glossary."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial

from articles.documents import Article, Page, Question
from articles.entries import Group, Topic
from articles.glossary import Glossary
from articles.library import Library
from articles.remembering import Remembered
from articles.words import words_of


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
    headings: tuple[str, ...] = ()  # of its sections


@dataclass(frozen=True, slots=True)
class Row:
    """The top of a page, or one of its sections."""

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


@dataclass(frozen=True, slots=True)
class Entry:
    """One page that can be found, and its rows: the top, then its sections."""

    page: FoundPage
    rows: tuple[Row, ...]

    def texts(self) -> Iterator[tuple[str, ...]]:
        """Yield what is searched of each row: the words of each column with spaces between."""
        for row in self.rows:
            yield tuple(" ".join(words_of(text)) for text in row.searched)

    def count_words(self) -> Counter[str]:
        """Return how often each word stands on the page."""
        return Counter(word for texts in self.texts() for text in texts for word in text.split())

    def count_headings(self) -> Counter[str]:
        """Return its headings, each once."""
        is_of_glossary = self.page is GLOSSARY
        return Counter() if is_of_glossary else Counter(dict.fromkeys(self.page.headings, 1))


class EntryMaker:
    """Makes the entries of one edition after another; a page that stays the same keeps its own."""

    def __init__(self) -> None:
        self._made: Remembered[Entry] = Remembered()

    def make(self, library: Library) -> tuple[Entry, ...]:
        """Return an entry for each page that can be found, in the order of the library."""
        self._made.begin()
        found = [self._entry(document) for document in library.documents]
        glossary = library.glossary
        if glossary.terms:
            rows = partial(_rows_of_glossary, glossary)
            make = partial(_entry, GLOSSARY, rows)
            found.append(self._made.result(GLOSSARY.url, glossary.terms, make))
        return tuple(found)

    def _entry(self, document: Article | Page | Question) -> Entry:
        rests_on = (document.front, document.rendered, _folder(document))
        make = partial(_entry_of, document)
        return self._made.result(document.url, rests_on, make)


def make_entries(library: Library) -> tuple[Entry, ...]:
    """Return what can be found in a library; see `EntryMaker.make`."""
    return EntryMaker().make(library)


def _folder(document: Article | Page | Question) -> Topic | Group | None:
    if isinstance(document, Article):
        return document.topic
    return document.group if isinstance(document, Question) else None


def _entry_of(document: Article | Page | Question) -> Entry:
    return Entry(_found_page(document), tuple(_rows_of(document)))


def _entry(page: FoundPage, rows: Callable[[], Iterable[Row]]) -> Entry:
    return Entry(page, tuple(rows()))


GLOSSARY = FoundPage(
    url="/glossary/",
    slug="glossary",
    title="Glossary",
    kind="Glossary",
    breadcrumb=(),
    place="",
    wordings=("Glossary", "What words mean"),
)


def _found_page(document: Article | Page | Question) -> FoundPage:
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
        headings=tuple(s.title for s in document.rendered.sections if s.title),
    )


def _rows_of(document: Article | Page | Question) -> Iterator[Row]:
    sections = document.rendered.sections
    opening = [section.text for section in sections if not section.id]
    points = document.rendered.point_texts if isinstance(document, Article) else ()
    yield Row(
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
            yield Row(section.id, section.title, section.text, body=section.text)


def _rows_of_glossary(glossary: Glossary) -> Iterable[Row]:
    lead = "What the words on this site mean, in plain language."
    yield Row("", "", lead, title=GLOSSARY.title, lead=lead)
    for term in glossary.terms:
        also = ", ".join(term.also)
        yield Row(term.slug, term.title, term.text, also_asked=also, body=term.text)
