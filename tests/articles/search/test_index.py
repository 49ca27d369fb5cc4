"""The search finds the answer, by whatever words, and leads to the section that has it."""

import gc
import threading
import weakref
from datetime import UTC, datetime

import pytest

from articles.search import Found, Piece, Scope, SearchIndex
from articles.search.results import Place
from tests.articles.conftest import Clock
from tests.articles.content import ContentFolder
from tests.articles.search.conftest import Build


def urls(found: Found) -> list[str]:
    return [result.url for result in found.results]


def marked(found: Found) -> list[str]:
    return [piece.text for piece in found.results[0].snippet if piece.is_match]


def test_a_section_is_found_under_its_page(content: ContentFolder, build: Build) -> None:
    body = "Intro.\n\n## Bladder {#bladder}\n\nIt can hurt.\n\n## Liver\n\nThe liver, too.\n"
    content.article("risks/harms", title="Harms", lead="What can go wrong.", body=body)

    [result] = build().find("bladder").results

    assert result.url == "/articles/harms/#bladder"
    assert (result.slug, result.title, result.section) == ("harms", "Harms", "Bladder")
    assert (result.kind, result.breadcrumb) == ("Article", ("Risks",))
    assert result.snippet == (Piece("It can hurt."),)


def test_a_page_stands_in_the_list_once(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", body="\n\n".join(f"## Pain {n}\n\nPain." for n in range(5)))

    found = build().find("pain")

    assert (found.total, len(found.results)) == (1, 1)


def test_every_kind_of_page_is_found(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", title="Zebras and you")
    content.question("risks/b", question="Why zebras?")
    content.page("c", title="About zebras")
    content.write("glossary.yaml", "- term: Zebra\n  meaning: An animal.\n")

    found = build().find("zebra")

    assert {(result.kind, result.url) for result in found.results} == {
        ("Article", "/articles/a/"),
        ("Question", "/faq/b/"),
        ("Page", "/pages/c/"),
        ("Glossary", "/glossary/#zebra"),
    }


def test_questions_can_be_searched_alone(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", title="Zebras")
    content.question("risks/b", question="Why zebras?")

    assert urls(build().find("zebra", scope=Scope.QUESTIONS)) == ["/faq/b/"]


def test_other_wordings_are_searched_and_not_shown(content: ContentFolder, build: Build) -> None:
    content.question("risks/b", also_asked="[does it make you itch]")

    found = build().find("itch")

    assert urls(found) == ["/faq/b/"]
    assert "itch" not in str(found.results)


def test_articles_and_pages_have_other_wordings_too(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", also_asked="[horse medicine]")
    content.page("b", also_asked="[is it a horse drug]")

    found = build().find("horse")

    assert set(urls(found)) == {"/articles/a/", "/pages/b/"}
    assert "horse" not in str(found.results)


def test_a_title_counts_more_than_a_text(content: ContentFolder, build: Build) -> None:
    content.article("basics/a", title="Other things", body="Driving. Driving home. [@short-2018]")
    content.article("risks/b", title="Driving home")

    assert urls(build().find("driving home")) == ["/articles/b/", "/articles/a/"]


def test_a_page_with_all_words_comes_before_one_that_repeats_one(
    content: ContentFolder, build: Build
) -> None:
    content.article("risks/a", title="This", body="Liver, liver. The liver.")
    content.article("risks/b", title="Other", body="## Organs\n\nThe liver and the spleen.")
    content.article("risks/c", title="More", body="## Tests\n\nOf the blood and the spleen.")

    assert urls(build().find("spleen liver"))[0] == "/articles/b/#organs"


def test_the_heading_of_one_page_counts_as_a_wording(content: ContentFolder, build: Build) -> None:
    body = "## {}\n\nText of zebras and their sleep.\n\n## Questions\n\nNone."
    content.article("risks/a", body=body.format("Where zebras sleep"))
    content.article("risks/b", body=body.format("What zebras eat, drink, avoid and like"))

    index = build()

    assert urls(index.find("zebras sleep"))[0] == "/articles/a/#where-zebras-sleep"


def test_a_page_gains_by_one_that_goes_together_with_it(
    content: ContentFolder, build: Build
) -> None:
    content.question("risks/a", question="Do zebras sleep?", answer="They sleep.")
    content.article("risks/b", title="One zebra")
    content.article("risks/c", title="Two zebras", related="[faq/a]")

    found = build().find("zebra sleep")

    assert urls(found) == ["/faq/a/", "/articles/c/", "/articles/b/"]


def test_what_stands_in_quotes_is_ranked(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", title="Other things", body="Night bus, and much else. " * 3)
    content.article("risks/b", title="The night bus")

    assert urls(build().find('"night bus"')) == ["/articles/b/", "/articles/a/"]


def test_a_word_comes_before_another_form_of_it(content: ContentFolder, build: Build) -> None:
    content.question("risks/a", question="Is it driven?", answer="One.")
    content.question("risks/b", question="Is it drives?", answer="Two.")
    content.question("risks/c", question="Is it drive?", answer="Three.")

    assert urls(build().find("drives"))[0] == "/faq/b/"
    assert urls(build().find("drive"))[0] == "/faq/c/"


def test_a_word_comes_before_its_synonym(content: ContentFolder, build: Build) -> None:
    content.question("risks/a", question="May I take a cab?", answer="One.")
    content.question("risks/b", question="May I take a taxi?", answer="Two.")
    content.write("synonyms.yaml", "- words: [cab, taxi]\n")

    index = build()

    assert urls(index.find("cab")) == ["/faq/a/", "/faq/b/"]
    assert urls(index.find("taxi")) == ["/faq/b/", "/faq/a/"]


def test_common_words_do_not_spoil_a_question(content: ContentFolder, build: Build) -> None:
    content.question("risks/a", question="Can I do it myself?", answer="Can I? I can.")
    content.question("risks/b", question="When can I drive?", also_asked="[driving home]")

    assert urls(build().find("can i drive myself home after"))[0] == "/faq/b/"


def test_common_words_alone_are_searched(content: ContentFolder, build: Build) -> None:
    content.question("risks/a", question="Will you be with me?", answer="One.")

    assert urls(build().find("with me")) == ["/faq/a/"]


@pytest.mark.parametrize("query", ["bladder", "bladders", "BLADDER", "bläddér", "bladderr", "blad"])
def test_small_differences_do_not_empty_a_result(
    content: ContentFolder, build: Build, query: str
) -> None:
    content.article("risks/a", title="Bladder")

    assert urls(build().find(query)) == ["/articles/a/"]


def test_a_phrase_in_quotes_is_exact(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", title="Going home by car")
    content.article("risks/b", title="Home and going out")

    index = build()

    assert urls(index.find('"going home"')) == ["/articles/a/"]
    assert urls(index.find("“going home”")) == ["/articles/a/"]
    assert urls(index.find('"home going"')) == []
    assert urls(index.find('"homes"')) == []


def test_a_phrase_in_quotes_must_be_there_beside_other_words(
    content: ContentFolder, build: Build
) -> None:
    content.article("risks/a", title="Going home by car")
    content.article("risks/b", title="A car for you")

    assert urls(build().find('car "going home"')) == ["/articles/a/"]


def test_a_quote_that_is_not_closed_means_nothing(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", title="Going home")

    assert urls(build().find('"home going')) == ["/articles/a/"]


def test_spelling_is_mended_and_said(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", title="Dizziness")

    found = build().find("Dizzyness today")

    assert urls(found) == ["/articles/a/"]
    assert (found.query, found.corrected) == ("Dizzyness today", "dizziness today")


def test_the_query_can_be_searched_as_typed(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", title="Dizziness")

    found = build().find("dizzyness", is_exact=True)

    assert (found.total, found.corrected) == (0, "")


def test_a_synonym_is_found_through_a_misspelling(content: ContentFolder, build: Build) -> None:
    content.question("risks/a", question="May I take antidepressants?")
    content.write("synonyms.yaml", "- words: [Zoloft]\n  means: [antidepressant]\n")

    found = build().find("zolfot")

    assert (urls(found), found.corrected) == (["/faq/a/"], "zoloft")


def test_what_matched_is_marked(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", lead="You may not drive. Driving is for <others>.")

    assert marked(build().find("drive")) == ["drive", "Driving"]


def test_results_come_ten_at_a_time(content: ContentFolder, build: Build) -> None:
    for number in range(25):
        content.question(f"risks/q{number}", question=f"What is zebra {number}?")
    index = build()

    pages = [index.find("zebra", page=number) for number in (1, 2, 3)]

    assert [len(found.results) for found in pages] == [10, 10, 5]
    assert len({result.url for found in pages for result in found.results}) == 25
    assert {(found.total, found.pages) for found in pages} == {(25, 3)}


@pytest.mark.parametrize(("page", "shown"), [(0, 1), (-5, 1), (2, 1), (10**9, 1)])
def test_beyond_the_last_page_the_last_one_is_shown(
    content: ContentFolder, build: Build, page: int, shown: int
) -> None:
    content.article("risks/a", title="Zebra")

    assert build().find("zebra", page=page).page == shown


def test_without_results_near_topics_are_named(content: ContentFolder, build: Build) -> None:
    content.article("risks/a", title="Dizziness")

    found = build().find('"dizzyness"')

    assert found.is_empty
    assert found.nearest == (Place("Risks", "/topics/risks/"),)


def test_nothing_asked_finds_nothing(content: ContentFolder, build: Build) -> None:
    content.article("risks/a")

    found = build().find(" \x00 ")

    assert (found.query, found.total, found.is_empty) == ("", 0, False)


def test_an_index_without_content_answers(build: Build) -> None:
    assert build().find("anything").total == 0


def test_what_is_not_out_yet_is_not_found(
    content: ContentFolder, build: Build, clock: Clock
) -> None:
    content.article("risks/a", title="Zebra", publish_on="2026-06-02")

    before = build().find("zebra").total
    clock.now = datetime(2026, 6, 2, 12, tzinfo=UTC)

    assert (before, build().find("zebra").total) == (0, 1)


def test_threads_ask_at_the_same_time(content: ContentFolder, build: Build) -> None:
    for number in range(20):
        content.question(f"risks/q{number}", question=f"What is zebra {number}?")
    index = build()
    counts: list[int] = []

    def ask() -> None:
        counts.extend(index.find("zebra").total for _ in range(20))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert counts == [20] * 80


def test_the_database_closes_with_the_index(content: ContentFolder, build: Build) -> None:
    content.article("risks/a")
    index = build()
    index.find("a")
    closing = [shard.database.close for shard in index.database.all]
    gone = weakref.ref(index)

    del index
    gc.collect()

    assert gone() is None
    assert [one.alive for one in closing] == [False]


def test_a_crisis_is_noticed_whatever_is_found(content: ContentFolder, build: Build) -> None:
    content.article("risks/a")
    index: SearchIndex = build()

    assert index.find("i wnat to die").is_crisis
    assert not index.find("die Behandlung").is_crisis
