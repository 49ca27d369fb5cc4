"""A title in lines of about one width."""

import re
from collections.abc import Callable

PIECE = re.compile(r"[^\s-]+-*|-+|\s+")
STEP = 24  # pixels by which lines are made narrower, to be alike

Measure = Callable[[str], float]


def break_lines(text: str, width: float, measure: Measure) -> list[str]:
    """Return the text in as few lines as fit, each about as wide as the others.

    A word that is wider than a line is broken after a hyphen, or else anywhere.
    """
    lines = _break(text, width, measure)
    widest = max(map(measure, text.split()), default=0)
    narrower = width - STEP
    while narrower >= widest:  # no word is broken for it
        found = _break(text, narrower, measure)
        if len(found) > len(lines):
            break
        lines, narrower = found, narrower - STEP
    return lines


def _break(text: str, width: float, measure: Measure) -> list[str]:
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, width, measure):
        if line and measure((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str, width: float, measure: Measure) -> list[str]:
    """Return words and the spaces between them; words that are too wide, in parts."""
    found: list[str] = []
    for word in re.findall(r"\s+|\S+", text.strip()):
        found.extend([word] if measure(word) <= width else _parts(word, width, measure))
    return found


def _parts(word: str, width: float, measure: Measure) -> list[str]:
    parts = PIECE.findall(word)
    fits = all(measure(part) <= width for part in parts)
    return parts if fits else list(word)
