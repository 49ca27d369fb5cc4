"""Checks that span files: topics, citations, links, related pages, reviewers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from articles.entries import Group, Topic
from articles.frontmatter import Location
from articles.name_checks import check_names
from articles.parsing import Parsed
from articles.problems import Level, Problem, did_you_mean
from articles.references import Reference
from articles.rendering import CitationUse, Link
from articles.schema import PublicationFields
from articles.single_files import CLINIC, GLOSSARY, GROUPS, HOME, REFERENCES, TOPICS
from articles.whole import Whole

NAMES = {"articles": "article", "faq": "question"}
LISTS = {"topics": TOPICS, "faq": GROUPS}  # what the pages below a path rest on


def check_across_files(whole: Whole) -> Iterator[Problem]:
    """Yield every problem that one file alone does not show."""
    yield from check_names(whole)
    for one in whole.parsed:
        if isinstance(one.front, PublicationFields):
            yield from _check_place(one, whole)
            yield from _check_other_pages(one, one.front, whole)
        yield from _check_review(one, whole)
        yield from _check_links(one, whole)
        if REFERENCES not in whole.unreadable:
            yield from check_citations(one.path, one.rendered.uses, whole.references)
    if REFERENCES not in whole.unreadable:
        yield from check_citations(HOME, whole.facts.uses, whole.references)
        yield from check_citations(GLOSSARY, whole.glossary.rendered.uses, whole.references)
    yield from _check_uncited(whole)
    yield from _check_clinic_and_home(whole)


def _check_place(one: Parsed, whole: Whole) -> Iterator[Problem]:
    """Report a folder that no topic, or no group of questions, names."""
    folders: Sequence[Topic | Group] = whole.groups if one.kind == "faq" else whole.topics
    name, file = ("group", GROUPS) if one.kind == "faq" else ("topic", TOPICS)
    known = [folder.slug for folder in folders]
    folder = one.folder or ""
    if folder not in known and file not in whole.unreadable:
        fix = (
            f"move the file to one of: {', '.join(known)};"
            f" or add the {name} to {PurePosixPath(file).name}." + did_you_mean(folder, known)
        )
        yield Problem(one.path, 1, f'there is no {name} "{folder}"', fix, rule=f"{name}-unknown")


def _check_other_pages(one: Parsed, front: PublicationFields, whole: Whole) -> Iterator[Problem]:
    """Report what the front matter names and is not there."""
    for place, name in enumerate(front.related):
        yield from _check_related(one, name, ("related", place), whole)
    if front.superseded_by:
        name = f"{one.kind}/{front.superseded_by}"
        yield from _check_related(one, name, ("superseded_by",), whole)


def _check_related(one: Parsed, name: str, at: Location, whole: Whole) -> Iterator[Problem]:
    """Report a name in the front matter that is no other article or question."""
    known = [
        f"{kind}/{slug}"
        for kind, slugs in (("articles", whole.articles), ("faq", whole.questions))
        for slug in slugs
        if (kind, slug) != (one.kind, one.slug)
    ]
    if name not in known and f"/{name}/" not in whole.broken:
        message = f'{at[0]}: there is no other page "{name}"'
        fix = "name a page that is there, or delete the line." + did_you_mean(name, known)
        yield Problem(one.path, one.yaml.line(at), message, fix, rule="related-unknown")


def _check_review(one: Parsed, whole: Whole) -> Iterator[Problem]:
    review = one.front.review
    is_known = CLINIC not in whole.unreadable
    if is_known and review and review.by not in whole.clinic.clinicians:
        message = f'review.by: clinic.yaml has no clinician "{review.by}"'
        fix = (
            "add the clinician to clinic.yaml under clinicians, or correct the name."
            + did_you_mean(review.by, whole.clinic.clinicians)
        )
        line = one.yaml.line(("review", "by"))
        yield Problem(one.path, line, message, fix, rule="reviewer-unknown")


def _check_links(one: Parsed, whole: Whole) -> Iterator[Problem]:
    for link in one.rendered.links:
        path, _, anchor = link.href.partition("#")
        if link.href.startswith(("https:", "mailto:", "tel:")):
            continue
        path = path.partition("?")[0] or one.url
        if path in whole.broken or LISTS.get(path.split("/")[1]) in whole.unreadable:
            continue  # the file is there, and its own problem is reported
        if path not in whole.anchors:
            yield _dead_link(one, link, path, whole)
        elif anchor and anchor not in whole.anchors[path]:
            message = f'the link "{link.target}" leads to a heading that is not there'
            fix = f"use one of: {', '.join(sorted(whole.anchors[path])) or 'no headings there'}."
            fix += did_you_mean(anchor, whole.anchors[path])
            yield Problem(one.path, link.line, message, fix, rule="link-anchor")


def _dead_link(one: Parsed, link: Link, path: str, whole: Whole) -> Problem:
    message = f'the link "{link.target}" leads to {path}, which is not there'
    hint = did_you_mean(path, whole.anchors)
    fix = (
        "write the path of a file that is there, such as ../../pages/about.md, or remove the link."
    )
    return Problem(one.path, link.line, message, fix + hint, rule="link-dead")


def check_citations(
    path: str, uses: Iterable[CitationUse], references: Mapping[str, Reference]
) -> Iterator[Problem]:
    """Yield citations of sources that have no record."""
    for use in uses:
        if use.key not in references:
            message = f'the source "{use.key}" is not in references.json'
            hint = did_you_mean(use.key, references)
            fix = f"add its record there, or correct the name.{hint}"
            yield Problem(path, use.line, message, fix, rule="citation-unknown")


def _check_uncited(whole: Whole) -> Iterator[Problem]:
    if whole.broken:
        return  # one of those may cite it
    cited = {use.key for one in whole.parsed for use in one.rendered.uses}
    cited |= {use.key for use in whole.facts.uses}
    cited |= {use.key for use in whole.glossary.rendered.uses}
    for key in whole.references:
        if key not in cited:
            message = f'no page cites the source "{key}"'
            fix = "cite it, or delete its record"
            yield Problem(REFERENCES, 1, message, fix, Level.WARNING, "reference-uncited")


def _check_clinic_and_home(whole: Whole) -> Iterator[Problem]:
    hidden = [slug.removeprefix("faq/") for slug in whole.clinic.hidden if "/" in slug]
    shown = [slug for slug in whole.clinic.hidden if "/" not in slug]
    for path, field, kind, slugs in (
        (CLINIC, "hidden", "articles", shown),
        (CLINIC, "hidden", "faq", hidden),
        (HOME, "start_here", "articles", whole.home.start_here),
        (HOME, "most_asked", "faq", whole.home.most_asked),
    ):
        known = whole.questions if kind == "faq" else whole.articles
        for slug in slugs:
            if slug not in known and f"/{kind}/{slug}/" not in whole.broken:
                message = f'{field}: there is no {NAMES[kind]} "{slug}"'
                fix = "correct it, or delete the line." + did_you_mean(slug, known)
                yield Problem(path, 1, message, fix, Level.WARNING, f"{field}-unknown")
    if whole.clinic.logo and whole.clinic.logo not in whole.images:
        message = f'logo: content/images has no picture "{whole.clinic.logo}"'
        fix = "put the file there, or delete the line." + did_you_mean(
            whole.clinic.logo, whole.images
        )
        yield Problem(CLINIC, 1, message, fix, rule="logo-missing")
