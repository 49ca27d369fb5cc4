"""Reading YAML that keeps its results: most of a start is spent there, on files that stay as is."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter

from articles.caching import NO_CACHE, Kept, ResultCache
from articles.frontmatter import Location, ReadYaml, YamlText, read_yaml
from articles.problems import Problem


@dataclass(frozen=True, slots=True)
class _Flat:
    """What a YAML text says, in a form that JSON has: keys are texts there."""

    values: Any  # None where it cannot be read
    lines: Sequence[tuple[Location, int]]
    folded: Sequence[tuple[Location, str]]
    problems: tuple[Problem, ...]


FLAT: TypeAdapter[_Flat] = TypeAdapter(_Flat)


class YamlReader:
    """Reads YAML texts; what was read once, by any process, is not read again."""

    def __init__(self, cache: ResultCache = NO_CACHE) -> None:
        self._kept = Kept(cache, "yaml", FLAT)

    def read(self, text: str, *, path: str, first_line: int = 1) -> ReadYaml:
        """Read a YAML text, or return what was kept of it; see `frontmatter.read_yaml`."""
        inputs = json.dumps([path, first_line, text])
        key = sha256(inputs.encode()).hexdigest()
        make = partial(_read, text, path=path, first_line=first_line)
        return _rounded(self._kept.find(key, make))


def _read(text: str, *, path: str, first_line: int) -> _Flat:
    yaml, problems = read_yaml(text, path=path, first_line=first_line)
    if yaml is None:
        return _Flat(None, (), (), problems)
    return _Flat(yaml.values, tuple(yaml.lines.items()), tuple(yaml.folded.items()), problems)


def _rounded(flat: _Flat) -> ReadYaml:
    if flat.values is None:
        return None, flat.problems
    values: Mapping[str, Any] | Sequence[Any] = flat.values
    return YamlText(values, dict(flat.lines), dict(flat.folded)), flat.problems
