"""Which problems follow from others: an editor is told of the cause alone.

Most causes leave nothing to follow from them: what is misspelt is read as it was meant. Here stands
what is left: what cannot be known while something else cannot be read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from articles.files import ROOT
from articles.problems import Problem, in_order

WHOLE_PAGE = ("anatomy-", "balance-", "reading-grade")  # what needs every word of a page
ANY = ("",)
SOURCE_WANTED = (
    *("citation-action", "citation-benefit", "citation-comparison", "citation-law"),
    *("citation-number", "citation-side-effect", "citation-study"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Errors, and what they explain; rules are named by how they begin."""

    rules: tuple[str, ...] = ANY  # of the errors
    files: str = ROOT  # how the paths of their files begin …
    ending: str = ""  # … and end
    hides: tuple[str, ...]
    is_everywhere: bool = False  # hides problems of all files, not of its own alone
    is_named: bool = False  # hides only what names its file
    is_on_line: bool = False  # hides only what is said of its line

    def explains(self, error: Problem, other: Problem) -> bool:
        """Tell whether one problem follows from an error."""
        if not (error.rule.startswith(self.rules) and other.rule.startswith(self.hides)):
            return False
        if not (error.path.startswith(self.files) and error.path.endswith(self.ending)):
            return False
        if self.is_named and PurePosixPath(error.path).name not in other.message:
            return False
        if self.is_on_line and error.line != other.line:
            return False
        return error != other and (self.is_everywhere or error.path == other.path)


CAUSES = (
    Cause(rules=("block-",), hides=("anatomy-care-cards", "balance-suicide", "card-", "callout-")),
    Cause(rules=("block-unclosed",), hides=("block-empty",)),
    Cause(rules=("block-unclosed",), hides=("chart-",), is_on_line=True),
    # A claim that must go wants no source.
    Cause(rules=("claim-",), hides=SOURCE_WANTED, is_on_line=True),
    Cause(rules=("file-", "front-matter-", "yaml-", "nul-", "field-"), hides=WHOLE_PAGE),
    Cause(rules=("field-",), hides=("reading-",), is_on_line=True),
    Cause(
        ending=".md",
        hides=("reference-uncited", "subject-unsaid", "synonym-unused"),
        is_everywhere=True,
    ),
    Cause(
        files=f"{ROOT}/glossary.yaml",
        hides=("reading-grade", "style-jargon", "reference-uncited", "synonym-unused"),
        is_everywhere=True,
    ),
    Cause(
        files=f"{ROOT}/home.yaml",
        hides=("reference-uncited", "subject-unsaid"),
        is_everywhere=True,
    ),
    Cause(
        files=f"{ROOT}/references.json",
        hides=("citation-unknown", "citation-memory", "citation-product", "reference-uncited"),
        is_everywhere=True,
    ),
    Cause(
        files=f"{ROOT}/images/",
        hides=("image-path", "logo-missing"),
        is_everywhere=True,
        is_named=True,
    ),
)


def without_consequences(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, each once and in order, without those that follow from an error."""
    found = in_order(problems)
    errors = [problem for problem in found if problem.is_error]
    return tuple(problem for problem in found if not _follows(problem, errors))


def _follows(problem: Problem, errors: Iterable[Problem]) -> bool:
    return any(cause.explains(error, problem) for cause in CAUSES for error in errors)
