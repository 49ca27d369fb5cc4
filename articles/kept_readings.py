"""The single files as they were read, and what was wrong with them: until they change."""

from collections.abc import Callable
from typing import TypeVar, cast

from articles.files import ContentFiles
from articles.problems import Problem
from articles.remembering import Remembered

T = TypeVar("T")
Problems = list[Problem]


class KeptReadings:
    """Reads a file again only where its bytes changed."""

    def __init__(self) -> None:
        self._read: Remembered[tuple[object, tuple[Problem, ...]]] = Remembered()

    def begin(self) -> None:
        """Begin a round; what the last one did not ask for is forgotten."""
        self._read.begin()

    def read(
        self,
        path: str,
        content: ContentFiles,
        problems: Problems,
        how: Callable[[ContentFiles, Problems], T],
    ) -> T:
        """Return what `how` makes of the one file at a path, and note what is wrong with it."""

        def anew() -> tuple[object, tuple[Problem, ...]]:
            noted: Problems = []
            return how(content, noted), tuple(noted)

        name = f"{how} {path} {content.hashes.get(path)}"
        found, noted = self._read.result(name, (), anew)
        problems.extend(noted)
        return cast("T", found)
