"""The rules over a whole content folder: every page, and the texts of the YAML files."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

from pydantic import TypeAdapter

from articles.caching import NO_CACHE, Kept, ResultCache
from articles.entries import PART_PATTERN
from articles.files import ROOT, ContentFiles
from articles.frontmatter import Location, Value, YamlText
from articles.linting import lint, prepare
from articles.linting.claims import claim_problems
from articles.linting.sentences import split_text
from articles.linting.syllables import forget_dictionary
from articles.linting.workers import is_shared, work_out
from articles.parsing import ReadFile
from articles.problems import Problem
from articles.references import Reference
from articles.schema import SLUG_PATTERN
from articles.word_lists import CRISIS, SYNONYMS

GLOSSARY = f"{ROOT}/glossary.yaml"
NAMES = re.compile(f"{SLUG_PATTERN}|{PART_PATTERN}")  # of pages, and of their sections
WORD_LISTS = (CRISIS, SYNONYMS)  # what people may type, which no reader sees
Problems = tuple[Problem, ...]
Progress = Callable[[int, int], None]  # is told how many files are done, and of how many
# What a result depends on, and what prepares the work for another process.
Task = tuple[str, Callable[[], Callable[[], Problems]]]

PROBLEMS: TypeAdapter[Problems] = TypeAdapter(Problems)


def tell_nobody(_done: int, _total: int) -> None:
    """Take no notice of progress."""


class FolderLinter:
    """Lints a folder again and again; what is known of a file is not worked out anew."""

    def __init__(
        self, cache: ResultCache = NO_CACHE, *, workers: int = 1, progress: Progress = tell_nobody
    ) -> None:
        self._known: dict[str, Problems] = {}
        self._keyed: dict[str, _Keyed] = {}  # by path
        self._around = _Around()
        self._kept = Kept(cache, "lint", PROBLEMS)
        self._workers = workers  # processes
        self._progress = progress

    def lint(
        self,
        content: ContentFiles,
        files: Iterable[ReadFile],
        references: Mapping[str, Reference],
    ) -> Problems:
        """Return what the rules say of every page and of the texts in YAML files."""
        tasks = dict(self._tasks(content, files, references))
        former, self._known = self._known, {}
        for key in tasks:
            found = former[key] if key in former else self._kept.read(key)
            if found is not None:
                self._known[key] = found
        new = {key: begin() for key, begin in tasks.items() if key not in self._known}
        if is_shared(new, self._workers):
            prepare()
        for key, found in work_out(new, workers=self._workers, find=self._kept.find):
            self._known[key] = found
            self._progress(len(self._known), len(tasks))
        forget_dictionary()
        return tuple(problem for key in tasks for problem in self._known[key])

    def lint_file(
        self, content: ContentFiles, file: ReadFile, references: Mapping[str, Reference]
    ) -> Problems:
        """Return what the rules say of one page among the others."""
        around = _Around(references, glossary_terms(content))
        key = around.key_of(file.path, file.text)
        return self._kept.find(key, around.work(file))

    def _tasks(
        self,
        content: ContentFiles,
        files: Iterable[ReadFile],
        references: Mapping[str, Reference],
    ) -> Iterator[Task]:
        """Yield one task for each file; what is no text has none."""
        former, self._keyed = self._keyed, {}
        before, self._around = self._around, _Around(references, glossary_terms(content))
        changed = self._around.changed_since(before)
        for file in files:
            if not file.data:
                continue
            keyed = former.get(file.path)
            if keyed and (keyed.file is not file or (changed and _has_any(changed, file.text))):
                keyed = None
            keyed = keyed or _Keyed(file, self._around.key_of(file.path, file.text))
            self._keyed[file.path] = keyed
            yield keyed.key, partial(self._around.work, file)
        for path, yaml in content.yamls.items():
            if path not in WORD_LISTS:
                yield _key(path, content.hashes[path]), partial(partial, _lint_values, path, yaml)


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A file as it was read, and the hash of all on which depends what the rules say of it."""

    file: ReadFile
    key: str


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rules know beside a file."""

    references: Mapping[str, Reference] = field(default_factory=dict)
    terms: tuple[str, ...] = ()

    def changed_since(self, before: "_Around") -> frozenset[str]:
        """Return texts of which a file has one if what the rules say of it may have changed."""
        if self.terms != before.terms:
            return frozenset(("",))  # every file has it
        if self.references is before.references:
            return frozenset()
        keys = self.references.keys() | before.references.keys()
        return frozenset(
            key for key in keys if _about(self.references, key) != _about(before.references, key)
        )

    def key_of(self, path: str, text: str) -> str:
        """Return the hash by which the result for a file is kept."""
        about = sorted((key, *_about(self.references, key)) for key in self._cited(text))
        return _key(path, text, about, self.terms)

    def work(self, file: ReadFile) -> Callable[[], Problems]:
        """Prepare to lint a file that has a text, with no more than what it needs."""
        text = file.text
        cited = {key: self.references[key] for key in self._cited(text)}
        return partial(lint, text, file.file, path=file.path, references=cited, terms=self.terms)

    def _cited(self, text: str) -> list[str]:
        return [key for key in self.references if key in text]


def _about(references: Mapping[str, Reference], key: str) -> tuple[object, ...]:
    """Return what the rules ask of a source."""
    one = references.get(key)
    return (one.custom.verified, one.custom.product) if one else ()


def _has_any(parts: frozenset[str], text: str) -> bool:
    return any(part in text for part in parts)


def _key(*inputs: object) -> str:
    return sha256(json.dumps(inputs).encode()).hexdigest()


def glossary_terms(content: ContentFiles) -> tuple[str, ...]:
    """Return every form of every term that the glossary explains; none where there is none."""
    yaml = content.yamls.get(GLOSSARY)
    entries = yaml.values if yaml and not isinstance(yaml.values, Mapping) else []
    found = []
    for entry in entries:
        if isinstance(entry, dict):
            also = entry.get("also")
            forms = [entry.get("term"), *(also if isinstance(also, list) else [also])]
            found += [form for form in forms if isinstance(form, str)]
    return tuple(found)


def _lint_values(path: str, yaml: YamlText) -> Problems:
    """Hold the claims rules against every text of a YAML file."""
    return tuple(
        problem
        for location, text in _texts(yaml.values, ())
        if not NAMES.match(text)  # their words are read where they stand
        for problem in claim_problems(split_text(text, yaml.line(location), "paragraph"), path=path)
    )


def _texts(
    value: Value | Mapping[str, Value] | Sequence[Value], location: Location
) -> Iterator[tuple[Location, str]]:
    """Yield every text in a YAML value, with its place."""
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _texts(inner, (*location, name))
    elif value is not None:
        for place, inner in enumerate(value):
            yield from _texts(inner, (*location, place))
