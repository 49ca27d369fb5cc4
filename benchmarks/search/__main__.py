"""The site's own search beside MiniSearch and lunr, on the same rows and the same queries.

Install the two once with `npm ci --prefix benchmarks/search --ignore-scripts`, then run
`python -m benchmarks.search`. It prints a table in Markdown: how much each of them finds of what
is shipped, and what that costs there and at 5,000 sections made of it. MiniSearch and lunr are run
with the best of 96 and of 24 settings, chosen on the queries to tune on; a query counts with the
fastest of three runs. Times are of one process on one thread.
"""

import json
import subprocess
import time
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

from articles.files import read_folder
from articles.library import Library
from articles.loader import Loader
from articles.readers_view import readers_view
from articles.search import Indexer, SearchIndex
from articles.search.common import COMMON
from articles.search.evaluation import Evaluation, Judged, Outcome, evaluate, read_judged
from articles.search.rows import Entry, make_entries
from benchmarks.search.synthesis import synthesize

ROOT = Path(__file__).resolve().parents[2]
SECTIONS = 5000
REPEATS = 3
FIELDS = ("title", "also_asked", "heading", "lead", "body")
SETS = {"tuned on": "queries-dev.tsv", "kept apart": "queries-held-out.tsv"}


def main() -> None:
    """Measure all three, and print the table."""
    library = _shipped()
    slugs = frozenset(document.slug for document in library.documents)
    sets = {name: _judged(file, slugs) for name, file in SETS.items()}
    entries = make_entries(library)
    many = synthesize(entries, SECTIONS)
    queries = [one.query for judged in sets.values() for one in judged]
    ours = _measure_ours(library, queries, many)
    peers = _measure_peers(entries, many, sets["tuned on"], queries)
    count = len(_as_documents(entries))
    larger = len(_as_documents(many))
    print(f"{len(entries)} pages in {count} rows; {larger} rows at 5,000 sections.")
    for name, found in peers.items():
        print(f"{name} is at its best with {json.dumps(found['settings'])}.")
    print("\n| | ours | " + " | ".join(peers) + " |\n| --- |" + " ---: |" * (1 + len(peers)))
    place = 0
    index = SearchIndex.build(library)
    for name, judged in sets.items():
        results = [evaluate(index, judged, slugs)]
        for found in peers.values():
            part = found["found"][place : place + len(judged)]
            outcomes = tuple(Outcome(q, tuple(f)) for q, f in zip(judged, part, strict=True))
            results.append(Evaluation(outcomes, (), ()))
        place += len(judged)
        _print_quality(f"{len(judged)} queries {name}", results)
    _print_costs([ours, *peers.values()])


def _shipped() -> Library:
    library, _ = Loader().load_accepted(read_folder(ROOT / "content"))
    return readers_view(library, max(one.front.visible_from for one in library.publications))


def _judged(name: str, slugs: frozenset[str]) -> list[Judged]:
    """Return the queries of a file that something in the library answers."""
    text = (ROOT / "tests" / "search" / name).read_text(encoding="utf-8")
    judged, _ = read_judged(text, path=name)
    return [known for one in judged if (known := one.without_others_than(slugs)).ideal]


def _measure_ours(
    library: Library, queries: Sequence[str], entries: Sequence[Entry]
) -> dict[str, object]:
    """Return times as peers.mjs does, in milliseconds a query, and the memory of the index."""
    small = _time(library, make_entries(library), queries)
    began = time.perf_counter()
    index = Indexer().index_entries(library, entries)
    seconds = time.perf_counter() - began
    del index
    large = _time(library, entries, queries)
    tracemalloc.start()
    index = Indexer().index_entries(library, entries)
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return {
        "small": small,
        "large": large,
        "seconds": seconds,
        "bytes": used + index.database.bytes,
    }


def _time(library: Library, entries: Sequence[Entry], queries: Sequence[str]) -> list[float]:
    """Return the fastest of three runs of each query, each run with an index of its own.

    An index remembers what it looked up; so it is asked each query once.
    """
    runs = []
    for _ in range(REPEATS):
        index = Indexer().index_entries(library, entries)
        runs.append([_time_once(index, query) for query in queries])
    return [min(times) for times in zip(*runs, strict=True)]


def _time_once(index: SearchIndex, query: str) -> float:
    began = time.perf_counter()
    index.find(query)
    return (time.perf_counter() - began) * 1000


def _measure_peers(
    shipped: Sequence[Entry],
    many: Sequence[Entry],
    tune: Sequence[Judged],
    queries: Sequence[str],
) -> dict[str, dict[str, list[list[str]] | list[float] | float]]:
    asked = {
        "rows": _as_documents(shipped),
        "many": _as_documents(many),
        "tune": [{"query": one.query, "grades": one.grades} for one in tune],
        "queries": list(queries),
        "common": sorted(COMMON),
    }
    command = ["node", "--expose-gc", str(Path(__file__).with_name("peers.mjs"))]
    done = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    answer: dict[str, dict[str, list[list[str]] | list[float] | float]] = json.loads(done.stdout)
    return answer


def _as_documents(entries: Sequence[Entry]) -> list[dict[str, object]]:
    rows = ((entry.page.slug, row) for entry in entries for row in entry.rows)
    return [
        {"id": place, "page": slug} | {field: getattr(row, field) for field in FIELDS}
        for place, (slug, row) in enumerate(rows)
    ]


def _print_quality(name: str, results: Sequence[Evaluation]) -> None:
    for label, values in (
        ("recall@3", [found.recall for found in results]),
        ("nDCG@10", [found.ndcg for found in results]),
        ("no result", [found.empty for found in results]),
    ):
        cells = " | ".join(f"{value:.3f}" for value in values)
        print(f"| {label}, {name} | {cells} |")


def _print_costs(costs: Sequence[dict[str, object]]) -> None:
    for label, name in (("what is shipped", "small"), ("5,000 sections", "large")):
        lists = [sorted(cost[name]) for cost in costs]  # type: ignore[call-overload] # lists of floats
        for share in (50, 95):
            values = [times[len(times) * share // 100] for times in lists]
            cells = " | ".join(f"{value:.2f} ms ({values[0] / value:.1f})" for value in values)
            print(f"| p{share} a query, {label} (ours is so many times as slow) | {cells} |")
    print("| build, 5,000 sections | " + " | ".join(f"{c['seconds']:.2f} s" for c in costs) + " |")
    memory = " | ".join(f"{float(str(cost['bytes'])) / 1e6:.0f} MB" for cost in costs)
    print(f"| memory, 5,000 sections | {memory} |")


if __name__ == "__main__":
    main()
