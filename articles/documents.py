"""One page made from a Markdown file: what its front matter and its body say."""

import re
from abc import ABC, abstractmethod
from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from html import escape
from math import ceil
from typing import ClassVar, Self

from articles.changes import Changed, find_changes
from articles.clinic import Clinician
from articles.descriptions import shortened
from articles.entries import Group, Topic
from articles.mentions import mentions_suicide
from articles.references import Source
from articles.rendering import Heading, Rendered, pack
from articles.review_standing import Standing
from articles.schema import (
    ArticleFrontMatter,
    PageFrontMatter,
    PublicationFields,
    QuestionFrontMatter,
    Review,
    Status,
)

CITATION_ID = re.compile(r' id="cite-[^"]*"')
WORDS_A_MINUTE = 200  # below the average of 238 (Brysbaert 2019): readers here are often unwell


@dataclass(frozen=True, kw_only=True)
class Document(ABC):
    """What articles, questions and pages have in common."""

    folder: ClassVar[str]  # first part of the path on the site

    slug: str
    path: str  # of the file, such as content/pages/about.md
    rendered: Rendered
    sources: tuple[Source, ...]
    reviewer: Clinician | None  # who made the review that the front matter names
    standing: Standing = Standing.NEVER
    is_review_overdue: bool = False  # on the day of the edition; due that day counts
    front: PublicationFields | PageFrontMatter
    day: date | None = None  # of the edition: what the file says of later days is not so yet

    @property
    @abstractmethod
    def title(self) -> str:
        """Heading, plain text."""

    @property
    @abstractmethod
    def lead(self) -> str:
        """Main message, plain text."""

    @property
    def description(self) -> str:
        """What search engines and previews of links show of it, plain text."""
        return shortened(self.lead)

    @property
    def last_changed(self) -> date | None:
        """Day of the last significant change; None where the file names none up to its `day`."""
        return self.changes[0].on if self.changes else None

    @cached_property
    def changes(self) -> tuple[Changed, ...]:
        """Its significant changes from its first day to its `day`, newest first."""
        first, last = self._first_day or date.min, self.day or date.max
        return tuple(one for one in find_changes(self.front) if first <= one.on <= last)

    @property
    def _first_day(self) -> date | None:
        """Day on which readers could first see it, if that is known."""
        return None

    @property
    def noted_changes(self) -> tuple[Changed, ...]:
        """The changes of which the file says what they were."""
        return tuple(change for change in self.changes if change.note)

    @property
    def review(self) -> Review | None:
        """The clinical review."""
        return self.front.review

    @property
    def is_changed_since_review(self) -> bool:
        """Tell whether it was reviewed, and says something else since."""
        return self.standing is Standing.CHANGED

    @property
    def name(self) -> str:
        """How other files name it, such as articles/x."""
        return f"{self.folder}/{self.slug}"

    @cached_property
    def url(self) -> str:
        """Path on the site."""
        return f"/{self.folder}/{self.slug}/"

    @property
    def html(self) -> str:
        """The body as HTML."""
        return self.rendered.html

    @property
    def contents(self) -> tuple[Heading, ...]:
        """The headings of the contents list."""
        return tuple(heading for heading in self.rendered.headings if heading.level == 2)

    @cached_property
    def leads_to(self) -> frozenset[str]:
        """The pages, topics and lists of this site to which its links lead, by path."""
        paths = (link.href.partition("#")[0] for link in self.rendered.links)
        return frozenset(path for path in paths if DOCUMENT.match(path))

    def without_links(self, gone: frozenset[str]) -> Self:
        """Return the document with its links to these paths turned into plain text."""
        found = self._unlinked.get(gone)
        if found is None:
            found = replace(self, rendered=_without_links(self.rendered, gone))
            self._unlinked.clear()
            self._unlinked[gone] = found
        return found

    @cached_property
    def _unlinked(self) -> dict[frozenset[str], Self]:
        """The last answer of `without_links`: in the next edition, most are the same."""
        return {}

    @cached_property
    def kept(self) -> dict[Hashable, str]:
        """Texts that others made of it alone, by what else they rest on; they go with it."""
        return {}

    @property
    def reading_minutes(self) -> int:
        """Time to read the body, in whole minutes, at least 1."""
        return max(1, ceil(self.rendered.word_count / WORDS_A_MINUTE))


