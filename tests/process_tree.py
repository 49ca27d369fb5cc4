"""What runs below a process, as Linux tells it."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def descendants(pid: int) -> dict[int, str]:
    """Return {pid: command line} of all that run below a process."""
    parents = {child: _parent(child) for child in _all()}
    found: dict[int, str] = {}
    level = {pid}
    while level:
        level = {child for child, parent in parents.items() if parent in level}
        found |= {child: _command(child) for child in level}
    return found


def find(pid: int, part: str) -> list[int]:
    """Return what runs below a process with a command line that has this part, oldest first."""
    return sorted(child for child, command in descendants(pid).items() if part in command)


def still_running(pids: Iterable[int]) -> list[int]:
    """Return those that have not ended; one that nobody has asked for its end has ended too."""
    return [pid for pid in pids if _parent(pid) is not None]


def wait_for(look: Callable[[], T], seconds: float = 30) -> T:
    """Return what is found as soon as it is true; raise TimeoutError where it never is."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.1)
    raise TimeoutError


def _all() -> Iterator[int]:
    return (int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal())


def _parent(pid: int) -> int | None:
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return None  # it ended meanwhile
    state, parent = status.rpartition(")")[2].split()[:2]
    return int(parent) if state != "Z" else None


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").replace("\0", " ")
    except OSError:
        return ""
