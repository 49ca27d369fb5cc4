"""Several machines: sites with folders of their own, on one database and behind one proxy."""

import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.deploy.proxies import Proxy
from tests.process_tree import descendants
from tests.serving import ROOT, WHOLE, Server, serving

LONG_AGO = 1_600_000_000


@dataclass(slots=True)
class Machine:
    """One of several; it can be lost, and come back."""

    folder: Path
    variables: dict[str, str]
    server: Server
    stack: ExitStack

    def lose(self) -> None:
        """End all that runs on it, at once and without a word."""
        for pid in (*descendants(self.server.process.pid), self.server.process.pid):
            with suppress(ProcessLookupError):  # it ended with its parent
                os.kill(pid, signal.SIGKILL)
        self.server.process.wait()

    def come_back(self) -> None:
        """Start it again, on the port it had."""
        variables = self.variables | {"PORT": str(self.server.port)}
        running = serving(self.folder, command=WHOLE, **variables)
        self.server = self.stack.enter_context(running)


@contextmanager
def machines(folder: Path, count: int, **variables: str) -> Iterator[list[Machine]]:
    """Run so many sites with a helper each, whose files were written at different times."""
    with ExitStack() as stack:
        for number in range(count):
            home = folder / f"machine-{number}"
            shutil.copytree(ROOT / "content", home / "content", copy_function=shutil.copyfile)
            for path in (home / "content").rglob("*"):
                os.utime(path, (LONG_AGO + number, LONG_AGO + number))
        yield [
            Machine(
                home,
                variables,
                stack.enter_context(serving(home, command=WHOLE, **variables)),
                stack,
            )
            for home in (folder / f"machine-{number}" for number in range(count))
        ]


@dataclass(slots=True)
class Reading:
    """What one reader met who went on reading all the while."""

    answers: int = 0
    wrong: list[str] = field(default_factory=list)


@contextmanager
def readers(proxy: Proxy, expected: dict[str, bytes], count: int) -> Iterator[list[Reading]]:
    """Read pages again and again until the block ends, and hold each against what it should be."""
    ending = threading.Event()
    found = [Reading() for _ in range(count)]

    def read(reading: Reading) -> None:
        while not ending.is_set():
            for path, body in expected.items():
                try:
                    answer = proxy.get(path)
                except OSError as error:
                    reading.wrong.append(f"{path}: {error!r}")
                    continue
                reading.answers += 1
                if answer.status != 200 or answer.body != body:
                    reading.wrong.append(f"{path}: {answer.status}")
                time.sleep(0.02)

    threads = [threading.Thread(target=read, args=(reading,)) for reading in found]
    for thread in threads:
        thread.start()
    try:
        yield found
    finally:
        ending.set()
        for thread in threads:
            thread.join()
