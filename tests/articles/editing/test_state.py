"""An editor sees of each page the newest good version, and pages that no reader sees yet."""

from pathlib import Path

import pytest

from articles.accepted import AcceptedFiles
from articles.editing.state import WorkingEditions, WorkingState
from tests.articles.conftest import Clock
from tests.articles.content import CLINIC, REFERENCES, ContentFolder

PEOPLE = "clinicians:\n  jane:\n    name: Test\n    credential: MD\n    role: Reviewer\n"
BROKEN = "---\ntitle: [A\n---\nText.\n"


def refreshed(working: WorkingEditions) -> WorkingState:
    working.refresh()
    state = working.state
    assert isinstance(state, WorkingState)
    return state


def titles(state: WorkingState) -> dict[str, str]:
    return {slug: article.title for slug, article in state.edition.library.articles.items()}


def test_a_broken_page_stays_as_it_was_and_the_others_are_new(
    content: ContentFolder, working: WorkingEditions
) -> None:
    page = content.article("risks/a", title="First")
    content.article("risks/b", title="Before")
    content.page("about", body="<b>x</b>\n")
    refreshed(working)

    page.write_text(BROKEN)
    content.article("risks/b", title="After")
    state = refreshed(working)

    assert titles(state) == {"a": "First", "b": "After"}
    assert state.is_degraded
    assert state.older == {"content/articles/risks/a.md"}


def test_a_mended_page_is_new_again(content: ContentFolder, working: WorkingEditions) -> None:
    content.article("risks/a", title="First")
    refreshed(working)
    content.article("risks/a", title="[Broken")
    refreshed(working)

    content.article("risks/a", title="Mended")
    state = refreshed(working)

    assert titles(state) == {"a": "Mended"}
    assert state.older == frozenset()


def test_a_page_stays_as_it_was_through_one_broken_save_after_another(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a", title="First")
    refreshed(working)

    shown = []
    for title in ("[Broken", "[Broken again"):
        content.article("risks/a", title=title)
        shown.append(titles(refreshed(working)))

    assert shown == [{"a": "First"}, {"a": "First"}]


def test_a_page_that_was_never_good_is_not_shown(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a", title="[Broken")

    state = refreshed(working)

    assert titles(state) == {}
    assert state.older == frozenset()


def test_a_broken_page_that_is_deleted_is_gone(
    content: ContentFolder, working: WorkingEditions
) -> None:
    page = content.article("risks/a", title="First")
    refreshed(working)
    page.write_text(BROKEN)
    refreshed(working)

    page.unlink()

    assert titles(refreshed(working)) == {}


def test_after_a_start_with_broken_files_the_content_that_was_accepted_is_shown(
    content: ContentFolder, working: WorkingEditions, tmp_path: Path, clock: Clock
) -> None:
    page = content.article("risks/a", title="First")
    refreshed(working)
    page.write_text(BROKEN)
    content.article("risks/b", title="New")

    again = WorkingEditions(content.path, AcceptedFiles(tmp_path / "editions"), now=clock)

    assert titles(refreshed(again)) == {"a": "First", "b": "New"}


def test_a_broken_file_that_pages_rest_on_stays_as_it_was(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a")
    refreshed(working)

    content.write("clinic.yaml", "name: [Other")
    content.write("articles/topics.yaml", "- slug: [risks")
    content.write("references.json", "[")
    content.article("risks/a", title="New")
    state = refreshed(working)

    library = state.edition.library
    assert library.clinic.name == "Test Clinic"
    assert [topic.slug for topic in library.topics] == ["risks"]
    assert titles(state) == {"a": "New"}
    assert [source.key for source in library.articles["a"].sources] == ["short-2018"]
    assert state.older == {
        "content/clinic.yaml",
        "content/articles/topics.yaml",
        "content/references.json",
    }


def test_a_broken_list_of_groups_stays_as_it_was(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.question("risks/q", aliases="[older]")
    refreshed(working)

    content.write("faq/groups.yaml", "- slug: [risks")
    state = refreshed(working)

    library = state.edition.library
    assert [group.slug for group in library.groups] == ["risks"]
    assert list(library.questions) == ["q"]
    assert library.aliases == {"/faq/older/": "/faq/q/"}
    assert state.older == {"content/faq/groups.yaml"}


def test_a_broken_file_that_pages_rest_on_is_new_once_it_is_mended(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a")
    refreshed(working)
    content.write("clinic.yaml", "name: [Other")
    refreshed(working)

    content.write("clinic.yaml", CLINIC.replace("Test Clinic", "New Clinic"))

    assert refreshed(working).edition.library.clinic.name == "New Clinic"


def test_an_error_that_another_file_caused_leaves_the_page_in_place(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a")
    refreshed(working)

    content.write("references.json", REFERENCES.replace('"short-2018"', '"long-2018"'))
    state = refreshed(working)

    assert titles(state) == {"a": "A"}
    assert state.older == {"content/articles/risks/a.md"}


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"status": "draft"}, "(Draft) A"),
        ({"publish_on": "2026-06-02"}, "(From 2026-06-02) A"),
        ({"expires_on": "2026-06-01"}, "(Ended 2026-06-01) A"),
        ({}, "A"),
    ],
)
def test_what_readers_do_not_see_is_shown_and_says_so(
    content: ContentFolder, working: WorkingEditions, fields: dict[str, str], title: str
) -> None:
    content.article("risks/a", **fields)

    assert titles(refreshed(working)) == {"a": title}


def test_a_hidden_article_is_shown_and_says_so(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a")
    content.write("clinic.yaml", f"{CLINIC}hidden: [a]\n")

    assert titles(refreshed(working)) == {"a": "(Hidden) A"}


def test_an_unreviewed_article_is_shown_and_says_so_where_reviews_are_required(
    content: ContentFolder, tmp_path: Path, clock: Clock
) -> None:
    working = WorkingEditions(
        content.path, AcceptedFiles(tmp_path / "editions"), now=clock, requires_review=True
    )
    content.write("clinic.yaml", CLINIC + PEOPLE)
    content.article("risks/a")
    content.article("risks/b", review="{by: jane, on: 2026-01-02, due: 2026-06-01}")

    state = refreshed(working)

    assert titles(state) == {"a": "(Not reviewed) A", "b": "B"}
    assert state.edition.library.articles["b"].is_review_overdue


def test_a_link_to_a_draft_can_be_followed(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a", status="draft")
    content.article("risks/b", body="See [a](a.md). [@short-2018]\n")

    html = refreshed(working).edition.library.articles["b"].html

    assert '<a href="/articles/a/">a</a>' in html


def test_the_version_changes_with_a_save_and_not_without_one(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a")
    versions = [refreshed(working).version, refreshed(working).version]

    content.article("risks/a", title="New")
    versions.append(refreshed(working).version)

    assert versions[0] == versions[1] != versions[2]


def test_readers_of_the_site_never_get_what_an_editor_sees(
    content: ContentFolder, working: WorkingEditions, tmp_path: Path
) -> None:
    content.article("risks/a")
    refreshed(working)
    before = AcceptedFiles(tmp_path / "editions").read()

    content.article("risks/a", title="[Broken")
    refreshed(working)

    assert AcceptedFiles(tmp_path / "editions").read() == before
