"""What an edit takes, step by step, in one process and without a server."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from articles.caching import ResultCache
from articles.files import FolderReader
from articles.folder_walk import fingerprint
from articles.kept_yaml import YamlReader
from articles.loader import Loader
from articles.readers_view import readers_view
from articles.search import Indexer

T = TypeVar("T")
DAY = date(2030, 1, 1)


class Steps:
    """The steps from a saved file to an edition, and how long each takes."""

    def __init__(self, content: Path, cache: Path) -> None:
        self._content = content
        kept = ResultCache(cache)
        self._reader = FolderReader(content, YamlReader(kept))
        self._loader = Loader(kept)
        self._indexer = Indexer()
        self.seconds: dict[str, list[float]] = {}  # of one processor, by step

    def run(self) -> None:
        """Make an edition of the files as they are now."""
        self._time("look for changes", lambda: fingerprint(self._content))
        content = self._time("read changed files", self._reader.read)
        library, _ = self._time("parse, check, lint", lambda: self._loader.load(content))
        shown = self._time("what readers see", lambda: readers_view(library, DAY))
        self._time("search index", lambda: self._indexer.index(shown))

    def forget(self) -> None:
        """Forget the times so far."""
        self.seconds.clear()

    def _time(self, name: str, step: Callable[[], T]) -> T:
        began = time.process_time()
        result = step()
        self.seconds.setdefault(name, []).append(time.process_time() - began)
        return result
