"""A sign of progress appears where work takes long, and goes."""

import io

from articles.management.progress import ProgressSign


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_quick_work_needs_no_sign() -> None:
    out, clock = io.StringIO(), Clock()
    sign = ProgressSign(out.write, is_terminal=True, now=clock)

    clock.seconds = 0.9
    sign.tell(5, 5)
    sign.end()

    assert out.getvalue() == ""


def test_a_terminal_sees_how_it_stands_in_one_line() -> None:
    out, clock = io.StringIO(), Clock()
    sign = ProgressSign(out.write, is_terminal=True, now=clock)

    clock.seconds = 1.5
    sign.tell(9, 10)
    sign.tell(10, 10)
    sign.end()

    assert out.getvalue().split("\r") == [
        "",
        "Checking the content: 9 of 10 files",
        "Checking the content: 10 of 10 files",
        " " * 36,
        "",
    ]


def test_what_is_no_terminal_gets_none() -> None:
    out, clock = io.StringIO(), Clock()
    sign = ProgressSign(out.write, is_terminal=False, now=clock)

    clock.seconds = 1.5
    sign.tell(9, 10)
    sign.tell(10, 10)
    sign.end()

    assert out.getvalue() == ""
