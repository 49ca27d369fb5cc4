"""Work tasks out in several processes, where there are enough of them."""

import multiprocessing
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

T = TypeVar("T")

FEWEST_TASKS = 8  # fewer are done before another process would be ready


def work_out(tasks: Mapping[str, Callable[[], T]], *, workers: int) -> Iterator[tuple[str, T]]:
    """Yield the key and the result of each task, in whatever order they are done."""
    left = dict(tasks)
    if workers > 1 and len(tasks) >= FEWEST_TASKS and _can_fork():
        try:
            for key, result in _in_processes(tasks, workers):
                del left[key]
                yield key, result
        except (BrokenProcessPool, OSError):
            pass  # out of memory, or of processes: the rest is done here
    for key, task in left.items():
        yield key, task()


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
