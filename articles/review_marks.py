"""Write a review into the front matter of a file's bytes, and touch no other byte."""

import re
from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from articles.schema import Review

FENCE = re.compile(r"^\ufeff?---[ \t]*(\r\n|\r|\n)")
CLOSING = re.compile(r"(?:^|(?<=\n)|(?<=\r))---[ \t]*(?=\r|\n|\Z)")
LINE_END = re.compile(r"\r\n|\r|\n|\Z")
Edit = tuple[int, int, str]  # replace the text from here to there


class UnfitFileError(Exception):
    """A file whose front matter has no place for a review that can be found for sure."""


def write_review(data: bytes, review: Review) -> bytes:
    """Return a file's bytes with this review; raise UnfitFileError where that is not safe.

    Line ends, byte order mark, comments, order and quotes stay as they are.
    """
    text = data.decode("utf-8")  # with the mark, if there is one
    opening = FENCE.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing:
        raise UnfitFileError("the lines --- and --- around the front matter cannot be found")
    start, end = opening.end(), closing.start()
    yaml = text[start:end]
    values = {key: str(value) for key, value in review.model_dump(exclude_none=True).items()}
    edits = sorted(_edits(yaml, values, line_end=opening[1]), reverse=True)
    for first, last, new in edits:
        yaml = yaml[:first] + new + yaml[last:]
    return f"{text[:start]}{yaml}{text[end:]}".encode()


def _edits(yaml: str, values: dict[str, str], *, line_end: str) -> Iterator[Edit]:
    root = YAML(typ="rt", pure=True).compose(yaml)
    if not isinstance(root, MappingNode) or root.flow_style:
        raise UnfitFileError("the front matter has no names with a colon, each on its own line")
    found = next(((key, value) for key, value in root.value if key.value == "review"), None)
    if found is None:
        lines = ["review:", *(f"  {key}: {value}" for key, value in values.items())]
        yield len(yaml), len(yaml), "".join(f"{line}{line_end}" for line in lines)
        return
    key, value = found
    if isinstance(value, MappingNode) and value.value:
        yield from _edits_inside(yaml, value, values, line_end)
        return
    whole = "{" + ", ".join(f"{name}: {text}" for name, text in values.items()) + "}"
    if isinstance(value, ScalarNode) and value.value in ("", "~", "null"):
        colon = yaml.index(":", key.end_mark.index) + 1
        yield (*_place(value), whole) if value.value else (colon, colon, f" {whole}")
        return
    raise UnfitFileError('behind "review:" stands something else than a review')


def _edits_inside(
    yaml: str, review: MappingNode, values: dict[str, str], line_end: str
) -> Iterator[Edit]:
    """Yield the edits of the values that are there, then of those that are new."""
    present = {key.value: value for key, value in review.value}
    for name, value in present.items():
        if not isinstance(value, ScalarNode) or name not in values:
            raise UnfitFileError(f'"{name}:" below "review:" is not what was expected')
        if value.value != values[name]:
            yield (*_place(value), _as_quoted(value, values[name]))
    missing = [name for name in values if name not in present]
    if not missing:
        return
    first_key, last_value = review.value[0][0], review.value[-1][1]
    if review.flow_style:
        end = last_value.end_mark.index
        yield end, end, "".join(f", {name}: {values[name]}" for name in missing)
        return
    indent = " " * first_key.start_mark.column
    line = LINE_END.search(yaml, last_value.end_mark.index)
    end = line.start() if line else len(yaml)  # behind a comment on the line
    yield end, end, "".join(f"{line_end}{indent}{name}: {values[name]}" for name in missing)


def _place(node: Node) -> tuple[int, int]:
    return node.start_mark.index, node.end_mark.index


def _as_quoted(node: ScalarNode, text: str) -> str:
    """Return a value in the quotes in which the former one stands."""
    if node.style in ("'", '"'):
        return f"{node.style}{text}{node.style}"
    if node.style:
        raise UnfitFileError('a value below "review:" is written over several lines')
    return text
