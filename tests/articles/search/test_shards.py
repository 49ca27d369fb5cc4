"""Shards: the rows of many pages in some databases, made anew where a page changed."""

from articles.search.database import Term
from articles.search.rows import Entry, FoundPage, Row
from articles.search.shards import MOST_PAGES, Shards

TERMS = (Term(("zebra",)), Term(("sleep",)), Term(("ze",), is_prefix=True), Term(("new",)))


def entry(number: int, body: str) -> Entry:
    """Return a page with a row for its top and one for a section."""
    url = f"/articles/page-{number}/"
    page = FoundPage(
        url, f"page-{number}", f"Page {number}", "Article", (), "", (f"Page {number}",)
    )
    rows = (Row("", "", "", title=page.title), Row("part", "Part", body, body=body))
    return Entry(page, rows)


def many(count: int) -> list[Entry]:
    """Return pages of which some have each word."""
    texts = ("zebra sleep", "zebras", "sleeping liver", "liver", "zero")
    return [entry(number, texts[number % len(texts)]) for number in range(count)]


def test_changed_pages_leave_the_other_databases_as_they_are() -> None:
    entries = many(MOST_PAGES * 2)
    before = Shards(entries)

    entries[7:8] = [entry(7, "new zebra"), entry(9999, "one more")]
    after = Shards(entries[:-1], before)

    changed = [one is not other for one, other in zip(before.all, after.all, strict=True)]
    assert len(changed) == 2
    assert before.look_up(Term(("new",))) == {}


def test_databases_that_changed_say_what_new_ones_say() -> None:
    entries = many(MOST_PAGES + 50)
    shards = Shards(entries)

    for number in (3, 700, 3, 1000):
        entries[number] = entry(number, f"new zebra sleep {number}")
        del entries[number + 20]
        shards = Shards(entries, shards)
    anew = Shards(entries)

    assert [shards.look_up(term) for term in TERMS] == [anew.look_up(term) for term in TERMS]
    assert shards.rows_with(("zebra", "sleep")) == anew.rows_with(("zebra", "sleep"))
    assert [shards.count(stem) for stem in ("zebra", "sleep", "new", "liver")] == [
        anew.count(stem) for stem in ("zebra", "sleep", "new", "liver")
    ]


def test_more_pages_are_spread_over_more_databases() -> None:
    few, more = Shards(many(MOST_PAGES)), Shards(many(MOST_PAGES + 1))

    assert (len(few.all), len(more.all)) == (1, 2)
    assert len(Shards(many(MOST_PAGES + 1), few).all) == 2
