"""Nodes of a graph: their addresses, and how they are written into a page."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

# One thing as JSON-LD has it: "@type", "@id", and properties of schema.org.
Node: TypeAlias = Mapping[str, object]

CONTEXT = "https://schema.org"
# What could end the script element, begin another one, or break a line of script.
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def absolute(path: str) -> str:
    """Return the public address of a path on the site."""
    return f"{settings.KAT_SITE_URL}{path}"


def node(kind: str, name: str = "", /, **properties: object) -> Node:
    """Return a node of a type of schema.org, with the "@id" `name`, without empty properties."""
    found: dict[str, object] = {"@type": kind}
    if name:
        found["@id"] = name
    return found | {key: value for key, value in properties.items() if value not in ("", None, [])}


def ref(target: Node) -> Node:
    """Return a reference to a node that has an "@id"."""
    return {"@id": target["@id"]}


def refs(paths: Iterable[str]) -> list[Node]:
    """Return references to pages of the site, by their paths."""
    return [{"@id": absolute(path)} for path in paths]


def one_or_all(values: Sequence[object]) -> object:
    """Return a value that stands alone, or the list of several."""
    return values[0] if len(values) == 1 else list(values)


def write(nodes: Iterable[Node]) -> SafeString:
    """Return a graph as text for a script element: no sign in it can end the element."""
    graph = {"@context": CONTEXT, "@graph": list(nodes)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(ESCAPES))  # noqa: S308 # escaped above, as a script needs it
