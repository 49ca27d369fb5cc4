"""What an answer leads to on the same site: pages, pictures, stylesheets, scripts."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from kat_site.export.answers import Answer

LINKING = ("href", "src", "srcset", "action", "poster", "data-live-search", "data-modules")
IN_STYLES = re.compile(r"url\(\s*[\"']?([^\"')]+)")
IN_SCRIPTS = re.compile(r"\b(?:from|import)\s*\(?\s*[\"'](\.{0,2}/[^\"']+)")
IN_JSON = re.compile(r"\"(/[^\"\s\\]*)\"")


class Links:
    """Finds the links of one site."""

    def __init__(self, site_url: str) -> None:
        self._site_url = site_url
        self._whole = re.compile(re.escape(site_url) + r"(/[^\s\"'<>\\]*)")

    def followed(self, answer: Answer) -> set[str]:
        """Return the paths that a reader or a browser is led to; each of them must answer."""
        kind = answer.content_type.partition(";")[0]
        if kind == "text/html":
            return self._paths(answer, _attributes(answer))
        if kind == "text/css":
            return self._paths(answer, IN_STYLES.findall(_text(answer)))
        if kind.endswith("javascript"):
            return self._paths(answer, IN_SCRIPTS.findall(_text(answer)))
        return set()

    def named(self, answer: Answer) -> set[str]:
        """Return the paths that are only named: in feeds, previews, and data for machines."""
        kind = answer.content_type.partition(";")[0]
        if not kind.startswith("text/") and not kind.endswith(("xml", "json")):
            return set()
        text = _text(answer)
        found = self._whole.findall(text)
        if kind.endswith("json"):
            found += IN_JSON.findall(text)
        return self._paths(answer, found)

    def _paths(self, answer: Answer, links: "list[str] | Iterator[str]") -> set[str]:
        """Return the paths of those links that stay on the site."""
        found = set()
        base = self._site_url + answer.path
        for link in links:
            try:
                parts = urlsplit(urljoin(base, link.strip()))
            except ValueError:
                continue  # such as http://[ in a text
            if f"{parts.scheme}://{parts.netloc}" == self._site_url:
                found.add(unquote(parts.path) or "/")
        return found


def _text(answer: Answer) -> str:
    return answer.body.decode("utf-8", errors="replace")


def _attributes(answer: Answer) -> Iterator[str]:
    parser = _Attributes()
    parser.feed(_text(answer))
    parser.close()
    yield from parser.found


class _Attributes(HTMLParser):
    """Notes what attributes of HTML lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the addresses of one tag."""
        for name, value in attrs:
            if name not in LINKING or not value:
                continue
            if name == "srcset":
                self.found += [part.split()[0] for part in value.split(",") if part.strip()]
            elif name == "data-modules":
                self.found += value.split()
            else:
                self.found.append(value)
