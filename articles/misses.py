"""What people looked for and did not find, counted without anything that could tell who they are.

Counts wait in the memory of the worker and are appended to a file once a minute and at its end.
A query is left out, rather than counted, where it could say something about a person; the rules
are `is_private`'s. docs/operations.md shows what is kept, and for how long.
"""

import logging
import os
import re
import threading
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.utils import timezone

from articles.words import words_of

WRITE_SECONDS = 60
KEPT_DAYS = 90
FILE = re.compile(r"^\d{4}-\d\d-\d\d\.\d+\.tsv$")
MOST_QUERIES = 1000  # different ones a minute and worker; what comes after them is not counted
MOST_WORDS = 8  # a longer query is a story rather than a search
DIGITS_IN_A_ROW = re.compile(r"\d(?:[\s().+-]*\d){2}")  # a telephone number, a birthday, an age ...
ADDRESS = re.compile(r"@|https?:|www\.", re.IGNORECASE)
CAPITALS = re.compile(r"\b[^\W\d_a-z][^\W\d_A-Z]+\s+[^\W\d_a-z][^\W\d_A-Z]+\b")  # Jane Doe
TITLES = frozenset(("dr", "doctor", "mr", "mrs", "ms", "miss", "nurse", "prof", "named", "name"))

logger = logging.getLogger(__name__)


class Vocabulary(Protocol):
    """What knows the words that the site uses."""

    def knows(self, word: str) -> bool:
        """Tell whether a word is one of the site's."""


def is_private(query: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a query could say something about a person.

    That is one with three digits in a row, an address, more than eight words, two words that both
    begin with a capital letter or that the site both does not know (such as a first and a last
    name), or an unknown word after a title, as in "Dr. Smith".
    """
    if DIGITS_IN_A_ROW.search(query) or ADDRESS.search(query) or CAPITALS.search(query):
        return True
    words = words_of(query)
    is_known = [vocabulary.knows(word) for word in words]
    return len(words) > MOST_WORDS or any(
        not second and (not first or word in TITLES)
        for word, first, second in zip(words, is_known, is_known[1:], strict=False)
    )


class Misses:
    """Counts misses in memory, and appends them to one file a day."""

    def __init__(
        self, folder: Path, worker: int, today: Callable[[], date] = timezone.localdate
    ) -> None:
        self._folder = folder
        self._worker = worker
        self._today = today
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()

    def record(self, query: str, vocabulary: Vocabulary) -> None:
        """Count a query that found nothing, unless it could say something about a person."""
        if is_private(query, vocabulary):
            return
        text = " ".join(words_of(query))
        if not text:
            return
        with self._lock:
            if text in self._counts or len(self._counts) < MOST_QUERIES:
                self._counts[text] += 1

    def write(self) -> None:
        """Append what was counted since the last time to today's file."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        if not counts:
            return
        lines = "".join(f"{count}\t{query}\n" for query, count in sorted(counts.items()))
        path = self._folder / f"{self._today()}.{self._worker}.tsv"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(lines)
        except OSError as error:
            logger.error("What was not found could not be written: %s", error.strerror)

    def delete_old(self) -> None:
        """Delete the files of more than 90 days ago, as the privacy page promises."""
        try:
            delete_old(self._folder, self._today())
        except OSError as error:
            logger.error("Old counts of searches could not be deleted: %s", error.strerror)

    def write_each_minute(self, stop: threading.Event) -> None:
        """Write again and again until `stop` is set, and once more then; delete what is old."""
        self.delete_old()
        while not stop.wait(WRITE_SECONDS):
            self.write()
            self.delete_old()
        self.write()


def add_up(folder: Path) -> Counter[str]:
    """Return {query: how often it was not found}, of all files; broken lines are left out."""
    total: Counter[str] = Counter()
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            count, _, query = line.partition("\t")
            if count.isdecimal() and query:
                total[query] += int(count)
    return total


def delete_old(folder: Path, today: date) -> int:
    """Delete files that are older than 90 days; return how many."""
    first = f"{today - timedelta(days=KEPT_DAYS)}"
    old = [path for path in folder.glob("*.tsv") if FILE.match(path.name) and path.name < first]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def folder_of_misses() -> Path:
    """Return the folder that the files are in."""
    return Path(settings.KAT_VAR_DIR) / "search"


@cache
def misses() -> Misses:
    """Return this process's count."""
    return Misses(folder_of_misses(), os.getpid())


def start_writing() -> threading.Event:
    """Write in the background, once a minute; set the result to stop."""
    stop = threading.Event()
    threading.Thread(
        target=misses().write_each_minute, args=(stop,), name="misses", daemon=True
    ).start()
    return stop