@dataclass(frozen=True, kw_only=True)
class Publication(Document):
    """What articles and questions have in common: dates, authors, and days without a reader."""

    front: PublicationFields
    authors: tuple[str, ...]

    @property
    def place(self) -> str:
        """Slug of its topic or group: the folder in which its file lies."""
        return self.path.split("/")[-2]

    @property
    def published(self) -> date:
        """Day on which readers could first see it."""
        return self.front.visible_from

    @property
    def last_changed(self) -> date:
        """Day of the last significant change, never before `published`."""
        return self.changes[0].on if self.changes else self.published

    @property
    def _first_day(self) -> date:
        return self.published

    @property
    def sources_checked(self) -> date | None:
        """Day on which every source was last checked."""
        return self.front.sources_checked

    def is_expired(self, today: date) -> bool:
        """Tell whether it was published once and is gone."""
        return self._was_released and (
            self.front.expires_on is not None and self.front.expires_on <= today
        )

    def is_visible(self, today: date) -> bool:
        """Tell whether readers may see it on that day."""
        is_out = self._was_released and self.front.visible_from <= today
        return is_out and not self.is_expired(today)

    @property
    def _was_released(self) -> bool:
        return self.front.status is Status.PUBLISHED


@dataclass(frozen=True, kw_only=True)
class Article(Publication):
    """An article of content/articles/."""

    folder: ClassVar[str] = "articles"

    front: ArticleFrontMatter
    topic: Topic

    @property
    def title(self) -> str:
        """Heading, plain text."""
        return self.front.title

    @property
    def lead(self) -> str:
        """Main message, plain text."""
        return self.front.lead

    @property
    def key_points(self) -> tuple[str, ...]:
        """Key points as HTML."""
        return self.rendered.key_points


@dataclass(frozen=True, kw_only=True)
class Question(Publication):
    """A question of content/faq/, with its answer."""

    folder: ClassVar[str] = "faq"

    front: QuestionFrontMatter
    group: Group

    @property
    def title(self) -> str:
        """The question, plain text."""
        return self.front.question

    @property
    def answer(self) -> str:
        """The short answer as HTML, with citation marks."""
        return self.rendered.key_points[0]

    @property
    def linked_answer(self) -> str:
        """The short answer as HTML for other pages: its marks lead to the sources on its own."""
        bare = CITATION_ID.sub("", self.answer)
        return bare.replace('href="#', f'href="{self.url}#')

    @property
    def lead(self) -> str:
        """The short answer as plain text."""
        return self.rendered.point_texts[0]

    @property
    def main_article(self) -> str:
        """The first article that the file names as related, such as articles/x, or nothing."""
        articles = (name for name in self.front.related if name.startswith("articles/"))
        return next(articles, "")

    @cached_property
    def is_near_suicide(self) -> bool:
        """Tell whether the question or its short answer is about suicide, or the file says so."""
        texts = (self.title, self.lead, *self.front.also_asked)
        return self.front.help_first or mentions_suicide("\n".join(texts))

    @cached_property
    def needs_help_first(self) -> bool:
        """Tell whether 988 and 911 stand above the answer: any word of the file may ask for it."""
        texts = [f"{section.title} {section.text}" for section in self.rendered.sections]
        return self.is_near_suicide or mentions_suicide("\n".join(texts))


@dataclass(frozen=True, kw_only=True)
class Page(Document):
    """A page of content/pages/."""

    folder: ClassVar[str] = "pages"

    front: PageFrontMatter

    @property
    def title(self) -> str:
        """Heading, plain text."""
        return self.front.title

    @property
    def lead(self) -> str:
        """Main message, plain text."""
        return self.front.lead


# The path of a document, of a topic, or of all questions: of what may not be there for readers.
DOCUMENT = re.compile(r"^/(?:(?:articles|faq|pages|topics)/[^/#]+/|faq/)")


def _without_links(rendered: Rendered, gone: frozenset[str]) -> Rendered:
    found = {link.href for link in rendered.links if link.href.partition("#")[0] in gone}
    hrefs = "|".join(re.escape(escape(href)) for href in sorted(found))
    anchor = re.compile(rf'<a [^>]*href="(?:{hrefs})"[^>]*>(.*?)</a>', re.DOTALL)
    return replace(
        rendered,
        packed_html=pack(anchor.sub(r"\1", rendered.html)),
        key_points=tuple(anchor.sub(r"\1", point) for point in rendered.key_points),
    )
