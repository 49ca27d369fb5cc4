"""The folder that an export writes: what it wrote there it may change and remove, nothing else."""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath

from articles.files import write_file

OWN = ".export"  # the folder within it that servers are told not to show
LIST = f"{OWN}/files.json"
BEGUN = f"{OWN}/begun.txt"  # names of files that an export writes, until its list is written
READABLE = 0o644


class FolderError(Exception):
    """The folder cannot be written to; says what to do."""


class ExportFolder:
    """A folder that holds one site, and a list of what in it is the site's."""

    def __init__(self, top: Path) -> None:
        """Open the folder; raise FolderError where it holds what no export wrote."""
        self.top = top
        self.written = 0  # files that are new or have changed
        self.unchanged = 0
        self._kept: dict[str, str] = {}  # {name below the folder: hash}
        self._owned = self._read_list()

    def write(self, name: str, content: bytes) -> None:
        """Write a file in one step, unless it is there with the same content."""
        path = self._path(name)
        if path.is_symlink() or (path.exists() and name not in self._owned):
            raise FolderError(f"{path} is there, and no export wrote it\n  Fix: move it away")
        self._kept[name] = sha256(content).hexdigest()
        if path.is_file() and path.read_bytes() == content:
            self.unchanged += 1
            return
        self._begin(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, content, mode=READABLE)
        self.written += 1

    def finish(self) -> int:
        """Remove what an earlier export wrote and this one did not; return how many files."""
        removed = 0
        for name in sorted(self._owned - self._kept.keys()):
            path = self._path(name)
            if path.is_file():
                path.unlink()
                removed += 1
            self._remove_empty(path.parent)
        files = json.dumps({"files": dict(sorted(self._kept.items()))}, indent=1)
        (self.top / OWN).mkdir(parents=True, exist_ok=True)
        write_file(self.top / LIST, files.encode(), mode=READABLE)
        (self.top / BEGUN).unlink(missing_ok=True)
        return removed

    def _read_list(self) -> set[str]:
        """Return the names of the files that earlier exports wrote."""
        if self.top.exists() and not self.top.is_dir():
            raise FolderError(f"{self.top} is a file\n  Fix: name a folder")
        if not self.top.exists() or not any(self.top.iterdir()):
            return set()
        if not (self.top / LIST).is_file() and not (self.top / BEGUN).is_file():
            raise FolderError(
                f"{self.top} is not empty, and no export made it\n"
                "  Fix: name a folder that is empty, or not there yet"
            )
        return {name for name in self._listed() if _is_below(name)}

    def _listed(self) -> Iterable[str]:
        begun = self.top / BEGUN
        names = begun.read_text(encoding="utf-8").splitlines() if begun.is_file() else []
        file = self.top / LIST
        if not file.is_file():
            return names
        try:
            return [*names, *json.loads(file.read_bytes())["files"]]
        except (ValueError, KeyError, TypeError):
            raise FolderError(
                f"{file} is damaged, so what in this folder is an export's is not known\n"
                "  Fix: export to another folder, or empty this one"
            ) from None

    def _begin(self, name: str) -> None:
        """Note a name before the file is there, so that a stopped export leaves nothing behind."""
        (self.top / OWN).mkdir(parents=True, exist_ok=True)
        with (self.top / BEGUN).open("a", encoding="utf-8") as file:
            file.write(f"{name}\n")
        self._owned.add(name)

    def _path(self, name: str) -> Path:
        return self.top / PurePosixPath(name)

    def _remove_empty(self, folder: Path) -> None:
        while folder != self.top and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _is_below(name: str) -> bool:
    """Tell whether a name stays within the folder, whatever somebody wrote into the list."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not PurePosixPath(name).is_absolute() and ".." not in parts
