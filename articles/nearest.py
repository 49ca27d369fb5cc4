"""The pages that somebody may have meant who asked for one that is not there."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from rapidfuzz import fuzz, process

from articles.library import Library
from articles.search import Scope, SearchIndex

MOST_PAGES = 5
LONGEST_PATH = 200  # characters that are looked at: no name of a page is nearly as long
MOST_WORDS = 12
ALIKE = 72  # of 100: two letters wrong in a short name
ENDING = re.compile(r"\.(?:html?|php\d?|aspx?|jsp|md|pdf|amp)$")
NO_NAMES = frozenset({"index", "default", "home", "amp", "print", "articles", "faq", "pages"})
SIGN = re.compile(r"[^a-z0-9]+")


def nearest_pages(path: str, library: Library, search: SearchIndex) -> tuple[str, ...]:
    """Return paths of pages, the likeliest first: by their names, then by the words in the path."""
    names = _names(path)
    place = "/".join(path[:LONGEST_PATH].lower().split("/")[:2]) + "/"
    found = dict.fromkeys(_by_name(names, place, library))
    if len(found) < MOST_PAGES and names:
        words = " ".join(names).replace("-", " ").split()[:MOST_WORDS]
        results = search.find(" ".join(words), scope=Scope.ALL, page=1, is_exact=False).results
        found |= dict.fromkeys(result.url.partition("#")[0] for result in results)
    return tuple(url for url in found if url in library.page_titles)[:MOST_PAGES]


def _names(path: str) -> list[str]:
    """Return what may be the name of a page, the last part of the path first, as slugs."""
    parts = unquote(unquote(path[:LONGEST_PATH])).lower().replace("\\", "/").split("/")
    slugs = (SIGN.sub("-", ENDING.sub("", part)).strip("-") for part in reversed(parts))
    return [slug for slug in slugs if slug and slug not in NO_NAMES]


def _by_name(names: list[str], place: str, library: Library) -> Iterator[str]:
    """Yield pages with such a name, then those with almost the same; in the same place first."""
    slugs = {url: url.rstrip("/").rpartition("/")[2] for url in library.page_titles}
    for name in names:
        same = [url for url, slug in slugs.items() if slug == name]
        yield from sorted(same, key=lambda url: not url.startswith(place))
    for name in names[:2]:
        alike = process.extract(
            name, slugs, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST_PAGES
        )
        alike.sort(key=lambda found: (-found[1], not found[2].startswith(place)))
        yield from (url for _, _, url in alike)
