"""What works in the background lets those who answer go first, for as long as it works."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SWITCH_SECONDS = 0.0005  # that a thread may go on while others wait; Python's own is ten times that

_counting = threading.Lock()
_at_work: list[float] = []  # Python's own time as each of those at work found it


@contextmanager
def giving_way() -> Iterator[None]:
    """Let threads take turns often within the block: an answer would wait for long otherwise.

    Outside of it they do not: each change of turns costs an answer more than it gains.
    """
    with _counting:
        _at_work.append(_at_work[0] if _at_work else sys.getswitchinterval())
        sys.setswitchinterval(SWITCH_SECONDS)
    try:
        yield
    finally:
        with _counting:
            former = _at_work.pop()
            if not _at_work:
                sys.setswitchinterval(former)
