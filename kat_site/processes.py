"""Run what the Procfile lists, as `make run` does: the web server, and the helpers beside it.

This is `honcho start` with three differences. A helper that ends is started again, and never ends
the web server. The variables stay as they are: honcho would set PORT and read .env, whose place in
the order of settings is below what is set. And a visitor's request has time to finish at the end.
"""

import multiprocessing
import signal
import sys
import time
from functools import partial
from multiprocessing.synchronize import Event
from pathlib import Path
from types import FrameType
from typing import Any

from honcho.environ import parse_procfile
from honcho.manager import SIGNALS, Manager
from honcho.printer import Printer
from honcho.process import Process

ROOT = Path(__file__).resolve().parent.parent
WEB = "web"  # everything ends with it; the others are helpers
RESTART_SECONDS = 2
PATIENCE_SECONDS = 15  # gunicorn takes ten at most to finish what visitors have asked for


class Helper(Process):  # type: ignore[misc]
    """A process that is started again whenever it ends."""

    def __init__(self, ending: Event, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._ending = ending

    def run(self, events: Any = None, _ignore_signals: bool = True) -> None:  # noqa: ANN401
        """Run it until everything ends."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # Not SIG_IGN: what is started from here would inherit that, and could not be ended.
            signal.signal(number, _disregard)
        super().run(events)
        while not self._ending.wait(RESTART_SECONDS):
            super()._send_message(f"{self.name} has ended, and starts again.")
            super().run(events)
        super()._send_message({"returncode": 0}, type="stop")

    def _send_message(self, data: Any, type: str = "line") -> None:  # noqa: A002, ANN401
        if type != "stop":  # that would end the web server
            super()._send_message(data, type)


class SiteManager(Manager):  # type: ignore[misc]
    """Runs the processes until one of them, or somebody, ends them all."""

    def __init__(self) -> None:
        super().__init__(Printer(sys.stdout, prefix=False))
        self._ending = multiprocessing.Event()
        self._out_of_patience = 0.0  # when, on the monotonic clock

    def add(self, name: str, command: str) -> None:
        """Add a line of the Procfile."""
        self._process_ctor = Process if name == WEB else partial(Helper, self._ending)
        self.add_process(name, command, cwd=str(ROOT))

    def terminate(self) -> None:
        """Ask every process to end."""
        if not self._ending.is_set():
            self._ending.set()
            self._out_of_patience = time.monotonic() + PATIENCE_SECONDS
        super().terminate()

    def kill(self) -> None:
        """End those that are left, once they have had their time."""
        if time.monotonic() > self._out_of_patience:
            super().kill()

    def _system_print(self, data: str) -> None:
        """Leave the terminal to what the site says."""


def _disregard(_number: int, _frame: FrameType | None) -> None:
    """Leave it to the manager to end this."""


def main() -> int:
    """Run the site; return 0 where somebody ended it, else what the web server returned."""
    manager = SiteManager()
    procfile = parse_procfile((ROOT / "Procfile").read_text(encoding="utf-8"))
    for name, command in procfile.processes.items():
        manager.add(name, command)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:  # else it was started with nohup
        signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
    manager.loop()
    asked = {entry["rc"] for entry in SIGNALS.values()}
    return 0 if manager.returncode in asked else manager.returncode or 0


if __name__ == "__main__":
    sys.exit(main())
