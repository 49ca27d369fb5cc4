"""Pages are found by the words of their titles and leads."""

from articles.search import search_titles
from tests.articles.conftest import Load
from tests.articles.content import ContentFolder


def test_a_title_counts_more_than_a_lead(content: ContentFolder, load: Load) -> None:
    content.article("basics/a", title="Other", lead="About driving home.")
    content.article("risks/b", title="Driving home")

    assert [result.url for result in search_titles(load()[0], "driving")] == [
        "/articles/b/",
        "/articles/a/",
    ]


def test_common_words_alone_do_not_find_everything(content: ContentFolder, load: Load) -> None:
    content.article("basics/a", title="What is it like")
    content.article("risks/b", title="Driving and you")

    assert [result.url for result in search_titles(load()[0], "what is driving like")] == [
        "/articles/a/",
        "/articles/b/",
    ]


def test_a_plural_finds_the_singular_and_the_other_way_round(
    content: ContentFolder, load: Load
) -> None:
    content.article("basics/a", title="Side effects")

    library = load()[0]

    assert search_titles(library, "effect") != ()
    assert search_titles(library, "sides") != ()


def test_nothing_asked_finds_nothing(content: ContentFolder, load: Load) -> None:
    content.article("basics/a")

    assert search_titles(load()[0], "  ") == ()
