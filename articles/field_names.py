"""Names before a colon that are almost right: said once, and read as the names that were meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Annotated, cast, get_args, get_origin

from pydantic import BaseModel

from articles.frontmatter import Location, Value, YamlText
from articles.problems import Problem, meant

Problems = tuple[Problem, ...]
MOST_SHOWN = 60  # characters of a text that a fix repeats


@dataclass(slots=True)
class _Found:
    """What is wrong with names, and the places that got other ones."""

    yaml: YamlText
    path: str
    problems: list[Problem] = field(default_factory=list)
    renamed: dict[Location, str] = field(default_factory=dict)  # {place as typed: name meant}


def mend_names(
    model: type[BaseModel], value: object, yaml: YamlText, *, at: Location, path: str
) -> tuple[object, YamlText, tuple[Problem, ...]]:
    """Return the value at a location, and the YAML around it, with every name as it was meant."""
    found = _Found(yaml, path)
    mended = _mend(model, value, at, found)
    if not found.renamed:
        return value, yaml, ()
    lines = {_rename(place, found.renamed): line for place, line in yaml.lines.items()}
    folded = {_rename(place, found.renamed): text for place, text in yaml.folded.items()}
    values = yaml.values if at else cast(Mapping[str, Value], mended)
    renamed = replace(yaml, values=values, lines=lines, folded=folded)
    return mended, renamed, tuple(found.problems)


def mend(model: type[BaseModel], yaml: YamlText, *, path: str) -> tuple[YamlText, Problems]:
    """Return a whole YAML text with every name as it was meant."""
    _, mended, problems = mend_names(model, yaml.values, yaml, at=(), path=path)
    return mended, problems


def _rename(place: Location, renamed: Mapping[Location, str]) -> Location:
    return tuple(renamed.get(place[: n + 1], part) for n, part in enumerate(place))


def _mend(kind: object, value: object, at: Location, found: _Found) -> object:
    """Return a value of a kind, such as a model, or a tuple or mapping of models."""
    if value is None or isinstance(value, str):
        return value
    kind = _without_options(kind)
    inner = get_args(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel) and isinstance(value, Mapping):
        return _mend_names(kind, value, at, found)
    if isinstance(value, Mapping) and len(inner) == 2:
        return {name: _mend(inner[1], one, (*at, name), found) for name, one in value.items()}
    if isinstance(value, Sequence) and inner:
        return [_mend(inner[0], one, (*at, n), found) for n, one in enumerate(value)]
    return value


def _mend_names(
    model: type[BaseModel], value: Mapping[str, object], at: Location, found: _Found
) -> object:
    names = _meant_names(model, value)
    for typed, known in names.items():
        found.renamed[(*at, typed)] = known
        line = found.yaml.line((*at, typed))
        found.problems.append(_misspelt(typed, known, value[typed], line, found.path))
    mended: dict[str, object] = {}
    for typed, inner in value.items():
        name = names.get(typed, typed)
        wanted = model.model_fields.get(name)
        kind = wanted.annotation if wanted else None
        mended[name] = _mend(kind, inner, (*at, typed), found)
    return mended


def _meant_names(model: type[BaseModel], typed: Iterable[str]) -> dict[str, str]:
    """Return {name as typed: name that was surely meant}; a name that is there already is none."""
    free = [name for name in model.model_fields if name not in typed]
    names: dict[str, str] = {}
    for name in typed:
        if name in model.model_fields:
            continue
        plain = name.lower().strip().replace(" ", "_").replace("-", "_")
        if known := meant(plain, free):
            names[name] = known
            free.remove(known)
    return names


def _misspelt(typed: str, known: str, value: object, line: int, path: str) -> Problem:
    message = f'"{typed}:" is not a name that is known here; "{known}:" is'
    text = f" {value}" if isinstance(value, str) and len(value) <= MOST_SHOWN else ""
    fix = f"write {known}:{text}" if text else f"write {known}: in place of {typed}:"
    return Problem(path, line, message, fix, rule="field-unknown")


@cache
def _without_options(kind: object) -> object:
    """Return what an annotation such as `Annotated[Model | None, …]` is about."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif type(None) in get_args(kind):
            kind = next(one for one in get_args(kind) if one is not type(None))
        else:
            return kind


def model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """Return the model that a location inside `model` leads to."""
    found: type[BaseModel] | None = model
    for part in location:
        if isinstance(part, str) and found is not None and part in found.model_fields:
            found = _inner_model(found.model_fields[part].annotation)
    return found


def is_list(model: type[BaseModel], name: str) -> bool:
    """Tell whether a list stands below a name."""
    annotation: object = model.model_fields[name].annotation
    return get_origin(_without_options(annotation)) is tuple


def _inner_model(annotation: object) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Model, ...]` or `Model | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if found := _inner_model(inner):
            return found
    return None
