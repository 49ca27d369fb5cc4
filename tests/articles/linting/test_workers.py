"""Tasks are worked out once each, in as many processes as can be had."""

import os
import threading
from collections.abc import Callable
from functools import partial

import pytest

from articles.linting.workers import FEWEST_TASKS, in_own_order, work_out


def work(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def end_in(parent: int) -> int:
    """End the process that works this out, unless it is the first one."""
    if os.getpid() != parent:
        os._exit(1)
    return 1


TASKS = {str(number): partial(work, number) for number in range(FEWEST_TASKS)}
SQUARES = {str(number): number * number for number in range(FEWEST_TASKS)}


def test_with_several_workers_other_processes_do_the_work() -> None:
    found = dict(work_out(TASKS, workers=2))

    assert {key: square for key, (square, _) in found.items()} == SQUARES
    assert os.getpid() not in {process for _, process in found.values()}


@pytest.mark.parametrize("tasks", [dict(list(TASKS.items())[:2]), TASKS], ids=["few", "many"])
def test_few_tasks_and_a_single_worker_need_no_other_process(
    tasks: dict[str, partial[tuple[int, int]]],
) -> None:
    found = dict(work_out(tasks, workers=1 if tasks is TASKS else 2))

    assert {process for _, process in found.values()} == {os.getpid()}


def test_what_another_process_did_meanwhile_is_not_done_again() -> None:
    known = {"3": (9, 0), "5": (25, 0)}

    def find(key: str, make: Callable[[], tuple[int, int]]) -> tuple[int, int]:
        return known.get(key) or make()

    found = dict(work_out(TASKS, workers=1, find=find))

    assert {key: square for key, (square, _) in found.items()} == SQUARES
    assert [key for key, (_, process) in sorted(found.items()) if process == 0] == ["3", "5"]


def test_until_help_is_needed_tasks_are_done_here() -> None:
    done: list[str] = []

    def find(key: str, make: Callable[[], tuple[int, int]]) -> tuple[int, int]:
        done.append(key)
        return make()

    tasks = {str(number): partial(work, number) for number in range(2 * FEWEST_TASKS)}
    found = dict(work_out(tasks, workers=2, find=find, needs_help=lambda: len(done) >= 3))

    here = [key for key, (_, process) in found.items() if process == os.getpid()]
    assert here == done[:3]
    assert found.keys() == tasks.keys()


@pytest.mark.parametrize(("workers", "calls"), [(1, 0), (2, 1)])
def test_something_is_done_here_while_others_work(workers: int, calls: int) -> None:
    called: list[int] = []

    found = dict(work_out(TASKS, workers=workers, meanwhile=lambda: called.append(os.getpid())))

    assert {key: square for key, (square, _) in found.items()} == SQUARES
    assert called == [os.getpid()] * calls


def test_two_processes_take_the_same_tasks_in_orders_of_their_own() -> None:
    keys = [str(number) for number in range(100)]
    tasks = {str(number): partial(in_own_order, keys) for number in range(FEWEST_TASKS)}

    orders = [tuple(order) for _, order in work_out(tasks, workers=2)]

    assert all(sorted(order) == sorted(keys) for order in orders)
    assert tuple(in_own_order(keys)) not in orders


def test_beside_another_thread_no_process_is_copied() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        found = dict(work_out(TASKS, workers=2))
    finally:
        stop.set()
        thread.join()

    assert {process for _, process in found.values()} == {os.getpid()}


def test_where_a_worker_dies_the_work_is_done_all_the_same() -> None:
    tasks = {str(number): partial(end_in, os.getpid()) for number in range(FEWEST_TASKS)}

    assert dict(work_out(tasks, workers=2)) == dict.fromkeys(tasks, 1)
