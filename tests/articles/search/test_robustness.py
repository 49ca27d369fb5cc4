"""Whatever is typed, the search answers; and small changes of a query keep what it finds."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.search import Scope, SearchIndex
from articles.search.common import COMMON
from articles.search.index import LONGEST_QUERY

OPERATORS = ('"', "AND", "OR", "NOT", "NEAR(", ")", "*", "^", ":", "+", "-", "{title}", "title:")
WORDS = ("bladder", "driving", "session", "Zoloft", "insurance", "want to die", "nausea", "what")
# One index for all examples: it does not change.
JOINER = "\u200d"  # joins signs of an emoji and letters of some scripts
relaxed = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
anything = st.text(max_size=400)
typed = st.lists(st.sampled_from(WORDS + OPERATORS) | st.text(max_size=8), max_size=12).map(
    " ".join
)


@relaxed
@given(query=anything | typed, page=st.integers(), is_exact=st.booleans())
@example(query='"', page=1, is_exact=False)
@example(query='"" OR NEAR(a b, 5) {title} : * ^', page=1, is_exact=False)
@example(query="\x00\ud800\udfff\u202e", page=-1, is_exact=True)
@example(query="<script>alert(1)</script>", page=1, is_exact=False)
@example(query="ﷺ" * 200, page=1, is_exact=False)
@example(query="x" * 10_000, page=1, is_exact=False)
@example(query="a " * 5_000, page=1, is_exact=False)
@example(query='"a b" ' * 2_000, page=1, is_exact=False)
@example(query="😀👩‍👩‍👧 قيادة 運転 привет", page=1, is_exact=False)
def test_no_query_raises(shipped_index: SearchIndex, query: str, page: int, is_exact: bool) -> None:
    for scope in Scope:
        found = shipped_index.find(query, scope=scope, page=page, is_exact=is_exact)

        assert len(found.query) <= LONGEST_QUERY
        assert found.query.replace(JOINER, "").isprintable()
        found.query.encode()
        assert len(found.results) <= 10
        assert 1 <= found.page <= found.pages


@relaxed
@given(query=typed)
def test_case_changes_nothing(shipped_index: SearchIndex, query: str) -> None:
    lower, upper = query.lower(), query.upper()
    if lower.upper() != upper or upper.lower() != lower:
        return  # a letter such as ß, which has no capital of its own

    first, second = shipped_index.find(lower), shipped_index.find(upper)

    assert first.results == second.results
    assert first.is_crisis == second.is_crisis


@relaxed
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=4),
    operator=st.sampled_from(OPERATORS[2:]),
)
def test_operators_mean_nothing(
    shipped_index: SearchIndex, words: list[str], operator: str
) -> None:
    plain = shipped_index.find(" ".join(words))

    with_signs = shipped_index.find(f"{' '.join(words)} {'^*:(){}+-'}")

    assert [r.url for r in with_signs.results] == [r.url for r in plain.results]
    assert shipped_index.find(f"{operator} {' '.join(words)}").total


def title_words(index: SearchIndex) -> Iterator[tuple[str, str]]:
    """Yield each longer word of the titles of questions, with a page that has it."""
    seen: set[str] = set()
    for page in index.pages:
        for word in page.title.lower().replace("?", "").split():
            if (
                word.isalpha()
                and len(word) > 3
                and word not in COMMON | seen
                and page.kind == "Question"
            ):
                seen.add(word)
                yield word, page.url


@pytest.mark.parametrize("change", ["{}s", "{}x", "the {}", "{}?", '"{}"', " {}! "])
def test_an_ending_or_a_sign_keeps_the_page_found(shipped_index: SearchIndex, change: str) -> None:
    lost = []
    for word, url in title_words(shipped_index):
        query = change.format(word)
        pages = {
            result.url.partition("#")[0]
            for number in range(1, shipped_index.find(query).pages + 1)
            for result in shipped_index.find(query, page=number).results
        }
        if url not in pages:
            lost.append((query, url))

    assert lost == []
