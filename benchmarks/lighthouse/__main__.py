"""Lighthouse on every page of the sitemap: `python -m benchmarks.lighthouse`.

Install it once: `npm ci --prefix benchmarks/lighthouse --ignore-scripts` (Node 18.20 or newer).
It starts the site as `make run` serves it, and prints a line for each page: the four scores, when
the largest part of the first screen is painted (LCP) on the simulated slow 4G line, layout shift,
and requests. It ends with 1 unless every page has 100 four times, an LCP of at most 1.0 s, and no
shift.

About ten seconds a page. A page that is not perfect is loaded again, up to three times, and counts
with the best: a busy machine makes a page look slower, never faster. What is done is kept in
var/lighthouse.json; `--resume` goes on from there, and `--only PATH ...` takes these pages alone.
"""

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.lighthouse.judging import CATEGORIES, Verdict, judge, missing
from tests.serving import Server, serving

KEPT = Path(__file__).resolve().parents[2] / "var" / "lighthouse.json"
TRIES = 3
HEAD = "| page | performance | accessibility | best practices | SEO | LCP, ms | shift | requests |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge the pages, print the table, and return 1 unless all are perfect."""
    options = _options(arguments)
    if reason := missing():
        print(reason, file=sys.stderr)
        return 2
    kept = _read_kept() if options.resume else {}
    print(f"{HEAD}\n| --- |{' ---: |' * 7}")
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as site:
        for path in options.only or sitemap_paths(site):
            if path not in kept:
                kept[path] = judge_fairly(site.url + path)
                _keep(kept)
            print(_line(path, kept[path]), flush=True)
    shown = {path: kept[path] for path in options.only or kept}
    worse = [path for path, verdict in shown.items() if not verdict.is_perfect]
    print(f"\n{len(shown)} pages, {len(worse)} with something to mend.")
    for path in worse:
        print(f"{path}: {', '.join(shown[path].faults) or 'LCP or shift'}")
    return 1 if worse else 0


def sitemap_paths(site: Server) -> tuple[str, ...]:
    """Return the path of every page that the sitemap lists."""
    return tuple(re.findall(r"<loc>https?://[^/<]+([^<]*)</loc>", site.get("/sitemap.xml").text))


def judge_fairly(url: str) -> Verdict:
    """Return the best verdict of up to three."""
    best = judge(url)
    for _ in range(TRIES - 1):
        if best.is_perfect:
            break
        best = max(best, judge(url), key=_merit)
    return best


def _merit(verdict: Verdict) -> tuple[bool, int, float]:
    return verdict.is_perfect, sum(verdict.scores.values()), -verdict.lcp_ms


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse")
    parser.add_argument("--only", nargs="+", metavar="PATH", help="judge these pages alone")
    parser.add_argument("--resume", action="store_true", help="keep what var/lighthouse.json has")
    return parser.parse_args(arguments)


def _read_kept() -> dict[str, Verdict]:
    if not KEPT.exists():
        return {}
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    return {
        path: Verdict(**found | {"faults": tuple(found["faults"])}) for path, found in kept.items()
    }


def _keep(verdicts: dict[str, Verdict]) -> None:
    KEPT.parent.mkdir(exist_ok=True)
    found = {path: asdict(verdict) for path, verdict in verdicts.items()}
    KEPT.write_text(json.dumps(found, indent=1), encoding="utf-8")


def _line(path: str, verdict: Verdict) -> str:
    scores = " | ".join(str(verdict.scores[name]) for name in CATEGORIES)
    return f"| {path} | {scores} | {verdict.lcp_ms:.0f} | {verdict.shift:g} | {verdict.requests} |"


if __name__ == "__main__":
    sys.exit(main())
