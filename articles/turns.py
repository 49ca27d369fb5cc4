"""Processes take turns at one and the same result, so that the second finds what the first kept."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

FILES = 64  # that stand for all names: two names may share one, and then wait for each other
MOST_SECONDS = 3.0  # that anybody waits: then both work it out
LOOK_SECONDS = 0.01


@contextmanager
def turn(folder: Path, name: str) -> Iterator[None]:
    """Wait while another process or thread is at the same name; it ends with its process."""
    number = sha256(name.encode()).digest()[0] % FILES
    try:
        file = (folder / f".turn-{number}").open("wb")
    except OSError:
        yield  # nothing can be kept either
        return
    with file:  # closing it lets the next one in
        until = time.monotonic() + MOST_SECONDS
        while not _is_ours(file.fileno()) and time.monotonic() < until:
            time.sleep(LOOK_SECONDS)
        yield


def _is_ours(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
