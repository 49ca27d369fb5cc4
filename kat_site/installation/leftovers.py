"""What of clinic.yaml is still as the site is shipped."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from articles.clinic import PLACEHOLDER_DOMAINS, RESERVED_NUMBERS
from articles.frontmatter import Location, Value, YamlText

DOMAIN = re.compile(r"(?:[@/.]|^)(?:[\w-]+\.)*[\w-]+(?=[/?#:\s]|$)")


@dataclass(frozen=True, slots=True)
class Leftover:
    """One value that the clinic has not replaced yet."""

    name: str  # such as "prices.items.1.price"
    line: int
    value: str


def find_leftovers(yaml: YamlText) -> tuple[Leftover, ...]:
    """Return every placeholder of a clinic.yaml, in its order."""
    return tuple(
        Leftover(
            ".".join(str(part + 1 if isinstance(part, int) else part) for part in place),
            yaml.line(place),
            text,
        )
        for place, text in _leaves(yaml.values, ())
        if is_placeholder(text)
    )


def is_placeholder(text: str) -> bool:
    """Tell whether a value is one that the site is shipped with: no clinic has such a fact."""
    low = text.lower()
    if "placeholder" in low or re.search(r"\bexample (clinic|street)\b", low):
        return True
    if low == "put your own price here.":
        return True
    digits = "".join(sign for sign in text if sign.isdigit())
    if RESERVED_NUMBERS in digits and len(digits) in (10, 11):
        return True
    return any(found.group().endswith(PLACEHOLDER_DOMAINS) for found in DOMAIN.finditer(low))


def _leaves(value: Value | object, at: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, (*at, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*at, number))
