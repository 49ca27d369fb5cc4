"""Split a content file into its front matter, which knows its lines, and its body."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from articles.problems import Problem

Value = (
    str | None | list["Value"] | dict[str, "Value"]
)  # what a YAML file may hold; all scalars are text
Location = tuple[str | int, ...]  # keys and list positions from the top, as pydantic's `loc`

FENCE = "---"
CLOSED_FENCE = re.compile(r"^---[ \t]*$")


@dataclass(frozen=True, slots=True)
class YamlText:
    """A YAML text as plain values, and the line on which each value stands."""

    values: Mapping[str, Value] | Sequence[Value]
    lines: Mapping[Location, int]  # of the file, counted from 1

    def line(self, location: Location) -> int:
        """Return the line of the value at `location`, or of the nearest thing around it."""
        while location:
            if location in self.lines:
                return self.lines[location]
            location = location[:-1]
        return self.lines.get((), 1)


@dataclass(frozen=True, slots=True)
class FrontMatterFile:
    """A Markdown file in its two parts."""

    front_matter: YamlText
    body: str
    first_body_line: int  # of the file, counted from 1


def split(text: str, *, path: str) -> tuple[FrontMatterFile | None, tuple[Problem, ...]]:
    """Split a file's text; without a result there is at least one problem."""
    lines = text.split("\n")
    if not text.strip():
        fix = "write the front matter between two --- lines, then the text, or delete the file"
        return None, (Problem(path, 1, "the file is empty", fix, rule="file-empty"),)
    if not CLOSED_FENCE.match(lines[0]):
        fix = f'make the first line {FENCE}, then the fields such as "title: …", then {FENCE} again'
        return None, (
            Problem(path, 1, "the front matter is missing", fix, rule="front-matter-missing"),
        )
    end = next((n for n, line in enumerate(lines[1:], 1) if CLOSED_FENCE.match(line)), None)
    if end is None:
        fix = f"put a line with {FENCE} between the last field and the text"
        return None, (
            Problem(path, 1, "the front matter is not closed", fix, rule="front-matter-open"),
        )
    yaml, problems = read_yaml("\n".join(lines[1:end]), path=path, first_line=2)
    if yaml is None:
        return None, problems
    if not isinstance(yaml.values, Mapping):
        fix = 'write one field a line, such as "title: Side effects"'
        return None, (
            Problem(path, 2, "the front matter has no fields", fix, rule="front-matter-fields"),
        )
    return FrontMatterFile(yaml, "\n".join(lines[end + 1 :]), end + 2), problems


def read_yaml(
    text: str, *, path: str, first_line: int = 1
) -> tuple[YamlText | None, tuple[Problem, ...]]:
    """Read a YAML text into plain values; every scalar stays the text that was typed."""
    try:
        node = YAML(typ="rt", pure=True).compose(text)
    except MarkedYAMLError as error:
        return None, (_syntax_problem(error, path, first_line),)
    except (
        YAMLError,
        ValueError,
    ) as error:  # ruamel.yaml raises plain exceptions for some control characters
        message = f"this is not YAML: {str(error).splitlines()[0]}"
        fix = "remove characters that cannot be seen, and write one field a line"
        return None, (Problem(path, first_line, message, fix, rule="yaml-syntax"),)
    reader = _Reader(path, first_line)
    values = reader.read(node, ()) if node is not None else {}
    if reader.problems:
        return None, tuple(reader.problems)
    return YamlText(values if isinstance(values, (dict, list)) else [values], reader.lines), ()


def _syntax_problem(error: MarkedYAMLError, path: str, first_line: int) -> Problem:
    """Place a YAML syntax error where it began: the opening bracket rather than the end."""
    opened = error.context_mark if _opens_something(error) else None
    mark = opened or error.problem_mark
    line = first_line + (mark.line if mark else 0)
    what = " ".join(part for part in (error.context, error.problem) if part)
    return Problem(
        path, line, f"the fields cannot be read: {what}", _fix_for(what), rule="yaml-syntax"
    )


def _opens_something(error: MarkedYAMLError) -> bool:
    """Tell whether the error's context is a bracket or a quote rather than a whole block."""
    context = error.context or ""
    return any(word in context for word in ("flow", "quoted", "scanning a simple key"))


def _fix_for(what: str) -> str:
    if "mapping values are not allowed" in what:
        return 'put the text after the first colon in quotes: title: "Ketamine: the basics"'
    if "quoted" in what:
        return "close the quotation mark on the same line"
    if "flow" in what:
        return "close the bracket, or put the whole text in quotes"
    if "\\t" in what:
        return "use spaces instead of tabs at the start of the line"
    if "simple key" in what:
        return 'write the field as "name: text", with a colon and a space'
    if "block mapping" in what or "block end" in what:
        return "line the fields up under each other, with the same number of spaces"
    return "write one field a line, such as title: Side effects; put texts with : or # in quotes"


class _Reader:
    """Turns nodes into plain values and notes their lines; refuses what YAML has beyond that."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[Location, int] = {(): first_line}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def read(self, node: Node, location: Location) -> Value:
        line = self.first_line + node.start_mark.line
        self.lines.setdefault(location, line)
        if node.anchor or id(node) in self._seen:
            self._refuse(
                line, "YAML anchors and aliases (& and *) are not used here", "yaml-anchor"
            )
            return None
        self._seen.add(id(node))
        if _has_own_tag(node):
            self._refuse(line, f"YAML tags such as {node.tag} are not used here", "yaml-tag")
            return None
        if isinstance(node, ScalarNode):
            return _scalar(node)
        if isinstance(node, SequenceNode):
            return [self.read(item, (*location, n)) for n, item in enumerate(node.value)]
        assert isinstance(node, MappingNode)
        return self._read_mapping(node, location)

    def _read_mapping(self, node: MappingNode, location: Location) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            line = self.first_line + key_node.start_mark.line
            if not isinstance(key_node, ScalarNode):
                self._refuse(line, "a field's name must be one word", "yaml-key")
                continue
            key = str(key_node.value)
            if key in values:
                self.problems.append(
                    Problem(
                        self.path,
                        line,
                        f'the field "{key}" is there twice',
                        "keep one of the two lines and delete the other",
                        rule="yaml-duplicate",
                    )
                )
                continue
            self.lines[(*location, key)] = line
            values[key] = self.read(value_node, (*location, key))
        return values

    def _refuse(self, line: int, message: str, rule: str) -> None:
        fix = "use plain text, lists and key: value lines only; put texts with & * ! in quotes"
        self.problems.append(Problem(self.path, line, message, fix, rule=rule))


def _has_own_tag(node: Node) -> bool:
    """Tell whether the author wrote a tag such as !!python/name; plain values have none."""
    known = ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "binary")
    tag = str(node.tag or "")
    return bool(tag) and tag not in {f"tag:yaml.org,2002:{name}" for name in known}


def _scalar(node: ScalarNode) -> str | None:
    """Return the text as typed; nothing, ~ and null are None when they are not in quotes."""
    if node.style is None and node.value in ("", "~", "null"):
        return None
    return str(node.value)
