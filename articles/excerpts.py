"""Cut sections out of finished pages, and put them together on one page."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input"})
HEADING = re.compile(r"<(/?)h([2-5])\b")
HEADING_TAG = re.compile("h([2-6])")
ID = re.compile(r' id="([^"]+)"')
NAME = re.compile(r' name="([^"]+)"')  # of the choices of a worksheet
REFERENCE = re.compile(r' (aria-labelledby|for)="([^"]+)"')
PAINT = re.compile(r'="url\(#([^")]+)\)"')
FRAGMENT = re.compile(r' href="#([^"]+)"')
MARK = re.compile(r'<a id="cite-[^"]+" href="#source-(?P<key>[^"]+)" role="doc-noteref">\[\d+\]')
MOST_KNOWN = 100  # pages whose headings stay known
FOOTNOTE = 'class="footnote-ref"'


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A section of a page: its heading, and all down to the next one that is as high."""

    url: str  # path on the site of the page it is from
    id: str  # of its heading
    level: int  # of its heading
    html: str

    @property
    def has_footnotes(self) -> bool:
        """Tell whether it needs footnotes, which stand elsewhere on its page."""
        return FOOTNOTE in self.html


@dataclass(frozen=True, slots=True)
class Joined:
    """Sections as parts of one page: ids are unique, and sources are numbered anew."""

    parts: tuple[str, ...]  # HTML, each beginning with an h2
    citations: Mapping[str, int]  # {key: uses}, in order of first use


class _Outline(HTMLParser):
    """Finds the headings that stand in nothing else."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[tuple[int, int, str]] = []  # (place in the text, level, id)
        self._starts = [0]
        for line in html.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._depth = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a heading, and go one level down."""
        match = HEADING_TAG.fullmatch(tag)
        if match and self._depth == 0:
            line, column = self.getpos()
            name = dict(attrs).get("id") or ""
            self.headings.append((self._starts[line - 1] + column, int(match[1]), name))
        self._depth += tag not in VOID

    def handle_endtag(self, tag: str) -> None:
        """Go one level up."""
        self._depth -= tag not in VOID


@lru_cache(maxsize=MOST_KNOWN)
def _headings(html: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(_Outline(html).headings)


def section_ids(html: str) -> tuple[str, ...]:
    """Return the ids of the sections that can be cut out."""
    return tuple(name for _, _, name in _headings(html) if name)


def cut(html: str, name: str, *, url: str) -> Excerpt | None:
    """Return the section whose heading has this id, or None where there is none."""
    headings = _headings(html)
    found = next((heading for heading in headings if heading[2] == name), None)
    if found is None:
        return None
    start, level, _ = found
    later = (place for place, other, _ in headings if place > start and other <= level)
    return Excerpt(url, name, level, html[start : next(later, len(html))].rstrip())


def join(excerpts: Sequence[Excerpt]) -> Joined:
    """Return the sections as parts of one page."""
    names = _new_names(excerpts)
    citations: dict[str, int] = {}
    number = partial(_number, citations=citations)
    parts = [
        MARK.sub(number, _rename(_lift(excerpt), excerpt.url, names[excerpt.url], place))
        for place, excerpt in enumerate(excerpts, 1)
    ]
    return Joined(tuple(parts), citations)


def _number(mark: re.Match[str], citations: dict[str, int]) -> str:
    key = mark["key"]
    citations[key] = citations.get(key, 0) + 1
    number = list(citations).index(key) + 1
    link = f'<a id="cite-{number}-{citations[key]}" href="#source-{key}" role="doc-noteref">'
    return f"{link}[{number}]"


def _new_names(excerpts: Sequence[Excerpt]) -> Mapping[str, Mapping[str, str]]:
    """Return {path of a page: {id: id on the new page}}."""
    taken: set[str] = set()
    names: dict[str, dict[str, str]] = {}
    for excerpt in excerpts:
        own = names.setdefault(excerpt.url, {})
        for name in ID.findall(excerpt.html):
            own[name] = next(free for free in _candidates(name) if free not in taken)
            taken.add(own[name])
    return names


def _candidates(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def _lift(excerpt: Excerpt) -> str:
    """Return the section with its heading as an h2, and those below it lifted as far."""
    by = excerpt.level - 2
    return HEADING.sub(lambda tag: f"<{tag[1]}h{max(2, int(tag[2]) - by)}", excerpt.html)


def _rename(html: str, url: str, names: Mapping[str, str], place: int) -> str:
    """Return a part whose ids and what leads to them have their new names.

    A link to another place of its page leads there, since that place is not on the new page.
    """

    def lead(link: re.Match[str]) -> str:
        if link[1].startswith("source-"):
            return link[0]
        target = f"#{names[link[1]]}" if link[1] in names else f"{url}#{link[1]}"
        return f' href="{target}"'

    def refer(found: re.Match[str]) -> str:
        return f' {found[1]}="{" ".join(names.get(name, name) for name in found[2].split())}"'

    html = ID.sub(lambda found: f' id="{names[found[1]]}"', html)
    html = NAME.sub(lambda found: f' name="{found[1]}-{place}"', html)
    html = REFERENCE.sub(refer, html)
    html = PAINT.sub(lambda found: f'="url(#{names.get(found[1], found[1])})"', html)
    return FRAGMENT.sub(lead, html)
