"""Put a library together for an editor: with pages as they were, and pages nobody sees yet."""

from collections.abc import Set
from dataclasses import replace
from datetime import date

from articles.documents import Article
from articles.library import Library
from articles.schema import Status


def with_older(library: Library, good: Library, broken: Set[str]) -> Library:
    """Return the library with the former version of each document whose file is broken now."""
    articles = {
        slug: article
        for slug, article in good.articles.items()
        if article.path in broken and slug not in library.articles
    }
    pages = {
        slug: page
        for slug, page in good.pages.items()
        if page.path in broken and slug not in library.pages
    }
    if not articles and not pages:
        return library
    places = {topic.slug: place for place, topic in enumerate(library.topics)}
    merged = sorted(
        {**library.articles, **articles}.values(),
        key=lambda one: (places.get(one.topic.slug, len(places)), one.front.order, one.title),
    )
    return replace(
        library,
        articles={article.slug: article for article in merged},
        pages={**library.pages, **pages},
        images={**good.images, **library.images},
        aliases={old: article.slug for article in merged for old in article.front.aliases},
    )


def mark_of(article: Article, library: Library, today: date) -> str:
    """Say in a few words why readers do not see an article; empty where they do."""
    front = article.front
    if front.status is Status.DRAFT:
        return "Draft"
    if article.slug in library.clinic.hidden:
        return "Hidden"
    if article.is_expired(today):
        return f"Ended {front.expires_on}"
    return "" if article.is_visible(today) else f"From {front.visible_from}"


def as_editors_see_it(everything: Library, today: date) -> Library:
    """Return the library with every article in it; what readers do not see says so in its title."""
    marked = {
        slug: _marked(article, mark_of(article, everything, today))
        for slug, article in everything.articles.items()
    }
    used = {article.topic.slug for article in marked.values()}
    topics = tuple(topic for topic in everything.topics if topic.slug in used)
    return replace(everything, articles=marked, topics=topics)


def _marked(article: Article, mark: str) -> Article:
    if not mark:
        return article
    title = f"({mark}) {article.title}"
    return replace(article, front=article.front.model_copy(update={"title": title}))
