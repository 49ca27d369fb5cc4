"""The edition an editor sees: of each page the newest good version, drafts and later pages too."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from articles.editing.merging import as_editors_see_it, with_older
from articles.editions import Edition, Editions, State, editions, log_errors
from articles.files import ContentFiles
from articles.library import Library
from articles.loader import Loader
from articles.problems import Problem
from articles.readers_view import next_change
from articles.single_files import CLINIC, GROUPS, HOME, REFERENCES, TOPICS

SINGLE_FILES = (CLINIC, GROUPS, HOME, TOPICS, REFERENCES)  # what pages rest on


@dataclass(frozen=True, slots=True)
class WorkingState(State):
    """The edition in use, the files as they are saved, and which pages are shown as they were."""

    files: Mapping[str, bytes]  # {"content/clinic.yaml": b"…"}, as they are saved
    older: frozenset[str]  # paths of files with errors, whose last good version is shown
    version: str  # changes with each save, and with each problem


class WorkingEditions(Editions):
    """Builds an edition from every save; a page with errors stays as it was, and it alone."""

    _good_files: Mapping[str, bytes] | None = None  # of SINGLE_FILES, as they were without errors
    _good_library: Library | None = None  # every document as it was without errors

    def _take(self, content: ContentFiles, library: Library, problems: tuple[Problem, ...]) -> None:
        """Use what is good in the new files, and for the rest what was good before."""
        broken = frozenset(problem.path for problem in problems if problem.is_error)
        if self._good_library is None:
            self._read_accepted()
        former = {path: data for path, data in (self._good_files or {}).items() if path in broken}
        if former:
            library, _ = self._loader.load(ContentFiles({**content.files, **former}))
        if self._good_library is not None:
            library = with_older(library, self._good_library, broken & content.files.keys())
        log_errors(problems)
        self._good_library = library
        self._good_files = {**_single_files(content, broken), **former}
        shown = {document.path for document in library.documents} | former.keys()
        self._state = WorkingState(
            edition=self._edition(content.digest, library),
            problems=problems,
            is_degraded=bool(broken),
            files=content.files,
            older=broken & shown,
            version=sha256(f"{content.digest}{problems}".encode()).hexdigest()[:16],
        )
        if not broken:
            self._keep(content)

    def _read_accepted(self) -> None:
        """Begin with the content that was last without errors, if some was kept."""
        accepted = self._accepted.read()
        if accepted is not None:
            self._good_library, problems = Loader(self._cache).load(accepted)
            broken = frozenset(problem.path for problem in problems if problem.is_error)
            self._good_files = _single_files(accepted, broken)

    def _edition(self, digest: str, everything: Library) -> Edition:
        """Return an edition with all that no reader sees yet."""
        now = self._now()
        today = now.astimezone(everything.clinic.zone).date()
        everything = replace(everything, requires_review=self._requires_review)
        library = as_editors_see_it(everything, today)
        return Edition(
            id=digest,
            library=library,
            everything=everything,
            search=self._indexer.index(library),
            loaded_at=now,
            good_until=next_change(everything, today),
        )


def _single_files(content: ContentFiles, broken: frozenset[str]) -> dict[str, bytes]:
    return {
        path: content.files[path]
        for path in SINGLE_FILES
        if path in content.files and path not in broken
    }


def working_state() -> WorkingState:
    """Return what is saved and what is shown; read it once a request."""
    state = editions().state
    assert isinstance(state, WorkingState)  # the settings of `make edit` say so
    return state
