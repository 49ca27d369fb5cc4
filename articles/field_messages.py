"""What is wrong with a value between the --- lines or in a YAML file, in an editor's words."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from articles.field_examples import EXAMPLES
from articles.field_names import is_list, model_at
from articles.frontmatter import Location, YamlText
from articles.problems import Problem, did_you_mean

RULES = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "string_too_long": "too-long",
    "too_long": "too-long",
    "string_type": "type",
    "tuple_type": "type",
    "model_type": "type",
    "dict_type": "type",
    "mapping_type": "type",
}


def say(
    model: type[BaseModel], detail: ErrorDetails, yaml: YamlText, *, at: Location, path: str
) -> Problem:
    """Return the problem that a detail of pydantic's stands for."""
    location = tuple(detail["loc"])
    line = yaml.line((*at, *location))
    kind = detail["type"]
    if kind == "value_error":
        return _said_by_model(location, detail, yaml, at=at, path=path)
    if kind == "extra_forbidden":
        message, fix = _unknown(model, location)
    elif kind == "missing":
        where = " between the two --- lines" if path.endswith(".md") and len(location) == 1 else ""
        message, fix = f"the line {name_of(location)} is missing{where}", _add(location)
    elif kind in ("too_long", "too_short", "string_too_long", "string_too_short"):
        message, fix = _wrong_length(location, detail)
    elif RULES.get(kind) == "type":
        message, fix = _wrong_type(model, location, detail)
    else:
        message, fix = _wrong_value(location, detail)
    return Problem(path, line, message, fix, rule=f"field-{RULES.get(kind, 'value')}")


def name_of(location: Location) -> str:
    """Return what stands on the line of a value, such as `"due:" below "review:"`."""
    names = [f'"{part}:"' for part in location if isinstance(part, str)]
    if location and isinstance(location[-1], int):
        names.append(f"entry {location[-1] + 1}")
    return " below ".join(reversed(names)) or "the text"


def _place(location: Location) -> str:
    """Return where a value stands: `behind "title:"`, or `as entry 2 below "aliases:"`."""
    is_entry = bool(location) and isinstance(location[-1], int)
    return f"{'as' if is_entry else 'behind'} {name_of(location)}"


def _said_by_model(
    location: Location, detail: ErrorDetails, yaml: YamlText, *, at: Location, path: str
) -> Problem:
    """Return what a model of ours said: `message. Fix: fix`, beginning with a name or not."""
    message, _, fix = str(detail["ctx"]["error"]).partition(" Fix: ")
    first = message.partition(" ")[0].strip('":')
    line = yaml.line((*at, *location, first))
    value = f'"{detail["input"]}"'
    if message.startswith(value):
        message = f"{value} {_place(location)}{message.removeprefix(value)}"
    message = message.replace("this text", f"the text of {name_of(location)}").rstrip(".")
    return Problem(path, line, message, fix, rule="field-value")


def _unknown(model: type[BaseModel], location: Location) -> tuple[str, str]:
    """Say that a name is not known, and which are."""
    owner = model_at(model, location[:-1])
    fields = owner.model_fields if owner else {}
    known = sorted(fields, key=lambda one: not fields[one].is_required())
    name = str(location[-1])
    message = f'"{name}:" is not a name that is known here'
    for group in known:
        inner = model_at(model, (*location[:-1], group))
        if owner is None or is_list(owner, group):
            continue
        if inner is not None and name in inner.model_fields:
            return message, f"begin the line with two spaces, below {group}:, if it belongs there"
    if not known:
        return message, "delete this line"
    hint = did_you_mean(name, known).strip()
    return message, f"delete the line, or write one of: {', '.join(known)}. {hint}".strip(" ")


def _add(location: Location) -> str:
    """Return the line to add where one is missing."""
    name = str(location[-1])
    above = [part for part in location[:-1] if isinstance(part, str)]
    line = f"{name}: {EXAMPLES.get(name, '…')}"
    return f"add below {above[-1]}: a line such as {line}" if above else f"add the line {line}"


