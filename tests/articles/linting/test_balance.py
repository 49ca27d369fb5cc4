"""A benefit stands beside its risk, a rate beside its comparison, suicide beside help."""

import pytest

from articles.linting.balance import balance_problems
from tests.articles.linting.pages import page

BENEFIT = "Ketamine may ease depression."
RISK = "It has risks, too."
DOUBT = "How long it lasts is not known."
HELP = "Call 988 or text 988. In danger, call 911."


def found(body: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in balance_problems(page(body))]


def test_a_benefit_with_risk_and_doubt_is_balanced() -> None:
    assert found(f"{BENEFIT}\n\n{RISK} {DOUBT}") == []


def test_a_benefit_without_risk() -> None:
    assert found(f"Text.\n\n{BENEFIT}\n\n{DOUBT}") == [(7, "balance-risk")]


def test_a_benefit_without_doubt() -> None:
    assert found(f"{BENEFIT}\n\n{RISK}") == [(5, "balance-uncertainty")]


def test_saying_that_there_is_no_risk_names_none() -> None:
    assert found(f"{BENEFIT} It has no side effects. {DOUBT}") == [(5, "balance-risk")]


@pytest.mark.parametrize("body", ["You can say no.", "Will it help me?", "Tell us if it helps."])
def test_a_page_without_benefit_needs_no_risk(body: str) -> None:
    assert found(body) == []


def test_a_rate_without_comparison() -> None:
    body = f"{RISK} {DOUBT}\n\n## One\n\nIn a study, 64 in 100 people got better.\n\n## Two\n\nMore than placebo."

    assert found(body) == [(9, "balance-both-arms")]


@pytest.mark.parametrize(
    "body",
    [
        "In a study, 64 in 100 people got better, and 28 on placebo.",
        "In a study, 64 in 100 people got better. There was no comparison group.",
        "In a survey of users, about half got better after stopping.",
        "Could 64 in 100 people get better?",
        "About 38 in 100 people got dizzy.",
        "Table: People who got better\n\n| Trial | Ketamine | Midazolam |\n| --- | --- | --- |\n| One | 64 in 100 | 28 in 100 |",
    ],
)
def test_a_rate_that_is_compared_or_none_of_benefit(body: str) -> None:
    assert [rule for _, rule in found(f"{RISK} {DOUBT}\n\n{body}")] == []


def test_a_table_of_one_arm() -> None:
    body = "Table: People who got better\n\n| Trial | With ketamine |\n| --- | --- |\n| People who got better | 64 in 100 |"

    assert (9, "balance-both-arms") in found(f"{body}\n\n{RISK} {DOUBT}")


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        ("Some people think about suicide.", "988 or 911"),
        ("Some people think about suicide. Call 988.", "911"),
        ("Are you thinking of harming yourself? Call 911.", "988"),
    ],
)
def test_suicide_without_help(body: str, missing: str) -> None:
    [problem] = balance_problems(page(f"Text.\n\n{body}"))

    assert (problem.line, problem.rule) == (7, "balance-suicide")
    assert problem.message == f"the page mentions suicide, and not {missing}"


def test_suicide_with_help_anywhere_on_the_page() -> None:
    assert found(f"Some people think about suicide.\n\n{HELP}") == []
