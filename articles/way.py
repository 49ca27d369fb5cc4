"""The way through the site: steps from first curiosity to a decision, each with its articles.

content/home.yaml lays it down. Previous and next lead along it, so that risks come before a choice,
and nobody has to read all of one topic to get to the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.documents import Article


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way."""

    title: str
    articles: tuple[Article, ...]  # at least one; to be read in this order

    @property
    def first(self) -> Article:
        """The article with which the step begins."""
        return self.articles[0]

    def has(self, article: Article) -> bool:
        """Tell whether the step names an article."""
        return any(one.slug == article.slug for one in self.articles)

    def has_topic(self, topic: str) -> bool:
        """Tell whether one of its articles belongs to the topic with this slug."""
        return any(one.topic.slug == topic for one in self.articles)


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the way an article stands."""

    number: int  # of its step, from 1
    count: int  # of all steps
    step: Step
    previous: Article | None
    next: Article | None
    next_step: Step | None  # where `next` begins another step


@dataclass(frozen=True, slots=True)
class Way:
    """All steps in order; none of them without articles."""

    steps: tuple[Step, ...] = ()

    def place_of(self, article: Article) -> Place | None:
        """Return where an article stands; None if neither it nor its topic is on the way.

        An article that no step names stands beside the last step of its topic: from there one goes
        back to that step, and on to the next one.
        """
        for number, step in enumerate(self.steps, 1):
            if step.has(article):
                return self._place(number, article)
        of_topic = [
            number
            for number, step in enumerate(self.steps, 1)
            if step.has_topic(article.topic.slug)
        ]
        return self._place(of_topic[-1], None) if of_topic else None

    def after_topic(self, topic: str) -> Step | None:
        """Return the step that follows the last one with articles of a topic."""
        found = [place for place, step in enumerate(self.steps, 1) if step.has_topic(topic)]
        return _at(self.steps, found[-1]) if found else None

    def _place(self, number: int, article: Article | None) -> Place:
        """Return the place of an article of a step, or of one that stands beside it."""
        step = self.steps[number - 1]
        following = _at(self.steps, number)
        inside = len(step.articles)
        if article is not None:
            inside = next(n for n, one in enumerate(step.articles) if one.slug == article.slug)
        before = step.articles[:inside] or (self.steps[number - 2].articles if number > 1 else ())
        after = step.articles[inside + 1 :]
        is_last = not after
        return Place(
            number=number,
            count=len(self.steps),
            step=step,
            previous=before[-1] if before else None,
            next=after[0] if after else following.first if following else None,
            next_step=following if is_last else None,
        )


def _at(steps: Sequence[Step], place: int) -> Step | None:
    """Return the step at a place, counted from 0, or None past the last one."""
    return steps[place] if place < len(steps) else None
