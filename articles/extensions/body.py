"""What one rendering knows, and what it finds; every extension holds the same Body."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from articles.images import ImageFile
from articles.problems import Level, Problem


@dataclass(frozen=True, slots=True)
class NumberedText:
    """A text from the front matter."""

    text: str
    line: int  # of the file, from 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that an editor wrote."""

    level: int  # 2 for ##
    id: str
    title: str  # plain text


@dataclass(frozen=True, slots=True)
class Section:
    """The text between two headings."""

    id: str  # of the heading above it; empty before the first one
    title: str  # plain text
    text: str  # plain text, without citation marks


@dataclass(frozen=True, slots=True)
class Link:
    """A link that may be followed."""

    target: str  # as written
    href: str  # resolved: "/articles/x/#bladder", "#x", "https://…"
    line: int


@dataclass(frozen=True, slots=True)
class CitationUse:
    """One citation of one source."""

    key: str
    line: int


@dataclass(frozen=True, slots=True)
class ImageUse:
    """One picture on the page."""

    target: str  # as written
    name: str  # in content/images
    line: int


@dataclass(slots=True)
class Body:
    """One body on its way to HTML: what is known of it, and what was found in it."""

    path: str  # of its file, such as content/articles/risks/side-effects-and-risks.md
    first_line: int  # line of the file on which it begins
    key_points: Sequence[NumberedText] = ()
    images: Mapping[str, ImageFile] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)  # {form in small letters: slug}
    problems: list[Problem] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    citations: dict[str, int] = field(default_factory=dict)  # {key: uses}, in order of first use
    uses: list[CitationUse] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[ImageUse] = field(default_factory=list)
    points: list[Element] = field(default_factory=list)  # the key points, as paragraphs
    word_count: int = 0

    def error(self, line: int, rule: str, message: str, fix: str) -> None:
        """Report what keeps the page from being published."""
        self.problems.append(Problem(self.path, line, message, fix, Level.ERROR, rule))

    def warn(self, line: int, rule: str, message: str, fix: str) -> None:
        """Report what should be better, and is published as it is."""
        self.problems.append(Problem(self.path, line, message, fix, Level.WARNING, rule))
