"""The content of one edition: frozen, complete, and only looked up."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from articles.clinic import Clinic
from articles.documents import Article, Page, with_links_to
from articles.glossary import Glossary
from articles.images import ImageFile
from articles.references import Reference, Source
from articles.schema import Topic


@dataclass(frozen=True, slots=True)
class Fact:
    """One of the facts on the home page."""

    figure: str  # plain text, set large
    text: str  # HTML with citation marks


@dataclass(frozen=True, slots=True)
class Home:
    """What the home page says beyond lists of pages."""

    title: str
    lead: str
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    start_here: tuple[str, ...] = ()  # slugs of articles in reading order


@dataclass(frozen=True)
class Library:
    """All content, or, as `on()` returns it, what readers may see on one day."""

    clinic: Clinic
    home: Home
    topics: tuple[Topic, ...]
    articles: Mapping[str, Article]  # by slug, in reading order
    pages: Mapping[str, Page]  # by slug
    references: Mapping[str, Reference] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=Glossary)
    glossary_sources: tuple[Source, ...] = ()
    images: Mapping[str, ImageFile] = field(default_factory=dict)  # by path on the site
    aliases: Mapping[str, str] = field(default_factory=dict)  # {older slug: slug}
    expired: Mapping[str, Article] = field(default_factory=dict)  # by slug; empty before `on()`

    def on(self, today: date) -> "Library":
        """Return the library as readers see it on that day: nothing in it gives away the rest."""
        hidden = set(self.clinic.hidden)
        kept = {slug: a for slug, a in self.articles.items() if slug not in hidden}
        visible = {slug: a for slug, a in kept.items() if a.is_visible(today)}
        shown = frozenset(d.url for d in (*visible.values(), *self.pages.values()))
        used = {article.topic.slug for article in visible.values()}
        return replace(
            self,
            topics=tuple(topic for topic in self.topics if topic.slug in used),
            articles={slug: with_links_to(a, shown) for slug, a in visible.items()},
            pages={slug: with_links_to(page, shown) for slug, page in self.pages.items()},
            aliases={old: slug for old, slug in self.aliases.items() if slug in visible},
            expired={slug: a for slug, a in kept.items() if a.is_expired(today)},
        )

    def next_change(self, today: date) -> date | None:
        """Return the next day after `today` on which a date in a file changes what readers see."""
        days = {
            day
            for article in self.articles.values()
            for day in (article.front.visible_from, article.front.expires_on)
            if day is not None and day > today
        }
        return min(days, default=None)

    def article(self, slug: str) -> Article | None:
        """Return the article with this slug."""
        return self.articles.get(slug)

    def page(self, slug: str) -> Page | None:
        """Return the page with this slug."""
        return self.pages.get(slug)

    def topic(self, slug: str) -> Topic | None:
        """Return the topic with this slug."""
        return next((topic for topic in self.topics if topic.slug == slug), None)

    def articles_in(self, topic: Topic) -> tuple[Article, ...]:
        """Return the articles of a topic in reading order."""
        return tuple(a for a in self.articles.values() if a.topic.slug == topic.slug)

    @cached_property
    def topics_with_articles(self) -> tuple[tuple[Topic, tuple[Article, ...]], ...]:
        """Every topic with its articles, in reading order."""
        return tuple((topic, self.articles_in(topic)) for topic in self.topics)

    @cached_property
    def start_here(self) -> tuple[Article, ...]:
        """The articles to read first, in order."""
        found = (self.articles.get(slug) for slug in self.home.start_here)
        return tuple(article for article in found if article)

    def neighbors(self, article: Article) -> tuple[Article | None, Article | None]:
        """Return the articles before and after this one in reading order."""
        slugs = list(self.articles)
        place = slugs.index(article.slug)
        before = self.articles[slugs[place - 1]] if place > 0 else None
        after = self.articles[slugs[place + 1]] if place + 1 < len(slugs) else None
        return before, after

    def related(self, article: Article) -> tuple[Article, ...]:
        """Return the pages that an article names as related, without those readers cannot see."""
        found = (self.articles.get(name.partition("/")[2]) for name in article.front.related)
        return tuple(other for other in found if other)

    @cached_property
    def documents(self) -> tuple[Article | Page, ...]:
        """Every article and page."""
        return (*self.articles.values(), *self.pages.values())

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Titles of articles, pages and the glossary: {path on the site: title}."""
        found = {document.url: document.title for document in self.documents}
        return found | ({"/glossary/": "Glossary"} if self.glossary.terms else {})
