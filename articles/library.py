"""The content of one edition: frozen, complete, and only looked up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from articles.clinic import Clinic
from articles.crisis import CrisisSigns, signs_of
from articles.documents import (
    Article,
    Page,
    Publication,
    Question,
)
from articles.entries import Group, HandoutFields, StepFields, Subject, Topic
from articles.glossary import Glossary
from articles.handouts import Handout, make_handouts
from articles.images import ImageFile
from articles.references import Reference, Source
from articles.way import Step, Way
from articles.word_lists import CrisisWords, SynonymGroup

F = TypeVar("F", Topic, Group)
P = TypeVar("P", bound=Publication)


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
    most_asked: tuple[str, ...] = ()  # slugs of questions in reading order
    way: tuple[StepFields, ...] = ()  # from a first question to a decision
    before_contact: tuple[str, ...] = ()  # slugs of articles to read before deciding


@dataclass(frozen=True)
class Library:
    """All content, or, as `readers_view` returns it, what readers may see on one day."""

    clinic: Clinic
    home: Home
    topics: tuple[Topic, ...]
    articles: Mapping[str, Article]  # by slug, in reading order
    pages: Mapping[str, Page]  # by slug
    groups: tuple[Group, ...] = ()
    questions: Mapping[str, Question] = field(default_factory=dict)  # by slug, in reading order
    references: Mapping[str, Reference] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=Glossary)
    glossary_sources: tuple[Source, ...] = ()
    handout_fields: tuple[HandoutFields, ...] = ()
    subjects: tuple[Subject, ...] = ()
    images: Mapping[str, ImageFile] = field(default_factory=dict)  # by path on the site
    synonyms: tuple[SynonymGroup, ...] = ()
    crisis_words: CrisisWords = field(default_factory=CrisisWords)
    aliases: Mapping[str, str] = field(default_factory=dict)  # {older path on the site: path}
    expired: Mapping[str, Publication] = field(
        default_factory=dict
    )  # by path on the site; empty before `readers_view`
    requires_review: bool = False  # readers see no article or question that nobody reviewed

    def awaits_review(self, publication: Publication) -> bool:
        """Tell whether readers will see an article or a question once a clinician reviewed it."""
        return self.requires_review and publication.review is None

    def article(self, slug: str) -> Article | None:
        """Return the article with this slug."""
        return self.articles.get(slug)

    def question(self, slug: str) -> Question | None:
        """Return the question with this slug."""
        return self.questions.get(slug)

    def page(self, slug: str) -> Page | None:
        """Return the page with this slug."""
        return self.pages.get(slug)

    def topic(self, slug: str) -> Topic | None:
        """Return the topic with this slug."""
        return next((topic for topic in self.topics if topic.slug == slug), None)

    def articles_in(self, topic: Topic) -> tuple[Article, ...]:
        """Return the articles of a topic in reading order."""
        return self._articles_by_topic.get(topic.slug, ())

    @cached_property
    def _articles_by_topic(self) -> Mapping[str, tuple[Article, ...]]:
        return _by_place(self.articles.values())

    @cached_property
    def topics_with_articles(self) -> tuple[tuple[Topic, tuple[Article, ...]], ...]:
        """Every topic with its articles, in reading order."""
        return tuple((topic, self.articles_in(topic)) for topic in self.topics)

    @cached_property
    def groups_with_questions(self) -> tuple[tuple[Group, tuple[Question, ...]], ...]:
        """Every group with its questions, in reading order."""
        return tuple((group, self.questions_in(group)) for group in self.groups)

    def questions_in(self, group: Group) -> tuple[Question, ...]:
        """Return the questions of a group in reading order."""
        return self._questions_by_group.get(group.slug, ())

    @cached_property
    def _questions_by_group(self) -> Mapping[str, tuple[Question, ...]]:
        return _by_place(self.questions.values())

    @cached_property
    def most_asked(self) -> tuple[Question, ...]:
        """The questions that the home page shows, in order."""
        found = (self.questions.get(slug) for slug in self.home.most_asked)
        return tuple(question for question in found if question)

    @cached_property
    def crisis(self) -> CrisisSigns:
        """What tells that somebody may need help at once."""
        return signs_of(self.crisis_words)

    @cached_property
    def start_here(self) -> tuple[Article, ...]:
        """The articles to read first, in order."""
        return self._articles_named(self.home.start_here)

    @cached_property
    def before_contact(self) -> tuple[Article, ...]:
        """The articles that everything which leads to the clinic names first, in order."""
        return self._articles_named(self.home.before_contact)

    @cached_property
    def way(self) -> Way:
        """The steps from a first question to a decision, without those that have no articles."""
        steps = (Step(one.title, self._articles_named(one.articles)) for one in self.home.way)
        return Way(tuple(step for step in steps if step.articles))

    def _articles_named(self, slugs: Iterable[str]) -> tuple[Article, ...]:
        found = (self.articles.get(slug) for slug in slugs)
        return tuple(article for article in found if article)

    def neighbors(self, article: Article) -> tuple[Article | None, Article | None]:
        """Return the articles before and after this one: on the way, or else in reading order."""
        if place := self.way.place_of(article):
            return place.previous, place.next
        if self.way.steps:
            return _around(article, self.articles_in(article.topic))
        return _around(article, tuple(self.articles.values()))

    def question_neighbors(self, question: Question) -> tuple[Question | None, Question | None]:
        """Return the questions before and after this one in its group."""
        return _around(question, self.questions_in(question.group))

    def related(self, publication: Publication) -> tuple[Article | Question, ...]:
        """Return what a publication names as related, without what readers cannot see."""
        found = (self._by_url.get(f"/{name}/") for name in publication.front.related)
        return tuple(other for other in found if other)

    def questions_on(self, topic: Topic) -> tuple[Question, ...]:
        """Return the questions whose first related article is one of the topic, in order."""
        names = {f"articles/{article.slug}" for article in self.articles_in(topic)}
        return tuple(q for q in self.questions.values() if q.main_article in names)

    def publication(self, url: str) -> Article | Question | None:
        """Return what stands at a path of the site, if it is an article or a question."""
        return self._by_url.get(url)

    @cached_property
    def publications(self) -> tuple[Article | Question, ...]:
        """Every article and question, in reading order."""
        return (*self.articles.values(), *self.questions.values())

    @cached_property
    def _by_url(self) -> Mapping[str, Article | Question]:
        return {one.url: one for one in self.publications}

    @cached_property
    def documents(self) -> tuple[Article | Question | Page, ...]:
        """Every article, question and page."""
        return (*self.publications, *self.pages.values())

    @cached_property
    def handouts(self) -> Mapping[str, Handout]:
        """Handouts by slug, in order: those of which every part can be read."""
        return make_handouts(self.handout_fields, self.articles, self.references)

    def handouts_of(self, article: Article) -> tuple[Handout, ...]:
        """Return the handouts that have a section of an article."""
        return tuple(one for one in self.handouts.values() if article in one.articles)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Titles of all documents, lists, handouts and the glossary: {path: title}."""
        found = {document.url: document.title for document in self.documents}
        if self.questions:
            found["/faq/"] = "Questions"
        if self.handouts:
            found["/handouts/"] = "Handouts"
            found |= {handout.url: handout.title for handout in self.handouts.values()}
        return found | ({"/glossary/": "Glossary"} if self.glossary.terms else {})

    @cached_property
    def page_titles(self) -> Mapping[str, str]:
        """Titles of all pages that are made of the content: {path: title}."""
        lists = {"/": self.home.title, "/topics/": "Topics", "/articles/": "All articles"}
        topics = {f"/topics/{topic.slug}/": topic.title for topic in self.topics}
        return {**self.titles, **topics, **lists}

    def replacement_of(self, expired: Publication) -> Article | Question | None:
        """Return what readers see in place of what expired, however often it was replaced."""
        seen = {expired.url}
        while expired.front.superseded_by:
            url = f"/{expired.folder}/{expired.front.superseded_by}/"
            following = self.expired.get(url)
            if following is None or url in seen:
                return self.publication(url)
            seen.add(url)
            expired = following
        return None


