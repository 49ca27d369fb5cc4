"""What lives as long as the process: Python's collector need not look at it again and again."""

import gc
from collections.abc import Callable


class LongLived:
    """Sets what is in memory apart once, after the first whole edition was made.

    The collector stops every thread while it goes through all objects, for more than a second at
    10,000 articles, and would do so in the middle of an edit. What is set apart is freed as ever
    once nothing refers to it; a ring of objects that refer to each other alone would stay.
    """

    def __init__(self) -> None:
        self._is_settled = False

    def settle(self, prepare: Callable[[], object]) -> None:
        """Set apart what is here, unless that was done before; `prepare` makes the rest of it."""
        if not self._is_settled:
            self._is_settled = True
            prepare()
            gc.collect()
            gc.freeze()
