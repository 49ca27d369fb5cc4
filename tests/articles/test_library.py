"""A library shows what readers may see on one day, and gives away nothing else."""

from datetime import date

import pytest

from articles.library import Library
from articles.readers_view import next_change, readers_view
from tests.articles.conftest import Load
from tests.articles.content import CLINIC, ContentFolder

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("fields", "is_visible"),
    [
        ({}, True),
        ({"status": "draft"}, False),
        ({"status": "published"}, True),
        ({"publish_on": "2026-06-01"}, True),
        ({"publish_on": "2026-06-02"}, False),
        ({"published": "2026-06-02"}, False),
        ({"expires_on": "2026-06-02"}, True),
        ({"expires_on": "2026-06-01"}, False),
        ({"status": "draft", "expires_on": "2026-06-01"}, False),
    ],
)
def test_status_and_dates_say_what_is_visible(
    content: ContentFolder, load: Load, fields: dict[str, str], is_visible: bool
) -> None:
    content.article("risks/a", **fields)

    assert ("a" in readers_view(load()[0], TODAY).articles) == is_visible


@pytest.fixture
def shelf(content: ContentFolder, load: Load) -> Library:
    """A library with a hidden article of each sort, all named by a visible one."""
    links = " ".join(
        f"[{slug} page]({slug}.md#part)" for slug in ("draft", "later", "old", "left-out")
    )
    content.article(
        "basics/shown",
        body=f"{links} [also](also.md) [@short-2018]\n",
        related="[articles/draft, articles/also, articles/old]",
        order="2",
    )
    content.article("basics/also", order="4")
    body = "## Part {#part}\n\nText.\n"
    content.article("basics/draft", body=body, status="draft", aliases="[first-draft]", order="1")
    content.article("basics/later", body=body, publish_on="2026-07-01", order="3")
    content.article("basics/old", body=body, expires_on="2026-02-01", superseded_by="shown")
    content.article("basics/left-out", body=body)
    content.article("risks/only-draft", status="draft")
    content.write("clinic.yaml", CLINIC + "hidden:\n  - left-out\n")
    library, problems = load()
    assert [problem for problem in problems if problem.is_error] == []
    return readers_view(library, TODAY)


def test_hidden_articles_are_in_no_list(shelf: Library) -> None:
    shown, also = shelf.articles["shown"], shelf.articles["also"]

    assert list(shelf.articles) == ["shown", "also"]
    assert [topic.slug for topic in shelf.topics] == ["basics"]
    assert shelf.related(shown) == (also,)
    assert shelf.neighbors(shown) == (None, also)
    assert shelf.neighbors(also) == (shown, None)
    assert sorted(shelf.titles) == ["/articles/also/", "/articles/shown/"]
    assert shelf.aliases == {}


def test_links_to_hidden_articles_become_plain_text(shelf: Library) -> None:
    html = shelf.articles["shown"].html

    assert "draft page later page old page left-out page" in html
    assert '<a href="/articles/also/">also</a>' in html


def test_what_is_gone_is_told_from_what_never_was(shelf: Library) -> None:
    assert list(shelf.expired) == ["/articles/old/"]


def test_an_alias_leads_to_a_visible_article(content: ContentFolder, load: Load) -> None:
    content.article("risks/new-name", aliases="[old-name]")

    assert readers_view(load()[0], TODAY).aliases == {"/articles/old-name/": "/articles/new-name/"}


def test_the_next_change_is_the_nearest_date_ahead(content: ContentFolder, load: Load) -> None:
    content.article("risks/a", expires_on="2026-09-01")
    content.article("risks/b", publish_on="2026-08-01")
    content.article("risks/c")

    library = load()[0]

    assert next_change(library, TODAY) == date(2026, 8, 1)
    assert next_change(library, date(2026, 8, 1)) == date(2026, 9, 1)
    assert next_change(library, date(2026, 9, 1)) is None


def test_start_here_keeps_its_own_order(content: ContentFolder, load: Load) -> None:
    content.article("basics/a")
    content.article("risks/b")
    content.write("home.yaml", "title: T\nlead: L\nstart_here: [b, a, gone]\n")

    assert [article.slug for article in readers_view(load()[0], TODAY).start_here] == ["b", "a"]


def test_a_change_before_publication_is_not_shown_as_one(
    content: ContentFolder, load: Load
) -> None:
    content.article("risks/a", publish_on="2026-03-01", changed="2026-02-01")

    article = load()[0].articles["a"]

    assert (article.published, article.last_changed) == (date(2026, 3, 1), date(2026, 3, 1))


def test_reading_time_is_a_minute_at_least(content: ContentFolder, load: Load) -> None:
    content.article("risks/short", body="Few words.\n")
    content.article("risks/long", body="word " * 401 + "\n")

    articles = load()[0].articles

    assert (articles["short"].reading_minutes, articles["long"].reading_minutes) == (1, 3)


def test_links_to_lists_of_nothing_become_plain_text(content: ContentFolder, load: Load) -> None:
    body = "See [all questions](/faq/), [a topic](/topics/risks/) and [another](/topics/basics/)."
    content.article("basics/a", body)
    content.question("risks/b", status="draft")

    library = readers_view(load()[0], date(2026, 6, 1))

    assert library.articles["a"].html == (
        '<p>See all questions, a topic and <a href="/topics/basics/">another</a>.</p>'
    )