def in_reading_order(found: Iterable[P], folders: Sequence[Topic | Group]) -> dict[str, P]:
    """Return {slug: publication}, in the order of the folders, of `order`, and of titles."""
    places = {folder.slug: place for place, folder in enumerate(folders)}
    ordered = sorted(
        found,
        key=lambda one: (places.get(one.place, len(places)), one.front.order, one.title),
    )
    return {one.slug: one for one in ordered}


def _by_place(found: Iterable[P]) -> Mapping[str, tuple[P, ...]]:
    """Return {slug of a topic or group: what lies in it, in order}."""
    places: dict[str, list[P]] = {}
    for one in found:
        places.setdefault(one.place, []).append(one)
    return {place: tuple(there) for place, there in places.items()}


def aliases_of(library: Library) -> dict[str, str]:
    """Return where older addresses lead: {older path on the site: path}."""
    documents = {
        f"/{one.folder}/{alias}/": one.url
        for one in library.documents
        for alias in one.front.aliases
    }
    entries: Mapping[str, Sequence[Topic | HandoutFields]] = {
        "topics": library.topics,
        "handouts": library.handout_fields,
    }
    return documents | {
        f"/{folder}/{alias}/": f"/{folder}/{one.slug}/"
        for folder, found in entries.items()
        for one in found
        for alias in one.aliases
    }


def used_folders(folders: tuple[F, ...], publications: Iterable[Publication]) -> tuple[F, ...]:
    """Return the folders in which something lies."""
    used = {one.place for one in publications}
    return tuple(folder for folder in folders if folder.slug in used)


def _around(item: P, items: Sequence[P]) -> tuple[P | None, P | None]:
    """Return what stands before and after an item."""
    place = next(n for n, one in enumerate(items) if one.slug == item.slug)
    after = items[place + 1] if place + 1 < len(items) else None
    return (items[place - 1] if place else None), after
