"""Ask whoever sits at the terminal; without a terminal nobody is asked."""

import getpass
from collections.abc import Callable
from typing import TextIO

from django.core.management.base import CommandError, OutputWrapper

NONE = "-"  # typed for "we have none"
EMPTY = "This cannot be empty."


class Terminal:
    """Questions and answers on a pair of streams."""

    def __init__(self, stdin: TextIO, stdout: OutputWrapper, *, is_asking: bool) -> None:
        self._stdin = stdin
        self._stdout = stdout
        self.is_asking = is_asking

    def write(self, text: str) -> None:
        """Show a line."""
        self._stdout.write(text)

    def ask(self, prompt: str, default: str = "") -> str:
        """Return one line; an empty one is the default."""
        hint = f" [{default}]" if default else ""
        self._stdout.write(f"{prompt}{hint}: ", ending="")
        self._stdout.flush()
        line = self._stdin.readline()
        if not line:
            raise CommandError("Nothing was written: there was no answer to read.")
        return line.strip() or default

    def ask_secretly(self, prompt: str) -> str:
        """Return one line that does not show on the terminal."""
        return getpass.getpass(f"{prompt}: ") if self._stdin.isatty() else self.ask(prompt)

    def ask_until(self, prompt: str, refusal: Callable[[str], str], default: str = "") -> str:
        """Ask until `refusal` finds nothing wrong with the answer; it says what is."""
        while wrong := refusal(answer := self.ask(prompt, default)):
            self.write(wrong)
        return answer

    def confirm(self, prompt: str) -> bool:
        """Ask for yes or no until it is one of them."""
        answers = {"y": True, "yes": True, "n": False, "no": False}

        def refusal(text: str) -> str:
            return "" if text.lower() in answers else "Type yes or no."

        return answers[self.ask_until(f"{prompt} (yes or no)", refusal).lower()]


def refuse_empty(text: str) -> str:
    """Return what is wrong with an answer that must have some text."""
    return "" if text and text != NONE else EMPTY
