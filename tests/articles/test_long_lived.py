"""What lives as long as the process is set apart from Python's collector, once."""

import gc

from articles.long_lived import LongLived


def test_what_is_here_is_set_apart_once() -> None:
    gc.unfreeze()
    found = LongLived()
    made: list[str] = []
    try:
        found.settle(lambda: made.append("rules"))
        apart = gc.get_freeze_count()
        later = [[number] for number in range(1000)]
        found.settle(lambda: made.append("rules, again"))

        assert made == ["rules"]
        assert apart > len(later)
        assert gc.get_freeze_count() <= apart
    finally:
        gc.unfreeze()
