"""Split a content file into its front matter, which knows its lines, and its body."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from articles.merge_marks import find_merge_marks
from articles.problems import Problem
from articles.yaml_faults import find_faults

Value = (
    str | None | list["Value"] | dict[str, "Value"]
)  # what a YAML file may hold; all scalars are text
Location = tuple[str | int, ...]  # keys and list positions from the top, as pydantic's `loc`

FENCE = "---"
IN_QUOTES = "put the text behind the colon in quotes, or take the sign away"
PARTS = f"{FENCE}, then lines such as title: Side effects, then {FENCE} again, then the text"
CLOSED_FENCE = re.compile(r"^---[ \t]*$")
LIKE_A_FENCE = re.compile(r"^\s*(?:-{2,}|[\u2013\u2014\u2015-]+|\+{3,}|\*{3,}|_{3,})\s*$")
FIELD_OR_PART = re.compile(r"^(?:[A-Za-z_][\w-]*[ ]*:|[ \t]+\S|-[ ]|#)")  # as front matter has them
# What YAML does not allow, and what looks like a space at the beginning of a line and is none.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|^[ ]*[\xa0\u200b-\u200f\u2060\ufeff]",
    re.MULTILINE,
)
FOLD = "\a"  # what ruamel.yaml puts where a line of a text after ">" was folded


@dataclass(frozen=True, slots=True)
class YamlText:
    """A YAML text as plain values, and the line on which each value stands."""

    values: Mapping[str, Value] | Sequence[Value]
    lines: Mapping[Location, int]  # of the file, counted from 1
    folded: Mapping[Location, str] = field(default_factory=dict)  # after ">" or "|", line by line

    def as_typed(self, location: Location, text: str) -> tuple[str, int]:
        """Return the text at `location` in the lines in which it stands, and the first of them."""
        if location in self.folded:
            return self.folded[location], self.line(location) + 1
        return text, self.line(location)

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
    if not text.strip():
        fix = f"delete it, or copy another page into it: {PARTS}"
        return None, (Problem(path, 1, "the file is empty", fix, rule="file-empty"),)
    if unfinished := find_merge_marks(text, path=path):
        return None, unfinished
    lines = text.split("\n")
    if not CLOSED_FENCE.match(lines[0]):
        return None, (_missing(lines, path),)
    end = _closing(lines)
    if end is None:
        return None, (_not_closed(lines, path),)
    yaml, problems = read_yaml("\n".join(lines[1:end]), path=path, first_line=2)
    if yaml is None:
        return None, problems
    if not isinstance(yaml.values, Mapping):
        fix = "write between them one name and its text a line, such as title: Side effects"
        message = "no names with a colon stand between the two --- lines"
        return None, (Problem(path, 2, message, fix, rule="front-matter-fields"),)
    return FrontMatterFile(yaml, "\n".join(lines[end + 1 :]), end + 2), problems


def find_body(text: str) -> tuple[str, int]:
    """Return the body and its first line in the file, whatever is wrong with the front matter."""
    lines = text.split("\n")
    end = _closing(lines) if CLOSED_FENCE.match(lines[0]) else None
    start = _end_of_fields(lines) if end is None else end + 1
    return "\n".join(lines[start:]), start + 1


def _closing(lines: Sequence[str]) -> int | None:
    """Return the place of the line that closes the front matter."""
    return next((n for n, line in enumerate(lines[1:], 1) if CLOSED_FENCE.match(line)), None)


def _end_of_fields(lines: Sequence[str]) -> int:
    """Return the place of the first line that cannot belong to front matter without an end."""
    has_fields = any(re.match(r"[a-z_]+[ ]*:", line) for line in lines[:4])
    if not has_fields:
        return 1 if LIKE_A_FENCE.match(lines[0]) else 0
    for place, line in enumerate(lines):
        if place and LIKE_A_FENCE.match(line):
            return place + 1
        if place and line.strip() and not FIELD_OR_PART.match(line):
            return place
    return len(lines)


def _missing(lines: Sequence[str], path: str) -> Problem:
    """Say what stands where the front matter should begin."""
    rule = "front-matter-missing"
    first = next(n for n, line in enumerate(lines) if line.strip())
    if LIKE_A_FENCE.match(lines[first]) and lines[first].strip() != FENCE:
        message = f'the first line is "{lines[first].strip()}"; a page begins with {FENCE}'
        fix = f"write {FENCE} there, and nothing else"
        return Problem(path, first + 1, message, fix, rule=rule)
    if LIKE_A_FENCE.match(lines[first]):
        message = f"something stands before the first {FENCE}"
        fix = f"make {FENCE} the first line of the file: delete empty lines and spaces before it"
        return Problem(path, 1, message, fix, rule=rule)
    message = f"the part between two {FENCE} lines is missing, with which a page begins"
    return Problem(path, 1, message, f"begin the file as other pages do: {PARTS}", rule=rule)


def _not_closed(lines: Sequence[str], path: str) -> Problem:
    """Say where the end of the front matter should be."""
    message, rule = f"the part that begins with {FENCE} is not closed", "front-matter-open"
    end = _end_of_fields(lines)
    meant = lines[end - 1].strip()
    if end > 1 and LIKE_A_FENCE.match(meant):
        fix = f"write {FENCE} there, and nothing else"
        return Problem(path, end, f'{message}: "{meant}" is not its end', fix, rule=rule)
    last = max(n for n, line in enumerate(lines[: max(end, 1)], 1) if line.strip())
    fix = f"put a line with {FENCE} between that part and the text of the page: after line {last}"
    return Problem(path, 1, message, fix, rule=rule)


def read_yaml(
    text: str, *, path: str, first_line: int = 1
) -> tuple[YamlText | None, tuple[Problem, ...]]:
    """Read a YAML text into plain values; every scalar stays the text that was typed."""
    if unfinished := find_merge_marks(text, path=path, first_line=first_line):
        return None, unfinished
    if unseen := UNSEEN.search(text):
        line = first_line + text.count("\n", 0, unseen.start())
        message = f"there is a character that cannot be seen: U+{ord(unseen.group()[-1]):04X}"
        fix = "delete it, or type the line again"
        return None, (Problem(path, line, message, fix, rule="nul-character"),)
    try:
        node = YAML(typ="rt", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        faults = find_faults(
            text, first_line=first_line, at=first_line + (mark.line if mark else 0)
        )
        return None, tuple(
            Problem(path, fault.line, fault.message, fault.fix, rule="yaml-syntax")
            for fault in faults
        )
    reader = _Reader(path, first_line)
    values = reader.read(node, ()) if node is not None else {}
    if reader.problems:
        return None, tuple(reader.problems)
    values = values if isinstance(values, (dict, list)) else [values]
    return YamlText(values, reader.lines, reader.folded), ()


class _Reader:
    """Turns nodes into plain values and notes their lines; refuses what YAML has beyond that."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[Location, int] = {(): first_line}
        self.folded: dict[Location, str] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def read(self, node: Node, location: Location) -> Value:
        line = self.first_line + node.start_mark.line
        self.lines.setdefault(location, line)
        if node.anchor or id(node) in self._seen:
            message = "a text that begins with & or * is read as something else"
            self._refuse(line, message, "yaml-anchor", IN_QUOTES)
            return None
        self._seen.add(id(node))
        if _has_own_tag(node):
            message = "a text that begins with ! is read as something else"
            self._refuse(line, message, "yaml-tag", IN_QUOTES)
            return None
        if isinstance(node, ScalarNode):
            if node.style in (">", "|"):
                self.folded[location] = str(node.value).replace(f"{FOLD} ", "\n").replace(FOLD, "")
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
                message = "what stands before the colon is not one word"
                self._refuse(line, message, "yaml-key", "write one word before the colon")
                continue
            key = str(key_node.value)
            if key in values:
                first = self.lines[(*location, key)]
                self.problems.append(
                    Problem(
                        self.path,
                        line,
                        f'the line "{key}:" is there twice, also on line {first}',
                        "keep one of the two lines and delete the other",
                        rule="yaml-duplicate",
                    )
                )
                continue
            self.lines[(*location, key)] = line
            values[key] = self.read(value_node, (*location, key))
        return values

    def _refuse(self, line: int, message: str, rule: str, fix: str) -> None:
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
    if node.style == ">":
        return str(node.value).replace(FOLD, "")
    return str(node.value)
