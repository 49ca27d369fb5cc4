"""Plant faults in a copy of the content."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from articles.files import read_folder
from articles.loader import Loader
from articles.problems import Problem


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the real content, in which faults are planted."""

    folder: Path
    loader: Loader
    name: str  # of the file in which faults are planted

    def problems(self) -> tuple[Problem, ...]:
        return self.loader.load(read_folder(self.folder))[1]

    @property
    def file(self) -> Path:
        return self.folder / self.name

    def read(self) -> str:
        return self.file.read_text(encoding="utf-8")

    def write(self, text: str, name: str = "") -> None:
        file = self.folder / (name or self.name)
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def line_of(self, words: str) -> int:
        return next(n for n, line in enumerate(self.read().split("\n"), 1) if words in line)

    def swap(self, old: str, new: str) -> int:
        """Replace the first `old` of the file; return the line on which it was."""
        text = self.read()
        assert old in text
        self.write(text.replace(old, new, 1))
        return text[: text.index(old)].count("\n") + 1

    def field(self, line: str) -> int:
        """Add a line at the end of the front matter, in place of the field that is there."""
        name = line.partition(":")[0]
        head, _, rest = self.read().removeprefix("---\n").partition("\n---\n")
        head = re.sub(rf"^{name}:.*\n(?:[ ]+.*\n)*", "", f"{head}\n", flags=re.MULTILINE)
        kept = head.removesuffix("\n").split("\n")
        self.write("\n".join(["---", *kept, line, "---", rest]))
        return len(kept) + 2

    def body(self, text: str) -> int:
        """Add a paragraph at the end; return its line."""
        before = self.read().rstrip("\n")
        self.write(f"{before}\n\n{text}\n")
        return before.count("\n") + 3


Plant = Callable[[Copy], int]  # plants one fault, and returns the line it is on


def no_front_matter(copy: Copy) -> int:
    copy.write(copy.read().removeprefix("---\n").partition("\n---\n")[2])
    return 1


def open_front_matter(copy: Copy) -> int:
    head, _, body = copy.read().removeprefix("---\n").partition("\n---\n")
    copy.write(f"---\n{head}\n{body}")
    return 1


def not_utf8(copy: Copy) -> int:
    line = copy.line_of("## ")
    copy.file.write_bytes(copy.file.read_bytes().replace(b"## ", b"## Caf\xe9 ", 1))
    return line


def without_field(name: str) -> Plant:
    def plant(copy: Copy) -> int:
        lines = copy.read().split("\n")
        copy.write("\n".join(line for line in lines if not line.startswith(f"{name}:")))
        return 2

    return plant


def without_end(box: str, instead: str = "") -> Plant:
    """Take the end off a box, or write something else there; the place is where it can be seen."""

    def plant(copy: Copy) -> int:
        lines = copy.read().split("\n")
        start = lines.index(box)
        end = lines.index("///", start)
        lines[end : end + 1] = [instead] if instead else []
        copy.write("\n".join(lines))
        return (end if instead else start) + 1

    return plant


def without_start(box: str) -> Plant:
    def plant(copy: Copy) -> int:
        lines = copy.read().split("\n")
        start = lines.index(box)
        end = lines.index("///", start)
        copy.write("\n".join([*lines[:start], *lines[start + 1 :]]))
        return end

    return plant


def swapped(old: str, new: str) -> Plant:
    return lambda copy: copy.swap(old, new)


def with_field(line: str) -> Plant:
    return lambda copy: copy.field(line)


def with_text(text: str, below: int = 0) -> Plant:
    return lambda copy: copy.body(text) + below


def whole(text: str) -> Plant:
    def plant(copy: Copy) -> int:
        copy.write(text)
        return 1

    return plant


def with_review(due: str) -> Plant:
    def plant(copy: Copy) -> int:
        clinic = (copy.folder / "clinic.yaml").read_text(encoding="utf-8")
        people = "clinicians:\n  a:\n    name: A\n    credential: B\n    role: C\n"
        copy.write(clinic + people, "clinic.yaml")
        return copy.field(f"review:\n  by: a\n  on: 2026-11-21\n  due: {due}") + 3

    return plant
