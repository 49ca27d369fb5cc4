"""The files made of handouts: a name says what is in it, so a stale one is never found."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from articles.files import write_file


@dataclass(frozen=True, slots=True)
class HandoutFile:
    """A handout as a PDF file."""

    path: Path
    pages: int
    size: int  # bytes


def has_files(folder: Path, slug: str) -> bool:
    """Tell whether any file was made of a handout, of whatever state."""
    return any(folder.glob(f"{slug}.*.pdf"))


def find_file(folder: Path, slug: str, digest: str) -> HandoutFile | None:
    """Return the file that was made of just this state of a handout, if there is one."""
    for path in folder.glob(f"{slug}.{digest}.*.pdf"):
        pages = path.name.split(".")[2]
        if pages.isdecimal():
            return HandoutFile(path, int(pages), path.stat().st_size)
    return None


def keep_file(folder: Path, slug: str, digest: str, *, content: bytes, pages: int) -> HandoutFile:
    """Write a file; readers see none of it before all of it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{slug}.{digest}.{pages}.pdf"
    write_file(path, content, mode=0o644)
    return HandoutFile(path, pages, len(content))


def remove_others(folder: Path, kept: Collection[Path]) -> int:
    """Remove the files of earlier states, and return how many there were."""
    stale = [path for path in folder.glob("*.pdf") if path not in kept]
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)
