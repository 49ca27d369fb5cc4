"""Work tasks out in several processes, where there are enough of them."""

import gc
import multiprocessing
import os
import random
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")

FEWEST_TASKS = 8  # fewer are done before another process would be ready

_tasks: Mapping[str, Callable[[], Any]] = {}  # in a process that works them out


def do_nothing() -> None:
    """Prepare nothing."""


def at_once() -> bool:
    """Let other processes help from the start."""
    return True


def make_each(_key: str, make: Callable[[], T]) -> T:
    """Know of no result, and keep none."""
    return make()


def work_out(
    tasks: Mapping[str, Callable[[], T]],
    *,
    workers: int,
    find: Callable[[str, Callable[[], T]], T] = make_each,
    needs_help: Callable[[], bool] = at_once,
    meanwhile: Callable[[], object] = do_nothing,
) -> Iterator[tuple[str, T]]:
    """Yield the key and the result of each task, in whatever order they are done.

    `find` returns the result of a key if another process worked it out meanwhile, or makes it and
    keeps it. Until `needs_help` says so, tasks are done here. `meanwhile` is called while other
    processes are at work; without them, it is not.
    """
    left = dict(tasks)
    for key in in_own_order(tasks):
        if needs_help():
            break
        yield key, find(key, left.pop(key))
    if is_shared(left, workers):
        try:
            for key, result in _in_processes(dict(left), workers, meanwhile):
                del left[key]
                yield key, find(key, partial(_same, result))
        except (BrokenProcessPool, OSError):
            pass  # out of memory, or of processes: the rest is done here
    for key in in_own_order(left):
        yield key, find(key, left[key])


def is_shared(tasks: Mapping[str, object], workers: int) -> bool:
    """Tell whether other processes work tasks out."""
    return workers > 1 and len(tasks) >= FEWEST_TASKS and _can_fork()


def in_own_order(keys: Iterable[str]) -> list[str]:
    """Return keys in an order that other processes do not have, so that all share the work."""
    own = random.Random(os.getpid())  # noqa: S311 # nobody is kept out by it
    return own.sample(found := list(keys), len(found))


def _same(result: T) -> T:
    return result


def _can_fork() -> bool:
    """Tell whether a copy of this process can work: of its threads it would have one alone."""
    has_fork = "fork" in multiprocessing.get_all_start_methods()
    return has_fork and threading.active_count() == 1


def _in_processes(
    tasks: Mapping[str, Callable[[], T]], workers: int, meanwhile: Callable[[], object]
) -> Iterator[tuple[str, T]]:
    context = multiprocessing.get_context("fork")  # what is imported is not imported again
    gc.freeze()  # what is there now stays, so that no process needs to look through it again
    with ProcessPoolExecutor(
        workers, mp_context=context, initializer=_take, initargs=(tasks,)
    ) as pool:
        keys = {pool.submit(_work, key): key for key in tasks}
        meanwhile()
        for done in as_completed(keys):
            yield keys[done], done.result()
    gc.unfreeze()


def _take(tasks: Mapping[str, Callable[[], Any]]) -> None:
    """Keep the tasks, which a copy of the process that has them need not be sent."""
    global _tasks  # noqa: PLW0603 # a process of the pool has nowhere else to keep them
    _tasks = tasks


def _work(key: str) -> Any:  # noqa: ANN401 # whatever the task makes
    return _tasks[key]()
