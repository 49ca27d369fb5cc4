"""Checks that span files on what a page leads to: links, and pages named as related."""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath

from articles.frontmatter import Location
from articles.parsing import Parsed
from articles.problems import Problem, meant
from articles.rendering import Link
from articles.schema import PublicationFields
from articles.single_files import GLOSSARY, GROUPS, TOPICS
from articles.whole import Whole

LISTS = {
    "topics": TOPICS,
    "faq": GROUPS,
    "glossary": GLOSSARY,
}  # what the pages below a path rest on
OF_FILES = ("/articles/", "/faq/", "/pages/")  # addresses that are typed as paths of files
MOST_SHOWN = 12  # headings that a fix lists
OTHER_SITE = "; the address of another site begins with https://"


def check_links(one: Parsed, whole: Whole) -> Iterator[Problem]:
    """Yield links of one page to pages and headings that are not there."""
    if whole.has_all(one.targets):
        return
    for link in one.rendered.links:
        path, anchor = one.target_of(link)
        if not path or path in whole.broken or LISTS.get(path.split("/")[1]) in whole.unreadable:
            continue  # the file is there, and its own problem is reported
        if path not in whole.anchors:
            message = f'the link "{link.target}" leads to no page'
            fix = _fix_of_link(one, path, anchor, whole)
            yield Problem(one.path, link.line, message, fix, rule="link-dead")
        elif anchor and anchor not in whole.anchors[path]:
            message = f'the link "{link.target}" leads to a heading that is not on that page'
            fix = _fix_of_anchor(link, anchor, sorted(whole.anchors[path]))
            yield Problem(one.path, link.line, message, fix, rule="link-anchor")


def _fix_of_link(one: Parsed, path: str, anchor: str, whole: Whole) -> str:
    """Return what to type for a link to the page whose address or file name is most alike."""
    files = whole.files
    own = {PurePosixPath(one.path).stem} if len(files) > 1 else set()
    others = sorted(files.keys() - own)
    name = PurePosixPath(path).stem
    near = name if name in files else meant(name, others)
    if near is not None:
        has_anchor = anchor in whole.anchors.get(files[near].url, ())
        return f"write {_way(one, files[near])}{f'#{anchor}' if has_anchor else ''}"
    if fixed := meant(path, (place for place in whole.anchors if not place.startswith(OF_FILES))):
        return f"write {fixed}"
    example = next((p for p in whole.parsed if p.kind == "pages" and p is not one), None)
    such_as = f", such as {_way(one, example)}" if example else ""
    fix = f"write the path from this file to one that is there{such_as}, or take the link out"
    return fix + OTHER_SITE


def _way(one: Parsed, other: Parsed) -> str:
    """Return the path from one file to another, as a link is typed."""
    return posixpath.relpath(other.path, posixpath.dirname(one.path))


def _fix_of_anchor(link: Link, anchor: str, known: list[str]) -> str:
    place = link.target.partition("#")[0]
    if near := meant(anchor, known):
        return f"write {place}#{near}"
    if not known:
        return f"write {place}, without what begins with #"
    shown = ", ".join(f"#{name}" for name in known[:MOST_SHOWN])
    return f"end it with one of: {shown}{' and so on' if len(known) > MOST_SHOWN else ''}"


def check_other_pages(one: Parsed, whole: Whole) -> Iterator[Problem]:
    """Yield what stands between the --- lines for a page, and is none."""
    front = one.front
    if not isinstance(front, PublicationFields):
        return
    for place, name in enumerate(front.related):
        yield from _check_page(one, name, ("related", place), whole)
    if front.superseded_by:
        name = f"{one.kind}/{front.superseded_by}"
        yield from _check_page(one, name, ("superseded_by",), whole)


def _check_page(one: Parsed, name: str, at: Location, whole: Whole) -> Iterator[Problem]:
    """Report a name that is no other article or question."""
    own = f"{one.kind}/{one.slug}"
    if (name in whole.names and name != own) or f"/{name}/" in whole.broken:
        return
    known = {other: slug for other, slug in whole.names.items() if other != own}
    slug = name.rpartition("/")[2]
    near = next((page for page in known if known[page] == slug), None) or meant(name, known)
    message = f'there is no other page "{name}", which stands behind "{at[0]}:"'
    fix = "delete it, or name a page that is there"
    if near:
        fix = f"write {near if at[0] == 'related' else known[near]}"
    elif at[0] == "related":
        fix += f", such as {next(iter(known), 'articles/name-of-page')}"
    yield Problem(one.path, one.yaml.line(at), message, fix, rule="related-unknown")
