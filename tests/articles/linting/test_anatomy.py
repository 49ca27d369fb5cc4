"""The parts that every article has."""

from articles.linting.anatomy import anatomy_problems
from tests.articles.content import PARTS
from tests.articles.linting.pages import PAGE, page

WHOLE = "---\ntitle: T\nlead: L\nkey_points: [A, B, C]\nsources_checked: 2026-01-02\n---\n"


def rules(body: str, front: str = WHOLE) -> list[str]:
    return [problem.rule for problem in anatomy_problems(page(body, front=front))]


def test_a_whole_article() -> None:
    assert rules(f"Text.\n{PARTS}") == []


def test_an_article_without_any_of_them() -> None:
    assert rules("Text.", front="---\ntitle: T\n---\n") == [
        "anatomy-key-points",
        "anatomy-sources-checked",
        "anatomy-questions",
        "anatomy-care-cards",
    ]


def test_the_missing_card_is_named() -> None:
    body = PARTS.replace("/// call-us-today", "/// note")

    [problem] = anatomy_problems(page(body, front=WHOLE))

    assert problem.message == "the article has no box /// call-us-today"


def test_a_page_needs_none_of_them() -> None:
    assert list(anatomy_problems(page("Text.", path=PAGE))) == []


def test_front_matter_that_cannot_be_read_is_mended_first() -> None:
    assert rules("Text.", front="---\ntitle: [T\n---\n") == []
