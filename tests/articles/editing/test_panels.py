"""What an editor is told on a page."""

from datetime import date

import pytest

from articles.editing.panels import Note, file_of, notes_by_file, panel_for
from articles.editing.state import WorkingEditions, WorkingState
from tests.articles.content import ContentFolder

TODAY = date(2026, 6, 1)
PATH = "content/articles/risks/a.md"


def state_of(working: WorkingEditions) -> WorkingState:
    working.refresh()
    state = working.state
    assert isinstance(state, WorkingState)
    return state


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("/", "content/home.yaml"),
        ("/topics/", "content/articles/topics.yaml"),
        ("/topics/risks/", "content/articles/topics.yaml"),
        ("/contact/", "content/clinic.yaml"),
        ("/faq/", "content/faq/groups.yaml"),
        ("/faq/b/", "content/faq/risks/b.md"),
        ("/faq/broken/", "content/faq/risks/broken.md"),
        ("/articles/a/", PATH),
        ("/pages/about/", "content/pages/about.md"),
        ("/pages/broken/", "content/pages/broken.md"),
        ("/articles/gone/", ""),
        ("/edit/", ""),
    ],
)
def test_a_page_is_told_about_its_own_file(
    content: ContentFolder, working: WorkingEditions, url: str, path: str
) -> None:
    content.article("risks/a")
    content.page("about")
    content.page("broken", title="[x")
    content.question("risks/b")
    content.question("risks/broken", question="[x")

    assert file_of(url, state_of(working)) == path


def test_errors_come_with_the_line_as_it_is_saved(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a", title="First")
    state_of(working)
    content.article("risks/a", title="[First")

    panel = panel_for("/articles/a/", state_of(working), today=TODAY)

    assert panel.notes is not None
    assert panel.notes.errors == (
        Note(
            line=2,
            message="a bracket is opened and not closed",
            fix='close the bracket on the same line, or put the whole text in quotes: title: "[First"',
            text="title: [First",
        ),
    )
    assert (panel.path, panel.is_older, panel.has_page) == (PATH, True, True)


def test_a_long_line_is_cut(content: ContentFolder, working: WorkingEditions) -> None:
    content.article("risks/a", body=f"<b>x</b> {'word ' * 50}\n")

    [note] = notes_by_file(state_of(working))[PATH].errors

    assert note.text == f"<b>x</b> {'word ' * 50}"[:160] + "…"


def test_a_page_that_was_never_good_has_nothing_to_show(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a", title="[First")

    panel = panel_for("/articles/a/", state_of(working), today=TODAY)

    assert (panel.path, panel.is_older, panel.has_page) == (PATH, False, False)


def test_other_files_are_counted(content: ContentFolder, working: WorkingEditions) -> None:
    content.article("risks/a", body="<b>x</b>\n")
    content.write("clinic.yaml", "name: [x")

    panels = [
        panel_for(url, state_of(working), today=TODAY) for url in ("/articles/a/", "/contact/")
    ]

    assert [panel.other_errors for panel in panels] == [1, 1]
    assert panels[1].other_warnings > 0


def test_files_with_errors_come_first(content: ContentFolder, working: WorkingEditions) -> None:
    content.article("risks/a")
    content.article("risks/z", body="<b>x</b>\n")

    files = list(notes_by_file(state_of(working)).values())

    assert files[0].path == "content/articles/risks/z.md"
    assert files[0].url == "/articles/z/"


def test_a_line_is_not_shown_where_the_message_quotes_it(
    content: ContentFolder, working: WorkingEditions
) -> None:
    content.article("risks/a", body="Ketamine cures depression.\n")

    notes = notes_by_file(state_of(working))[PATH]

    assert [(note.line, note.text) for note in notes.errors] == [(6, "")]
