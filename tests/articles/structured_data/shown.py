"""What a page shows: its words, where it leads, its dates; and the graph that stands in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

GRAPH = "application/ld+json"
INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "small", "span", "strong", "sup", "time"}
SILENT = {"script", "style", "template", "title"}
MARK = re.compile(r"\s*\[\d+\]")


@dataclass
class Shown:
    """One page, read as a browser does."""

    text: str = ""  # one line, without citation marks
    links: set[str] = field(default_factory=set)  # as written: of links, pictures and forms
    canonical: str = ""
    dates: set[str] = field(default_factory=set)
    lang: str = ""
    way: list[tuple[str, str]] = field(default_factory=list)  # (title, link) of each breadcrumb
    title: str = ""  # the h1
    graphs: list[Mapping[str, Any]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Shown()
        self._open: list[str] = []
        self._words: list[str] = []
        self._script = ""
        self._is_way = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        page = self.page
        if tag not in INLINE:
            self._words.append(" ")
        page.links |= {values[name] for name in ("href", "src", "action") if name in values}
        if "datetime" in values:
            page.dates.add(values["datetime"])
        if tag == "html":
            page.lang = values["lang"]
        if values.get("rel") == "canonical":
            page.canonical = values["href"]
        if values.get("class") == "breadcrumbs__item":
            page.way.append(("", ""))
        self._is_way |= values.get("class") == "breadcrumbs"
        if self._is_way and tag == "a":
            page.way[-1] = ("", values["href"])
        self._script = values.get("type", "") if tag == "script" else ""
        if tag in SILENT or tag == "h1":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
        self._is_way &= tag != "nav"

    def handle_data(self, data: str) -> None:
        inside = self._open[-1] if self._open else ""
        if inside == "script" and self._script == GRAPH:
            self.page.graphs.append(json.loads(data))
        if inside in SILENT:
            return
        self._words.append(data)
        if inside == "h1":
            self.page.title += data
        if self._is_way and data.strip():
            name, link = self.page.way[-1]
            self.page.way[-1] = (name + data, link)

    def finish(self) -> Shown:
        self.page.text = one_line("".join(self._words))
        return self.page


def one_line(text: str) -> str:
    """Return words parted by single spaces, without citation marks."""
    return " ".join(MARK.sub("", text.replace("\u2060", "")).split())


def read(html: str) -> Shown:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finish()
