"""What `manage.py check --deploy` says of reviews."""

from pytest_django import Settings

from articles.checks import check_reviews
from tests.articles.content import CLINIC, ContentFolder

PEOPLE = "clinicians:\n  jane:\n    name: Test\n    credential: MD\n    role: Reviewer\n"


def test_what_waits_for_a_review_is_counted_where_one_is_required(
    content: ContentFolder, settings: Settings
) -> None:
    settings.KAT_CONTENT_DIR = content.path
    content.write("clinic.yaml", CLINIC + PEOPLE)
    content.article("risks/a", review="{by: jane, on: 2026-01-02, due: 2027-01-02}")
    content.article("risks/b")
    content.question("risks/c")
    content.page("about")

    settings.KAT_REQUIRE_REVIEW = False
    assert check_reviews(None) == []

    settings.KAT_REQUIRE_REVIEW = True
    [found] = check_reviews(None)
    assert (found.id, found.msg) == (
        "articles.I002",
        "2 of 3 articles and questions wait for a review.",
    )

    content.article("risks/b", review="{by: jane, on: 2026-01-02, due: 2027-01-02}")
    content.question("risks/c", review="{by: jane, on: 2026-01-02, due: 2027-01-02}")
    assert check_reviews(None) == []
