"""Care cards and lists are used as they help."""

import pytest

from articles.linting.cards import card_problems
from tests.articles.linting.pages import page

CALL_US = "/// call-us\n- you feel sick\n- you feel low\n///\n"
TODAY = "/// call-us-today\n- you are confused\n- you may be pregnant\n///\n"
CALL_911 = "/// call-911\n- someone cannot be woken\n- there is chest pain\n///\n"


def found(body: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in card_problems(page(body))]


def test_three_cards_in_order() -> None:
    assert found(f"## Help\n{CALL_US}{TODAY}{CALL_911}") == []


def test_one_card_alone() -> None:
    assert found(f"## Help\n{CALL_911}") == []


def test_a_card_after_a_more_urgent_one() -> None:
    assert found(f"## Help\n{CALL_911}{TODAY}") == [(10, "card-order")]


def test_a_second_card_of_one_kind() -> None:
    assert found(f"## Help\n{CALL_US}{CALL_US}") == [(10, "card-repeated")]


def test_cards_under_two_headings() -> None:
    assert found(f"## Help\n{CALL_US}## More\n{TODAY}") == [(11, "card-heading")]


def test_a_card_before_the_first_heading() -> None:
    assert found(CALL_US) == [(5, "card-heading")]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Call us any time.\n", "no lines that begin"),
        ("- you feel low\n", "one line that begins"),
        ("- you feel low\n" * 11, "11 lines that begin"),
    ],
)
def test_a_card_with_too_few_or_too_many_items(body: str, count: str) -> None:
    [problem] = card_problems(page(f"## Help\n/// call-us\n{body}///"))

    assert (problem.line, problem.rule) == (6, "card-list")
    assert problem.message == f'the box /// call-us has {count} with "- "'


@pytest.mark.parametrize(
    "item", ["You feel sick", "if you feel sick", "Call us at night", "do not feel well"]
)
def test_an_item_that_does_not_go_on_from_the_title(item: str) -> None:
    assert found(f"## Help\n/// call-us\n- you feel low\n- {item}\n///") == [(8, "card-item")]


@pytest.mark.parametrize("item", ["Spravato made you sick", "MAOIs are on your list", "I am out"])
def test_a_name_keeps_its_capital(item: str) -> None:
    assert found(f"## Help\n/// call-us\n- you feel low\n- {item}\n///") == []


@pytest.mark.parametrize("item", ["Drive", "do not drive", "don’t drive"])
def test_a_do_not_list_goes_on_from_its_title(item: str) -> None:
    assert found(f"/// dont\n- drink alcohol\n- {item}\n///") == [(7, "card-item")]


@pytest.mark.parametrize(
    "sign",
    [
        "someone cannot be woken",
        "you have chest pain",
        "you have trouble breathing",
        "your breathing is slow",
        "you have a seizure",
        "your face or throat swells",
        "you think about suicide",
        "you want to hurt yourself",
        "you took an overdose",
        "there is weakness on one side",
    ],
)
def test_an_emergency_is_no_matter_for_the_clinic(sign: str) -> None:
    assert found(f"## Help\n/// call-us-today\n- you are low\n- {sign}\n///") == [
        (8, "card-emergency")
    ]
    assert found(f"## Help\n/// call-911\n- there is a fire\n- {sign}\n///") == []


def test_a_911_card_without_an_emergency() -> None:
    assert found("## Help\n/// call-911\n- you feel low\n- you are tired\n///") == [
        (6, "card-911-signs")
    ]


def test_a_card_in_a_code_block_is_an_example() -> None:
    assert found(f"```\n{CALL_911}{CALL_US}```") == []