def _wrong_length(location: Location, detail: ErrorDetails) -> tuple[str, str]:
    """Say that a text or a list is too long or too short."""
    name, value, context = name_of(location), detail["input"], detail["ctx"]
    if detail["type"] == "string_too_short":
        return f"nothing stands {_place(location)}", "write a text there, or delete the line"
    if detail["type"] == "too_short":
        return f"nothing stands below {name}", 'write at least one line there that begins with "- "'
    most = context["max_length"]
    if isinstance(value, str):
        fix = f"shorten it to {most} characters, {len(value) - most} fewer than now"
        return f"{name} has {len(value)} characters; {most} are allowed", fix
    count = context["actual_length"]
    return f"{name} has {count} entries; {most} are allowed", f"keep {most} of them"


def _wrong_type(
    model: type[BaseModel], location: Location, detail: ErrorDetails
) -> tuple[str, str]:
    """Say that a text stands where a list belongs, and the like."""
    stands, value = _what_stands(location, detail["input"]), detail["input"]
    key = next((part for part in reversed(location) if isinstance(part, str)), "")
    if detail["type"] == "string_type":
        if isinstance(value, dict) and value:
            return _colon_in_text(location, value)
        is_entry = not location or isinstance(location[-1], int)
        fix = f"write one text behind {'the - there' if is_entry else f'{key}:'}, on the same line"
        return f"{stands}; one text is wanted", fix
    if detail["type"] == "tuple_type":
        example = f"- {value}" if isinstance(value, str) else "- the first entry"
        fix = f'put each entry on a line of its own below {key}:, such as "  {example}"'
        return f"{stands}; a list is wanted", fix
    inner = model_at(model, location)
    first = next(iter(inner.model_fields), "name") if inner else "name"
    fix = f'write below {key}: lines such as "  {first}: {EXAMPLES.get(first, "…")}"'
    return f"{stands}; lines of its own are wanted below it", fix


def _what_stands(location: Location, value: object) -> str:
    what = f'"{value}" stands'
    if value is None:
        what = "nothing stands"
    elif isinstance(value, (list, tuple)):
        what = "a list stands"
    elif isinstance(value, dict):
        what = "lines of their own stand"
    return f"{what} {_place(location)}"


def _colon_in_text(location: Location, value: Mapping[Any, Any]) -> tuple[str, str]:
    """Say that a text was cut in two because of a colon in it."""
    key, inner = next(iter(value.items()))
    message = f'the text "{key}: …" of {name_of(location)} has a colon followed by a space'
    return message, f'put the whole text in quotes: "{key}: {inner or "…"}"'


def _wrong_value(location: Location, detail: ErrorDetails) -> tuple[str, str]:
    """Say what may stand there instead."""
    value, context = detail["input"], detail.get("ctx", {})
    message = f'"{value}" cannot stand {_place(location)}'
    names = [part for part in location if isinstance(part, str)]
    if detail["type"] in ("enum", "literal_error"):
        known = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        return message, f"write one of: {', '.join(known)}.{did_you_mean(str(value), known)}"
    fixes = {
        "int_parsing": "write a whole number, such as 10",
        "bool_parsing": "write true or false",
        "greater_than_equal": f"write {context.get('ge')} or more",
        "less_than_equal": f"write {context.get('le')} or less",
        "string_pattern_mismatch": _pattern_help(names[-1] if names else ""),
    }
    return message, fixes.get(detail["type"], f"correct it: {detail['msg']}")


def _pattern_help(name: str) -> str:
    if name == "related":
        return "write articles/ or faq/ and the name of a file, such as articles/name-of-page"
    if name in ("parts", "tick"):
        sample = "articles/name-of-page#checklist"
        return f"write articles/, the name of a file, and # with the id of a heading: {sample}"
    if name in ("light", "dark"):
        return 'write # and six digits or letters from a to f, in quotes, such as "#0f5c5c"'
    return "use small letters, digits and single hyphens, such as name-of-page"
