"""Fields are held against the models; what is wrong is said in an editor's words."""

from datetime import date

import pytest

from articles.frontmatter import read_yaml
from articles.schema import ArticleFrontMatter
from articles.validation import validate

GOOD = "title: A title\nlead: A lead.\npublished: 2026-01-02\n"
FIELDS = (
    "published, title, lead, changed, change_note, changes, sources_checked, review, authors, status,"
    " publish_on, expires_on, superseded_by, aliases, related, order, key_points, also_asked"
)


def problems_of(text: str) -> list[str]:
    yaml, _ = read_yaml(text, path="a.md", first_line=2)
    assert yaml is not None
    _, problems = validate(ArticleFrontMatter, yaml, path="a.md")
    return [str(problem) for problem in problems]


def test_fields_become_dates_numbers_and_texts() -> None:
    yaml, _ = read_yaml(GOOD + "order: 7\naliases: [old-name]\n", path="a.md")
    assert yaml is not None

    front, problems = validate(ArticleFrontMatter, yaml, path="a.md")

    assert problems == ()
    assert front is not None
    assert (front.published, front.order, front.aliases) == (date(2026, 1, 2), 7, ("old-name",))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("lead: A lead.\npublished: 2026-01-02\n", 'a.md:2: the line "title:" is missing between the two --- lines\n  Fix: add the line title: Side effects and risks'),
        (GOOD + "staus: draft\n", 'a.md:5: "staus:" is not a name that is known here; "status:" is\n  Fix: write status: draft'),
        (GOOD.replace("title:", "Titel:"), 'a.md:2: "Titel:" is not a name that is known here; "title:" is\n  Fix: write title: A title'),
        (GOOD.replace("lead: A", f"leed: {'a' * 60}"), 'a.md:3: "leed:" is not a name that is known here; "lead:" is\n  Fix: write lead: in place of leed:'),
        (GOOD + "key points:\n  - A\n  - B\n  - C\n", 'a.md:5: "key points:" is not a name that is known here; "key_points:" is\n  Fix: write key_points: in place of key points:'),
        (GOOD + "summary: x\n", f'a.md:5: "summary:" is not a name that is known here\n  Fix: delete the line, or write one of: {FIELDS}.'),
        (GOOD + "titel: x\n", f'a.md:5: "titel:" is not a name that is known here\n  Fix: delete the line, or write one of: {FIELDS}. Did you mean "title"?'),
        (GOOD.replace("A title", "x" * 66), 'a.md:2: "title:" has 66 characters; 65 are allowed\n  Fix: shorten it to 65 characters, 1 fewer than now'),
        (GOOD.replace("A lead.", ""), 'a.md:3: nothing stands behind "lead:"; one text is wanted\n  Fix: write one text behind lead:, on the same line'),
        (GOOD.replace("A lead.", '""'), 'a.md:3: nothing stands behind "lead:"\n  Fix: write a text there, or delete the line'),
        (GOOD.replace("A title", "[A, b]"), 'a.md:2: a list stands behind "title:"; one text is wanted\n  Fix: write one text behind title:, on the same line'),
        (GOOD.replace("2026-01-02", "2026-02-30"), 'a.md:4: "2026-02-30" behind "published:" is not a date\n  Fix: write a day up to 2026-02-28, the last one of that month'),
        (GOOD.replace("2026-01-02", "2026"), 'a.md:4: "2026" behind "published:" is not a date\n  Fix: write year-month-day, such as 2026-11-21'),
        (GOOD.replace("2026-01-02", "11/21/2026"), 'a.md:4: "11/21/2026" behind "published:" is not a date\n  Fix: write 2026-11-21'),
        (GOOD.replace("2026-01-02", "26-11-21"), 'a.md:4: "26-11-21" behind "published:" is not a date\n  Fix: write 2026-11-21'),
        (GOOD.replace("2026-01-02", "Nov 21, 2026"), 'a.md:4: "Nov 21, 2026" behind "published:" is not a date\n  Fix: write 2026-11-21'),
        (GOOD + "key_points: one\n", 'a.md:5: "one" stands behind "key_points:"; a list is wanted\n  Fix: put each entry on a line of its own below key_points:, such as "  - one"'),
        (GOOD + "key_points: [one, two]\n", 'a.md:5: "key_points:" has 2 entries\n  Fix: write three to five'),
        (GOOD + "key_points:\n  - A\n  -\n  - C\n", 'a.md:7: nothing stands as entry 2 below "key_points:"; one text is wanted\n  Fix: write one text behind the - there, on the same line'),
        (GOOD + "status: drat\n", 'a.md:5: "drat" cannot stand behind "status:"\n  Fix: write one of: draft, published. Did you mean "draft"?'),
        (GOOD + "order: first\n", 'a.md:5: "first" cannot stand behind "order:"\n  Fix: write a whole number, such as 10'),
        (GOOD + "order: 10000\n", 'a.md:5: "10000" cannot stand behind "order:"\n  Fix: write 9999 or less'),
        (GOOD + "related: [risks/bladder]\n", 'a.md:5: "risks/bladder" cannot stand as entry 1 below "related:"\n  Fix: write articles/ or faq/ and the name of a file, such as articles/name-of-page'),
        (GOOD + "related: [faq/a, faq/b, faq/c, faq/d]\n", 'a.md:5: "related:" has 4 entries; 3 are allowed\n  Fix: keep 3 of them'),
        (GOOD + "review:\n  by: jane\n  on: 2026-05-01\n  due: 2026-05-01\n", 'a.md:8: "due:" 2026-05-01 is not after "on:" 2026-05-01 below "review:"\n  Fix: set "due:" 12 months after "on:"'),
        (GOOD + "review:\n  by: jane\n  on: 2026-05-01\n", 'a.md:5: the line "due:" below "review:" is missing\n  Fix: add below review: a line such as due: 2027-11-21'),
        (GOOD + "review: yes\n", 'a.md:5: "yes" stands behind "review:"; lines of its own are wanted below it\n  Fix: write below review: lines such as "  by: name-of-clinician"'),
        (GOOD + "on: 2026-05-01\n", 'a.md:5: "on:" is not a name that is known here\n  Fix: begin the line with two spaces, below review:, if it belongs there'),
        (GOOD + "key_points:\n  - One\n  - Two: three\n  - Four\n", 'a.md:7: the text "Two: …" of entry 2 below "key_points:" has a colon followed by a space\n  Fix: put the whole text in quotes: "Two: three"'),
        (GOOD + "expires_on: 2026-01-02\n", 'a.md:5: "expires_on:" 2026-01-02 is not after 2026-01-02, the day it is published\n  Fix: set a later day, or delete the line "expires_on:"'),
        (GOOD + "changed: 2026-01-01\n", 'a.md:5: "changed:" 2026-01-01 is before "published:" 2026-01-02\n  Fix: correct one of the two dates'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_line_and_fix(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


def test_everything_that_is_wrong_is_said_at_once() -> None:
    found = problems_of("title: A\norder: x\nstaus: draft\n")

    assert [problem.partition("\n")[0] for problem in found] == [
        'a.md:4: "staus:" is not a name that is known here; "status:" is',
        'a.md:2: the line "published:" is missing between the two --- lines',
        'a.md:3: "x" cannot stand behind "order:"',
        'a.md:2: the line "lead:" is missing between the two --- lines',
    ]
