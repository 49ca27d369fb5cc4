"""What was read, without what is broken -> the library."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict

from articles.clinic import Clinic, Clinician
from articles.documents import Article, Page, Question
from articles.entries import Group, Topic
from articles.library import Fact, Home, Library, aliases_of, in_reading_order
from articles.parsing import Parsed
from articles.references import Reference, Source
from articles.remembering import Remembered
from articles.rendering import Rendered
from articles.review_standing import Standing
from articles.schema import ArticleFrontMatter, PageFrontMatter, QuestionFrontMatter
from articles.whole import Whole

Made = Article | Question | Page
Folder = Topic | Group


class Assembler:
    """Puts libraries together; a document that rests on the same things as before stays itself."""

    def __init__(self) -> None:
        self._made: Remembered[Made | None] = Remembered()

    def assemble(self, whole: Whole, broken: set[str]) -> Library:
        """Put together what is not broken."""
        self._made.begin()
        folders: dict[tuple[str, str], Folder] = {
            **{("articles", topic.slug): topic for topic in whole.topics},
            **{("faq", group.slug): group for group in whole.groups},
        }
        usable = (one for one in whole.parsed if one.path not in broken)
        made = [
            self._document(one, folders.get((one.kind, one.folder or "")), whole) for one in usable
        ]
        return _library(
            whole,
            in_reading_order((one for one in made if isinstance(one, Article)), whole.topics),
            in_reading_order((one for one in made if isinstance(one, Question)), whole.groups),
            {one.slug: one for one in made if isinstance(one, Page)},
        )

    def _document(self, one: Parsed, folder: Folder | None, whole: Whole) -> Made | None:
        rests_on = (one, folder, whole.references, whole.clinic, whole.standings[one.path])
        return self._made.result(one.path, rests_on, lambda: _make(one, folder, whole))


def _library(
    whole: Whole,
    articles: Mapping[str, Article],
    questions: Mapping[str, Question],
    pages: Mapping[str, Page],
) -> Library:
    home = whole.home
    facts = zip(home.facts, whole.facts.key_points, strict=True)
    library = Library(
        clinic=whole.clinic,
        home=Home(
            title=home.title,
            lead=home.lead,
            facts=tuple(Fact(fact.figure, html) for fact, html in facts),
            sources=_sources(whole.facts, whole.references),
            start_here=home.start_here,
            most_asked=home.most_asked,
            way=home.way,
            before_contact=home.before_contact,
        ),
        topics=whole.topics,
        articles=articles,
        groups=whole.groups,
        questions=questions,
        pages=pages,
        references=whole.references,
        glossary=whole.glossary,
        glossary_sources=_sources(whole.glossary.rendered, whole.references),
        handout_fields=whole.handouts,
        subjects=whole.subjects,
        images={image.url: image for image in whole.images.values()},
        synonyms=whole.synonyms,
        crisis_words=whole.crisis_words,
    )
    return replace(library, aliases=aliases_of(library))


def _make(one: Parsed, folder: Folder | None, whole: Whole) -> Made | None:
    """Return the document of a file; None where it lies in no topic's or group's folder."""
    front = one.front
    common = _Common(
        slug=one.slug,
        path=one.path,
        rendered=one.rendered,
        sources=_sources(one.rendered, whole.references),
        reviewer=_reviewer(one, whole.clinic),
        standing=whole.standings[one.path],
    )
    if isinstance(front, PageFrontMatter):
        return Page(front=front, **common)
    authors = front.authors or (whole.clinic.name,)
    if isinstance(front, ArticleFrontMatter) and isinstance(folder, Topic):
        return Article(front=front, topic=folder, authors=authors, **common)
    if isinstance(front, QuestionFrontMatter) and isinstance(folder, Group):
        return Question(front=front, group=folder, authors=authors, **common)
    return None


class _Common(TypedDict):
    """The fields that every document has."""

    slug: str
    path: str
    rendered: Rendered
    sources: tuple[Source, ...]
    reviewer: Clinician | None
    standing: Standing


def _reviewer(one: Parsed, clinic: Clinic) -> Clinician | None:
    return clinic.clinicians.get(one.front.review.by) if one.front.review else None


def _sources(rendered: Rendered, references: Mapping[str, Reference]) -> tuple[Source, ...]:
    """Return the page's sources by number; a key without a record has been reported."""
    return tuple(
        Source(number, references[key], count)
        for number, (key, count) in enumerate(
            zip(rendered.citations, rendered.citation_counts, strict=True), 1
        )
        if key in references
    )
