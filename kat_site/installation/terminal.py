"""Ask whoever sits at the terminal; without a terminal nobody is asked."""

import getpass
from collections.abc import Callable
from typing import TextIO

from django.core.management.base import CommandError

NONE = "-"  # typed for "we have none"
TRIES = 5


class Terminal:
    """Questions and answers on a pair of streams."""

    def __init__(self, stdin: TextIO, write: Callable[[str], object], *, is_asking: bool) -> None:
        self._stdin = stdin
        self.write = write
        self.is_asking = is_asking

    def ask(self, prompt: str, default: str = "") -> str:
        """Return one line; an empty one is the default."""
        hint = f" [{default}]" if default else ""
        self.write(f"{prompt}{hint}:")
        line = self._stdin.readline()
        if not line:
            raise CommandError("Nothing was written: there was no answer to read.")
        return line.strip() or default

    def ask_secretly(self, prompt: str) -> str:
        """Return one line that does not show on the terminal."""
        return getpass.getpass(f"{prompt}: ") if self._stdin.isatty() else self.ask(prompt)

    def ask_until(self, prompt: str, refusal: Callable[[str], str], default: str = "") -> str:
        """Ask until `refusal` finds nothing wrong with the answer; it says what is."""
        for _ in range(TRIES):
            answer = self.ask(prompt, default)
            wrong = refusal(answer)
            if not wrong:
                return answer
            self.write(wrong)
        raise CommandError("Nothing was written: no answer could be used.")

    def confirm(self, prompt: str) -> bool:
        """Ask for yes or no; everything else than y or yes is no."""
        return self.ask(f"{prompt} (yes or no)").lower() in ("y", "yes")
