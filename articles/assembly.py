"""What was read, without what is broken -> the library."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from articles.clinic import Clinic, Clinician
from articles.documents import Article, Page, Question
from articles.library import Fact, Home, Library, aliases_of, in_reading_order
from articles.parsing import Parsed
from articles.references import Reference, Source
from articles.rendering import Rendered
from articles.schema import ArticleFrontMatter, PageFrontMatter, QuestionFrontMatter
from articles.whole import Whole


def assemble(whole: Whole, broken: set[str]) -> Library:
    """Put together what is not broken."""
    usable = [one for one in whole.parsed if one.path not in broken]
    articles = in_reading_order(_articles(usable, whole), whole.topics)
    questions = in_reading_order(_questions(usable, whole), whole.groups)
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
        pages={page.slug: page for page in _pages(usable, whole)},
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


def _articles(usable: Iterable[Parsed], whole: Whole) -> Iterator[Article]:
    topics = {topic.slug: topic for topic in whole.topics}
    for one in usable:
        if isinstance(one.front, ArticleFrontMatter) and one.folder in topics:
            yield Article(
                slug=one.slug,
                path=one.path,
                rendered=one.rendered,
                sources=_sources(one.rendered, whole.references),
                reviewer=_reviewer(one, whole.clinic),
                standing=whole.standings[one.path],
                front=one.front,
                topic=topics[one.folder],
                authors=one.front.authors or (whole.clinic.name,),
            )


def _questions(usable: Iterable[Parsed], whole: Whole) -> Iterator[Question]:
    groups = {group.slug: group for group in whole.groups}
    for one in usable:
        if isinstance(one.front, QuestionFrontMatter) and one.folder in groups:
            yield Question(
                slug=one.slug,
                path=one.path,
                rendered=one.rendered,
                sources=_sources(one.rendered, whole.references),
                reviewer=_reviewer(one, whole.clinic),
                standing=whole.standings[one.path],
                front=one.front,
                group=groups[one.folder],
                authors=one.front.authors or (whole.clinic.name,),
            )


def _pages(usable: Iterable[Parsed], whole: Whole) -> Iterator[Page]:
    for one in usable:
        if isinstance(one.front, PageFrontMatter):
            yield Page(
                slug=one.slug,
                path=one.path,
                rendered=one.rendered,
                sources=_sources(one.rendered, whole.references),
                reviewer=_reviewer(one, whole.clinic),
                standing=whole.standings[one.path],
                front=one.front,
            )


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
