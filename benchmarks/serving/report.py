"""The result as Markdown, to be pasted into docs/performance.md."""

from collections.abc import Sequence

from benchmarks.serving.figures import (
    BARE,
    CACHED,
    COLTRANE,
    CONNECTIONS,
    NGINX,
    OURS,
    WAGTAIL,
    Goal,
    Round,
    busiest_worker,
    cpu_micros,
    goals,
    p99_milliseconds,
    per_second,
    ratios,
    values,
)

ORDER = (NGINX, BARE, OURS, CACHED, COLTRANE, WAGTAIL)
Table = Sequence[Sequence[str]]  # its first row is the head


def report(rounds: Sequence[Round], sizes: dict[str, int]) -> str:
    """Return four tables: goals, costs, each server beside the bare function, and sharing.

    `sizes` is {server: bytes of its answer}.
    """
    parts = (
        table([("what", "aimed at", "measured", ""), *(_goal(goal) for goal in goals(rounds))]),
        table(_costs(rounds, sizes)),
        "Beside the bare function, round by round:\n\n" + table(_ratios(rounds)),
        "The busier of two workers, in percent of the work:\n\n" + table(_sharing(rounds)),
    )
    return "\n\n".join(parts)


def table(rows: Table) -> str:
    """Return rows as a table in Markdown; the first column is text, the others are numbers."""
    head, *body = rows
    line = ["---", *("---:" for _cell in head[1:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, line, *body))


def _goal(goal: Goal) -> Sequence[str]:
    sign = "≥" if goal.is_least else "≤"
    found = goal.measured.format(2)
    return (goal.text, f"{sign} {goal.bound:g}", found, "met" if goal.is_met else "**missed**")


def _costs(rounds: Sequence[Round], sizes: dict[str, int]) -> Table:
    at = [f"requests/s at {connections}" for connections in CONNECTIONS]
    rows = [("server", "bytes", "CPU µs a request", *at, f"p99 ms at {CONNECTIONS[-1]}")]
    rows += [
        (
            server,
            f"{sizes[server]:,}",
            values(rounds, server, cpu_micros).format(0),
            *(values(rounds, server, per_second(count)).format(0) for count in CONNECTIONS),
            values(rounds, server, p99_milliseconds).format(1),
        )
        for server in ORDER
    ]
    return rows


def _ratios(rounds: Sequence[Round]) -> Table:
    at = [f"requests/s at {connections}" for connections in CONNECTIONS]
    rows = [("server", "CPU", *at, f"p99 at {CONNECTIONS[-1]}")]
    rows += [
        (
            server,
            ratios(rounds, server, BARE, cpu_micros).format(2),
            *(ratios(rounds, server, BARE, per_second(count)).format(3) for count in CONNECTIONS),
            ratios(rounds, server, BARE, p99_milliseconds).format(2),
        )
        for server in ORDER
        if server != BARE
    ]
    return rows


def _sharing(rounds: Sequence[Round]) -> Table:
    rows = [("server", *(f"at {connections}" for connections in CONNECTIONS))]
    rows += [
        (server, *(values(rounds, server, busiest_worker(n)).format(0) for n in CONNECTIONS))
        for server in ORDER
    ]
    return rows
