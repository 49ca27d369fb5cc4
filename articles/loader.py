"""Content files -> library: read each file, check what spans files, put it together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from articles.assembly import assemble
from articles.caching import NO_CACHE, ResultCache
from articles.causes import without_consequences
from articles.clinic import PLACEHOLDER_CLINIC, Clinic
from articles.cross_checks import check_across_files
from articles.entries import HomeFields
from articles.files import ROOT, ContentFiles
from articles.kept_rendering import Renderer
from articles.library import Library
from articles.linting.folder import FolderLinter, Progress, tell_nobody
from articles.parsing import Parsed, ReadFile, page_url, parse
from articles.problems import Problem
from articles.references import Reference
from articles.rendering import NumberedText, Rendered, render
from articles.single_files import (
    CLINIC,
    HOME,
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

Lint = Callable[[ContentFiles, Sequence[ReadFile], Mapping[str, Reference]], tuple[Problem, ...]]
PLACEHOLDER_HOME = HomeFields(  # stands in while home.yaml cannot be read
    title="Ketamine-assisted therapy, explained plainly",
    lead="What it is, what it is like, and what the risks are.",
)


class Loader:
    """Loads the library again and again, and parses anew only the files that changed."""

    def __init__(
        self, cache: ResultCache = NO_CACHE, *, workers: int = 1, progress: Progress = tell_nobody
    ) -> None:
        self._cache = cache
        self._read: dict[tuple[str, str], ReadFile] = {}
        self._linter = FolderLinter(cache, workers=workers, progress=progress)

    def load(self, content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
        """Build the library from what can be used; files with errors are left out of it."""
        return self._load(content, self._linter.lint)

    def load_accepted(self, content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
        """Build the library from files that were linted before; the linter is not asked again."""
        return self._load(content, _lint_nothing)

    def _load(self, content: ContentFiles, lint: Lint) -> tuple[Library, tuple[Problem, ...]]:
        problems = list(content.problems)
        whole, files = self._read_all(content, problems)
        problems.extend(check_across_files(whole))
        problems.extend(lint(content, files, whole.references))
        broken = {problem.path for problem in problems if problem.is_error}
        return assemble(whole, broken), without_consequences(problems)

    def _read_all(
        self, content: ContentFiles, problems: list[Problem]
    ) -> tuple[Whole, tuple[ReadFile, ...]]:
        """Read every file, and note what is wrong with it."""
        images = read_images(content, problems)
        home = read_model(HomeFields, HOME, content, problems) or PLACEHOLDER_HOME
        glossary = read_glossary(content, problems)
        synonyms = read_synonyms(content, problems)
        files = self._read_pages(content, Renderer(images, glossary.forms, self._cache))
        problems.extend(problem for file in files for problem in file.problems)
        parsed = tuple(file.parsed for file in files if file.parsed)
        whole = Whole(
            parsed=parsed,
            clinic=read_model(Clinic, CLINIC, content, problems) or PLACEHOLDER_CLINIC,
            home=home,
            facts=_render_facts(home, content, problems),
            topics=read_topics(content, problems),
            groups=read_groups(content, problems),
            references=read_references_file(content, problems),
            images=images,
            glossary=glossary,
            handouts=read_handouts(content, problems),
            subjects=read_subjects(content, problems),
            synonyms=tuple(one.fields for one in synonyms),
            crisis_words=read_crisis_words(content, problems),
            reviewed=_reviewed_texts(content),
            yamls=content.yamls,
            reference_lines=read_reference_lines(content),
            broken=_broken_urls(content, parsed),
        )
        unreadable = frozenset(problem.path for problem in problems if problem.is_error)
        whole = replace(whole, unreadable=unreadable)
        problems.extend(check_synonyms(synonyms, whole))
        return whole, files

    def _read_pages(self, content: ContentFiles, renderer: Renderer) -> tuple[ReadFile, ...]:
        """Read every Markdown file, or take it from the last load where nothing changed."""
        former, self._read = self._read, {}
        for path, data in content.files.items():
            if path.endswith(".md"):
                key = (path, sha256(data).hexdigest() + renderer.state)
                self._read[key] = former.get(key) or parse(path, data, renderer)
        return tuple(self._read.values())


def _broken_urls(content: ContentFiles, parsed: Iterable[Parsed]) -> frozenset[str]:
    """Return the paths on the site of pages whose file could not be parsed."""
    paths = (*content.files, *(problem.path for problem in content.problems))
    found = {url for path in paths if (url := page_url(path))}
    return frozenset(found - {one.url for one in parsed})


def _reviewed_texts(content: ContentFiles) -> Mapping[str, str]:
    """Return what `manage.py review sign` kept; a text that cannot be read is as good as none."""
    return {
        path: content.text(path)[0] or ""
        for path in content.files
        if path.startswith(f"{ROOT}/reviewed/") and path.endswith(".txt")
    }


def _lint_nothing(*_read: object) -> tuple[Problem, ...]:
    return ()


def load_library(content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
    """Build the library once; see `Loader.load`."""
    return Loader().load(content)


def _render_facts(home: HomeFields, content: ContentFiles, problems: list[Problem]) -> Rendered:
    """Render the facts of the home page, as the key points of a page without a body."""
    yaml = content.yamls.get(HOME)
    points = [
        NumberedText(fact.text, yaml.line(("facts", place, "text")) if yaml else 1)
        for place, fact in enumerate(home.facts)
    ]
    rendered, found = render("", path=HOME, key_points=points)
    problems.extend(found)
    return rendered
