"""What the YAML files of lists may say: topics, groups, the glossary, handouts, the home page."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from articles.schema import CITATION, Aliases, FrontMatter, Slug, Text

MAX_MEANING = 200  # characters of a meaning, citations not counted


class Topic(FrontMatter):
    """One entry of content/articles/topics.yaml; the list gives the order."""

    slug: Slug
    title: Annotated[Text, Field(max_length=65)]
    kicker: Annotated[Text, Field(max_length=24, description="One or two words above the title.")]
    lead: Annotated[Text, Field(max_length=160)]
    aliases: Aliases = ()


class Group(FrontMatter):
    """One entry of content/faq/groups.yaml; the list gives the order."""

    slug: Slug
    title: Annotated[Text, Field(max_length=65)]
    lead: Annotated[Text, Field(max_length=160)]


def short_enough(value: str) -> str:
    """Return a meaning unchanged; raise ValueError where it is too long."""
    length = len(CITATION.sub("", value))
    if length > MAX_MEANING:
        raise ValueError(
            f'"meaning:" has {length} characters without its sources; {MAX_MEANING} are allowed.'
            " Fix: shorten it, or write the rest into an article"
        )
    return value


class GlossaryTerm(FrontMatter):
    """One entry of content/glossary.yaml."""

    term: Annotated[Text, Field(max_length=60, description="The word, as the list shows it.")]
    also: Annotated[
        tuple[Text, ...],
        Field(description="Other forms that the text may use, such as a plural."),
    ] = ()
    meaning: Annotated[
        Text,
        AfterValidator(short_enough),
        Field(description="What it means, in plain words; citations allowed."),
    ]


PART_PATTERN = r"^articles/[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$"
Part = Annotated[str, Field(pattern=PART_PATTERN)]


class HandoutFields(FrontMatter):
    """One entry of content/handouts.yaml; the list gives the order."""

    slug: Slug
    title: Annotated[Text, Field(max_length=65)]
    lead: Annotated[Text, Field(max_length=160, description="What it is for; no facts.")]
    parts: Annotated[
        tuple[Part, ...],
        Field(min_length=1, description="Sections, as articles/<slug>#<id of the heading>."),
    ]
    tick: Annotated[
        tuple[Part, ...], Field(description="The parts whose lists get boxes to tick.")
    ] = ()
    aliases: Aliases = ()


class SubjectKind(StrEnum):
    """What sort of thing a subject is."""

    THERAPY = "therapy"
    MEDICINE = "medicine"
    CONDITION = "condition"


class Subject(FrontMatter):
    """One entry of content/subjects.yaml: what pages are about, as search engines are told."""

    slug: Slug
    kind: Annotated[SubjectKind, Field(description="therapy, medicine or condition.")]
    name: Annotated[Text, Field(max_length=60, description="As most pages have it.")]
    also: Annotated[
        tuple[Text, ...], Field(description="Other names that pages use, such as a short one.")
    ] = ()
    legal_status: Annotated[
        tuple[Text, ...],
        Field(description="Whole sentences of pages; each is told only where it stands."),
    ] = ()

    @model_validator(mode="after")
    def condition_has_no_status(self) -> Self:
        """Refuse the legal status of an illness."""
        if self.kind is SubjectKind.CONDITION and self.legal_status:
            raise ValueError(
                'a condition has no legal status. Fix: delete "legal_status:", or write'
                ' "kind: medicine"'
            )
        return self


class FactFields(FrontMatter):
    """One fact on the home page."""

    figure: Annotated[Text, Field(max_length=30, description="Set large: a figure or few words.")]
    text: Annotated[Text, Field(max_length=240, description="A sentence with its citation.")]


class StepFields(FrontMatter):
    """One step of the way from a first question to a decision."""

    title: Annotated[Text, Field(max_length=40, description="What it leads to, in a few words.")]
    articles: Annotated[
        tuple[Slug, ...],
        Field(min_length=1, max_length=5, description="Slugs of articles, in reading order."),
    ]


class HomeFields(FrontMatter):
    """What content/home.yaml may say."""

    title: Annotated[Text, Field(max_length=65)]
    lead: Annotated[Text, Field(max_length=160)]
    start_here: Annotated[
        tuple[Slug, ...], Field(max_length=6, description="Slugs of articles, in reading order.")
    ] = ()
    facts: Annotated[tuple[FactFields, ...], Field(max_length=3)] = ()
    most_asked: Annotated[
        tuple[Slug, ...], Field(max_length=6, description="Slugs of questions, in reading order.")
    ] = ()
    way: Annotated[
        tuple[StepFields, ...],
        Field(max_length=9, description="Steps from a first question to a decision."),
    ] = ()
    before_contact: Annotated[
        tuple[Slug, ...],
        Field(max_length=3, description="Slugs of articles to read before deciding."),
    ] = ()
