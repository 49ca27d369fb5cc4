"""Many texts in one pattern."""

import re

from hypothesis import given
from hypothesis import strategies as st

from articles.alternatives import one_of

TEXTS = st.lists(st.text("ab-.", min_size=1, max_size=4), min_size=1, max_size=8)


@given(TEXTS, st.text("ab-.", max_size=12))
def test_it_finds_what_the_texts_one_beside_the_other_find(texts: list[str], text: str) -> None:
    longest_first = sorted(texts, key=len, reverse=True)

    found = re.findall(one_of(texts), text)

    assert found == re.findall("|".join(map(re.escape, longest_first)), text)


def test_what_begins_alike_is_written_once() -> None:
    assert one_of(["ketamine", "ketamines", "kat"]) == "k(?:etamine(?:s)?|at)"
