"""The edition that readers see: built from the content files, checked, swapped in whole."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path
from time import monotonic

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from articles import linting
from articles.accepted import AcceptedFiles
from articles.caching import NO_CACHE, ResultCache
from articles.edition import Edition, State, prepare_nothing
from articles.files import NO_FILES, ContentFiles, FolderReader
from articles.folder_walk import Fingerprint
from articles.giving_way import giving_way
from articles.kept_yaml import YamlReader
from articles.library import Library
from articles.loader import Loader
from articles.long_lived import LongLived
from articles.looks import Looks
from articles.outlines import is_large, load_outlines
from articles.problems import Problem
from articles.readers_view import next_change, readers_view
from articles.search import Indexer

CHECK_SECONDS = 0.5  # pause between two looks at the folder
MOST_REST_SECONDS = 2.0  # after a look that took long: readers get half of a processor at least
UTC_NOW = partial(datetime.now, UTC)  # asked at every request; Django's own reads a setting first

logger = logging.getLogger(__name__)


class Editions:
    """Builds editions from a folder and holds the current one."""

    def __init__(
        self,
        folder: Path,
        accepted: AcceptedFiles,
        *,
        cache: ResultCache = NO_CACHE,
        now: Callable[[], datetime] = UTC_NOW,
        requires_review: bool = False,
    ) -> None:
        self._folder = folder
        self._accepted = accepted
        self._cache = cache
        self._now = now
        self._requires_review = requires_review
        self._reader = FolderReader(folder, YamlReader(cache))
        self._loader = Loader(cache, now=now)
        self._indexer = Indexer()
        self._lock = threading.RLock()
        self._seen: Fingerprint | None = None
        self._looks = Looks(folder)
        self._long_lived = LongLived()
        self._state: State | None = None
        self._is_outline = False  # the edition's bodies were not all looked at yet
        self.prepare: Callable[[Edition], None] = prepare_nothing  # what readers will need at once

    @property
    def state(self) -> State:
        """The current state, built first where there is none, with today's dates in effect."""
        state = self._state
        if state is None:
            with self._lock:
                self.refresh()
                state = self._state
        if state is None:
            raise RuntimeError("no edition could be built")
        if state.edition.is_out_of_date(self._now()):
            state = self._renew(state)
        return state

    @property
    def current(self) -> Edition:
        """The edition that readers see now."""
        return self.state.edition

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files as they stand now."""
        return self.state.problems

    @property
    def is_ready(self) -> bool:
        """Tell whether an edition is in use already."""
        return self._state is not None

    def begin(self) -> None:
        """Build the first edition, of a large site as far as its first answers need.

        It is made of the files that were accepted last, if there are any. The next look at the
        folder reads and checks all of it.
        """
        with self._lock:
            content = self._reader.read()
            if not (self._accepted.is_empty or self._accepted.holds(content)):
                content = self._accepted.read() or NO_FILES
            if self._state is not None or not is_large(content):
                self.refresh()
                return
            library, problems = load_outlines(content, self._cache)
            log_errors(problems)
            edition = self._edition(content.digest, library)
            is_degraded = any(problem.is_error for problem in problems)
            self._state = State(edition, problems, is_degraded)
            self._is_outline = True

    def refresh(self) -> None:
        """Build the next edition if the files changed, and use it if they have no errors."""
        with self._lock:
            seen = self._looks.find_settled(self._seen)
            if seen == self._seen:
                return
            with giving_way():
                content = self._reader.read()
                if self._state is None and self._accepted.holds(content):
                    # A start need not wait for the linter; the next look asks it.
                    self._take(content, *self._loader.load_accepted(content))
                    return
                self._take(content, *self._loader.load(content))
                self._seen = seen

    def watch(self, stop: threading.Event) -> None:
        """Refresh again and again until `stop` is set; an unforeseen failure is logged."""
        rest = CHECK_SECONDS
        while not stop.wait(max(rest, self._looks.rest_seconds)):
            began = monotonic()
            try:
                self.refresh()
                if self._seen is not None:
                    self._long_lived.settle(linting.prepare)
            except Exception:
                logger.exception("The content could not be read; the last edition goes on.")
            rest = min(max(monotonic() - began, CHECK_SECONDS), MOST_REST_SECONDS)

    def _take(self, content: ContentFiles, library: Library, problems: tuple[Problem, ...]) -> None:
        """Swap the new library in, or keep the last good one and note the problems."""
        errors = [problem for problem in problems if problem.is_error]
        log_errors(problems)
        if not errors:
            edition = self._edition(content.digest, library)
            if self._state is not None:
                self._get_ready(edition)
            self._state = State(edition, problems, False)
            self._keep(content)
        elif self._state is not None and not self._is_outline:
            self._state = State(self._state.edition, problems, True)
        else:
            edition = self._last_accepted() or self._edition(content.digest, library)
            self._state = State(edition, problems, True)
        self._is_outline = False

    def _get_ready(self, edition: Edition) -> None:
        """Let what waits for the next edition prepare itself; nothing keeps it from being used."""
        try:
            self.prepare(edition)
        except Exception:
            logger.exception("The next edition could not be prepared for.")

    def _last_accepted(self) -> Edition | None:
        """Return the edition that was accepted last, by this worker or another one."""
        content = self._accepted.read()
        if content is None:
            return None
        library, problems = Loader(self._cache).load_accepted(content)
        if any(problem.is_error for problem in problems):
            return None
        return self._edition(content.digest, library)

    def _edition(self, digest: str, everything: Library) -> Edition:
        now = self._now()
        today = now.astimezone(everything.clinic.zone).date()
        everything = replace(everything, requires_review=self._requires_review)
        library = readers_view(everything, today)
        return Edition(
            id=digest,
            library=library,
            everything=everything,
            search=self._indexer.index(library),
            loaded_at=now,
            good_until=next_change(everything, today),
        )

    def _keep(self, content: ContentFiles) -> None:
        try:
            self._accepted.keep(content)
        except OSError as error:
            logger.error("The accepted content could not be kept: %s", error.strerror)

    def _renew(self, state: State) -> State:
        """Finish the edition anew for today."""
        with self._lock:
            state = self._state or state
            if state.edition.is_out_of_date(self._now()):
                edition = self._edition(state.edition.id, state.edition.everything)
                state = replace(state, edition=edition)
                self._state = state
            return state


def log_errors(problems: tuple[Problem, ...]) -> None:
    """Log every problem that keeps a file from being published."""
    for problem in problems:
        if problem.is_error:
            logger.error("%s", problem)


@cache
def editions() -> Editions:
    """Return this process's editions, as the settings say."""
    kind: type[Editions] = import_string(settings.EDITIONS_CLASS)
    accepted = AcceptedFiles(Path(settings.KAT_VAR_DIR) / "editions")
    return kind(
        Path(settings.KAT_CONTENT_DIR),
        accepted,
        cache=result_cache(),
        requires_review=settings.KAT_REQUIRE_REVIEW,
    )


