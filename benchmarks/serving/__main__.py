"""The site beside coltrane, Wagtail, a bare WSGI function and nginx, on one article page.

    python -m benchmarks.serving            # five or six minutes, on a machine with nothing to do
    python -m benchmarks.serving --rounds 12 --seconds 5

Needs Debian's wrk and nginx-light. coltrane and Wagtail are installed below var/benchmarks/ from
benchmarks/serving/locks/, each in an environment of its own. All of them but nginx run under
gunicorn with the settings of gunicorn.conf.py: two workers, one version. Every server gets the
same article; wrk asks for it over 1, 8 and 64 connections that stay open, with `Accept-Encoding:
br`. In a round each server has its turn at each; the order moves on by one from round to round.
Prints Markdown tables: medians over the rounds, and the least and the most.
"""

import argparse
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import django
import gunicorn

from benchmarks.serving.environments import (
    LOCKS,
    MissingError,
    check_programs,
    version,
    write_lock,
)
from benchmarks.serving.figures import BARE, CONNECTIONS, NGINX, OURS, Round
from benchmarks.serving.load import LoadError, load
from benchmarks.serving.report import report
from benchmarks.serving.servers import Running
from benchmarks.serving.sites import WORKERS, all_running
from tests.serving import ROOT

SLUG = "bipolar-depression"
WARM_SECONDS = 2
PAUSE_SECONDS = 0.3  # so that one server's last work is not another's


def main() -> None:
    """Measure, and print the tables."""
    options = read_options()
    try:
        check_programs()
        for name in options.lock:
            write_lock(name)
        with (
            tempfile.TemporaryDirectory(prefix="kat-site-benchmark-") as folder,
            all_running(options.article, options.cache, Path(folder)) as servers,
        ):
            sizes = check_answers(servers)
            rounds = tuple(measure(servers, options.rounds, options.seconds))
    except (MissingError, LoadError) as error:
        raise SystemExit(str(error)) from None
    print(conditions(options, servers[0].path), "\n")
    print(report(rounds, sizes))


def read_options() -> argparse.Namespace:
    """Return what was typed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--seconds", type=int, default=2, help="of one run of wrk")
    parser.add_argument("--article", default=SLUG, help="the slug of the page")
    parser.add_argument("--cache", type=Path, default=ROOT / "var/benchmarks")
    names = [path.stem for path in sorted(LOCKS.glob("*.in"))]
    parser.add_argument(
        "--lock",
        nargs="*",
        choices=names,
        default=[],
        help="write these locks anew with the newest versions, before all else",
    )
    return parser.parse_args()


def check_answers(servers: Sequence[Running]) -> dict[str, int]:
    """Return {server: bytes of its answer}; raise LoadError where equal ones are not."""
    bodies = {server.name: server.fetch()[2] for server in servers}
    if not bodies[OURS] == bodies[BARE] == bodies[NGINX]:
        raise LoadError("This site, the bare function and nginx do not send the same bytes.")
    return {name: len(body) for name, body in bodies.items()}


def measure(servers: Sequence[Running], rounds: int, seconds: int) -> Iterator[Round]:
    """Yield what each round gave, after one that only warms the workers up."""
    for server in servers:
        load(server.name, server.pid, server.url, connections=8, seconds=WARM_SECONDS)
    for number in range(rounds):
        print(f"Round {number + 1} of {rounds} ...", file=sys.stderr)
        first = number % len(servers)
        runs = []
        for server in (*servers[first:], *servers[:first]):
            for connections in CONNECTIONS:
                time.sleep(PAUSE_SECONDS)
                runs.append(
                    load(
                        server.name,
                        server.pid,
                        server.url,
                        connections=connections,
                        seconds=seconds,
                    )
                )
        yield tuple(runs)


def conditions(options: argparse.Namespace, path: str) -> str:
    """Return in words what was measured, on what, with which versions."""
    said = subprocess.run(["nginx", "-v"], capture_output=True, text=True, check=True).stderr
    return (
        f"{options.rounds} rounds of {options.seconds} seconds on `{path}`, {WORKERS} workers each,"
        f" on {_processors()} shared with wrk. Python {platform.python_version()},"
        f" gunicorn {gunicorn.__version__}, Django {django.__version__},"
        f" coltrane {version('coltrane', 'coltrane')}, Wagtail {version('wagtail', 'wagtail')},"
        f" nginx {said.strip().rpartition('/')[2]}."
        " Numbers are medians of the rounds, with the least and the most."
    )


def _processors() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{len(models)} × {models[0]}" if models else "an unnamed processor"


if __name__ == "__main__":
    main()
