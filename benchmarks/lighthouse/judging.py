"""One page in Lighthouse: a mid-range phone on a slow line, as its simulation has them."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIGHTHOUSE = Path(__file__).parent / "node_modules/.bin/lighthouse"
INSTALL = "npm ci --prefix benchmarks/lighthouse --ignore-scripts"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PERFECT = 100
SLOWEST_LCP_MS = 1000
MOST_TRIES = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Lighthouse says of one page."""

    scores: Mapping[str, int]  # {category: points of 100}
    lcp_ms: float  # when the largest part of the first screen is painted
    shift: float  # how far things move by themselves; 0 is not at all
    requests: int
    faults: tuple[str, ...]  # ids of the audits that cost points

    @property
    def is_perfect(self) -> bool:
        """Tell whether nothing is left to mend."""
        is_fast = self.lcp_ms <= SLOWEST_LCP_MS and self.shift == 0
        return is_fast and all(score == PERFECT for score in self.scores.values())


def missing() -> str | None:
    """Return what is not installed and how to install it, or None."""
    if browser() is None:
        return "Chromium is not installed. On Debian: apt install chromium"
    if not LIGHTHOUSE.exists() or shutil.which("node") is None:
        return f"Lighthouse is not installed. Install npm, then: {INSTALL}"
    return None


def browser() -> str | None:
    """Return the path of Chromium or Chrome: CHROME_PATH, or what is found."""
    found = (shutil.which(name) for name in BROWSERS)
    return os.environ.get("CHROME_PATH") or next(filter(None, found), None)


class NotJudgedError(Exception):
    """Lighthouse came to no verdict; the message is what it said."""


def judge(url: str) -> Verdict:
    """Load the page and return the verdict.

    Where Lighthouse or its browser gives up, which says nothing of the page, it is asked anew.
    Raises NotJudgedError, with Lighthouse's words, after MOST_TRIES.
    """
    words = ""
    for _ in range(MOST_TRIES):
        result = _run(url)
        report = json.loads(result.stdout) if result.returncode == 0 else None
        if report and all(one["score"] is not None for one in report["categories"].values()):
            return read(report)
        words = result.stderr.strip()
    raise NotJudgedError(f"no verdict on {url} in {MOST_TRIES} tries:\n{words}")


def _run(url: str) -> subprocess.CompletedProcess[str]:
    """Start Lighthouse once; it ends with another code than 0 where it came to no verdict."""
    # Chromium's sandbox refuses to run as root, which CI and containers are.
    flags = "--headless=new" + (" --no-sandbox" if os.geteuid() == 0 else "")
    return subprocess.run(
        [LIGHTHOUSE, url, "--quiet", "--output=json", f"--chrome-flags={flags}"],
        env=dict(os.environ) | {"CHROME_PATH": browser() or ""},
        check=False,
        capture_output=True,
        text=True,
    )


def read(report: Mapping[str, Any]) -> Verdict:
    """Return the verdict of a report; the names are those of Lighthouse 12."""
    audits, categories = report["audits"], report["categories"]
    parts = [part for one in categories.values() for part in one["auditRefs"]]
    counted = {part["id"] for part in parts if part["weight"]}
    return Verdict(
        scores={name: round(categories[name]["score"] * PERFECT) for name in CATEGORIES},
        lcp_ms=audits["largest-contentful-paint"]["numericValue"],
        shift=audits["cumulative-layout-shift"]["numericValue"],
        requests=len(audits["network-requests"]["details"]["items"]),
        faults=tuple(sorted(name for name in counted if _costs_points(audits[name]))),
    )


def _costs_points(audit: Mapping[str, Any]) -> bool:
    """Tell whether an audit applies to the page, and is not met in full."""
    is_told = audit["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
    return is_told and (audit["score"] or 0) < 1
