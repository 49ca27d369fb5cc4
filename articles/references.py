"""Sources of content/references.json: CSL-JSON records, and the one way they are printed."""

from dataclasses import dataclass
from enum import StrEnum
from html import escape
from itertools import takewhile
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

NAMED_AUTHORS = 3  # a longer list is cut with "et al." (ICMJE names six; three fit a phone)


class Kind(StrEnum):
    """What sort of source it is."""

    GUIDELINE = "guideline"
    REVIEW = "review"
    TRIAL = "trial"
    OBSERVATIONAL = "observational"
    LAB = "lab"
    LAW = "law"
    LABEL = "label"
    NEWS = "news"
    SERVICE = "service"
    GUIDANCE = "guidance"


class Product(StrEnum):
    """Which product it is about; only `kat` can be evidence for ketamine-assisted therapy."""

    KAT = "kat"
    KETAMINE = "ketamine"
    ESKETAMINE = "esketamine"
    OTHER = "other"
    NONE = "none"


KIND_LABELS = {
    Kind.GUIDELINE: "Guideline",
    Kind.REVIEW: "Review of studies",
    Kind.TRIAL: "Clinical trial",
    Kind.OBSERVATIONAL: "Observational study",
    Kind.LAB: "Laboratory study",
    Kind.LAW: "Law or regulation",
    Kind.LABEL: "US drug label",
    Kind.NEWS: "News report",
    Kind.SERVICE: "Help service",
    Kind.GUIDANCE: "Official or professional guidance",
}
PRODUCT_LABELS = {
    Product.KAT: "",
    Product.KETAMINE: "about ketamine, not KAT",
    Product.ESKETAMINE: "about esketamine (Spravato), not KAT",
    Product.OTHER: "",
    Product.NONE: "",
}


def check_https(value: str) -> str:
    """Return an https or http address unchanged; raise ValueError for any other scheme."""
    if not value.startswith(("https://", "http://")):
        raise ValueError(f'"{value}" is not a web address. Fix: begin it with https://')
    return value


class _Record(BaseModel):
    """Base of the CSL-JSON models: what a reference manager adds beyond these is let through."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Author(_Record):
    """A person or an organization."""

    family: str = ""
    given: str = ""
    literal: str = ""

    @property
    def short(self) -> str:
        """Name as printed: an organization whole, a person as family name and initials."""
        if self.literal:
            return self.literal
        initials = "".join(
            part[0] for part in self.given.replace(".", " ").replace("-", " ").split()
        )
        return f"{self.family} {initials}".strip()


class Issued(_Record):
    """CSL date: a list of [year, month, day], of which the year is enough."""

    date_parts: Annotated[tuple[tuple[int, ...], ...], Field(alias="date-parts", min_length=1)]


class Custom(_Record):
    """What we say about a source beyond what CSL has fields for."""

    kind: Kind
    product: Product
    design: str
    finding: str
    limits: str
    verified: Annotated[str, Field(pattern="^(source|memory)$")]
    n: int | None = None  # people in the study


class Reference(_Record):
    """One source: a CSL-JSON record, https://docs.citationstyles.org/."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    type: str
    title: Annotated[str, Field(min_length=1)]
    author: tuple[Author, ...] = ()
    container_title: Annotated[str, Field(alias="container-title")] = ""
    publisher: str = ""
    issued: Issued | None = None
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: Annotated[str, Field(alias="DOI")] = ""
    url: Annotated[str, Field(alias="URL"), AfterValidator(check_https)]
    custom: Custom

    @property
    def year(self) -> int | None:
        """Year of publication, where the record has one."""
        return self.issued.date_parts[0][0] if self.issued else None

    @property
    def kind_label(self) -> str:
        """Kind of evidence in words, with the number of people where it is known."""
        label = KIND_LABELS[self.custom.kind]
        return f"{label}, {self.custom.n:,} people" if self.custom.n else label

    @property
    def product_label(self) -> str:
        """A reminder where the source is about a product alone and not about KAT."""
        return PRODUCT_LABELS[self.custom.product]

    @property
    def html(self) -> str:
        """The reference as one line of HTML: authors, linked title, where, and when."""
        title = f'<a href="{escape(self.url)}">{escape(self.title)}</a>'
        where = self._where()
        parts = [escape(self._authors()), title, where, str(self.year or "No date")]
        return " ".join(part if part.endswith((".", "?")) else f"{part}." for part in parts if part)

    def _authors(self) -> str:
        names = [author.short for author in self.author]
        named = list(takewhile(lambda name: name != "others", names))[:NAMED_AUTHORS]
        return ", ".join(named if len(named) == len(names) else [*named, "et al"])

    def _where(self) -> str:
        publishers = {author.literal for author in self.author}  # not to be named twice
        if not self.container_title or self.container_title in publishers:
            return "" if self.publisher in publishers else escape(self.publisher)
        place = self.volume + (f"({self.issue})" if self.issue else "")
        place += f":{self.page}" if self.page else ""
        return f"<cite>{escape(self.container_title)}</cite>" + (
            f" {escape(place)}" if place else ""
        )


@dataclass(frozen=True, slots=True)
class Source:
    """A reference as one page cites it."""

    number: int  # in order of first use, from 1
    reference: Reference
    use_count: int  # how often the page cites it

    @property
    def key(self) -> str:
        """Key of the reference."""
        return self.reference.id

    @property
    def back_links(self) -> tuple[str, ...]:
        """Ids of the citation marks on the page."""
        return tuple(f"cite-{self.number}-{n}" for n in range(1, self.use_count + 1))
