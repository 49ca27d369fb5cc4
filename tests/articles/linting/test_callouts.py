"""Callouts are few, short, and in their place."""

from articles.linting.callouts import callout_problems
from tests.articles.linting.pages import PAGE, page

NOTE = "/// note\nOne thing.\n///\n"


def found(body: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in callout_problems(page(body))]


def test_three_callouts_apart() -> None:
    assert found("## Heading\n" + f"{NOTE}Text.\n" * 3) == []


def test_a_fourth_callout() -> None:
    assert found("## Heading\n" + f"{NOTE}Text.\n" * 4) == [(18, "callout-count")]


def test_two_callouts_without_text_between() -> None:
    assert found(f"## Heading\n{NOTE}\n{NOTE}") == [(10, "callout-next")]


def test_a_callout_after_a_card_is_not_after_a_callout() -> None:
    assert found(f"## Heading\n/// do\n- rest\n///\n\n{NOTE}") == []


def test_a_callout_before_the_first_heading() -> None:
    assert found(NOTE) == [(5, "callout-first")]
    assert list(callout_problems(page(NOTE, path=PAGE))) == []


def test_a_callout_with_988_may_come_first() -> None:
    assert found("/// important | In danger? Call 911\nOr text 988.\n///") == []


def test_a_long_callout() -> None:
    body = "word " * 61

    [problem] = callout_problems(page(f"## Heading\n/// note\n{body}\n///"))

    assert (problem.line, problem.rule) == (6, "callout-long")
    assert problem.message == "the box has 61 words; 60 are enough"
