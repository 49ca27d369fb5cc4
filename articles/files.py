"""Read the content folder into memory: again and again, and each file anew where it changed."""

import os
import stat
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from articles.folder_walk import TEXT_SUFFIXES, Stamp, stamp_of, walk
from articles.frontmatter import ReadYaml, YamlText
from articles.kept_yaml import YamlReader
from articles.problems import Problem

ROOT = "content"  # how problems and links name the folder, wherever it lies
MAX_TEXT_BYTES = 1_000_000  # the longest article has 12,000
SHORTCUT = "this is a shortcut (a symbolic link)"
GONE = (f"{SHORTCUT} to nothing", "delete it, or put the file itself here")


@dataclass(frozen=True)
class ContentFiles:
    """Every readable file of the content folder, as bytes."""

    files: Mapping[str, bytes]  # {"content/clinic.yaml": b"…"}
    problems: tuple[Problem, ...] = ()  # of files that could not be read
    _hashes: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _yamls: dict[tuple[str, str], ReadYaml] = field(default_factory=dict, repr=False, compare=False)
    _reader: YamlReader = field(default_factory=YamlReader, repr=False, compare=False)

    @cached_property
    def hashes(self) -> Mapping[str, str]:
        """Hash of the bytes of each file, by path."""
        return {
            path: self._hashes.get(path) or sha256(data).hexdigest()
            for path, data in self.files.items()
        }

    def text(self, path: str) -> tuple[str | None, tuple[Problem, ...]]:
        """Return the text of a file, decoded; without a text there is at least one problem."""
        return read_text(self.files[path], path=path)

    def yaml(self, path: str) -> tuple[YamlText | None, tuple[Problem, ...]]:
        """Return what a YAML file says; it is read once, however often this is asked."""
        key = (path, self.hashes[path])
        if key not in self._yamls:
            text, problems = self.text(path)
            self._yamls[key] = (
                (None, problems) if text is None else self._reader.read(text, path=path)
            )
        return self._yamls[key]

    @property
    def yamls(self) -> Mapping[str, YamlText]:
        """What the YAML files say, by path; without those that cannot be read."""
        paths = [path for path in self.files if path.endswith(".yaml")]
        return {path: yaml for path in paths if (yaml := self.yaml(path)[0])}

    @cached_property
    def digest(self) -> str:
        """Hash of all paths and bytes: the same in every worker, and after a restart."""
        total = sha256()
        for path in sorted(self.files):
            total.update(f"{path}\0{self.hashes[path]}\n".encode())
        return total.hexdigest()[:16]


NO_FILES = ContentFiles({})


@dataclass(frozen=True, slots=True)
class _Kept:
    """One file as it was read."""

    stamp: Stamp
    data: bytes
    hash: str


class FolderReader:
    """Reads the content folder again and again; a file with the same stamp is not opened."""

    def __init__(self, folder: Path, yaml_reader: YamlReader | None = None) -> None:
        self._folder = folder
        self._yaml_reader = yaml_reader or YamlReader()
        self._kept: dict[str, _Kept] = {}
        self._yamls: dict[tuple[str, str], ReadYaml] = {}

    def read(self) -> ContentFiles:
        """Return what the folder holds now; what cannot be read safely becomes a problem."""
        if not self._folder.is_dir():
            fix = "make the folder, or set KAT_CONTENT_DIR to where it is"
            message = f"there is no folder {self._folder}"
            return ContentFiles({}, (Problem(ROOT, 1, message, fix, rule="folder-missing"),))
        problems: list[Problem] = []
        former, self._kept = self._kept, {}
        top = self._folder.resolve()
        start = len(str(self._folder))
        for entry in walk(str(self._folder)):
            name = f"{ROOT}{entry.path[start:]}"
            found = _same(former.get(name), entry) or _read(entry, top, name, problems)
            if found:
                self._kept[name] = found
        files = {name: one.data for name, one in self._kept.items()}
        hashes = {name: one.hash for name, one in self._kept.items()}
        self._yamls = {
            (path, hashed): read
            for (path, hashed), read in self._yamls.items()
            if hashes.get(path) == hashed
        }
        return ContentFiles(files, tuple(problems), hashes, self._yamls, self._yaml_reader)


def read_folder(folder: Path) -> ContentFiles:
    """Read the content folder once; see `FolderReader.read`."""
    return FolderReader(folder).read()


def _same(kept: _Kept | None, entry: os.DirEntry[str]) -> _Kept | None:
    """Return what was read, where it is still what stands on the disk."""
    is_same = kept is not None and not entry.is_symlink() and kept.stamp == stamp_of(entry)
    return kept if is_same else None


def _read(entry: os.DirEntry[str], top: Path, name: str, problems: list[Problem]) -> _Kept | None:
    """Read one file, or note why it is not read."""
    path = Path(entry.path)
    stamp = stamp_of(entry)
    reason = _refusal(path, top)
    if reason or stamp is None:
        problems.append(Problem(name, 1, *(reason or GONE), rule="file-unreadable"))
        return None
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None  # deleted since the walk
    except OSError as error:
        fix = "make the file readable for the user who runs the site"
        message = f"the file cannot be read: {error.strerror}"
        problems.append(Problem(name, 1, message, fix, rule="file-unreadable"))
        return None
    return _Kept(stamp, data, sha256(data).hexdigest())


def _refusal(path: Path, top: Path) -> tuple[str, str] | None:
    """Say why a path is not read, and what to do, or return None."""
    try:
        target = path.resolve(strict=True)
        status = path.stat()
    except (OSError, RuntimeError):
        return GONE
    if not target.is_relative_to(top):
        return f"{SHORTCUT} to something outside of {ROOT}/", "put the file itself here"
    if stat.S_ISDIR(status.st_mode):
        return "this is a folder, not a file", f"rename it, without {path.suffix} at its end"
    if not stat.S_ISREG(status.st_mode):
        return "this is no file that can be read", "delete it"
    is_text = path.suffix in TEXT_SUFFIXES and path.name != "references.json"
    if is_text and status.st_size > MAX_TEXT_BYTES:
        message = f"the file has {status.st_size:,} bytes; {MAX_TEXT_BYTES:,} are allowed"
        return message, "split the page, and put pictures into content/images/"
    return None


def read_text(content: bytes, *, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Decode UTF-8, without byte order mark and with plain line ends."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"there is a character that is not saved as UTF-8 ({content[error.start]:#04x})"
        fix = "save the file with the encoding UTF-8, then type that character again"
        return None, (Problem(path, line, message, fix, rule="file-encoding"),)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        fix = "delete the characters that cannot be seen on this line, or type the line again"
        message = "there is a character that cannot be seen (NUL)"
        return None, (Problem(path, line, message, fix, rule="nul-character"),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def write_file(path: Path, data: bytes, *, mode: int | None = None) -> None:
    """Write a file so that a reader sees the old bytes or the new ones, never a part.

    Without `mode`, its owner alone may read it.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")  # hidden: it is no content yet
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    if mode is not None:
        Path(name).chmod(mode)
    Path(name).replace(path)
