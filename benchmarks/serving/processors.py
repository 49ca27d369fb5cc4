"""How much processor time a server has used, as Linux tells it of each of its processes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.process_tree import descendants

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Use:
    """User and system time, in seconds."""

    master: float  # of the process that starts the workers
    workers: Mapping[int, float]  # {process id: seconds}

    @property
    def total(self) -> float:
        """The time of all processes."""
        return self.master + sum(self.workers.values())

    @property
    def shares(self) -> tuple[float, ...]:
        """Each worker's share of the time of all workers, largest first."""
        spent = sum(self.workers.values())
        if not spent:
            return (1.0,)
        return tuple(sorted((one / spent for one in self.workers.values()), reverse=True))

    def since(self, earlier: "Use") -> "Use":
        """Return what was used since then."""
        workers = {pid: used - earlier.workers.get(pid, 0.0) for pid, used in self.workers.items()}
        return Use(self.master - earlier.master, workers)


def use_of(pid: int) -> Use:
    """Return what a server has used by now; `pid` is its master's."""
    return Use(_seconds(pid), {child: _seconds(child) for child in descendants(pid)})


def _seconds(pid: int) -> float:
    return read_seconds(Path(f"/proc/{pid}/stat").read_text(encoding="utf-8"))


def read_seconds(stat: str) -> float:
    """Return utime and stime of a line of /proc/PID/stat (proc_pid_stat(5), fields 14 and 15)."""
    fields = stat.rpartition(")")[2].split()  # the third field and on: a name may have anything
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND
