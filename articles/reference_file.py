"""content/references.json -> the sources in it, and what is wrong with it in an editor's words."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from articles.problems import Problem, did_you_mean, meant
from articles.references import Reference

SYNTAX = {  # json's own words -> (what is wrong, what to type)
    "Expecting ',' delimiter": ("a comma is missing", "put a comma at the end of line {before}"),
    "Expecting ':' delimiter": (
        "a colon is missing behind a name",
        'write it as "name": "text"',
    ),
    "Expecting property name": (
        "a comma stands where nothing follows, or a name has no quotation marks",
        'delete the comma at the end of line {before}, or write the name as "name"',
    ),
    "Illegal trailing comma": (
        "a comma stands where nothing follows",
        "delete the comma at the end of line {before}",
    ),
    "Expecting value": (
        "a comma stands where nothing follows, or a text has no quotation marks",
        'delete the comma at the end of line {before}, or write the text as "text"',
    ),
    "Extra data": (
        "the list of sources ends above, and more follows",
        "begin the file with [ and end it with ], and delete any other [ or ] at the left edge",
    ),
    "Unterminated string": ("a quotation mark is opened and not closed", 'close it with "'),
    "Invalid control character": ("a quotation mark is opened and not closed", 'close it with "'),
    "Invalid \\escape": ("a backslash stands in a text", "write two backslashes in its place"),
}
OTHER_SYNTAX = ("this cannot be read", "undo the last change, or export the file again")
EXAMPLES = {
    "URL": '"https://doi.org/10.1000/xyz"',
    "design": '"randomized trial"',
    "finding": '"What it found."',
    "id": '"name-of-source"',
    "issued": '{"date-parts": [[2026]]}',
    "kind": '"trial"',
    "limits": '"What it cannot tell."',
    "n": "120",
    "product": '"ketamine"',
    "title": '"The title of the source"',
    "type": '"article-journal"',
    "verified": '"source"',
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the list as it was typed."""

    value: object
    text: str
    line: int  # on which it begins

    def line_of(self, name: str) -> int:
        """Return the line on which a name stands, or the entry begins."""
        place = self.text.find(f'"{name}"')
        return self.line + self.text.count("\n", 0, max(place, 0))

    @property
    def title(self) -> str:
        """What to call it in a message."""
        key = self.value.get("id") if isinstance(self.value, dict) else None
        return f'the entry "{key}"' if key else "an entry"


def read_references(text: str, *, path: str) -> tuple[Mapping[str, Reference], tuple[Problem, ...]]:
    """Read CSL-JSON into {key: Reference}; an entry that cannot be read becomes a problem."""
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        return {}, (_syntax(error, text, path),)
    if not isinstance(values, list):
        message, fix = "this is not a list of sources", "begin the file with [ and end it with ]"
        return {}, (Problem(path, 1, message, fix, rule="references-syntax"),)
    references: dict[str, Reference] = {}
    problems: list[Problem] = []
    for entry in _entries(text, values):
        try:
            reference = Reference.model_validate(entry.value)
        except ValidationError as error:
            details = error.errors(include_url=False)
            problems.extend(_problem(entry, detail, path) for detail in details)
            continue
        if reference.id in references:
            fix = "delete one of the two, or give this one another id"
            message, line = f"{entry.title} is there twice", entry.line_of("id")
            problems.append(Problem(path, line, message, fix, rule="references-duplicate"))
        references[reference.id] = reference
    return references, tuple(problems)


def find_lines(text: str) -> dict[str, int]:
    """Return {key: line of its id} of a references.json that can be read; else nothing."""
    try:
        entries = [*_entries(text, json.loads(text))]
    except ValueError:
        return {}
    return {
        str(entry.value.get("id")): entry.line_of("id")
        for entry in entries
        if isinstance(entry.value, dict)
    }


def _syntax(error: json.JSONDecodeError, text: str, path: str) -> Problem:
    """Say what keeps the whole file from being read."""
    said = (words for words in SYNTAX if error.msg.startswith(words))
    message, fix = SYNTAX.get(next(said, ""), OTHER_SYNTAX)
    before = text.count("\n", 0, len(text[: error.pos].rstrip())) + 1
    line = before if "{before}" in fix else error.lineno
    return Problem(path, line, message, fix.format(before=before), rule="references-syntax")


def _entries(text: str, values: Sequence[object]) -> Iterator[_Entry]:
    """Yield each entry with its text and its first line."""
    decoder = json.JSONDecoder()
    place = text.index("[") + 1
    line = text.count("\n", 0, place) + 1
    for value in values:
        start = place + next(n for n, sign in enumerate(text[place:]) if sign not in ", \t\n")
        _, end = decoder.raw_decode(text, start)
        line += text.count("\n", place, start)
        yield _Entry(value, text[start:end], line)
        line += text.count("\n", start, end)
        place = end


def _problem(entry: _Entry, detail: ErrorDetails, path: str) -> Problem:
    """Say what is wrong with one value of an entry."""
    names = [part for part in detail["loc"] if isinstance(part, str)]
    name = names[-1] if names else ""
    if detail["type"] == "missing":
        message, fix, line = _missing(entry, name, detail["input"], names[:-1])
    else:
        line = entry.line_of(name)
        said = json.dumps(detail["input"])
        message, fix = f"{said} is no entry of the list", "delete it"
        if name:
            message = f'{entry.title}: {said} cannot stand behind "{name}"'
            fix = _fix(name, detail)
    return Problem(path, line, message, fix, rule="references-record")


def _missing(entry: _Entry, name: str, typed: object, above: Sequence[str]) -> tuple[str, str, int]:
    """Say that a name is missing, or which one was meant to be it."""
    where = f' below "{above[-1]}"' if above else ""
    message = f'{entry.title} has no "{name}"{where}'
    small = {str(one).lower(): str(one) for one in typed} if isinstance(typed, dict) else {}
    near = meant(name.lower(), small)
    if near is not None:
        return message, f'write "{name}" in place of "{small[near]}"', entry.line_of(small[near])
    line = entry.line_of(above[-1]) if above else entry.line
    return message, f'add to it "{name}": {EXAMPLES.get(name, "…")}', line


def _fix(name: str, detail: ErrorDetails) -> str:
    """Return what to type behind a name."""
    value, kind = str(detail["input"]), detail["type"]
    if kind == "enum":
        known = str(detail["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        return f"write one of: {', '.join(known)}.{did_you_mean(value, known)}"
    if kind == "value_error":
        return str(detail["ctx"]["error"]).partition(" Fix: ")[2]
    if name == "verified":
        return "write source if somebody read the source itself, and memory if not"
    if kind == "string_pattern_mismatch":
        return "use small letters, digits and single hyphens, such as name-of-source"
    return f"write it as {EXAMPLES.get(name, 'a text in quotation marks')}"
