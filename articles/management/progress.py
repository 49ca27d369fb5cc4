"""A sign on a terminal that work goes on."""

import time
from collections.abc import Callable

PATIENCE_SECONDS = 1.0  # work that is done by then needs no sign

CHECKING = "Checking the content: {} of {} files"


class ProgressSign:
    """Says how many things are done, once that takes a while; on a terminal in one line."""

    def __init__(
        self,
        write: Callable[[str], object],
        *,
        is_terminal: bool,
        text: str = CHECKING,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._write = write
        self._is_terminal = is_terminal
        self._text = text
        self._now = now
        self._began = now()
        self._shown = 0  # characters on the line

    def tell(self, done: int, total: int) -> None:
        """Show the sign, or how it stands now; what is no terminal gets none."""
        if self._is_terminal and self._now() - self._began >= PATIENCE_SECONDS:
            text = self._text.format(done, total)
            self._write(f"\r{text:<{self._shown}}")
            self._shown = len(text)

    def end(self) -> None:
        """Take the sign off a terminal."""
        if self._shown:
            self._write(f"\r{' ' * self._shown}\r")
