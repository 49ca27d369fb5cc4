"""What an editor is told on a page: about its own file, and how many others need attention."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from articles.editing.merging import mark_of
from articles.editing.state import WorkingState
from articles.files import read_text
from articles.parsing import page_url
from articles.problems import Problem
from articles.single_files import CLINIC, GROUPS, HOME, TOPICS

MOST_SHOWN = 160  # characters of a line that is shown with its problem
FILES_OF_PAGES = {
    "/": HOME,
    "/topics/": TOPICS,
    "/articles/": TOPICS,
    "/faq/": GROUPS,
    "/contact/": CLINIC,
}


@dataclass(frozen=True, slots=True)
class Note:
    """One problem, with the line as it is saved."""

    line: int
    message: str
    fix: str
    text: str  # of the line; empty where there is none, or where the message quotes it


@dataclass(frozen=True, slots=True)
class FileNotes:
    """What is wrong with one file."""

    path: str
    url: str | None  # of its page
    errors: tuple[Note, ...]
    warnings: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands on one page while it is edited."""

    version: str  # another one means that the page is to be loaded again
    path: str  # of the page's file; empty where it has none
    mark: str  # why readers do not see the page; empty where they do
    is_older: bool  # the last good version is shown
    has_page: bool  # a version of the page is shown
    notes: FileNotes | None
    other_errors: int  # in other files
    other_warnings: int


def panel_for(url: str, state: WorkingState, *, today: date) -> Panel:
    """Return what to say on the page at a path of the site."""
    path = file_of(url, state)
    notes = notes_by_file(state).get(path)
    others = [problem for problem in state.problems if problem.path != path]
    errors = sum(problem.is_error for problem in others)
    library = state.edition.everything
    publication = next((one for one in library.publications if one.url == url), None)
    return Panel(
        version=state.version,
        path=path,
        mark=mark_of(publication, library, today) if publication else "",
        is_older=path in state.older,
        has_page=page_url(path) is None or any(one.url == url for one in library.documents),
        notes=notes,
        other_errors=errors,
        other_warnings=len(others) - errors,
    )


def file_of(url: str, state: WorkingState) -> str:
    """Return the file that an editor changes for the page at a path of the site, or nothing."""
    if url.startswith("/topics/"):
        return TOPICS
    if url in FILES_OF_PAGES:
        return FILES_OF_PAGES[url]
    documents = state.edition.library.documents
    shown = next((document.path for document in documents if document.url == url), None)
    return shown or next((path for path in state.files if page_url(path) == url), "")


def notes_by_file(state: WorkingState) -> Mapping[str, FileNotes]:
    """Return what is wrong, file by file; those with errors come first."""
    paths = {problem.path: True for problem in state.problems if problem.is_error}
    paths |= {problem.path: True for problem in state.problems}
    return {path: _notes_of(path, state) for path in paths}


def _notes_of(path: str, state: WorkingState) -> FileNotes:
    text, _ = read_text(state.files.get(path, b""), path=path)
    lines = (text or "").split("\n")
    own = [problem for problem in state.problems if problem.path == path]
    return FileNotes(
        path=path,
        url=page_url(path) or next((u for u, f in FILES_OF_PAGES.items() if f == path), None),
        errors=_notes((problem for problem in own if problem.is_error), lines),
        warnings=_notes((problem for problem in own if not problem.is_error), lines),
    )


def _notes(problems: Iterable[Problem], lines: list[str]) -> tuple[Note, ...]:
    return tuple(
        Note(problem.line, problem.message, problem.fix, _shown(problem, lines))
        for problem in problems
    )


def _shown(problem: Problem, lines: list[str]) -> str:
    """Return the line, unless the message quotes the sentence that is meant already."""
    is_quoted = "“" in problem.message or problem.line > len(lines)
    text = "" if is_quoted else lines[problem.line - 1].strip()
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
