"""A review in a file's bytes, and no other byte touched."""

from datetime import date

import pytest

from articles.review_marks import UnfitFileError, write_review
from articles.schema import Review

HASH = "0123456789abcdef0123456789abcdef"
REVIEW = Review(by="jane", on=date(2026, 6, 1), due=date(2027, 6, 1), hash=HASH)
LINES = f"by: jane\n  on: 2026-06-01\n  due: 2027-06-01\n  hash: {HASH}\n"


def marked(front: str, end: str = "---\nText\n---\nMore") -> str:
    return write_review(f"---\n{front}{end}".encode(), REVIEW).decode()


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: A\n", f"title: A\nreview:\n  {LINES}"),
        ("title: A # on\n\n# end\n", f"title: A # on\n\n# end\nreview:\n  {LINES}"),
        (f"review:\n  {LINES}title: A\n", f"review:\n  {LINES}title: A\n"),
        ("review:\n  due: 2027-01-01\n  by: \"ray\"\n  on: '2026-01-01' # x\nb: c\n", f"review:\n  due: 2027-06-01\n  by: \"jane\"\n  on: '2026-06-01' # x\n  hash: {HASH}\nb: c\n"),
        ("review: {by: ray, on: 2026-01-01, due: 2027-01-01} # x\n", f"review: {{by: jane, on: 2026-06-01, due: 2027-06-01, hash: {HASH}}} # x\n"),
        ("review: # none yet\ntitle: A\n", f"review: {{by: jane, on: 2026-06-01, due: 2027-06-01, hash: {HASH}}} # none yet\ntitle: A\n"),
        ("review: ~ # none\n", f"review: {{by: jane, on: 2026-06-01, due: 2027-06-01, hash: {HASH}}} # none\n"),
        ("'review': ~\n", f"'review': {{by: jane, on: 2026-06-01, due: 2027-06-01, hash: {HASH}}}\n"),
        ("lead: |\n  review:\n  by\n", f"lead: |\n  review:\n  by\nreview:\n  {LINES}"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_review_is_written(front: str, expected: str, line_end: str, mark: str) -> None:
    old = f"{mark}---\n{front}---\t\nText — “é”\n---\nMore".replace("\n", line_end)
    new = f"{mark}---\n{expected}---\t\nText — “é”\n---\nMore".replace("\n", line_end)

    assert write_review(old.encode(), REVIEW).decode() == new


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("{title: A}\n", "has no names with a colon, each on its own line"),
        ("review: yes\n", 'behind "review:" stands something else'),
        ("review:\n  by: >\n    ray\n  on: a\n  due: b\n", "is written over several lines"),
        ("review:\n  by: ray\n  date: a\n", '"date:" below "review:" is not what was expected'),
    ],
)
def test_what_has_no_place_for_a_review_is_refused(front: str, message: str) -> None:
    with pytest.raises(UnfitFileError, match=message):
        marked(front)


def test_a_file_without_front_matter_is_refused() -> None:
    with pytest.raises(UnfitFileError, match="cannot be found"):
        write_review(b"title: A\n", REVIEW)
