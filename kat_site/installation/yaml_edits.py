"""Change values of a YAML file, and leave every other character of it as it is.

ruamel.yaml finds the places and writes the values; comments, order and spelling of the rest stay,
also behind a line that is taken out, where a round trip would lose the comment of the next one.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from articles.frontmatter import Value, read_yaml

Place = tuple[str, ...]  # names from the top: ("prices", "as_of")
Fields = Mapping[str, Value]


class NotSafe(Exception):
    """The text is written in a way that cannot be changed without a risk for the rest."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is to be another, or to go (None)."""

    place: Place
    value: Value


def find_changes(old: Fields, new: Fields, at: Place = ()) -> Iterator[Change]:
    """Yield what differs in `new`; what only `old` has stays, and None takes a line out."""
    for name, value in new.items():
        before, place = old.get(name), (*at, name)
        if isinstance(value, dict) and isinstance(before, dict):
            yield from find_changes(before, value, place)
        elif value != before:
            yield Change(place, value)


def merge(old: Fields, new: Fields) -> dict[str, Value]:
    """Return the values of `old` with those of `new` in them."""
    result = dict(old)
    for name, value in new.items():
        before = result.get(name)
        if value is None:
            result.pop(name, None)
        elif isinstance(value, dict) and isinstance(before, dict):
            result[name] = merge(before, value)
        else:
            result[name] = value
    return result


def edit(text: str, new: Fields) -> str:
    """Return the text with these values in it; raise NotSafe rather than harm the rest."""
    before, _ = read_yaml(text, path="")
    if before is None or not isinstance(before.values, Mapping):
        raise NotSafe
    result = text if not text or text.endswith("\n") else f"{text}\n"
    for change in find_changes(before.values, new):
        result = _apply(result, change.place, change.value)
    after, _ = read_yaml(result, path="")
    if after is None or after.values != merge(before.values, new):
        raise NotSafe
    return result


def _apply(text: str, place: Place, value: Value) -> str:
    parent = _find(_compose(text), place[:-1])
    if parent is None:
        return text + _dump(place[-1], value, 0)
    if parent.flow_style and place[:-1]:
        found, _ = read_yaml(text, path="")
        assert found is not None
        inner: Value = found.values  # type: ignore[assignment]
        for name in place[:-1]:
            assert isinstance(inner, Mapping)
            inner = inner[name]
        assert isinstance(inner, Mapping)
        return _apply(text, place[:-1], merge(inner, {place[-1]: value}))
    for key, node in parent.value:
        if key.value == place[-1]:
            return _replace(text, key, node, value)
    return _insert(text, parent, place, value)


def _compose(text: str) -> Node | None:
    node: Node | None = YAML(typ="rt", pure=True).compose(text)
    return node


def _find(node: Node | None, place: Place) -> MappingNode | None:
    for name in place:
        assert isinstance(node, MappingNode)
        node = next(value for key, value in node.value if key.value == name)
    return node if isinstance(node, MappingNode) else None


def _replace(text: str, key: Node, node: Node, value: Value) -> str:
    start, end = _line_start(text, key.start_mark.index), _end(text, node)
    if node.start_mark.index == node.end_mark.index:  # nothing stands behind the colon
        end = text.index(":", key.end_mark.index) + 1
    elif isinstance(node, ScalarNode) and isinstance(value, str) and node.style not in ("|", ">"):
        plain = _dump("x", value, 0).removeprefix("x:").strip()
        return f"{text[: node.start_mark.index]}{plain}{text[end:]}"
    comments = "".join(
        line for line in text[start:end].splitlines(keepends=True) if line.lstrip().startswith("#")
    )
    rest = text[end:].partition("\n")
    remark = rest[0].strip()  # on the last line, behind the value
    kept = comments + (f"{' ' * key.start_mark.column}{remark}\n" if remark else "")
    return text[:start] + kept + _dump(key.value, value, key.start_mark.column) + rest[2]


def _insert(text: str, parent: MappingNode, place: Place, value: Value) -> str:
    """Put a new line behind the example of it in a comment, or else at the end of its part."""
    example = re.search(rf"^# ?{re.escape(place[-1])}:.*\n(?:#.*\n)*", text, re.MULTILINE)
    if len(place) == 1 and example:
        at, column = example.end(), 0
    else:
        end = _end(text, parent)
        at = end + len(text[end:].partition("\n")[0]) + 1
        column = parent.value[0][0].start_mark.column
    before = text[:at] if text[:at].endswith("\n") else f"{text[:at]}\n"
    return before + _dump(place[-1], value, column) + text[at:]


def _end(text: str, node: Node) -> int:
    """Return where a value ends: ruamel.yaml counts the comments behind a list to it."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    start: int = node.start_mark.index
    return start + len(text[start : node.end_mark.index].rstrip())


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _dump(name: str, value: Value, column: int) -> str:
    """Return one field as YAML, indented; nothing for a line that is to go."""
    if value is None:
        return ""
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 100_000
    out = io.StringIO()
    yaml.dump({name: value}, out)
    return "".join(f"{' ' * column}{line}\n" for line in out.getvalue().splitlines())