def result_cache() -> ResultCache:
    """Return where results of this site are kept, for every process alike."""
    return ResultCache.below(Path(settings.KAT_VAR_DIR))


def today_of(library: Library) -> date:
    """Return today's date where the clinic is."""
    return timezone.now().astimezone(library.clinic.zone).date()


_held: ContextVar[list[Edition] | None] = ContextVar("held", default=None)


def current_edition() -> Edition:
    """Return the edition that readers see now; within `one_edition`, the same each time."""
    held = _held.get()
    if held is None:
        return editions().current
    if not held:
        held.append(editions().current)
    return held[0]


@contextmanager
def one_edition(edition: Edition | None = None) -> Iterator[None]:
    """Hold on to one edition within the block: the given one, or that of its first look.

    A view, what every template is given and an error page each look for themselves, and an edit
    may come between. Within another such block this one changes nothing.
    """
    if _held.get() is not None:
        yield
        return
    token = _held.set([edition] if edition else [])
    try:
        yield
    finally:
        _held.reset(token)


def start_watching() -> threading.Event:
    """Build the first edition and watch the files in the background; set the result to stop."""
    stop = threading.Event()
    found = editions()
    found.begin()
    threading.Thread(target=found.watch, args=(stop,), name="content", daemon=True).start()
    return stop
