"""How long `manage.py lint_content` takes over content/, from nothing and then once more.

    python -m benchmarks.lint [ROUNDS]

Prints seconds by the clock and of processor time, of all processes together: the least of the
rounds (3 unless given), since whatever else the machine does can only add to them.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

TOP = Path(__file__).resolve().parents[1]
COMMAND = (sys.executable, "manage.py", "lint_content")


class Taken(NamedTuple):
    """What one run took."""

    seconds: float  # by the clock
    processor_seconds: float


def run(folder: Path) -> Taken:
    """Lint the content once, with what is kept in a folder."""
    used, began = _processor_seconds(), time.perf_counter()
    subprocess.run(
        COMMAND,
        cwd=TOP,
        env=os.environ | {"KAT_VAR_DIR": str(folder)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return Taken(time.perf_counter() - began, _processor_seconds() - used)


def measure(rounds: int) -> tuple[Taken, Taken]:
    """Return the least that a run from nothing takes, and the least of one after it."""
    every = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            every.append((run(Path(folder)), run(Path(folder))))
    first, again = (Taken(*map(min, zip(*runs, strict=True))) for runs in zip(*every, strict=True))
    return first, again


def main() -> None:
    """Print a line for each kind of run."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for name, taken in zip(("from nothing", "once more"), measure(rounds), strict=True):
        print(f"{name}: {taken.seconds:.1f} s, processor {taken.processor_seconds:.1f} s")


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
