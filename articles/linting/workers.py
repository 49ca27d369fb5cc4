"""Work tasks out in several processes, where there are enough of them."""

import multiprocessing
import os
import random
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

T = TypeVar("T")

FEWEST_TASKS = 8  # fewer are done before another process would be ready


def nothing_done(_key: str) -> None:
    """Know of no result."""


def work_out(
    tasks: Mapping[str, Callable[[], T]],
    *,
    workers: int,
    done: Callable[[str], T | None] = nothing_done,
) -> Iterator[tuple[str, T]]:
    """Yield the key and the result of each task, in whatever order they are done.

    `done` returns the result of a key if another process worked it out meanwhile.
    """
    left = dict(tasks)
    if workers > 1 and len(tasks) >= FEWEST_TASKS and _can_fork():
        try:
            for key, result in _in_processes(tasks, workers):
                del left[key]
                yield key, result
        except (BrokenProcessPool, OSError):
            pass  # out of memory, or of processes: the rest is done here
    for key in in_own_order(left):
        known = done(key)
        yield key, left[key]() if known is None else known


def in_own_order(keys: Iterable[str]) -> list[str]:
    """Return keys in an order that other processes do not have, so that all share the work."""
    own = random.Random(os.getpid())  # noqa: S311 # nobody is kept out by it
    return own.sample(found := list(keys), len(found))


def _can_fork() -> bool:
    """Tell whether a copy of this process can work: of its threads it would have one alone."""
    has_fork = "fork" in multiprocessing.get_all_start_methods()
    return has_fork and threading.active_count() == 1


def _in_processes(tasks: Mapping[str, Callable[[], T]], workers: int) -> Iterator[tuple[str, T]]:
    context = multiprocessing.get_context("fork")  # what is imported is not imported again
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        keys = {pool.submit(task): key for key, task in tasks.items()}
        for done in as_completed(keys):
            yield keys[done], done.result()
