"""Checks that span files: topics, citations, links, related pages, reviewers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from articles.entries import Group, Topic
from articles.files import ROOT
from articles.handout_checks import check_handouts
from articles.link_checks import check_links, check_other_pages
from articles.list_checks import check_lists
from articles.name_checks import check_names
from articles.parsing import Parsed
from articles.problems import Level, Problem, meant
from articles.references import Reference
from articles.rendering import CitationUse
from articles.review_checks import check_review
from articles.schema import PublicationFields
from articles.single_files import CLINIC, GLOSSARY, GROUPS, HOME, REFERENCES, TOPICS
from articles.subject_checks import check_subjects
from articles.whole import Whole


def check_across_files(whole: Whole) -> Iterator[Problem]:
    """Yield every problem that one file alone does not show."""
    yield from check_names(whole)
    for one in whole.parsed:
        if isinstance(one.front, PublicationFields):
            yield from _check_place(one, whole)
            yield from check_other_pages(one, whole)
        yield from check_review(one, whole)
        yield from check_links(one, whole)
        if REFERENCES not in whole.unreadable and not one.cited <= whole.references.keys():
            yield from check_citations(one.path, one.rendered.uses, whole.references)
    if REFERENCES not in whole.unreadable:
        yield from check_citations(HOME, whole.facts.uses, whole.references)
        yield from check_citations(GLOSSARY, whole.glossary.rendered.uses, whole.references)
    yield from _check_uncited(whole)
    yield from check_lists(whole)
    yield from check_handouts(whole)
    yield from check_subjects(whole)
    yield from _check_logo(whole)


def _check_place(one: Parsed, whole: Whole) -> Iterator[Problem]:
    """Report a folder that no topic, or no group of questions, names."""
    folders: Sequence[Topic | Group] = whole.groups if one.kind == "faq" else whole.topics
    name, file = ("group", GROUPS) if one.kind == "faq" else ("topic", TOPICS)
    known = [folder.slug for folder in folders]
    folder = one.folder or ""
    if folder not in known and file not in whole.unreadable:
        near = meant(folder, known)
        where = f"the folder {near}" if near else f"one of these folders: {', '.join(known)}"
        fix = f"move the file into {where}; or add the {name} to {PurePosixPath(file).name}"
        message = f'the folder "{folder}" is no {name} of {PurePosixPath(file).name}'
        yield Problem(one.path, 1, message, fix, rule=f"{name}-unknown")


def check_citations(
    path: str, uses: Iterable[CitationUse], references: Mapping[str, Reference]
) -> Iterator[Problem]:
    """Yield citations of sources that references.json does not have."""
    for use in uses:
        if use.key not in references:
            message = f'there is no source "{use.key}" in references.json'
            near = meant(use.key, references)
            fix = f'correct the name, or add an entry with "id": "{use.key}" to references.json'
            if near:
                fix = f"write [@{near}] if you mean that one, or {fix.partition(', or ')[2]}"
            yield Problem(path, use.line, message, fix, rule="citation-unknown")


def _check_uncited(whole: Whole) -> Iterator[Problem]:
    if whole.broken:
        return  # one of those may cite it
    cited = set().union(*(one.cited for one in whole.parsed))
    cited |= {use.key for use in whole.facts.uses}
    cited |= {use.key for use in whole.glossary.rendered.uses}
    for key in whole.references:
        if key not in cited:
            message = f'no page uses the source "{key}"'
            fix = f"write [@{key}] where a page rests on it, or delete its entry"
            line = whole.reference_lines.get(key, 1)
            yield Problem(REFERENCES, line, message, fix, Level.WARNING, "reference-uncited")


def _check_logo(whole: Whole) -> Iterator[Problem]:
    logo = whole.clinic.logo
    if logo and logo not in whole.images:
        message = f'there is no picture "{logo}" in {ROOT}/images/, which stands behind "logo:"'
        near = meant(logo, whole.images)
        fix = f"write {near}" if near else "put the file there, or delete the line"
        yield Problem(CLINIC, whole.line(CLINIC, ("logo",)), message, fix, rule="logo-missing")
