"""Significant changes: what a file may say of them, and what readers are told."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from articles.changes import Changed
from articles.documents import Article, Page
from articles.editions import Editions
from articles.editions import editions as site_editions
from articles.files import read_folder
from articles.review_standing import Standing
from articles.signing import NotSignedError, Signer
from tests.articles.conftest import Clock, Load
from tests.articles.content import CLINIC, ContentFolder

PEOPLE = "clinicians:\n  jane:\n    name: Test Reviewer\n    credential: MD\n    role: Reviewer\n"
TWO = "[{on: 2026-02-01, note: First.}, {on: 2026-03-04, note: Second.}]"


def article(load: Load) -> Article:
    return load()[0].articles["a"]


def said(load: Load) -> list[str]:
    return [str(problem) for problem in load()[1] if "review" not in problem.rule]


def test_changes_are_told_newest_first_whatever_their_order(
    content: ContentFolder, load: Load
) -> None:
    content.whole_article("risks/a", changes=TWO)

    found = article(load)

    assert found.changes == (
        Changed(date(2026, 3, 4), "Second."),
        Changed(date(2026, 2, 1), "First."),
    )
    assert found.last_changed == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"changed": "2026-02-01"}, [("2026-02-01", "")]),
        ({"changed": "2026-02-01", "change_note": "One."}, [("2026-02-01", "One.")]),
        (
            {"changed": "2026-03-04", "changes": TWO},
            [("2026-03-04", "Second."), ("2026-02-01", "First.")],
        ),
        (
            {"changed": "2026-05-06", "change_note": "Third.", "changes": TWO},
            [("2026-05-06", "Third."), ("2026-03-04", "Second."), ("2026-02-01", "First.")],
        ),
        (
            {"changed": "2026-03-04", "change_note": "Second.", "changes": TWO},
            [("2026-03-04", "Second."), ("2026-02-01", "First.")],
        ),
        ({}, []),
    ],
)
def test_the_shorthand_counts_as_one_more_entry(
    content: ContentFolder, load: Load, fields: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    content.whole_article("risks/a", **fields)

    assert [(str(one.on), one.note) for one in article(load).changes] == expected


def test_a_page_may_name_its_changes_in_the_list_alone(content: ContentFolder, load: Load) -> None:
    content.write("pages/about.md", f"---\ntitle: A\nlead: About a.\nchanges: {TWO}\n---\nText.\n")

    page = load()[0].pages["about"]

    assert isinstance(page, Page)
    assert page.last_changed == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"changes": "[{on: 2026-03-04, note: Later.}, {on: 2025-12-31, note: Early.}]"},
            '"changes:" names 2025-12-31 in entry 2, which is before "published:" 2026-01-02\n'
            "  Fix: correct one of the two dates",
        ),
        (
            {"change_note": "What."},
            '"change_note:" says what changed, and no line "changed:" says when\n'
            "  Fix: add the line changed: with the day, such as changed: 2026-11-21",
        ),
        (
            {"changes": "[{on: 2026-03-04}]"},
            'the line "note:" below "changes:" is missing\n'
            "  Fix: add below changes: a line such as note: What changed, in one sentence.",
        ),
        (
            {"changes": "[{on: March 4, note: Later.}]"},
            '"March 4" behind "on:" below "changes:" is not a date\n'
            "  Fix: write year-month-day, such as 2026-11-21",
        ),
    ],
)
def test_what_is_wrong_with_changes_is_said_with_its_fix(
    content: ContentFolder, load: Load, fields: dict[str, str], expected: str
) -> None:
    content.whole_article("risks/a", **fields)

    [problem] = said(load)

    assert problem.partition(": ")[2] == expected


def test_a_page_without_any_day_is_an_error(content: ContentFolder, load: Load) -> None:
    content.write("pages/about.md", "---\ntitle: About\nlead: About it.\n---\nText.\n")

    assert said(load) == [
        'content/pages/about.md:2: the line "changed:" is missing between the two --- lines\n'
        "  Fix: add the line changed: 2026-11-21"
    ]


def test_days_to_come_are_warned_of_line_by_line(
    editions: Editions, content: ContentFolder
) -> None:
    content.whole_article(
        "risks/a",
        sources_checked="2026-06-03",
        changes="\n  - on: 2026-05-31\n    note: Past.\n  - on: 2026-06-02\n    note: To come.",
    )

    editions.refresh()

    found = sorted(editions.problems, key=lambda problem: problem.line)
    assert [(one.rule, one.line, str(one.level), one.message) for one in found] == [
        ("date-later", 6, "warning", '"sources_checked:" 2026-06-03 is after today, 2026-06-01'),
        ("date-later", 10, "warning", '"on:" 2026-06-02 is after today, 2026-06-01'),
    ]


def test_a_change_to_come_is_told_from_its_day_on_where_the_clinic_is(
    editions: Editions, content: ContentFolder, clock: Clock
) -> None:
    content.whole_article(
        "risks/a", changes="[{on: 2026-02-01, note: First.}, {on: 2026-06-02, note: To come.}]"
    )
    editions.refresh()
    before = editions.current.library.articles["a"]
    clock.now = datetime(2026, 6, 2, 3, 59, tzinfo=UTC)  # a minute to midnight in New York
    still = editions.current.library.articles["a"]
    clock.now = datetime(2026, 6, 2, 4, 0, tzinfo=UTC)
    after = editions.current.library.articles["a"]

    assert [one.last_changed for one in (before, still, after)] == [
        date(2026, 2, 1),
        date(2026, 2, 1),
        date(2026, 6, 2),
    ]
    assert [change.note for change in after.changes] == ["To come.", "First."]


def test_a_page_whose_only_day_is_to_come_has_no_date_yet(
    site: ContentFolder, clock: Clock
) -> None:
    site.page("about", changed="9999-01-01")
    client = Client()

    html, sitemap = client.get("/pages/about/").text, client.get("/sitemap.xml").text

    assert "9999" not in html + sitemap
    assert "<loc>http://127.0.0.1:8000/pages/about/</loc></url>" in sitemap


def test_what_changed_before_readers_could_see_it_is_not_told(
    content: ContentFolder, load: Load
) -> None:
    content.whole_article("risks/a", publish_on="2026-03-01", changes=TWO)

    assert [change.note for change in article(load).changes] == ["Second."]


def test_the_five_newest_notes_stand_on_the_page(site: ContentFolder) -> None:
    entries = ", ".join(f"{{on: 2026-02-0{n}, note: Note {n}.}}" for n in range(1, 8))
    site.whole_article("risks/a", changes=f"[{entries}]")
    site.page("about", changed="2026-02-03", change_note="New hours.")
    client = Client()

    html = client.get("/articles/a/").text
    shown = html.partition('class="changes"')[2].partition("</ul>")[0]

    assert [f"Note {n}." in shown for n in range(1, 8)] == [False, False, *[True] * 5]
    assert shown.index("Note 7.") < shown.index("Note 3.")
    assert '<time class="changes__day" datetime="2026-02-07">February 7, 2026</time>' in shown
    assert "New hours." in client.get("/pages/about/").text
    assert "What changed</h3>" not in client.get("/pages/terms/").text


def test_a_deploy_or_a_mended_spelling_moves_no_date(site: ContentFolder) -> None:
    site.whole_article("risks/a", "Txet. [@short-2018]\n", changes=TWO)
    client = Client()
    before = client.get("/sitemap.xml").text

    site.whole_article("risks/a", "Text. [@short-2018]\n", changes=TWO)
    site_editions().refresh()

    assert "Text." in client.get("/articles/a/").text
    assert client.get("/sitemap.xml").text == before


def test_a_list_has_the_day_of_what_it_shows_and_no_other(site: ContentFolder) -> None:
    site.whole_article("basics/a", changed="2026-02-01")
    site.whole_article("risks/b", changed="2026-03-01")
    site.question("basics/q", related="[articles/a]", changed="2026-04-01")
    site.page("about", changed="2026-05-01")
    client = Client()

    sitemap = client.get("/sitemap.xml").text

    days = {
        "/": "2026-01-02",  # it shows none of them, and says how many there are
        "/topics/": "2026-03-01",
        "/articles/": "2026-03-01",
        "/faq/": "2026-04-01",
        "/topics/basics/": "2026-04-01",
        "/topics/risks/": "2026-03-01",
        "/archive/": "2026-05-01",
        "/archive/2026/02/": "2026-02-01",
    }
    for path, day in days.items():
        assert f"<loc>http://127.0.0.1:8000{path}</loc><lastmod>{day}</lastmod>" in sitemap
    assert "<loc>http://127.0.0.1:8000/contact/</loc></url>" in sitemap
    assert '<time datetime="2026-04-01">' in client.get("/topics/basics/").text


@pytest.mark.parametrize(
    ("changes", "standing"),
    [
        ("[]", Standing.HOLDS),
        ("[{on: 2026-03-04, note: The day of the review.}]", Standing.HOLDS),
        ("[{on: 2026-02-01, note: Noted late.}]", Standing.HOLDS),
        ("[{on: 2026-03-05, note: After it.}]", Standing.CHANGED),
    ],
)
def test_a_review_stands_until_a_later_change(
    content: ContentFolder, load: Load, changes: str, standing: Standing
) -> None:
    content.write("clinic.yaml", CLINIC + PEOPLE)
    review = "{by: jane, on: 2026-03-04, due: 2027-03-04}"
    content.whole_article("risks/a", changes=changes, review=review)

    assert article(load).standing is standing


def test_a_review_is_signed_beside_a_list_of_changes(content: ContentFolder, load: Load) -> None:
    content.write("clinic.yaml", CLINIC + PEOPLE)
    file = content.whole_article("risks/a", changes="\n  - on: 2026-02-01\n    note: First.")
    signer = Signer(content.path, read_folder(content.path), load()[0])

    signer.write(signer.prepare("a", by="jane", on=date(2026, 6, 1), due=None))

    found = article(load)
    assert (found.standing, found.review and found.review.on) == (
        Standing.HOLDS,
        date(2026, 6, 1),
    )
    assert "changes: \n  - on: 2026-02-01\n    note: First.\n" in file.read_text()


def test_a_change_to_come_is_not_signed(content: ContentFolder, load: Load) -> None:
    content.write("clinic.yaml", CLINIC + PEOPLE)
    content.whole_article("risks/a", changes="[{on: 2026-06-02, note: To come.}]")
    signer = Signer(content.path, read_folder(content.path), load()[0])

    with pytest.raises(NotSignedError, match=r'a\.md says "on: 2026-06-02", which is after today'):
        signer.prepare("a", by="jane", on=date(2026, 6, 1), due=None)


def test_a_note_may_claim_no_more_than_the_text(content: ContentFolder, load: Load) -> None:
    content.whole_article(
        "risks/a",
        changes="\n  - on: 2026-02-01\n    note: Ketamine cures depression.",
        changed="2026-03-01",
        change_note="Ketamine cures depression.",
    )

    found = [problem for problem in load()[1] if problem.is_error]

    assert {problem.line for problem in found} == {9, 11}
    assert all("cure" in problem.rule for problem in found)
