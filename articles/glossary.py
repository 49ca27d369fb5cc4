"""The glossary: terms of content/glossary.yaml, in order, each with its meaning and its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from articles.entries import GlossaryTerm
from articles.extensions.identifiers import is_reserved, slugify
from articles.extensions.terms import PAGE, fold
from articles.problems import Problem
from articles.rendering import NumberedText, Rendered, render

NOTHING, _ = render("", path="content/glossary.yaml")


@dataclass(frozen=True, slots=True)
class NumberedTerm:
    """A term with the lines of the file on which it and its parts stand."""

    fields: GlossaryTerm
    line: int
    also_lines: tuple[int, ...]
    meaning_line: int


@dataclass(frozen=True, slots=True)
class Term:
    """One word that the glossary explains."""

    slug: str  # its id on the page
    title: str
    also: tuple[str, ...]
    html: str  # its meaning, with citation marks
    text: str  # the same as plain text

    @property
    def url(self) -> str:
        """Path on the site, with its place on the page."""
        return f"{PAGE}#{self.slug}"


@dataclass(frozen=True)
class Glossary:
    """All terms, from A to Z."""

    terms: tuple[Term, ...] = ()
    rendered: Rendered = NOTHING  # the meanings as key points of a page

    @cached_property
    def forms(self) -> dict[str, str]:
        """Every form in small letters: {form: slug}."""
        return {fold(form): term.slug for term in self.terms for form in (term.title, *term.also)}

    @cached_property
    def letters(self) -> tuple[tuple[str, tuple[Term, ...]], ...]:
        """The terms by their first letter."""
        groups = groupby(self.terms, lambda term: term.slug[0].upper())
        return tuple((letter, tuple(terms)) for letter, terms in groups)


def make_glossary(
    entries: Sequence[NumberedTerm], *, path: str
) -> tuple[Glossary, tuple[Problem, ...]]:
    """Put the terms in order and render their meanings; terms that clash become problems."""
    problems = list(_find_clashes(entries, path))
    ordered = sorted(entries, key=lambda entry: slugify(entry.fields.term))
    points = [NumberedText(entry.fields.meaning, entry.meaning_line) for entry in ordered]
    rendered, found = render("", path=path, key_points=points)
    problems += found
    for link in rendered.links:
        message = f'"meaning:" has the link "{link.target}"'
        fix = "write the meaning without links: a page that uses the word leads here"
        problems.append(Problem(path, link.line, message, fix, rule="glossary-link"))
    terms = tuple(
        Term(slugify(entry.fields.term), entry.fields.term, entry.fields.also, html, text)
        for entry, html, text in zip(ordered, rendered.key_points, _texts(ordered), strict=True)
    )
    return Glossary(terms, rendered), tuple(problems)


def _texts(entries: Sequence[NumberedTerm]) -> Iterator[str]:
    """Yield the meanings as plain text."""
    for entry in entries:
        meaning, _ = render(entry.fields.meaning, path="content/glossary.yaml")
        yield " ".join(section.text for section in meaning.sections)


def _find_clashes(entries: Sequence[NumberedTerm], path: str) -> Iterator[Problem]:
    """Yield a problem for each form that two terms claim."""
    owners: dict[str, str] = {}
    slugs: dict[str, str] = {}
    for entry in entries:
        slug = slugify(entry.fields.term)
        if slug in slugs or fold(entry.fields.term) in owners:
            owner = slugs.get(slug) or owners[fold(entry.fields.term)]
            message = f'the term "{entry.fields.term}" is there already, in the entry "{owner}"'
            fix = "make one entry of the two, or name one of them more exactly"
            yield Problem(path, entry.line, message, fix, rule="glossary-duplicate")
        if is_reserved(slug) or slug.startswith("letter-"):
            message = f'the page itself uses the address of the term "{entry.fields.term}"'
            fix = f"name it more exactly, such as {entry.fields.term} (treatment)"
            yield Problem(path, entry.line, message, fix, rule="glossary-reserved")
        slugs.setdefault(slug, entry.fields.term)
        owners.setdefault(fold(entry.fields.term), entry.fields.term)
    for entry in entries:
        for form, line in zip(entry.fields.also, entry.also_lines, strict=True):
            owner = owners.setdefault(fold(form), entry.fields.term)
            if owner != entry.fields.term:
                message = f'"{form}" below "also:" is there already, in the entry "{owner}"'
                fix = "delete it in one of the two entries"
                yield Problem(path, line, message, fix, rule="glossary-duplicate")
