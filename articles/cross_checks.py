"""Checks that span files: slugs, topics, citations, links, related pages, reviewers, titles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from articles.clinic import Clinic
from articles.frontmatter import Location
from articles.glossary import Glossary
from articles.images import ImageFile
from articles.parsing import Parsed
from articles.problems import Level, Problem, did_you_mean
from articles.references import Reference
from articles.rendering import CitationUse, Link, Rendered
from articles.schema import ArticleFrontMatter, HomeFields, Topic
from articles.single_files import CLINIC, GLOSSARY, HOME, REFERENCES, TOPICS

NO_GLOSSARY = Glossary()
FIXED_PATHS = ("/", "/topics/", "/articles/", "/search/", "/contact/")


@dataclass(frozen=True)
class Whole:
    """Everything that was read, before it becomes a library."""

    parsed: tuple[Parsed, ...]
    clinic: Clinic
    home: HomeFields
    facts: Rendered  # the facts of the home page, as key points
    topics: tuple[Topic, ...]
    references: Mapping[str, Reference]
    images: Mapping[str, ImageFile]  # by file name
    glossary: Glossary = NO_GLOSSARY
    broken: frozenset[str] = frozenset()  # paths on the site of files that could not be parsed
    unreadable: frozenset[str] = (
        frozenset()
    )  # single files with errors: what they lack is not known

    @cached_property
    def articles(self) -> Mapping[str, Parsed]:
        """Articles by slug; of two with one slug, the first."""
        found: dict[str, Parsed] = {}
        for one in self.parsed:
            if one.folder:
                found.setdefault(one.slug, one)
        return found

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The places links can lead to: {path on the site: ids of its headings}."""
        found: dict[str, frozenset[str]] = {path: frozenset() for path in FIXED_PATHS}
        found |= {f"/topics/{topic.slug}/": frozenset() for topic in self.topics}
        found |= {
            one.url: frozenset(heading.id for heading in one.rendered.headings)
            for one in self.parsed
        }
        if self.glossary.terms:
            found["/glossary/"] = frozenset(term.slug for term in self.glossary.terms)
        return found


def check_across_files(whole: Whole) -> Iterator[Problem]:
    """Yield every problem that one file alone does not show."""
    yield from _check_slugs(whole)
    yield from _check_titles(whole)
    for one in whole.parsed:
        if isinstance(one.front, ArticleFrontMatter):
            yield from _check_article(one, one.front, whole)
        yield from _check_review(one, whole)
        yield from _check_links(one, whole)
        if REFERENCES not in whole.unreadable:
            yield from check_citations(one.path, one.rendered.uses, whole.references)
    if REFERENCES not in whole.unreadable:
        yield from check_citations(HOME, whole.facts.uses, whole.references)
        yield from check_citations(GLOSSARY, whole.glossary.rendered.uses, whole.references)
    yield from _check_uncited(whole)
    yield from _check_clinic_and_home(whole)


def _check_slugs(whole: Whole) -> Iterator[Problem]:
    """Two files with one slug, and aliases that belong to something else."""
    owners: dict[str, str] = {}
    for one in whole.parsed:
        if not one.folder:
            continue
        if one.slug in owners:
            message = f'the slug "{one.slug}" belongs to {owners[one.slug]} already'
            yield Problem(one.path, 1, message, "rename one of the two files", rule="slug-taken")
        owners.setdefault(one.slug, one.path)
    aliases: dict[str, str] = {}
    for one in whole.parsed:
        for place, alias in enumerate(getattr(one.front, "aliases", ())):
            owner = owners.get(alias) or aliases.get(alias)
            if owner:
                line = one.yaml.line(("aliases", place))
                message = f'the alias "{alias}" belongs to {owner} already'
                yield Problem(one.path, line, message, "delete this alias", rule="alias-taken")
            aliases.setdefault(alias, one.path)


def _check_titles(whole: Whole) -> Iterator[Problem]:
    """Titles and leads that two pages share: search engines and readers cannot tell them apart."""
    for name in ("title", "lead"):
        first: dict[str, str] = {}
        for one in whole.parsed:
            text = getattr(one.front, name)
            if text in first:
                message = f"{first[text]} has the same {name}"
                fix = f"give this page a {name} of its own"
                line = one.yaml.line((name,))
                yield Problem(one.path, line, message, fix, Level.WARNING, f"{name}-repeated")
            first.setdefault(text, one.path)


def _check_article(one: Parsed, front: ArticleFrontMatter, whole: Whole) -> Iterator[Problem]:
    topics = [topic.slug for topic in whole.topics]
    if one.folder not in topics and TOPICS not in whole.unreadable:
        folder = one.folder or ""
        fix = (
            f"move the file to one of: {', '.join(topics)}; or add the topic to topics.yaml."
            + did_you_mean(folder, topics)
        )
        yield Problem(one.path, 1, f'there is no topic "{folder}"', fix, rule="topic-unknown")
    for place, name in enumerate(front.related):
        yield from _check_related(one, name, ("related", place), whole)
    if front.superseded_by:
        name = f"articles/{front.superseded_by}"
        yield from _check_related(one, name, ("superseded_by",), whole)


def _check_related(one: Parsed, name: str, at: Location, whole: Whole) -> Iterator[Problem]:
    """Report a slug in the front matter that names no other article."""
    known = [f"articles/{slug}" for slug in whole.articles if slug != one.slug]
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
        if path in whole.broken or (path.startswith("/topics/") and TOPICS in whole.unreadable):
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
    named: dict[str, list[tuple[str, str]]] = defaultdict(list)
    named["hidden"] = [(CLINIC, slug) for slug in whole.clinic.hidden]
    named["start_here"] = [(HOME, slug) for slug in whole.home.start_here]
    for field, entries in named.items():
        for path, slug in entries:
            if slug not in whole.articles and f"/articles/{slug}/" not in whole.broken:
                message = f'{field}: there is no article "{slug}"'
                fix = "correct it, or delete the line." + did_you_mean(slug, whole.articles)
                yield Problem(path, 1, message, fix, Level.WARNING, f"{field}-unknown")
    if whole.clinic.logo and whole.clinic.logo not in whole.images:
        message = f'logo: content/images has no picture "{whole.clinic.logo}"'
        fix = "put the file there, or delete the line." + did_you_mean(
            whole.clinic.logo, whole.images
        )
        yield Problem(CLINIC, 1, message, fix, rule="logo-missing")
