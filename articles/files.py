"""Read the content folder into memory, and keep the last accepted state of it under var/."""

import json
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from articles.frontmatter import YamlText, read_yaml
from articles.problems import Problem

ROOT = "content"  # how problems and links name the folder, wherever it lies
MAX_TEXT_BYTES = 1_000_000  # the longest article has 12,000
SHORTCUT = "this is a shortcut (a symbolic link)"
TEXT_SUFFIXES = (".md", ".yaml", ".json")
ReadYaml = tuple[YamlText | None, tuple[Problem, ...]]
Fingerprint = tuple[
    tuple[str, int, int, int], ...
]  # (path, mtime in ns, bytes, inode) of each file


@dataclass(frozen=True)
class ContentFiles:
    """Every readable file of the content folder, as bytes."""

    files: Mapping[str, bytes]  # {"content/clinic.yaml": b"…"}
    problems: tuple[Problem, ...] = ()  # of files that could not be read
    _yamls: dict[str, ReadYaml] = field(default_factory=dict, init=False, repr=False, compare=False)

    def text(self, path: str) -> tuple[str | None, tuple[Problem, ...]]:
        """Return the text of a file, decoded; without a text there is at least one problem."""
        return read_text(self.files[path], path=path)

    def yaml(self, path: str) -> tuple[YamlText | None, tuple[Problem, ...]]:
        """Return what a YAML file says; it is read once, however often this is asked."""
        if path not in self._yamls:
            text, problems = self.text(path)
            self._yamls[path] = (None, problems) if text is None else read_yaml(text, path=path)
        return self._yamls[path]

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
            total.update(f"{path}\0{len(self.files[path])}\0".encode())
            total.update(self.files[path])
        return total.hexdigest()[:16]


def fingerprint(folder: Path) -> Fingerprint:
    """Return what changes when any file of the folder changes; reads no file."""
    found = []
    for path in _walk(folder):
        try:
            status = path.stat()
        except OSError:
            continue
        found.append((str(path), status.st_mtime_ns, status.st_size, status.st_ino))
    return tuple(sorted(found))


def read_folder(folder: Path) -> ContentFiles:
    """Read the content folder; what cannot be read safely becomes a problem."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    if not folder.is_dir():
        fix = "make the folder, or set KAT_CONTENT_DIR to where it is"
        message = f"there is no folder {folder}"
        return ContentFiles({}, (Problem(ROOT, 1, message, fix, rule="folder-missing"),))
    top = folder.resolve()
    for path in _walk(folder):
        name = f"{ROOT}/{path.relative_to(folder).as_posix()}"
        reason = _refusal(path, top)
        if reason:
            problems.append(Problem(name, 1, *reason, rule="file-unreadable"))
            continue
        try:
            files[name] = path.read_bytes()
        except FileNotFoundError:
            continue  # deleted since the walk
        except OSError as error:
            fix = "make the file readable for the user who runs the site"
            message = f"the file cannot be read: {error.strerror}"
            problems.append(Problem(name, 1, message, fix, rule="file-unreadable"))
    return ContentFiles(files, tuple(problems))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield every path that is not a folder, and folders named like a page; skip hidden ones."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted([*names, *(name for name in folders if name.endswith(TEXT_SUFFIXES))]):
            if not name.startswith((".", "#")) and not name.endswith("~"):
                yield Path(parent, name)


def _refusal(path: Path, top: Path) -> tuple[str, str] | None:
    """Say why a path is not read, and what to do, or return None."""
    try:
        target = path.resolve(strict=True)
        status = path.stat()
    except (OSError, RuntimeError):
        return f"{SHORTCUT} to nothing", "delete it, or put the file itself here"
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


class AcceptedFiles:
    """The last accepted content on disk: one file for each content, and a list that names them."""

    def __init__(self, folder: Path) -> None:
        self._list = folder / "accepted.json"
        self._contents = folder / "contents"

    def keep(self, content: ContentFiles) -> None:
        """Write what is new, then the list, each in one step; older contents are removed."""
        self._contents.mkdir(parents=True, exist_ok=True)
        names = _names(content)
        present = {path.name for path in self._contents.iterdir()}
        for path, name in names.items():
            if name not in present:
                write_file(self._contents / name, content.files[path])
        former = set(self._read_list().values())
        write_file(self._list, json.dumps(names, indent=0, sort_keys=True).encode())
        for name in former - set(names.values()):
            (self._contents / name).unlink(missing_ok=True)

    def holds(self, content: ContentFiles) -> bool:
        """Tell whether this is the content that was kept last."""
        names = _names(content)
        return bool(names) and not content.problems and names == self._read_list()

    def read(self) -> ContentFiles | None:
        """Return the content that was kept last, or None where it is missing or damaged."""
        files = {}
        for path, name in self._read_list().items():
            try:
                data = (self._contents / name).read_bytes()
            except OSError:
                return None
            if sha256(data).hexdigest() != name:
                return None
            files[path] = data
        return ContentFiles(files) if files else None

    def _read_list(self) -> dict[str, str]:
        try:
            names = json.loads(self._list.read_bytes())
        except (OSError, ValueError):
            return {}
        return names if isinstance(names, dict) else {}


def _names(content: ContentFiles) -> dict[str, str]:
    """Return {path: name of the stored content}: the hash of its bytes."""
    return {path: sha256(data).hexdigest() for path, data in content.files.items()}


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
