"""`rx` puts the words of the lexicon into a pattern.

A pattern writes `<MEDS>` for any word of that meaning, and `<gap4>` for up to four words
between two others within one clause.
"""

import re
from functools import cache

from articles.linting.claims.lexicon import WORDS

_GAPS = {
    "gap": r"(?:,? [\w%$.'/+]+){0,4}?,? ",
    **{f"gap{n}": rf"(?:,? [\w%$.'/+]+){{0,{n}}}?,? " for n in (1, 2, 3, 4, 6, 9, 15)},
}

_NO = r"(?!(?:not|never|no|hardly|without|nor|rarely|seldom)\b)"
NAME = re.compile(r"(?<!\?P)<([A-Za-z]\w*)>")


def expand(pattern: str) -> str:
    """Return the pattern with each `<NAME>` replaced by its words."""
    return NAME.sub(lambda found: words_of(found[1]), pattern)


def words_of(name: str) -> str:
    """Return the regular expression that a `<NAME>` stands for."""
    return _GAPS.get(name) or WORDS[name]


@cache
def rx(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that begins and ends at word borders.

    White space in it is one space. `@` marks the word whose denial counts (see `place`);
    without it, the first word does.
    """
    return re.compile(expand(source(pattern)))


def source(pattern: str) -> str:
    """Return the regular expression of a pattern, its `<NAME>`s not yet replaced."""
    spaced = re.sub(r" ?(<gap\d?>) ?", r"\1", " ".join(pattern.split()))
    parts = spaced.split("@")
    if len(parts) > 1:  # what lies between may deny before the marked word, not after it
        parts[1:] = [_undenied(part) for part in parts[1:]]
    marked = parts[0] + "".join(f"(?P<at{n}>){part}" for n, part in enumerate(parts[1:]))
    return rf"(?:(?<!\w)|(?!\w))(?:{marked})(?!\w)"


def _undenied(part: str) -> str:
    """Return part of a pattern with free words that are no negation."""
    part = NAME.sub(lambda found: _GAPS.get(found[1], found[0]), part)
    for free in (r"(?:\w+ )", r"(?: \w+)", r"(?:,? [\w%$.'/+]+)"):
        part = part.replace(
            free, free.replace(r"\w+", rf"{_NO}\w+").replace("[\\w%", f"{_NO}[\\w%")
        )
    return part


def place(found: re.Match[str]) -> int:
    """Return where the word begins whose denial counts."""
    return max((found.start(name) for name in found.re.groupindex), default=found.start())
