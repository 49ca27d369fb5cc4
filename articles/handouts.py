"""Handouts: sheets to print, made of sections of articles, so that no fact stands twice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from articles.documents import Article
from articles.entries import HandoutFields
from articles.excerpts import Excerpt, cut, join
from articles.references import Reference, Source

WORKSHEET = '<form class="weigh"'


@dataclass(frozen=True, slots=True)
class Part:
    """One section of an article, as a part of a handout."""

    article: Article
    html: str  # begins with an h2
    is_ticked: bool  # its lists have boxes to tick

    @property
    def has_worksheet(self) -> bool:
        """Tell whether a reader weighs statements in it: on paper it begins a page."""
        return WORKSHEET in self.html


@dataclass(frozen=True, kw_only=True)
class Handout:
    """A sheet to print."""

    slug: str
    title: str
    lead: str
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]

    @property
    def url(self) -> str:
        """Path of the page to print."""
        return f"/handouts/{self.slug}/"

    @property
    def file_url(self) -> str:
        """Path of the file, where one was made."""
        return f"/handouts/{self.slug}.pdf"

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles it is made of, each once."""
        return tuple({part.article.slug: part.article for part in self.parts}.values())

    @property
    def unreviewed(self) -> tuple[Article, ...]:
        """Those of its articles that no clinician has reviewed as they are now."""
        return tuple(
            article
            for article in self.articles
            if article.review is None or article.is_changed_since_review
        )

    @property
    def reviewed(self) -> date | None:
        """Day of the oldest review, where all of its articles have one that still holds."""
        if self.unreviewed:
            return None
        return min(article.review.on for article in self.articles if article.review)

    @property
    def has_review(self) -> bool:
        """Whether a clinician has reviewed any of its articles, as it was or as it is."""
        return any(article.review for article in self.articles)

    @property
    def last_changed(self) -> date:
        """Day of the last significant change to one of its articles."""
        return max(article.last_changed for article in self.articles)


def split_part(part: str) -> tuple[str, str]:
    """Return the slug of the article that a part is from, and the id of its heading."""
    slug, _, name = part.removeprefix("articles/").partition("#")
    return slug, name


def make_handouts(
    fields: Iterable[HandoutFields],
    articles: Mapping[str, Article],
    references: Mapping[str, Reference],
) -> Mapping[str, Handout]:
    """Return {slug: handout} in order, without those that lack a part: half a sheet misleads."""
    made = (_make_handout(one, articles, references) for one in fields)
    return {handout.slug: handout for handout in made if handout}


def _make_handout(
    fields: HandoutFields, articles: Mapping[str, Article], references: Mapping[str, Reference]
) -> Handout | None:
    found = [_find(part, articles) for part in fields.parts]
    excerpts = [one for one in found if one]
    if len(excerpts) < len(found):
        return None
    joined = join(excerpts)
    parts = tuple(
        Part(articles[split_part(name)[0]], html, name in fields.tick)
        for name, html in zip(fields.parts, joined.parts, strict=True)
    )
    sources = tuple(
        Source(number, references[key], count)
        for number, (key, count) in enumerate(joined.citations.items(), 1)
        if key in references
    )
    return Handout(
        slug=fields.slug, title=fields.title, lead=fields.lead, parts=parts, sources=sources
    )


def _find(part: str, articles: Mapping[str, Article]) -> Excerpt | None:
    slug, name = split_part(part)
    article = articles.get(slug)
    return cut(article.html, name, url=article.url) if article else None
