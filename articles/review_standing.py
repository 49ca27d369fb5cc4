"""Whether the review of a page still stands for what the page says."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath

from articles.files import ROOT, read_text
from articles.respelling import is_respelling
from articles.schema import Review
from articles.substance import digest


class Standing(StrEnum):
    """What the review of a page is worth today, apart from the day on which it is due."""

    NEVER = "never"  # no clinician reviewed the page
    HOLDS = "holds"  # the page says what was reviewed
    RESPELLED = "respelled"  # the same, with mended spelling
    CHANGED = "changed"  # the page says something else since


def kept_path(path: str) -> str:
    """Return where the reviewed text of a page is kept, such as content/reviewed/faq/x.txt."""
    kind, slug = path.split("/")[1], PurePosixPath(path).stem
    return f"{ROOT}/reviewed/{kind}/{slug}.txt"


def judge(
    review: Review | None,
    *,
    changed: date | None,
    text: Callable[[], str],
    digest_now: Callable[[], str],
    kept: Callable[[], bytes],
    elsewhere: Callable[[], Mapping[str, int]],
) -> Standing:
    """Say what a review is worth.

    `changed` is the day of the last significant change, as the file says it; `text` what the page
    says now, and `digest_now` the hash of that; `kept` what it said when it was reviewed, or
    nothing; `elsewhere` the words of the other pages. A review without a hash was
    written by hand: it stands until `changed` is later.
    """
    if review is None:
        return Standing.NEVER
    if changed and changed > review.on:
        return Standing.CHANGED
    if not review.hash:
        return Standing.HOLDS
    if digest_now() == review.hash:
        return Standing.HOLDS
    reviewed = read_text(kept(), path="")[0] or ""
    is_kept = bool(reviewed) and digest(reviewed) == review.hash
    if is_kept and is_respelling(reviewed, text(), elsewhere()):
        return Standing.RESPELLED
    return Standing.CHANGED
