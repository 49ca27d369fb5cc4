"""What may stand between the --- lines of a page, as pydantic models."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from articles.dates import IsoDate

CITATION = re.compile(r"\s*\[@[^\]]*\]")
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MOST_ANSWER_WORDS = 50
RELATED_PATTERN = r"^(articles|faq)/[a-z0-9]+(-[a-z0-9]+)*$"


def one_line(value: str) -> str:
    """Return the text unchanged; raise ValueError where it holds a line break."""
    if "\n" in value:
        raise ValueError("this text has a line break. Fix: write it on one line")
    return value


Text = Annotated[str, Field(min_length=1), AfterValidator(one_line)]
Slug = Annotated[str, Field(pattern=SLUG_PATTERN, max_length=80)]


class FrontMatter(BaseModel):
    """Base of every model here: frozen, and unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Status(StrEnum):
    """Whether readers may see an article once its dates allow it."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Review(FrontMatter):
    """Who checked a page, and when it must be checked again."""

    by: Annotated[Slug, Field(description="Key of a clinician in clinic.yaml.")]
    on: Annotated[IsoDate, Field(description="Day of the review.")]
    due: Annotated[IsoDate, Field(description="Day by which it must be reviewed again.")]
    hash: Annotated[
        str | None,
        Field(
            pattern=r"^[0-9a-f]{32}$",
            description="Of the reviewed text; `manage.py review sign` writes it.",
        ),
    ] = None

    @model_validator(mode="after")
    def due_follows_review(self) -> Self:
        """Refuse a review that is due before it was made."""
        if self.due <= self.on:
            raise ValueError(
                f'"due:" {self.due} is not after "on:" {self.on} below "review:".'
                ' Fix: set "due:" 12 months after "on:"'
            )
        return self


# Fields that files of several kinds have, said once.
Title = Annotated[Text, Field(max_length=65, description="Heading of the page, plain text.")]
Lead = Annotated[
    Text,
    Field(
        max_length=160,
        description="The main message in one or two sentences; also the meta description.",
    ),
]
AlsoAsked = Annotated[
    tuple[Text, ...], Field(description="Other wordings, for the search; not shown.")
]
Aliases = Annotated[tuple[Slug, ...], Field(description="Older slugs; each redirects here.")]
ReviewMade = Annotated[Review | None, Field(description="The clinical review, if there was one.")]


class Change(FrontMatter):
    """A change that matters to readers."""

    on: Annotated[IsoDate, Field(description="Day of the change.")]
    note: Annotated[Text, Field(max_length=160, description="What changed, for readers.")]


class ChangeFields(FrontMatter):
    """What a page says about its significant changes: all in `changes`, or the last one alone."""

    changed: Annotated[
        IsoDate | None,
        Field(description="Day of the last significant change; not for spelling."),
    ] = None
    change_note: Annotated[
        Text | None, Field(max_length=160, description="What changed that day, for readers.")
    ] = None
    changes: Annotated[
        tuple[Change, ...],
        Field(description="Significant changes, each with its day (on) and a note."),
    ] = ()

    @model_validator(mode="after")
    def note_has_a_day(self) -> Self:
        """Refuse a note that does not say when."""
        if self.change_note and not self.changed:
            raise ValueError(
                '"change_note:" says what changed, and no line "changed:" says when.'
                " Fix: add the line changed: with the day, such as changed: 2026-11-21"
            )
        return self

    @property
    def newest_change(self) -> date | None:
        """Day of the last significant change, if the file names one."""
        days = [change.on for change in self.changes]
        return max((*days, self.changed) if self.changed else days, default=None)


class PageFrontMatter(ChangeFields):
    """Front matter of a file in content/pages/."""

    title: Title
    lead: Lead
    also_asked: AlsoAsked = ()
    aliases: Aliases = ()
    review: ReviewMade = None

    @model_validator(mode="after")
    def has_a_day(self) -> Self:
        """Refuse a page without any date."""
        if self.newest_change is None:
            raise ValueError(
                'the line "changed:" is missing between the two --- lines.'
                " Fix: add the line changed: 2026-11-21"
            )
        return self


class PublicationFields(ChangeFields):
    """What articles and questions say about their dates, their review and their place."""

    published: Annotated[IsoDate, Field(description="Day it was first published.")]
    sources_checked: Annotated[
        IsoDate | None, Field(description="Day on which every source was last checked.")
    ] = None
    review: ReviewMade = None
    authors: Annotated[
        tuple[Text, ...], Field(description="Who wrote it; without it, the clinic.")
    ] = ()
    status: Annotated[Status, Field(description="draft or published.")] = Status.PUBLISHED
    publish_on: Annotated[
        IsoDate | None, Field(description="Day from which readers see it; before, nobody does.")
    ] = None
    expires_on: Annotated[
        IsoDate | None, Field(description="Day from which it is gone (HTTP 410).")
    ] = None
    superseded_by: Annotated[
        Slug | None,
        Field(description="Slug of the one of its kind that replaces it once it expired."),
    ] = None
    aliases: Aliases = ()
    related: Annotated[
        tuple[Annotated[str, Field(pattern=RELATED_PATTERN)], ...],
        Field(max_length=3, description="Up to three of articles/<slug> or faq/<slug>."),
    ] = ()
    order: Annotated[
        int,
        Field(ge=0, le=9999, description="Place in its topic or group; lower comes first."),
    ] = 100

    @model_validator(mode="after")
    def dates_agree(self) -> Self:
        """Hold the dates against each other."""
        if self.changed and self.changed < self.published:
            raise ValueError(
                f'"changed:" {self.changed} is before "published:" {self.published}.'
                " Fix: correct one of the two dates"
            )
        for number, change in enumerate(self.changes, 1):
            if change.on < self.published:
                raise ValueError(
                    f'"changes:" names {change.on} in entry {number}, which is before'
                    f' "published:" {self.published}. Fix: correct one of the two dates'
                )
        if self.expires_on and self.expires_on <= self.visible_from:
            raise ValueError(
                f'"expires_on:" {self.expires_on} is not after {self.visible_from},'
                ' the day it is published. Fix: set a later day, or delete the line "expires_on:"'
            )
        return self

    @property
    def visible_from(self) -> date:
        """First day on which readers see it, if it is not a draft."""
        return self.publish_on or self.published


class ArticleFrontMatter(PublicationFields):
    """Front matter of a file in content/articles/<topic>/."""

    title: Title
    lead: Lead
    key_points: Annotated[
        tuple[Text, ...],
        Field(description="Three to five short statements; links and citations allowed."),
    ] = ()
    also_asked: AlsoAsked = ()

    @model_validator(mode="after")
    def key_points_are_few(self) -> Self:
        """Refuse more key points than a reader keeps, or fewer than a page has."""
        if self.key_points and not 3 <= len(self.key_points) <= 5:
            raise ValueError(
                f'"key_points:" has {len(self.key_points)} entries. Fix: write three to five'
            )
        return self


class QuestionFrontMatter(PublicationFields):
    """Front matter of a file in content/faq/<group>/."""

    question: Annotated[Text, Field(max_length=90, description="As a patient asks it.")]
    answer: Annotated[
        Text, Field(description="50 words at most that stand alone; links and citations allowed.")
    ]
    also_asked: AlsoAsked = ()
    help_first: Annotated[
        bool,
        Field(
            description="true shows 988 and 911 above the answer; what speaks of suicide does so"
            " anyway."
        ),
    ] = False

    @model_validator(mode="after")
    def answer_is_short(self) -> Self:
        """Refuse an answer that cannot be taken in at a glance; citations do not count."""
        words = len(CITATION.sub("", self.answer).split())
        if words > MOST_ANSWER_WORDS:
            raise ValueError(
                f'"answer:" has {words} words. Fix: say it in {MOST_ANSWER_WORDS};'
                " the rest belongs below the second ---"
            )
        return self
