"""What a page is about: the subjects of content/subjects.yaml that its text names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from articles.entries import Subject, SubjectKind
from articles.rendering import Rendered

MARK = re.compile(r"\s*\[\d+\]")  # of a citation, as pages show it


@dataclass(frozen=True, slots=True)
class About:
    """A subject of a page, with no more than the page itself says of it."""

    subject: Subject
    names: tuple[str, ...]  # those that the page uses, in the order of the file; at least one
    legal_status: tuple[str, ...]  # sentences that stand on the page


def about(subjects: Iterable[Subject], title: str, text: str) -> tuple[About, ...]:
    """Return what a page is about: what its title names, and else the therapy if the text does.

    `text` is all that the page says, title included. A title with a condition alone still is
    about the therapy, where the text names it.
    """
    everything = tuple(subjects)
    named = [one for one in everything if _names_in(title, one)]
    if not any(one.kind is not SubjectKind.CONDITION for one in named):
        named += [one for one in everything if one.kind is SubjectKind.THERAPY]
    found = (About(one, _names_in(text, one), said(one, text)) for one in named)
    return tuple(one for one in found if one.names)


def said(subject: Subject, text: str) -> tuple[str, ...]:
    """Return the sentences on the legal status of a subject that a text has, word for word."""
    return tuple(sentence for sentence in subject.legal_status if sentence in text)


def shown_text(title: str, lead: str, rendered: Rendered) -> str:
    """Return what a page says as plain text on one line, without citation marks."""
    sections = (f"{section.title} {section.text}" for section in rendered.sections)
    return one_line((title, lead, *rendered.point_texts, *sections))


def one_line(texts: Iterable[str]) -> str:
    """Return texts as one line, without citation marks."""
    return " ".join(MARK.sub("", " ".join(texts)).split())


def _names_in(text: str, subject: Subject) -> tuple[str, ...]:
    return tuple(name for name in (subject.name, *subject.also) if _pattern(name).search(text))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Find whole words: "ketamine" is not in "ketamine-assisted"; capitals alone stay capitals."""
    flags = re.NOFLAG if name.isupper() else re.IGNORECASE
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", flags)
