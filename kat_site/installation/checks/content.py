"""Whether the content can be read, is the clinic's own, and is reviewed."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings

from articles.editions import result_cache
from articles.files import read_folder
from articles.library import Library
from articles.loader import Loader
from articles.problems import Problem
from articles.reviews import reviews
from articles.single_files import CLINIC
from kat_site.installation.facts_file import clinic_file, read_clinic_text
from kat_site.installation.findings import MANAGE, Finding, error, good, warning
from kat_site.installation.leftovers import find_leftovers

HARMFUL = {"name", "telephone"}  # patients would call a number that nobody answers
MOST_TOLD = 5  # errors, each with its line; lint_content tells all


def check_content() -> Iterator[Finding]:
    """Read the content: errors, placeholders, reviews."""
    content = Path(settings.KAT_CONTENT_DIR)
    library, problems = Loader(result_cache()).load(read_folder(content))
    errors = [problem for problem in problems if problem.is_error]
    yield from _tell_errors(errors)
    if not errors:
        count = len(library.documents)
        yield good("content", f"{count} pages, {len(problems)} warnings of lint_content.")
    yield from _check_placeholders(content)
    yield from _check_reviews(library)


def _tell_errors(errors: list[Problem]) -> Iterator[Finding]:
    for problem in errors[:MOST_TOLD]:
        place = f"{problem.path}:{problem.line}"
        yield error("content", f"{place}: {problem.message}", problem.fix)
    if len(errors) > MOST_TOLD:
        text = f"{len(errors) - MOST_TOLD} more errors are in the content."
        yield error("content", text, f"{MANAGE} lint_content")


def _check_reviews(library: Library) -> Iterator[Finding]:
    found = reviews(library, datetime.now(library.clinic.zone).date())
    if found.overdue or found.changed:
        text = f"Reviews: {len(found.overdue)} overdue, {len(found.changed)} pages changed since."
        yield warning("reviews", text, f"{MANAGE} review list")
    else:
        yield good("reviews", f"None is overdue; {len(found.never)} pages have none yet.")


def _check_placeholders(content: Path) -> Iterator[Finding]:
    try:
        yaml, _ = read_clinic_text(clinic_file(content).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return  # told as an error of the content
    left = find_leftovers(yaml) if yaml else ()
    if left:
        names = ", ".join(f"{one.name} (line {one.line})" for one in left)
        fix = f"write your own there; {MANAGE} setup asks for name, addresses and numbers"
        is_harmful = settings.KAT_ENV == "production" and HARMFUL & {one.name for one in left}
        make = error if is_harmful else warning
        yield make("clinic", f"Still placeholders in {CLINIC}: {names}.", fix)
    elif yaml:
        yield good("clinic", "clinic.yaml holds no placeholder.")
