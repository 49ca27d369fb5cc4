"""What the runs say: medians with their spread, one server beside another, and the goals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.serving.load import Run

CONNECTIONS = (1, 8, 64)
OURS, BARE, COLTRANE, CACHED, WAGTAIL, NGINX = (
    "this site",
    "bare WSGI function",
    "coltrane",
    "coltrane, Django's page cache",
    "Wagtail",
    "nginx, files",
)

Round = tuple[Run, ...]  # one run of each server at each number of connections
Value = Callable[[Round, str], float]  # of one server in one round


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of what the rounds gave, and how far they lie apart."""

    middle: float
    low: float
    high: float

    def format(self, digits: int) -> str:
        """Return it as text: 1.08 (1.05 to 1.10)."""
        low, high = f"{self.low:,.{digits}f}", f"{self.high:,.{digits}f}"
        return f"{self.middle:,.{digits}f} ({low} to {high})"


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing that was aimed at."""

    text: str
    measured: Spread
    bound: float
    is_least: bool  # the bound is the least that will do; else the most

    @property
    def is_met(self) -> bool:
        """Tell whether the median keeps to the bound."""
        middle = self.measured.middle
        return middle >= self.bound if self.is_least else middle <= self.bound


def spread(numbers: Sequence[float]) -> Spread:
    """Return median, least and greatest."""
    return Spread(median(numbers), min(numbers), max(numbers))


def values(rounds: Sequence[Round], server: str, value: Value) -> Spread:
    """Return one server's value over the rounds."""
    return spread([value(one, server) for one in rounds])


def ratios(rounds: Sequence[Round], server: str, other: str, value: Value) -> Spread:
    """Return one server's value by another's in the same round, over the rounds."""
    return spread([value(one, server) / value(one, other) for one in rounds])


def cpu_micros(runs: Round, server: str) -> float:
    """Return the processor time a request took in the whole round, in microseconds."""
    own = [run for run in runs if run.server == server]
    return 1e6 * sum(run.cpu_seconds for run in own) / sum(run.requests for run in own)


def per_second(connections: int) -> Value:
    """Return the value "requests a second over so many connections"."""
    return lambda runs, server: find(runs, server, connections).per_second


def p99_milliseconds(runs: Round, server: str) -> float:
    """Return the time in which 99 of 100 requests were answered, at most connections."""
    return 1e3 * find(runs, server, CONNECTIONS[-1]).p99_seconds


def busiest_worker(connections: int) -> Value:
    """Return the value "share of the worker that had most to do", in percent."""
    return lambda runs, server: 100 * find(runs, server, connections).busiest


def find(runs: Round, server: str, connections: int) -> Run:
    """Return the run of one server at one number of connections."""
    [found] = [run for run in runs if (run.server, run.connections) == (server, connections)]
    return found


def goals(rounds: Sequence[Round]) -> tuple[Goal, ...]:
    """Return what was aimed at, beside what was measured."""
    cpu = ratios(rounds, OURS, BARE, cpu_micros)
    p99 = ratios(rounds, OURS, BARE, p99_milliseconds)
    speeds = (
        Goal(
            f"requests a second, by those of {other}, {connections} at once",
            ratios(rounds, OURS, other, per_second(connections)),
            bound,
            is_least=True,
        )
        for other, bound in ((COLTRANE, 10), (CACHED, 1.5), (WAGTAIL, 25))
        for connections in CONNECTIONS
    )
    return (
        Goal("CPU a request, by that of the bare function", cpu, 1.15, is_least=False),
        Goal("p99 at 64 at once, by that of the bare function", p99, 1.2, is_least=False),
        *speeds,
    )
