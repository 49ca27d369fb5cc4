"""What works in the background gives way, and only while it works."""

import sys

import pytest

from articles.editions import Editions
from articles.giving_way import SWITCH_SECONDS, giving_way
from tests.articles.content import ContentFolder


def test_turns_are_short_until_the_last_one_at_work_ends() -> None:
    usual = sys.getswitchinterval()
    first, second = giving_way(), giving_way()
    with first:
        second.__enter__()
        assert sys.getswitchinterval() < usual
    assert sys.getswitchinterval() < usual
    second.__exit__(None, None, None)

    assert sys.getswitchinterval() == usual


def test_turns_are_short_while_an_edition_is_made(
    content: ContentFolder, editions: Editions
) -> None:
    usual = sys.getswitchinterval()
    found: list[float] = []
    editions.prepare = lambda _edition: found.append(sys.getswitchinterval())
    content.article("risks/side-effects", title="Before")
    editions.refresh()
    content.article("risks/side-effects", title="After it")
    editions.refresh()

    assert found == [pytest.approx(SWITCH_SECONDS, rel=0.1)]
    assert sys.getswitchinterval() == usual
