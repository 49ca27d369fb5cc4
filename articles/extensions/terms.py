"""Glossary terms: the first use of a word that the glossary explains becomes a link to it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from articles.alternatives import one_of
from articles.extensions.body import Body
from articles.extensions.text import HEADINGS

PAGE = "/glossary/"
# Where a word is a name rather than part of a sentence, or already leads somewhere.
LEFT_OUT = HEADINGS | {
    *("a", "caption", "code", "dt", "figure", "label", "legend", "pre", "sup", "th")
}
# And where nothing should lead away: titles, and the lists of when to call for help.
LEFT_OUT_CLASSES = ("callout__title", "care-card ", "steps__time", "table__name")


class Terms(Treeprocessor):
    """Link each term where the text first uses it."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body
        self.used: set[str] = set()

    def run(self, root: Element) -> None:
        """Go through the text in order; key points are elsewhere by now."""
        if self.body.terms:
            self.pattern = pattern_of(tuple(self.body.terms))
            self.visit(root)

    def visit(self, parent: Element) -> None:
        """Link the terms in an element."""
        children = list(parent)
        parent.text, links = self.split(parent.text)
        parent[0:0] = links
        for child in children:
            is_left_out = f"{child.get('class', '')} ".startswith(LEFT_OUT_CLASSES)
            if child.tag not in LEFT_OUT and not is_left_out:
                self.visit(child)
            child.tail, links = self.split(child.tail)
            place = list(parent).index(child) + 1
            parent[place:place] = links

    def split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """Return a text up to the first new term, and links that have the rest behind them."""
        links: list[Element] = []
        before, start = text, 0
        for found in self.pattern.finditer(text or ""):
            slug = self.body.terms[fold(found.group())]
            if slug in self.used:
                continue
            self.used.add(slug)
            between = (text or "")[start : found.start()]
            if links:
                links[-1].tail = between
            else:
                before = between
            link = Element("a", {"class": "term", "href": f"{PAGE}#{slug}"})
            link.text = found.group()
            links.append(link)
            start = found.end()
        if links:
            links[-1].tail = (text or "")[start:]
        return before, links


def fold(form: str) -> str:
    """Return a form as it is looked up: small letters, single spaces, straight apostrophes."""
    return " ".join(form.lower().replace("’", "'").split())


@lru_cache(maxsize=8)
def pattern_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds whole forms, the longest where several begin in one place."""
    return re.compile(rf"(?<![\w-])(?:{one_of(forms, _as_typed)})(?![\w-])", re.IGNORECASE)


def _as_typed(sign: str) -> str:
    """Return what stands in a text where a form has a sign."""
    return {" ": r"\s+", "'": "['’]"}.get(sign) or re.escape(sign)
