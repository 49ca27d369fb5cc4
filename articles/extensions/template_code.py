"""Template code in the text, {{ … }} or {% … %}: refused, and shown as it was typed."""

import re

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from articles.extensions.body import Body
from articles.extensions.lines import as_typed, escape, line_at

START = r"\{[{%]"
WHOLE = re.compile(r"\{\{.{0,60}?\}\}|\{%.{0,60}?%\}|\{[{%]")


class TemplateCode(InlineProcessor):
    """Report template code, and leave it as plain text."""

    def __init__(self, md: Markdown, body: Body) -> None:
        super().__init__(START, md)
        self.body = body

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Take the two signs alone; what follows is read on as text."""
        found = WHOLE.match(data, m.start())
        assert found is not None
        written = as_typed(found.group(), self.unescape)
        message = f'"{written}" does nothing here: codes in such brackets are not filled in'
        fix = "write the words themselves, or put it between ` and ` to show it as it is"
        line = line_at(data, m.start(), self.body.first_line)
        self.body.error(line, "template-code", message, fix)
        return escape(m.group()), m.start(), m.end()
