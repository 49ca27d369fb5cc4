"""The files that stand alone: clinic, home page, topics, handouts, sources, pictures and more."""

import re
from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel

from articles.entries import GlossaryTerm, Group, HandoutFields, Subject, Topic
from articles.files import ROOT, ContentFiles
from articles.frontmatter import YamlText
from articles.glossary import Glossary, NumberedTerm, make_glossary
from articles.images import ImageFile, read_image
from articles.problems import Problem
from articles.reference_file import find_lines, read_references
from articles.references import Reference
from articles.validation import validate, validate_part

IMAGE = re.compile(rf"^{ROOT}/images/(?P<name>[^/]+)$")
CLINIC = f"{ROOT}/clinic.yaml"
HOME = f"{ROOT}/home.yaml"
TOPICS = f"{ROOT}/articles/topics.yaml"
GROUPS = f"{ROOT}/faq/groups.yaml"
GLOSSARY = f"{ROOT}/glossary.yaml"
HANDOUTS = f"{ROOT}/handouts.yaml"
REFERENCES = f"{ROOT}/references.json"
SUBJECTS = f"{ROOT}/subjects.yaml"

M = TypeVar("M", bound=BaseModel)
Problems = list[Problem]


def read_yaml_file(path: str, content: ContentFiles, problems: Problems) -> YamlText | None:
    """Return the YAML of one of the single files, or None after noting why there is none."""
    if path not in content.files:
        _note_missing(path, problems)
        return None
    yaml, found = content.yaml(path)
    problems.extend(found)
    return yaml


def _note_missing(path: str, problems: Problems) -> None:
    if not any(problem.path == path for problem in problems):
        fix = "put the file back; docs/content-format.md shows what it holds"
        problems.append(Problem(path, 1, "the file is missing", fix, rule="file-missing"))


def read_model(model: type[M], path: str, content: ContentFiles, problems: Problems) -> M | None:
    """Return one of the YAML files as its model, or None after noting why there is none."""
    yaml = read_yaml_file(path, content, problems)
    if yaml is None:
        return None
    result, found = validate(model, yaml, path=path)
    problems.extend(found)
    return result


def read_topics(content: ContentFiles, problems: Problems) -> tuple[Topic, ...]:
    """Return the topics in order; those that cannot be read are left out."""
    return _read_list(Topic, TOPICS, content, problems)


def read_groups(content: ContentFiles, problems: Problems) -> tuple[Group, ...]:
    """Return the groups of questions in order; without questions, the file may be missing."""
    if not any(path.startswith(f"{ROOT}/faq/") for path in content.files):
        return ()
    return _read_list(Group, GROUPS, content, problems)


def read_handouts(content: ContentFiles, problems: Problems) -> tuple[HandoutFields, ...]:
    """Return the handouts in order; the file may be missing, or empty."""
    return _read_optional_list(HandoutFields, HANDOUTS, content, problems, kind="handout")


def read_subjects(content: ContentFiles, problems: Problems) -> tuple[Subject, ...]:
    """Return what pages are about; the file may be missing, or empty."""
    return _read_optional_list(Subject, SUBJECTS, content, problems)


def _read_optional_list(
    model: type[M], path: str, content: ContentFiles, problems: Problems, *, kind: str = ""
) -> tuple[M, ...]:
    if path not in content.files:
        return ()
    yaml, _ = content.yaml(path)
    if yaml and not yaml.values:
        return ()
    return _read_list(model, path, content, problems, kind=kind)


def _read_list(
    model: type[M], path: str, content: ContentFiles, problems: Problems, *, kind: str = ""
) -> tuple[M, ...]:
    """Return the entries of a list of folders, such as topics, without those that are broken."""
    yaml = read_yaml_file(path, content, problems)
    if yaml is None:
        return ()
    kind = kind or model.__name__.lower()
    name = f"{kind}s"
    if not isinstance(yaml.values, list):
        fix = f'write one {kind} after another, each beginning with "- slug: …"'
        problems.append(Problem(path, 1, f"this is not a list of {name}", fix, rule=name))
        return ()
    entries = []
    for place, value in enumerate(yaml.values):
        entry, found = validate_part(model, value, yaml, at=(place,), path=path)
        problems.extend(found)
        if entry:
            entries.append(entry)
    return tuple(entries)


def read_glossary(content: ContentFiles, problems: Problems) -> Glossary:
    """Return the glossary, without the terms that cannot be read; the file may be missing."""
    if GLOSSARY not in content.files:
        return Glossary()
    yaml = read_yaml_file(GLOSSARY, content, problems)
    if yaml is None or not yaml.values:
        return Glossary()
    if not isinstance(yaml.values, list):
        fix = 'write one term after another, each beginning with "- term: …"'
        problems.append(Problem(GLOSSARY, 1, "this is not a list of terms", fix, rule="glossary"))
        return Glossary()
    entries = []
    for place, value in enumerate(yaml.values):
        term, found = validate_part(GlossaryTerm, value, yaml, at=(place,), path=GLOSSARY)
        problems.extend(found)
        if term:
            also = tuple(yaml.line((place, "also", number)) for number in range(len(term.also)))
            lines = (yaml.line((place, "term")), also, yaml.line((place, "meaning")))
            entries.append(NumberedTerm(term, *lines))
    glossary, found = make_glossary(entries, path=GLOSSARY)
    problems.extend(found)
    return glossary


def read_references_file(content: ContentFiles, problems: Problems) -> Mapping[str, Reference]:
    """Return {key: Reference} of references.json; without the file, nothing."""
    if REFERENCES not in content.files:
        _note_missing(REFERENCES, problems)
        return {}
    text, found = content.text(REFERENCES)
    problems.extend(found)
    references, found = read_references(text or "[]", path=REFERENCES)
    problems.extend(found)
    return references


def read_reference_lines(content: ContentFiles) -> Mapping[str, int]:
    """Return {key: line of references.json on which its id stands}."""
    text = content.text(REFERENCES)[0] if REFERENCES in content.files else None
    return find_lines(text) if text else {}


def read_images(content: ContentFiles, problems: Problems) -> Mapping[str, ImageFile]:
    """Return {file name: picture}."""
    images = {}
    for path, data in content.files.items():
        match = IMAGE.match(path)
        if match is None:
            continue
        image, found = read_image(match["name"], data, path=path)
        problems.extend(found)
        if image:
            images[image.name] = image
    return images
