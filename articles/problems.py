"""What can be wrong with a content file, said so that an editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from rapidfuzz.distance import OSA

EXAMPLE_CITATION = "[@name-of-source]"  # in no references.json: who copies it is told so
ALIKE = 0.6  # how alike two words are, from 0 to 1, for one to be a guess at the other
MOST_SLIPS = 3  # letters that are wrong, missing, too many or swapped, in a long word
FEWEST_SIGNS = 5  # that the beginning or the end of a word has, for the rest to be known


class Level(StrEnum):
    """How much a problem matters."""

    ERROR = "error"  # the file cannot be published as it stands
    WARNING = "warning"  # reported, and published


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in one place of one file."""

    path: str  # from the folder that holds content/, with forward slashes
    line: int  # counted from 1, front matter included
    message: str  # what is wrong, naming the value found
    fix: str  # what to type instead
    level: Level = Level.ERROR
    rule: str = "content"  # stable id, such as "citation-unknown"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}\n  Fix: {self.fix}"

    @property
    def is_error(self) -> bool:
        """Tell whether it keeps the file from being published."""
        return self.level is Level.ERROR


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems, each once, by file and line; on one line errors come first."""
    return tuple(sorted(set(problems), key=lambda one: (one.path, one.line, one.level, one)))


class ContentError(Exception):
    """Content that cannot be used at all; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def meant(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` was surely meant to be, or None.

    Sure is a slip of the fingers, or one known word alone that goes on where this one ends.
    """
    words = sorted(known)
    slips = 0 if len(word) < 3 else min(1 + len(word) // 5, MOST_SLIPS)
    near = [(OSA.distance(word, one, score_cutoff=slips), one) for one in words]
    if near and min(near)[0] <= slips:
        return min(near)[1]
    longer = [one for one in words if one.startswith(word)]
    return longer[0] if len(longer) == 1 and len(word) >= FEWEST_SIGNS else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ' Did you mean "x"?' for the nearest known word, else an empty string."""
    matches = get_close_matches(word, list(known), n=1, cutoff=ALIKE)
    return f' Did you mean "{matches[0]}"?' if matches else ""
