"""Citations: [@key] and [@a; @b] become numbered marks that lead to the list of sources."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from articles.citation_marks import DATED, KEY, WITHOUT, named_keys
from articles.extensions.body import Body, CitationUse
from articles.extensions.lines import as_typed, escape, line_at
from articles.problems import EXAMPLE_CITATION

# What citation_marks.py lists is found too, to be refused.
START = r"\[(?:-?\s*@|(?=[^\[\]@]*\s@[a-z0-9]))"
INSIDE = re.compile(r"\[([^\[\]]*)(\]?)")
KEYS = re.compile(rf"@{KEY} ?(?:; ?@{KEY} ?)*")
SPACE_BEFORE = re.compile(r'(?<!\s)\s+(?=<sup class="citation">)')
UNNAMED = f'write {EXAMPLE_CITATION}, with the name that stands behind "id" in references.json'
UNMARKED = rf"\[{DATED}\](?![(\[:])|{WITHOUT}"


def keep_with_text(html: str) -> str:
    """Return the HTML with each mark on the line of the word before it."""
    return SPACE_BEFORE.sub("\N{NO-BREAK SPACE}", html)


class Citation(InlineProcessor):
    """Leave an empty mark that knows its keys; numbers come when the whole page is known."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(START, md)
        self.body = body

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        """Return the mark; or report what is not a citation, and leave it as plain text."""
        found = INSIDE.match(data, m.start())
        assert found is not None
        line = line_at(data, m.start(), self.body.first_line)
        text = found[1] if found[2] else found[1].partition("\n")[0]
        typed = as_typed(text, self.unescape)
        written = " ".join(typed.split())
        if found[2] and KEYS.fullmatch(written):
            mark = Element("sup", {"class": "citation", "data-line": str(line)})
            mark.set("data-keys", " ".join(re.findall(KEY, written)))
            return mark, found.start(), found.end()
        if data[found.end() : found.end() + 1] == "(" and found[2]:
            return None, None, None  # a link whose words have an @
        report(f"[{written}{found[2]}", line, self.body)
        end = m.start() + len(f"[{text}{found[2]}")
        return escape(f"[{typed}{found[2]}"), m.start(), end


class UnmarkedCitation(InlineProcessor):
    """A source that is named without brackets, in round ones, or without the sign @."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(UNMARKED, md)
        self.body = body

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Report it, and leave it as plain text."""
        written = as_typed(m.group(), self.unescape)
        report(written, line_at(data, m.start(), self.body.first_line), self.body)
        return escape(m.group()), m.start(), m.end()


def report(written: str, line: int, body: Body) -> None:
    """Report what was typed, and what was probably meant."""
    keys = "; ".join(f"@{key}" for key in named_keys(written))
    message = f'"{written}" does not name a source as it should'
    body.error(line, "citation-syntax", message, f"write [{keys}]" if keys else UNNAMED)


class CitationNumbers(Treeprocessor):
    """Number the sources in the order of their first use, and give each mark its links."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(md)
        self.body = body

    def run(self, root: Element) -> None:
        """Fill every mark."""
        numbers: dict[str, int] = {}
        for mark in root.iter("sup"):
            keys = mark.attrib.pop("data-keys", "").split()
            line = int(mark.attrib.pop("data-line", "0"))
            for place, key in enumerate(keys):
                number = numbers.setdefault(key, len(numbers) + 1)
                use = self.body.citations[key] = self.body.citations.get(key, 0) + 1
                self.body.uses.append(CitationUse(key, line))
                link = SubElement(mark, "a", id=f"cite-{number}-{use}", href=f"#source-{key}")
                link.set("role", "doc-noteref")
                link.text = f"[{number}]"
                link.tail = " " if place + 1 < len(keys) else None
