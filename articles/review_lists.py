"""The reviews of a site as text for a terminal, Markdown for a meeting, and JSON for programs."""

import json
from collections.abc import Iterator
from datetime import date

from articles.documents import Document
from articles.library import Library
from articles.readers_view import readers_view
from articles.reviews import NEEDS, Reviews, needs_of, reviews, signature, signed_by

NONE = {
    "overdue": "None is overdue.",
    "changed": "None changed since its review.",
    "soon": "None is due soon.",
    "never": "Every page was reviewed.",
}
Item = dict[str, object]


def write_text(library: Library, today: date, *, by: str = "") -> str:
    """Return the list for a terminal; with `by`, of what this clinician signed alone."""
    found = reviews(library, today)
    lines: list[str] = []
    for need, heading in NEEDS.items():
        documents = signed_by(found.of(need), by)
        lines.append(f"{heading}: {len(documents)}")
        lines += [f"  {one.name}  {_said(one)}".rstrip() for one in documents]
    lines.append("By clinician")
    lines += [f"  {line}" for line in _shares(found, by)] or ["  clinic.yaml names no clinicians."]
    return "".join(f"{line}\n" for line in lines)


def write_json(library: Library, today: date, *, by: str = "") -> str:
    """Return every page with its review as JSON."""
    found = reviews(library, today)
    everything = signed_by(library.documents, by)
    shown = {one.url for one in readers_view(library, today).documents}
    items = [_item(one, found, is_shown=one.url in shown) for one in everything]
    counts = {need: len(signed_by(found.of(need), by)) for need in NEEDS}
    whole = {"today": str(today), "counts": counts, "pages": items}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def write_markdown(library: Library, today: date, *, by: str = "") -> str:
    """Return a report for a meeting: the numbers, each clinician's share, then page after page."""
    found = reviews(library, today)
    total = len(signed_by(library.documents, by))
    return "\n".join((f"# Reviews on {today}", "", *_parts(found, total, by))) + "\n"


def _parts(found: Reviews, total: int, by: str) -> Iterator[str]:
    yield f"{total} pages: articles, questions and others."
    yield ""
    for need, heading in NEEDS.items():
        yield f"- {heading}: {len(signed_by(found.of(need), by))}"
    yield "\n## By clinician\n"
    yield from [f"- {line}" for line in _shares(found, by)] or ["clinic.yaml names no clinicians."]
    for need, heading in NEEDS.items():
        yield f"\n## {heading}\n"
        documents = signed_by(found.of(need), by)
        if not documents:
            yield NONE[need]
            continue
        yield "| Page | Title | Review |\n| --- | --- | --- |"
        for one in documents:
            title = one.title.replace("|", "\\|")
            yield f"| {one.url} | {title} | {_said(one) or 'none'} |"


def _shares(found: Reviews, by: str) -> Iterator[str]:
    for share in found.shares:
        if not by or share.key == by:
            who = f"{share.clinician.name}, {share.clinician.credential} ({share.key})"
            numbers = f"{share.overdue} overdue, {share.changed} changed since"
            yield f"{who}: {len(share.signed)} signed, {numbers}"


def _said(document: Document) -> str:
    if document.review is None or document.reviewer is None:
        return ""
    return signature(document.review, document.reviewer)


def _item(document: Document, found: Reviews, *, is_shown: bool) -> Item:
    review = document.review
    return {
        "page": document.name,
        "url": document.url,
        "path": document.path,
        "title": document.title,
        "is_published": is_shown,
        "standing": str(document.standing),
        "needs": list(needs_of(document, found)),
        "by": review.by if review else None,
        "on": str(review.on) if review else None,
        "due": str(review.due) if review else None,
        "hash": review.hash if review else None,
        "changed": str(document.last_changed),
    }
