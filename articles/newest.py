"""The newest significant change of what a page shows that is made of other pages.

The lists' own words, in the templates and YAML files, have no dates: a list says when something on
it changed, and nothing where that is not known.
"""

from collections.abc import Iterable
from datetime import date

from articles.documents import Document
from articles.entries import Topic
from articles.library import Library


def newest_change(documents: Iterable[Document]) -> date | None:
    """Return the day of the newest significant change of some documents, if one is known."""
    days = (document.last_changed for document in documents)
    return max((day for day in days if day), default=None)


def newest_at_home(library: Library) -> date | None:
    """Return the day of what the home page shows; a new page counts, for it tells their number."""
    on_the_way = (article for step in library.way.steps for article in step.articles)
    shown = newest_change((*library.start_here, *on_the_way, *library.most_asked))
    days = (shown, *(one.published for one in library.publications))
    return max((day for day in days if day), default=None)


def newest_article(library: Library) -> date | None:
    """Return the day of what the lists of all articles and of all topics show."""
    return newest_change(library.articles.values())


def newest_on_topic(library: Library, topic: Topic) -> date | None:
    """Return the day of what the page of a topic shows."""
    return newest_change((*library.articles_in(topic), *library.questions_on(topic)))


def newest_question(library: Library) -> date | None:
    """Return the day of what the page of all questions shows."""
    return newest_change(library.questions.values())


def newest_handout(library: Library) -> date | None:
    """Return the day of what the list of handouts shows."""
    return max((one.last_changed for one in library.handouts.values()), default=None)
