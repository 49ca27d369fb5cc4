"""Words of like meaning are known by their group, in whatever language and form."""

import pytest

from contact.meanings import meanings
from contact.phrases import plain, words_of


def groups(text: str) -> frozenset[str]:
    flat = plain(text)
    return meanings(flat, words_of(flat))


@pytest.mark.parametrize("text", ["my husband", "mi esposo", "мой муж", "chồng", "asawa", "زوجي"])
def test_a_word_and_its_translations_stand_in_one_group(text: str) -> None:
    assert "<kin>" in groups(text)


def test_a_beginning_stands_for_all_its_forms() -> None:
    assert "<illness>" in groups("depression")
    assert "<illness>" in groups("Depressed")
    assert "<illness>" not in groups("deprive")


def test_a_word_of_several_parts_is_found_with_spaces_and_hyphens() -> None:
    assert "<lending>" not in groups("work from")
    assert "<job>" in groups("You can work from home")
    assert "<job>" in groups("a work-from-home plan")


def test_what_has_no_spaces_is_found_inside_a_line() -> None:
    assert {"<kin>", "<illness>", "<illness + kin>"} <= groups("我妈妈有抑郁症")


def test_two_groups_are_a_pair_in_their_order_and_near_each_other() -> None:
    assert "<we offer>" in groups("we gladly offer")
    assert "<offer we>" not in groups("we gladly offer")
    assert "<we offer>" not in groups("we are four very old friends who never offer")


def test_a_text_without_words_has_no_groups() -> None:
    assert groups("") == groups("!!! 👍") == frozenset()


def test_a_word_of_any_length_is_read() -> None:
    assert "<illness>" in groups("depress" + "x" * 2000)
