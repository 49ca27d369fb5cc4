"""A page and its way: what all pages have in common."""

from collections.abc import Sequence

from django.utils.html import strip_tags

from articles.library import Home
from articles.reading import Crumb
from articles.structured_data.nodes import Node, absolute, node
from articles.subjects import one_line

LANGUAGE = "en-US"


def web_page(
    kind: str, path: str, title: str, /, *, crumbs: Sequence[Crumb] = (), **properties: object
) -> Node:
    """Return a page; `title` is its visible heading, and its address is its "@id"."""
    return node(
        kind,
        absolute(path),
        url=absolute(path),
        name=title,
        inLanguage=LANGUAGE,
        isPartOf={"@id": absolute("/#website")},
        breadcrumb={"@id": _way(path)} if crumbs else None,
        **properties,
    )


def breadcrumbs(path: str, title: str, crumbs: Sequence[Crumb]) -> list[Node]:
    """Return the way to a page as the page shows it; nothing where it shows none."""
    if not crumbs:
        return []
    steps = [
        node("ListItem", position=position, name=crumb.title, item={"@id": absolute(crumb.url)})
        for position, crumb in enumerate((*crumbs, Crumb(title, path)), 1)
    ]
    return [node("BreadcrumbList", _way(path), itemListElement=steps)]


def home_text(home: Home) -> str:
    """Return what the first page says itself, beside its lists of pages."""
    facts = (f"{fact.figure} {strip_tags(fact.text)}" for fact in home.facts)
    return one_line((home.title, home.lead, *facts))


def _way(path: str) -> str:
    return absolute(f"{path}#way")
