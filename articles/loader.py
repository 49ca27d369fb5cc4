"""Content files -> library: read each file, check what spans files, put it together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from articles.assembly import Assembler
from articles.caching import NO_CACHE, ResultCache
from articles.causes import without_consequences
from articles.clinic import PLACEHOLDER_CLINIC, Clinic
from articles.cross_checks import check_across_files
from articles.day_checks import check_days
from articles.entries import HomeFields
from articles.files import ROOT, ContentFiles
from articles.images import ImageFile
from articles.kept_readings import KeptReadings
from articles.kept_rendering import Renderer
from articles.library import Library
from articles.linting import prepare
from articles.linting.folder import FolderLinter, Progress, tell_nobody
from articles.linting.workers import work_out
from articles.parsing import Parsed, ReadFile, page_url, parse
from articles.problems import Problem
from articles.references import Reference
from articles.remembering import same
from articles.rendering import NumberedText, Rendered, render
from articles.single_files import (
    CLINIC,
    GLOSSARY,
    GROUPS,
    HANDOUTS,
    HOME,
    REFERENCES,
    SUBJECTS,
    TOPICS,
    read_glossary,
    read_groups,
    read_handouts,
    read_images,
    read_model,
    read_reference_lines,
    read_references_file,
    read_subjects,
    read_topics,
)
from articles.whole import Whole
from articles.word_files import check_synonyms, read_crisis_words, read_synonyms
from articles.word_lists import CRISIS, SYNONYMS

T = TypeVar("T")
Lint = Callable[[ContentFiles, Sequence[ReadFile], Mapping[str, Reference]], tuple[Problem, ...]]
MakeRenderer = Callable[[Mapping[str, ImageFile], Mapping[str, str], ResultCache], Renderer]
MANY_NEW = 4  # pages that had to be rendered: then there may be more, and the linter has to begin
PLACEHOLDER_HOME = HomeFields(  # stands in while home.yaml cannot be read
    title="Ketamine-assisted therapy, explained plainly",
    lead="What it is, what it is like, and what the risks are.",
)


def read_clock() -> datetime:
    """Return the time it is."""
    return datetime.now(UTC)


class Loader:
    """Loads the library again and again, and parses anew only the files that changed."""

    def __init__(
        self,
        cache: ResultCache = NO_CACHE,
        *,
        workers: int = 1,
        progress: Progress = tell_nobody,
        now: Callable[[], datetime] = read_clock,
        renderer: MakeRenderer = Renderer,
    ) -> None:
        self._cache = cache
        self._workers = workers  # processes
        self._make_renderer = renderer
        self._now = now
        self._read: dict[tuple[str, str], ReadFile] = {}
        self._kept = KeptReadings()
        self._former: Whole | None = None
        self._assembler = Assembler()
        self._linter = FolderLinter(cache, workers=workers, progress=progress)

    def load(self, content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
        """Build the library from what can be used; files with errors are left out of it."""
        return self._load(content, self._linter.lint)

    def load_accepted(self, content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
        """Build the library from files that were linted before; the linter is not asked again."""
        return self._load(content, _lint_nothing)

    def load_unchecked(self, content: ContentFiles) -> tuple[Library, Whole, tuple[Problem, ...]]:
        """Build the library from files that can be read, without a look at how they fit."""
        problems = list(content.problems)
        whole, _ = self._read_all(content, problems)
        broken = {problem.path for problem in problems if problem.is_error}
        return self._assembler.assemble(whole, broken), whole, tuple(problems)

    def _load(self, content: ContentFiles, lint: Lint) -> tuple[Library, tuple[Problem, ...]]:
        problems = list(content.problems)
        whole, files = self._read_all(content, problems)
        problems.extend(check_across_files(whole))
        problems.extend(check_days(whole, self._now().astimezone(whole.clinic.zone).date()))
        problems.extend(lint(content, files, whole.references))
        broken = {problem.path for problem in problems if problem.is_error}
        return self._assembler.assemble(whole, broken), without_consequences(problems)

    def _read_all(
        self, content: ContentFiles, problems: list[Problem]
    ) -> tuple[Whole, tuple[ReadFile, ...]]:
        """Read every file, and note what is wrong with it."""
        self._kept.begin()
        read = partial(self._kept.read, content=content, problems=problems)
        images = read_images(content, problems)
        home = read(HOME, how=_read_home)
        glossary = read(GLOSSARY, how=read_glossary)
        renderer = self._make_renderer(images, glossary.forms, self._cache)
        files = self._read_pages(content, renderer)
        problems.extend(problem for file in files for problem in file.problems)
        synonyms = read(SYNONYMS, how=read_synonyms)
        parsed = tuple(file.parsed for file in files if file.parsed)
        whole = Whole(
            parsed=parsed,
            clinic=read(CLINIC, how=_read_clinic),
            home=home,
            facts=read(HOME, how=_render_facts),
            topics=read(TOPICS, how=read_topics),
            groups=read(GROUPS, how=read_groups),
            references=read(REFERENCES, how=read_references_file),
            images=images,
            glossary=glossary,
            handouts=read(HANDOUTS, how=read_handouts),
            subjects=read(SUBJECTS, how=read_subjects),
            synonyms=tuple(one.fields for one in synonyms),
            crisis_words=read(CRISIS, how=read_crisis_words),
            reviewed=_reviewed_texts(content),
            yamls=content.yamls,
            reference_lines=read(REFERENCES, how=_read_reference_lines),
            broken=_broken_urls(content, parsed),
        )
        whole = self._former = _like_before(whole, self._former)
        unreadable = frozenset(problem.path for problem in problems if problem.is_error)
        whole = replace(whole, unreadable=unreadable)
        problems.extend(check_synonyms(synonyms, whole))
        return whole, files

    def _read_pages(self, content: ContentFiles, renderer: Renderer) -> tuple[ReadFile, ...]:
        """Read every Markdown file, or take it from the last load where nothing changed."""
        keys = {
            path: (path, content.hashes[path] + renderer.state)
            for path in content.files
            if path.endswith(".md")
        }
        new = {
            path: partial(parse, path, content.files[path], renderer)
            for path, key in keys.items()
            if key not in self._read
        }
        read = dict(
            work_out(
                new,
                workers=self._workers,
                needs_help=lambda: renderer.made >= MANY_NEW,
                meanwhile=partial(_make_ready, content),
            )
        )
        self._read = {key: read.get(path) or self._read[key] for path, key in keys.items()}
        return tuple(self._read.values())


def _make_ready(content: ContentFiles) -> None:
    """Read the YAML files, and prepare to lint, while other processes read the pages."""
    _ = content.yamls
    prepare()


def _broken_urls(content: ContentFiles, parsed: Iterable[Parsed]) -> frozenset[str]:
    """Return the paths on the site of pages whose file could not be parsed."""
    read = {one.path for one in parsed}
    paths = (*content.files, *(problem.path for problem in content.problems))
    found = {url for path in paths if path not in read and (url := page_url(path))}
    return frozenset(found - {one.url for one in parsed})


def _like_before(whole: Whole, former: Whole | None) -> Whole:
    """Return the same with what did not change as the very objects that it was before."""
    if former is None:
        return whole
    references = {
        key: same(former.references.get(key), one) for key, one in whole.references.items()
    }
    return replace(
        whole,
        clinic=same(former.clinic, whole.clinic),
        topics=tuple(same(_at(former.topics, n), one) for n, one in enumerate(whole.topics)),
        groups=tuple(same(_at(former.groups, n), one) for n, one in enumerate(whole.groups)),
        references=same(former.references, references),
        words_read=former.words_read,
        words_searched=former.words_searched,
        places_counted=former.places_counted,
        sentences=former.sentences,
        stems_seen=former.stems_seen,
    )


def _at(items: Sequence[T], place: int) -> T | None:
    return items[place] if place < len(items) else None


def _reviewed_texts(content: ContentFiles) -> Mapping[str, bytes]:
    """Return what `manage.py review sign` kept."""
    return {
        path: data
        for path, data in content.files.items()
        if path.startswith(f"{ROOT}/reviewed/") and path.endswith(".txt")
    }


def _lint_nothing(*_read: object) -> tuple[Problem, ...]:
    return ()


def load_library(content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
    """Build the library once; see `Loader.load`."""
    return Loader().load(content)


def _read_home(content: ContentFiles, problems: list[Problem]) -> HomeFields:
    return read_model(HomeFields, HOME, content, problems) or PLACEHOLDER_HOME


def _read_clinic(content: ContentFiles, problems: list[Problem]) -> Clinic:
    return read_model(Clinic, CLINIC, content, problems) or PLACEHOLDER_CLINIC


def _read_reference_lines(content: ContentFiles, _problems: list[Problem]) -> Mapping[str, int]:
    return read_reference_lines(content)


def _render_facts(content: ContentFiles, problems: list[Problem]) -> Rendered:
    """Render the facts of the home page, as the key points of a page without a body."""
    home = _read_home(content, [])
    yaml = content.yamls.get(HOME)
    points = [
        NumberedText(fact.text, yaml.line(("facts", place, "text")) if yaml else 1)
        for place, fact in enumerate(home.facts)
    ]
    rendered, found = render("", path=HOME, key_points=points)
    problems.extend(found)
    return rendered
