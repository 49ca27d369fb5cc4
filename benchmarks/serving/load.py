"""One run of wrk against one server: what it got, and what that cost the server."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.serving.processors import Use, use_of

SCRIPT = Path(__file__).with_name("tell.lua")
ENCODING = "br"
MOST_THREADS = 2


@dataclass(frozen=True, slots=True)
class Run:
    """What one server did in one run."""

    server: str  # its name in the table
    connections: int
    requests: int
    seconds: float
    p50_seconds: float
    p99_seconds: float
    cpu_seconds: float  # user and system time of all the server's processes
    shares: tuple[float, ...]  # of that time: each worker's, 1 in all

    @property
    def per_second(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds

    @property
    def busiest(self) -> float:
        """The share of the worker that had most to do: 0.5 where two did the same."""
        return max(self.shares)


class LoadError(Exception):
    """The run says nothing: wrk failed, or an answer did."""


def load(
    server: str,
    pid: int,
    url: str,
    *,
    connections: int,
    seconds: int,
    queries: Sequence[str] = (),
) -> Run:
    """Ask for `url` over so many connections that stay open; raise LoadError for any fault.

    With `queries`, such as "?q=pain", each request takes the next of them, and the first again
    after the last.
    """
    before = use_of(pid)
    done = subprocess.run(
        [
            "wrk",
            f"--threads={min(connections, MOST_THREADS)}",
            f"--connections={connections}",
            f"--duration={seconds}s",
            f"--script={SCRIPT}",
            f"--header=Accept-Encoding: {ENCODING}",
            url,
            *(["--", *queries] if queries else []),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    after = use_of(pid)
    if done.returncode != 0:
        raise LoadError(f"{server}: wrk ended with {done.returncode}: {done.stderr or done.stdout}")
    return read_run(server, done.stdout, connections=connections, before=before, after=after)


def read_run(server: str, printed: str, *, connections: int, before: Use, after: Use) -> Run:
    """Return the run that wrk's last line tells of."""
    told = json.loads(printed.strip().splitlines()[-1])
    if told["faults"] or not told["requests"]:
        raise LoadError(f"{server}: {told['faults']} faults in {told['requests']} requests")
    spent = after.since(before)
    return Run(
        server=server,
        connections=connections,
        requests=told["requests"],
        seconds=told["micros"] / 1e6,
        p50_seconds=told["p50"] / 1e6,
        p99_seconds=told["p99"] / 1e6,
        cpu_seconds=spent.total,
        shares=spent.shares,
    )
