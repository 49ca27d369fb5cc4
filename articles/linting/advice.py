"""What one of our own rules is: its id, what it finds, why that matters, and what to do."""

from dataclasses import dataclass

from articles.problems import Level, Problem

QUOTED_CHARACTERS = 90  # enough to find the sentence by; a terminal line holds about that much


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A rule that advises an editor; what breaks it is published all the same."""

    id: str  # stable, such as "reading-grade"
    finds: str  # in a few words, for docs/linter-rules-style.md
    reason: str
    source: str  # where the rule comes from
    fix: str

    def problem(self, path: str, line: int, message: str, *, fix: str = "") -> Problem:
        """Return a warning of this rule."""
        return Problem(path, line, message, fix or self.fix, Level.WARNING, self.id)


def quoted(text: str) -> str:
    """Return a text in quotation marks, cut to what is needed to find it."""
    if len(text) > QUOTED_CHARACTERS:
        text = text[:QUOTED_CHARACTERS].rpartition(" ")[0] + " …"
    return f"“{text}”"
