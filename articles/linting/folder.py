"""The rules over a whole content folder: every page, and the texts of the YAML files."""

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from articles.files import ROOT, ContentFiles, read_text
from articles.frontmatter import Location, Value, YamlText, read_yaml
from articles.linting import lint
from articles.linting.claims import claim_problems
from articles.linting.sentences import split_text
from articles.linting.syllables import forget_dictionary
from articles.parsing import page_url
from articles.problems import Problem
from articles.references import Reference
from articles.schema import SLUG_PATTERN
from articles.single_files import REFERENCES
from articles.word_lists import CRISIS, SYNONYMS

GLOSSARY = f"{ROOT}/glossary.yaml"
WORD_LISTS = (CRISIS, SYNONYMS)  # what people may type, which no reader sees


class FolderLinter:
    """Lints a folder again and again, and reads anew only what changed."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[Problem, ...]] = {}

    def lint(
        self, content: ContentFiles, references: Mapping[str, Reference]
    ) -> tuple[Problem, ...]:
        """Return what the rules say of every page and of the texts in YAML files."""
        terms = glossary_terms(content)
        shared = b"\0".join(content.files.get(name, b"") for name in (REFERENCES, GLOSSARY))
        known, self._known = self._known, {}
        for path, data in content.files.items():
            key = (path, sha256(data + b"\0" + shared).hexdigest())
            found = known.get(key)
            if found is None:
                found = _lint_file(path, data, references, terms)
            self._known[key] = found
        forget_dictionary()
        return tuple(problem for found in self._known.values() for problem in found)


def glossary_terms(content: ContentFiles) -> tuple[str, ...]:
    """Return every form of every term that the glossary explains; none where there is none."""
    yaml = _yaml(GLOSSARY, content.files.get(GLOSSARY, b""))
    entries = yaml.values if yaml and not isinstance(yaml.values, Mapping) else []
    found = []
    for entry in entries:
        if isinstance(entry, dict):
            also = entry.get("also")
            forms = [entry.get("term"), *(also if isinstance(also, list) else [also])]
            found += [form for form in forms if isinstance(form, str)]
    return tuple(found)


def _lint_file(
    path: str, data: bytes, references: Mapping[str, Reference], terms: Sequence[str]
) -> tuple[Problem, ...]:
    """Lint one file; what is no text, and what no reader sees, has no problems here."""
    if path in WORD_LISTS:
        return ()
    if path.endswith(".yaml"):
        yaml = _yaml(path, data)
        return tuple(_lint_values(path, yaml)) if yaml else ()
    if page_url(path) is None:
        return ()
    text, _ = read_text(data, path=path)
    return lint(text, path=path, references=references, terms=terms) if text else ()


def _lint_values(path: str, yaml: YamlText) -> Iterator[Problem]:
    """Hold the claims rules against every text of a YAML file."""
    for location, text in _texts(yaml.values, ()):
        if re.match(SLUG_PATTERN, text):
            continue  # it names a page; its words are read where they stand
        yield from claim_problems(split_text(text, yaml.line(location), "paragraph"), path=path)


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


def _yaml(path: str, data: bytes) -> YamlText | None:
    text, _ = read_text(data, path=path)
    return read_yaml(text, path=path)[0] if text else None
