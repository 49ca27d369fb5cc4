"""What the site costs as it grows, from 10 articles to 10,000.

`python -m benchmarks.size 10 100 1000 10000` makes a folder of each size out of the shipped
articles, serves it with two workers, and prints a table in Markdown: medians, and the range in
brackets. Most of its time goes by until every page of the largest folder is rendered and linted
once. `--folder` keeps what was made: another run has it already, and does not measure that time.
It needs wrk.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from benchmarks.size.folder import write_folder
from benchmarks.size.server import IN_A_ROW, Server, serve
from benchmarks.size.steps import Steps

EDITS = 5
ASKED = 20  # times each query and list is asked
QUERIES = ("side effects", "can i drive after", "how much does it cost", "bladder pain")
FIRST = "content/articles/basics/how-kat-compares.md"  # every size has it
FIRST_URL = "/articles/how-kat-compares/"
Row = dict[str, str]


def main() -> None:
    """Measure each size, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.size", description=__doc__)
    parser.add_argument("sizes", nargs="+", type=int, help="numbers of articles")
    parser.add_argument("--folder", type=Path, help="where to keep what is made")
    parser.add_argument(
        "--kept", action="store_true", help="measure what --folder has already, no first start"
    )
    parser.add_argument("--port", type=int, default=28431)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        rows: dict[int, Row] = {}
        for size in options.sizes:
            rows[size] = _measure(size, folder / str(size), options)
            print(f"{size:,} articles: {rows[size]}", file=sys.stderr)
    names = list(dict.fromkeys(name for row in rows.values() for name in row))
    print("| articles | " + " | ".join(f"{size:,}" for size in rows) + " |")
    print("| --- |" + " ---: |" * len(rows))
    for name in names:
        print(f"| {name} | " + " | ".join(row.get(name, "") for row in rows.values()) + " |")


def _measure(size: int, folder: Path, options: argparse.Namespace) -> Row:
    content, var, port = folder / "content", folder / "var", options.port
    var.mkdir(parents=True, exist_ok=True)
    write_folder(content, size)
    row: Row = {} if options.kept else _measure_first_start(content, var, port)
    with serve(content, var, port) as server:
        seconds = server.wait_for(FIRST_URL, "</html>")
        row["start to first answer, var/ kept"] = f"{seconds:.1f} s"
        row["until every page is in memory, var/ kept"] = f"{server.wait_until_idle():.0f} s"
        row |= _measure_running(server, content)
    return row | _measure_steps(content, var / "cache")


def _measure_first_start(content: Path, var: Path, port: int) -> Row:
    """Measure a start with nothing kept; where `var` has something, up to its first answer."""
    is_first = not (var / "cache").exists()
    row: Row = {}
    with (
        tempfile.TemporaryDirectory() as made,
        serve(content, var if is_first else Path(made), port) as server,
    ):
        seconds = server.wait_for(FIRST_URL, "</html>")
        row["start to first answer, nothing kept"] = f"{seconds:.1f} s"
        if is_first:
            seconds += server.wait_for_file(var / "editions/accepted.json")
            row["until every page is checked, nothing kept"] = f"{seconds:.0f} s"
            server.wait_until_idle()
    return row


def _measure_running(server: Server, content: Path) -> Row:
    file = content.parent / FIRST
    text = file.read_text(encoding="utf-8")
    edits, used = [], []
    idle = server.idle_share
    for number in range(EDITS + 1):
        said = f"Saved on {time.ctime()}, for the {number}th time"  # no text that is kept
        began, before = time.perf_counter(), server.processor_seconds
        file.write_text(f"{text}\n{said}.\n", encoding="utf-8")
        edits.append(server.wait_for(FIRST_URL, said, times=IN_A_ROW))
        server.wait_until_idle()
        looks = idle * (time.perf_counter() - began)
        used.append(server.processor_seconds - before - looks)
    first, *edits = edits
    file.write_text(text, encoding="utf-8")
    server.wait_until_idle()
    firsts = {path: server.measure(path) for path in ("/sitemap.xml", "/feed.xml")}
    queries = [f"?q={query.replace(' ', '+')}" for query in QUERIES]
    searches = sorted(server.measure(f"/search/{query}") for _ in range(ASKED) for query in queries)
    many = server.load("/search/", queries)
    return {
        "first edit to live, in both workers": f"{first:.2f} s",
        "edit to live, in both workers": _seconds(edits),
        "what an edit takes of the processors": _seconds(used[1:]),
        "memory a worker": f"{server.megabytes_a_worker:.0f} MB",
        "requests a second, 8 connections": f"{server.load(FIRST_URL).per_second:,.0f}",
        "search, one after the other": _milliseconds(searches),
        "search, one after the other, 99th percentile": _milliseconds(
            [searches[int(0.99 * len(searches))]]
        ),
        "search, 8 connections": _milliseconds([many.p50_seconds]),
        "search, 8 connections, 99th percentile": _milliseconds([many.p99_seconds]),
        "search, processor time": _milliseconds([many.cpu_seconds / many.requests]),
        "sitemap, first after an edit": _milliseconds([firsts["/sitemap.xml"]]),
        "feed, first after an edit": _milliseconds([firsts["/feed.xml"]]),
        "sitemap": _milliseconds(server.measure("/sitemap.xml") for _ in range(ASKED)),
        "feed": _milliseconds(server.measure("/feed.xml") for _ in range(ASKED)),
    }


def _measure_steps(content: Path, cache: Path) -> Row:
    """Return what each step of an edit takes of one processor."""
    file = content.parent / FIRST
    text = file.read_text(encoding="utf-8")
    steps = Steps(content, cache)
    steps.run()
    steps.forget()
    for number in range(EDITS):
        file.write_text(f"{text}\nOn {time.ctime()}, {number}.\n", encoding="utf-8")
        steps.run()
    file.write_text(text, encoding="utf-8")
    found = {f"an edit: {name}": _seconds(times) for name, times in steps.seconds.items()}
    totals = [sum(times) for times in zip(*steps.seconds.values(), strict=True)]
    return found | {"an edit: all of it": _seconds(totals)}


def _seconds(times: Iterable[float]) -> str:
    found = sorted(times)
    return f"{median(found):.2f} s ({found[0]:.2f}–{found[-1]:.2f})"


def _milliseconds(times: Iterable[float]) -> str:
    found = sorted(times)
    if len(found) == 1:
        return f"{found[0] * 1000:.1f} ms"
    return f"{median(found) * 1000:.1f} ms ({found[0] * 1000:.1f}–{found[-1] * 1000:.1f})"


if __name__ == "__main__":
    main()
