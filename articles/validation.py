"""Hold the values of a YAML text against a model, and say what is wrong in an editor's words."""

from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from articles.frontmatter import Location, Value, YamlText
from articles.problems import Problem, did_you_mean

M = TypeVar("M", bound=BaseModel)

FIXES = {  # pydantic's type of error -> what to type; {…} come from the error's context
    "missing": "add a line such as {field}: {example}",
    "string_type": "write one text after {field}:, in quotes if it has a colon",
    "string_too_short": "write a text after {field}:",
    "string_too_long": "shorten it to {max_length} characters",
    "string_pattern_mismatch": "{pattern_help}",
    "too_long": "keep {max_length} at most",
    "too_short": "write at least {min_length}",
    "tuple_type": 'write one entry a line below {field}:, each beginning with "- "',
    "dict_type": 'write its fields below {field}:, indented, such as "  on: 2026-11-21"',
    "model_type": (
        'write its fields below {field}:, indented by two spaces, one "name: value" a line'
    ),
    "int_parsing": "write a whole number, such as 10",
    "bool_parsing": "write true or false",
    "enum": "write one of: {expected}",
    "literal_error": "write one of: {expected}",
    "greater_than_equal": "write {ge} or more",
    "less_than_equal": "write {le} or less",
}
EXAMPLES = {"title": "Side effects and risks", "lead": "One or two plain sentences."}


def validate(model: type[M], yaml: YamlText, *, path: str) -> tuple[M | None, tuple[Problem, ...]]:
    """Build `model` from a whole YAML text; without a result there is at least one problem."""
    return validate_part(model, yaml.values, yaml, at=(), path=path)


def validate_part(
    model: type[M], value: object, yaml: YamlText, *, at: Location, path: str
) -> tuple[M | None, tuple[Problem, ...]]:
    """Build `model` from the part of a YAML text that stands at the location `at`."""
    try:
        return model.model_validate(value), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        problems = [
            _problem(model, detail, yaml, at=at, path=path)
            for detail in details
            if not _follows_from_another(detail, details)
        ]
        return None, tuple(sorted(problems))


def _follows_from_another(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Tell whether a list only counts as too short because one of its entries is wrong."""
    at = detail["loc"]
    return detail["type"] == "too_short" and any(
        other["loc"][: len(at)] == at and len(other["loc"]) > len(at) for other in details
    )


def _problem(
    model: type[BaseModel], detail: ErrorDetails, yaml: YamlText, *, at: Location, path: str
) -> Problem:
    location = tuple(detail["loc"])
    line = yaml.line((*at, *location))
    name = ".".join(str(part) for part in location if isinstance(part, str)) or "the fields"
    kind = detail["type"]
    if kind == "string_type" and isinstance(detail["input"], dict):
        return _colon_in_text(name, detail["input"], line, path)
    if kind == "extra_forbidden":
        return _unknown_field(model, location, line, path)
    if kind == "value_error":
        message, _, fix = str(detail["ctx"]["error"]).partition(" Fix: ")
        named = message.partition(" ")[0].rpartition(".")[2]  # models begin with the field's name
        line = yaml.line((*at, *location, named))
        prefix = "" if not location or message.startswith(name) else f"{name}: "
        return Problem(path, line, f"{prefix}{message.rstrip('.')}", fix, rule="field-value")
    return Problem(
        path,
        line,
        _message(name, detail),
        _fix(location, detail),
        rule=f"field-{_RULES.get(kind, 'value')}",
    )


def _colon_in_text(name: str, value: dict[str, object], line: int, path: str) -> Problem:
    """Say that a text became a group of fields because of a colon in it."""
    key, inner = next(iter(value.items()), ("", ""))
    message = f'{name}: the text "{key}: …" has a colon followed by a space'
    fix = f'put the whole text in quotes: "{key}: {inner or "…"}"'
    return Problem(path, line, message, fix, rule="field-type")


_RULES = {
    "missing": "missing",
    "string_too_long": "too-long",
    "too_long": "too-long",
    "string_type": "type",
    "tuple_type": "type",
    "model_type": "type",
    "dict_type": "type",
}


def _unknown_field(model: type[BaseModel], location: Location, line: int, path: str) -> Problem:
    owner = _model_at(model, location[:-1])
    known = sorted(owner.model_fields) if owner else []
    name = str(location[-1])
    message = f'unknown field "{name}"'
    hint = did_you_mean(name, known).strip()
    fix = f"{hint} Known fields: {', '.join(known)}" if known else "delete this line"
    for group in known:
        inner = _model_at(model, (*location[:-1], group))
        if not hint and inner is not None and name in inner.model_fields:
            fix = f"begin the line with two spaces, below {group}:, if it belongs there"
    return Problem(path, line, message, fix.strip(), rule="field-unknown")


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """Return the model that a location inside `model` leads to."""
    found: type[BaseModel] | None = model
    for part in location:
        if isinstance(part, str) and found is not None and part in found.model_fields:
            found = _inner_model(found.model_fields[part].annotation)
    return found


def _inner_model(annotation: object) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Model, ...]` or `Model | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if found := _inner_model(inner):
            return found
    return None


def _message(name: str, detail: ErrorDetails) -> str:
    value = detail["input"]
    match detail["type"]:
        case "missing":
            return f"{name} is missing"
        case "string_too_long":
            limit = detail["ctx"]["max_length"]
            return f"{name} has {len(str(value))} characters; {limit} are allowed"
        case "too_short":
            return f"{name} has no entries"
        case "too_long" if isinstance(value, str):
            return f"{name} has {len(value)} characters; {detail['ctx']['max_length']} are allowed"
        case "too_long":
            return f"{name} has {detail['ctx']['actual_length']} entries"
        case "string_too_short":
            return f"{name} is empty"
        case "string_type" | "tuple_type" | "model_type" | "dict_type":
            return f"{name} is {_describe(value)}"
        case _:
            return f'{name} is "{value}"'


def _describe(value: Value | object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    return f'"{value}"'


def _fix(location: Location, detail: ErrorDetails) -> str:
    names = [str(part) for part in location if isinstance(part, str)]
    field = names[-1] if names else "the field"
    context = {
        "field": field,
        "example": EXAMPLES.get(field, "2026-11-21" if field in _DATES else "…"),
        "pattern_help": _pattern_help(field),
        **detail.get("ctx", {}),
    }
    kind = detail["type"]
    if kind == "too_long" and isinstance(detail["input"], str):
        kind = "string_too_long"
    template = FIXES.get(kind, "correct it: " + detail["msg"].replace("{", "(").replace("}", ")"))
    return template.format_map(context)


_DATES = {
    "published",
    "changed",
    "sources_checked",
    "publish_on",
    "expires_on",
    "on",
    "due",
    "as_of",
}


def _pattern_help(field: str) -> str:
    if field == "related":
        return "write articles/ or faq/ and the slug, such as articles/side-effects-and-risks"
    return "use small letters, digits and single hyphens, such as side-effects-and-risks"
