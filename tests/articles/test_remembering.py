"""Results of the last round stay while they rest on the same things, and go with them."""

import weakref

from articles.remembering import Remembered


class Thing:
    """Something that a result rests on."""


def test_a_result_stays_while_it_rests_on_the_same_object() -> None:
    remembered: Remembered[list[int]] = Remembered()
    thing = Thing()
    remembered.begin()
    first = remembered.result("a", (thing,), lambda: [1])

    remembered.begin()
    second = remembered.result("a", (thing,), lambda: [2])
    third = remembered.result("a", (Thing(),), lambda: [3])

    assert second is first
    assert third == [3]


def test_what_a_former_result_rested_on_is_let_go_with_the_next_one() -> None:
    remembered: Remembered[int] = Remembered()
    former = Thing()
    held = weakref.ref(former)
    remembered.begin()
    remembered.result("a", (former,), lambda: 1)
    del former

    remembered.begin()
    remembered.result("a", (Thing(),), lambda: 2)

    assert held() is None
