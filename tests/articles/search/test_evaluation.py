"""The measures are what their definitions say, and what cannot be measured is said."""

from math import log2

import pytest

from articles.search.evaluation import Judged, Outcome, evaluate, read_judged
from tests.articles.content import ContentFolder
from tests.articles.search.conftest import Build

PATH = "queries.tsv"


def test_a_file_is_read() -> None:
    text = "# query\tideal\tacceptable\n\nride home\ta,b\tc\ncost\td\t\nwhy\te\n"

    judged, problems = read_judged(text, path=PATH)

    assert problems == ()
    assert judged == (
        Judged("ride home", {"c": 1, "a": 3, "b": 3}),
        Judged("cost", {"d": 3}),
        Judged("why", {"e": 3}),
    )


@pytest.mark.parametrize("line", ["no tab", "query\t\tonly acceptable", "a\tb\tc\td", "\ta\tb"])
def test_a_line_that_is_not_one_is_named(line: str) -> None:
    judged, problems = read_judged(f"cost\ta\n{line}\n", path=PATH)

    assert len(judged) == 1
    assert [str(problem).split("\n")[0] for problem in problems] == [
        "queries.tsv:2: this is not a query, its ideal slugs and its acceptable slugs"
    ]


def test_recall_looks_at_three_and_ndcg_at_ten() -> None:
    judged = Judged("q", {"a": 3, "b": 3, "c": 1})

    outcome = Outcome(judged, ("x", "c", "y", "a", *"123456", "b"))

    best = 7 / log2(2) + 7 / log2(3) + 1 / log2(4)
    assert not outcome.is_hit
    assert outcome.ndcg == pytest.approx((1 / log2(3) + 7 / log2(5)) / best)
    assert Outcome(judged, ("x", "c", "b")).is_hit
    assert Outcome(judged, ("a", "b", "c")).ndcg == pytest.approx(1)
    assert Outcome(judged, ()).ndcg == 0


def test_queries_are_asked_and_what_is_not_in_the_library_is_left_out(
    content: ContentFolder, build: Build
) -> None:
    content.question("risks/zebra", question="Why zebras?")
    content.question("risks/lion", question="Why lions?")
    judged = [
        Judged("zebra", {"zebra": 3, "gone": 3}),
        Judged("lion", {"zebra": 3}),
        Judged("tiger", {"lion": 3}),
        Judged("lost", {"gone": 3, "lion": 1}),
    ]

    found = evaluate(build(), judged, frozenset({"zebra", "lion"}))

    assert [(o.judged.query, o.found, o.is_hit) for o in found.outcomes] == [
        ("zebra", ("zebra",), True),
        ("lion", ("lion",), False),
        ("tiger", (), False),
    ]
    assert [one.query for one in found.skipped] == ["lost"]
    assert found.missing == ("gone",)
    assert (found.recall, found.ndcg, found.empty) == pytest.approx((1 / 3, 1 / 3, 1 / 3))
