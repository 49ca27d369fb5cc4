"""One Markdown file -> its front matter, its rendered body, and its problems."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from articles.field_names import mend
from articles.files import ROOT, read_text
from articles.frontmatter import FrontMatterFile, YamlText, find_body, split
from articles.kept_rendering import Renderer
from articles.placeholders import find_placeholders
from articles.problems import Level, Problem
from articles.rendering import Link, NumberedText, Rendered
from articles.schema import (
    SLUG_PATTERN,
    ArticleFrontMatter,
    PageFrontMatter,
    QuestionFrontMatter,
    Status,
)
from articles.substance import digest, substance
from articles.validation import validate

ARTICLE = re.compile(rf"^{ROOT}/articles/(?P<folder>[^/]+)/(?P<slug>[^/]+)\.md$")
QUESTION = re.compile(rf"^{ROOT}/faq/(?P<folder>[^/]+)/(?P<slug>[^/]+)\.md$")
PAGE = re.compile(rf"^{ROOT}/pages/(?P<slug>[^/]+)\.md$")


PLAIN = Renderer()  # keeps nothing
ELSEWHERE = ("https:", "mailto:", "tel:")
PLACES = {"articles": ARTICLE, "faq": QUESTION, "pages": PAGE}

Front = ArticleFrontMatter | PageFrontMatter | QuestionFrontMatter
MODELS: Mapping[str, type[Front]] = {
    "articles": ArticleFrontMatter,
    "faq": QuestionFrontMatter,
    "pages": PageFrontMatter,
}


@dataclass(frozen=True)
class Parsed:
    """What one Markdown file holds, before it is held against the other files."""

    path: str
    slug: str
    folder: str | None  # the topic's slug, or the group's; None for a page
    front: Front
    rendered: Rendered
    yaml: YamlText  # knows the lines of the front matter

    @cached_property
    def kind(self) -> str:
        """First part of its path on the site: "articles", "faq" or "pages"."""
        return kind_of(self.path)

    @cached_property
    def url(self) -> str:
        """Path on the site."""
        return f"/{self.kind}/{self.slug}/"

    @cached_property
    def title(self) -> str:
        """Its title, or the question."""
        front = self.front
        return front.question if isinstance(front, QuestionFrontMatter) else front.title

    @cached_property
    def lead(self) -> str:
        """Its lead, or the short answer."""
        front = self.front
        return front.answer if isinstance(front, QuestionFrontMatter) else front.lead

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of its headings."""
        return frozenset(heading.id for heading in self.rendered.headings)

    @cached_property
    def places(self) -> frozenset[str]:
        """Its path on the site, alone and with the id of each of its headings."""
        return frozenset((self.url, *(f"{self.url}#{one}" for one in self.ids)))

    @cached_property
    def targets(self) -> frozenset[str]:
        """Where its links on this site lead, in the form of `places`."""
        return frozenset(
            f"{path}#{anchor}" if anchor else path
            for path, anchor in map(self.target_of, self.rendered.links)
            if path
        )

    def target_of(self, link: Link) -> tuple[str, str]:
        """Return the path on the site and the id to which a link leads; nothing beyond the site."""
        if link.href.startswith(ELSEWHERE):
            return "", ""
        path, _, anchor = link.href.partition("#")
        return path.partition("?")[0] or self.url, anchor

    @cached_property
    def cited(self) -> frozenset[str]:
        """Keys of the sources that it cites."""
        return frozenset(use.key for use in self.rendered.uses)

    @cached_property
    def digest(self) -> str:
        """Hash of what a reader reads on the page, by which a review names it."""
        return digest(self.substance)

    @property
    def substance(self) -> str:
        """What a reader reads on the page, as plain text."""
        is_question = isinstance(self.front, QuestionFrontMatter)  # its answer is a key point
        return substance(self.title, "" if is_question else self.lead, self.rendered)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What is known of one Markdown file, whatever is wrong with it.

    Its text and body are decoded when asked for: a site of 10,000 pages need not hold them.
    """

    path: str
    data: bytes | None = None  # None where it is no text, or an empty one
    front_matter: YamlText | None = None  # with every name as it was meant
    parsed: Parsed | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """Its text, without byte order mark and with plain line ends."""
        return (read_text(self.data, path=self.path)[0] if self.data else None) or ""

    @property
    def file(self) -> FrontMatterFile | None:
        """The file in its two parts; None where its front matter cannot be read."""
        if self.front_matter is None:
            return None
        return FrontMatterFile(self.front_matter, *find_body(self.text))


def kind_of(path: str) -> str:
    """Return the first part of the path on the site, or nothing where a file is no page."""
    return next((kind for kind, place in PLACES.items() if place.match(path)), "")


def page_url(path: str) -> str | None:
    """Return the path on the site of a Markdown file, or None where it is no page."""
    kind = kind_of(path)
    return f"/{kind}/{PurePosixPath(path).stem}/" if kind else None


def parse(path: str, data: bytes, renderer: Renderer = PLAIN) -> ReadFile:
    """Read one Markdown file; where it cannot be used, there is at least one problem."""
    kind = kind_of(path)
    if not kind:
        return ReadFile(path, problems=(_misplaced(path),))
    text, problems = read_text(data, path=path)
    if text is None:
        return ReadFile(path, problems=problems)
    kept = data if text else None
    file, problems = split(text, path=path, read=renderer.yaml.read)
    if file is None:
        found = (*_check_slug(path), *problems, *_check_body(text, path, renderer))
        return ReadFile(path, kept, problems=found)
    yaml, slips = mend(MODELS[kind], file.front_matter, path=path)
    file = replace(file, front_matter=yaml)
    front, field_problems = validate(MODELS[kind], yaml, path=path)
    rendered, body_problems = renderer.render(
        file.body,
        path=path,
        first_line=file.first_body_line,
        key_points=shown_texts(yaml, kind),
    )
    is_draft = getattr(front, "status", None) is Status.DRAFT
    unwritten = find_placeholders(text, path=path, is_draft=is_draft)
    found = (*_check_slug(path), *problems, *slips, *field_problems, *body_problems, *unwritten)
    if front is None:
        return ReadFile(path, kept, yaml, problems=found)
    place = PurePosixPath(path)
    folder = None if kind == "pages" else place.parent.name
    parsed = Parsed(path, place.stem, folder, front, rendered, yaml)
    return ReadFile(path, kept, yaml, parsed, found)


def _check_body(text: str, path: str, renderer: Renderer) -> tuple[Problem, ...]:
    """Return what is wrong with the body of a file whose front matter cannot be read."""
    body, first_line = find_body(text)
    return renderer.render(body, path=path, first_line=first_line)[1] if text.strip() else ()


def _check_slug(path: str) -> tuple[Problem, ...]:
    slug = PurePosixPath(path).stem
    if re.match(SLUG_PATTERN, slug):
        return ()
    better = re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-") or "new-page"
    message = f'the file name "{slug}.md" cannot be part of an address'
    return (Problem(path, 1, message, f"rename the file {better}.md", rule="slug"),)


def _misplaced(path: str) -> Problem:
    if path.startswith(f"{ROOT}/articles/"):
        fix = f"move it into the folder of its topic, such as {ROOT}/articles/basics/"
        return Problem(path, 1, "an article lies in no topic's folder", fix, rule="file-place")
    if path.startswith(f"{ROOT}/faq/"):
        fix = f"move it into the folder of its group, such as {ROOT}/faq/basics/"
        return Problem(path, 1, "a question lies in no group's folder", fix, rule="file-place")
    message = "this file is not shown anywhere"
    fix = f"move it to {ROOT}/articles/<topic>/, {ROOT}/faq/<group>/ or {ROOT}/pages/, or delete it"
    return Problem(path, 1, message, fix, Level.WARNING, rule="file-place")


def shown_texts(yaml: YamlText, kind: str) -> Sequence[NumberedText]:
    """Return the texts of the front matter that are read like the body, with their lines."""
    field = "answer" if kind == "faq" else "key_points"
    values = yaml.values.get(field) if isinstance(yaml.values, Mapping) else None
    if isinstance(values, str):
        return (NumberedText(*yaml.as_typed((field,), values)),)
    if not isinstance(values, list):
        return ()
    return tuple(
        NumberedText(*yaml.as_typed((field, place), value))
        for place, value in enumerate(values)
        if isinstance(value, str)
    )
