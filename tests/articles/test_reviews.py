"""What needs a reviewer, or a look at its sources."""

from datetime import date

from articles.reviews import reviews
from tests.articles.conftest import Load
from tests.articles.content import CLINIC, ContentFolder

TODAY = date(2026, 6, 1)
REVIEWED = "{{by: jane, on: 2025-06-01, due: {}}}"


def slugs(documents: tuple[object, ...]) -> list[str]:
    return [str(getattr(document, "slug", "")) for document in documents]


def test_reviews_are_sorted_by_the_day_they_are_due(content: ContentFolder, load: Load) -> None:
    people = (
        "clinicians:\n  jane:\n    name: Test Reviewer\n    credential: MD\n    role: Reviewer\n"
    )
    content.write("clinic.yaml", CLINIC + people)
    for slug, due in (
        ("b-overdue", "2026-05-31"),
        ("a-today", "2026-06-01"),
        ("c-oldest", "2026-01-01"),
        ("d-soon", "2026-07-31"),
        ("e-later", "2026-08-01"),
    ):
        content.article(f"risks/{slug}", review=REVIEWED.format(due))
    content.article("risks/f-never")
    content.question("risks/g-never")
    content.page("about")

    found = reviews(load()[0], TODAY)

    assert slugs(found.overdue) == ["c-oldest", "b-overdue", "a-today"]
    assert slugs(found.soon) == ["d-soon"]
    assert slugs(found.never) == ["f-never", "g-never", "about"]


def test_each_clinician_has_a_share(content: ContentFolder, load: Load) -> None:
    people = (
        "clinicians:\n  jane:\n    name: Test Reviewer\n    credential: MD\n    role: Reviewer\n"
        "  ray:\n    name: Another\n    credential: PhD\n    role: Reviewer\n"
    )
    content.write("clinic.yaml", CLINIC + people)
    content.article("risks/a", review=REVIEWED.format("2026-05-31"))
    content.question("risks/b", review=REVIEWED.format("2026-08-31"), changed="2026-05-05")

    found = reviews(load()[0], TODAY)

    shares = [
        (share.key, slugs(share.signed), share.overdue, share.changed) for share in found.shares
    ]
    assert shares == [("jane", ["a", "b"], 1, 1), ("ray", [], 0, 0)]
    assert slugs(found.changed) == ["b"]


def test_sources_want_a_look_after_a_year(content: ContentFolder, load: Load) -> None:
    content.article("risks/a", sources_checked="2025-06-01")
    content.article("risks/b", sources_checked="2025-05-31")
    content.article("risks/c", sources_checked="2024-01-01")
    content.article("risks/d")
    content.question("risks/e", sources_checked="2023-01-01")

    assert slugs(reviews(load()[0], TODAY).unchecked) == ["d", "e", "c", "b"]
