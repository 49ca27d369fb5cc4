"""Content files -> library: read each file, check what spans files, put it together."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256

from articles.assembly import assemble
from articles.clinic import PLACEHOLDER_CLINIC, Clinic
from articles.cross_checks import check_across_files
from articles.entries import HomeFields
from articles.files import ContentFiles, read_text
from articles.frontmatter import read_yaml
from articles.images import ImageFile
from articles.library import Library
from articles.linting.folder import FolderLinter
from articles.parsing import Parsed, page_url, parse
from articles.problems import Problem
from articles.references import Reference
from articles.rendering import NumberedText, Rendered, render
from articles.single_files import (
    CLINIC,
    HOME,
    read_glossary,
    read_groups,
    read_images,
    read_model,
    read_references_file,
    read_topics,
)
from articles.whole import Whole
from articles.word_files import check_synonyms, read_crisis_words, read_synonyms

PLACEHOLDER_HOME = HomeFields(  # stands in while home.yaml cannot be read
    title="Ketamine-assisted therapy, explained plainly",
    lead="What it is, what it is like, and what the risks are.",
)


Lint = Callable[[ContentFiles, Mapping[str, Reference]], tuple[Problem, ...]]


def _lint_nothing(
    _content: ContentFiles, _references: Mapping[str, Reference]
) -> tuple[Problem, ...]:
    return ()


class Loader:
    """Loads the library again and again, and parses anew only the files that changed."""

    def __init__(self) -> None:
        self._parsed: dict[tuple[str, str], tuple[Parsed | None, tuple[Problem, ...]]] = {}
        self._linter = FolderLinter()

    def load(self, content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
        """Build the library from what can be used; files with errors are left out of it."""
        return self._load(content, self._linter.lint)

    def load_accepted(self, content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
        """Build the library from files that were linted before; the linter is not asked again."""
        return self._load(content, _lint_nothing)

    def _load(self, content: ContentFiles, lint: Lint) -> tuple[Library, tuple[Problem, ...]]:
        problems = list(content.problems)
        images = read_images(content, problems)
        home = read_model(HomeFields, HOME, content, problems) or PLACEHOLDER_HOME
        facts, found = _render_facts(home, content)
        problems.extend(found)
        glossary = read_glossary(content, problems)
        parsed = self._parse_all(content, images, glossary.forms, problems)
        clinic = read_model(Clinic, CLINIC, content, problems) or PLACEHOLDER_CLINIC
        topics = read_topics(content, problems)
        groups = read_groups(content, problems)
        references = read_references_file(content, problems)
        synonyms = read_synonyms(content, problems)
        crisis_words = read_crisis_words(content, problems)
        whole = Whole(
            parsed=tuple(parsed),
            clinic=clinic,
            home=home,
            facts=facts,
            topics=topics,
            groups=groups,
            references=references,
            images=images,
            glossary=glossary,
            synonyms=tuple(one.fields for one in synonyms),
            crisis_words=crisis_words,
            broken=_broken_urls(content, parsed),
            unreadable=frozenset(problem.path for problem in problems if problem.is_error),
        )
        problems.extend(check_across_files(whole))
        problems.extend(check_synonyms(synonyms, whole))
        problems.extend(lint(content, references))
        broken = {problem.path for problem in problems if problem.is_error}
        return assemble(whole, broken), tuple(sorted(set(problems)))

    def _parse_all(
        self,
        content: ContentFiles,
        images: Mapping[str, ImageFile],
        terms: Mapping[str, str],
        problems: list[Problem],
    ) -> list[Parsed]:
        """Parse every Markdown file, or take it from the last load where nothing changed."""
        around = [image.url for image in images.values()]
        around += sorted(f"{form} {slug}" for form, slug in terms.items())
        state = sha256("\n".join(around).encode()).hexdigest()
        known = self._parsed
        self._parsed = {}
        found = []
        for path, data in content.files.items():
            if not path.endswith(".md"):
                continue
            key = (path, sha256(data).hexdigest() + state)
            result = known.get(key) or parse(path, data, images, terms)
            self._parsed[key] = result
            problems.extend(result[1])
            if result[0]:
                found.append(result[0])
        return found


def _broken_urls(content: ContentFiles, parsed: Iterable[Parsed]) -> frozenset[str]:
    """Return the paths on the site of pages whose file could not be parsed."""
    found = {url for path in content.files if (url := page_url(path))}
    return frozenset(found - {one.url for one in parsed})


def load_library(content: ContentFiles) -> tuple[Library, tuple[Problem, ...]]:
    """Build the library once; see `Loader.load`."""
    return Loader().load(content)


def _render_facts(home: HomeFields, content: ContentFiles) -> tuple[Rendered, tuple[Problem, ...]]:
    """Render the facts of the home page, as the key points of a page without a body."""
    text, _ = read_text(content.files.get(HOME, b""), path=HOME)
    yaml, _ = read_yaml(text or "", path=HOME)
    points = [
        NumberedText(fact.text, yaml.line(("facts", place, "text")) if yaml else 1)
        for place, fact in enumerate(home.facts)
    ]
    return render("", path=HOME, key_points=points)
