"""Fields are held against the models; what is wrong is said in an editor's words."""

from datetime import date

import pytest

from articles.frontmatter import read_yaml
from articles.schema import ArticleFrontMatter
from articles.validation import validate

GOOD = "title: A title\nlead: A lead.\npublished: 2026-01-02\n"
FIELDS = (
    "aliases, authors, change_note, changed, expires_on, key_points, lead, order, publish_on,"
    " published, related, review, sources_checked, status, superseded_by, title"
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
        (
            "lead: A lead.\npublished: 2026-01-02\n",
            "a.md:2: title is missing\n  Fix: add a line such as title: Side effects and risks",
        ),
        (
            GOOD + "staus: draft\n",
            f'a.md:5: unknown field "staus"\n  Fix: Did you mean "status"? Known fields: {FIELDS}',
        ),
        (
            GOOD.replace("A title", "x" * 66),
            "a.md:2: title has 66 characters; 65 are allowed\n  Fix: shorten it to 65 characters",
        ),
        (
            GOOD.replace("A lead.", "x" * 161),
            "a.md:3: lead has 161 characters; 160 are allowed\n  Fix: shorten it to 160 characters",
        ),
        (
            GOOD.replace("A lead.", ""),
            "a.md:3: lead is empty\n  Fix: write one text after lead:, in quotes if it has a colon",
        ),
        (
            GOOD.replace("A title", "[A, b]"),
            "a.md:2: title is a list\n  Fix: write one text after title:, in quotes if it has a"
            " colon",
        ),
        (
            GOOD.replace("2026-01-02", "2026-02-30"),
            'a.md:4: published: "2026-02-30" is not a date\n  Fix: write year-month-day, such as'
            " 2026-11-21",
        ),
        (
            GOOD.replace("2026-01-02", "2026"),
            'a.md:4: published: "2026" is not a date\n  Fix: write year-month-day, such as'
            " 2026-11-21",
        ),
        (
            GOOD + "key_points: one\n",
            'a.md:5: key_points is "one"\n  Fix: write one entry a line below key_points:, each'
            ' beginning with "- "',
        ),
        (
            GOOD + "key_points: [one, two]\n",
            "a.md:5: key_points has 2 entries\n  Fix: write three to five",
        ),
        (
            GOOD + "status: live\n",
            "a.md:5: status is \"live\"\n  Fix: write one of: 'draft' or 'published'",
        ),
        (
            GOOD + "order: first\n",
            'a.md:5: order is "first"\n  Fix: write a whole number, such as 10',
        ),
        (
            GOOD + "related: [risks/bladder]\n",
            'a.md:5: related is "risks/bladder"\n  Fix: write articles/ or faq/ and the slug, such as'
            " articles/side-effects-and-risks",
        ),
        (
            GOOD + "review:\n  by: jane\n  on: 2026-05-01\n  due: 2026-05-01\n",
            "a.md:8: review.due 2026-05-01 is not after review.on 2026-05-01\n  Fix: set due 12"
            " months after on",
        ),
        (
            GOOD + "review: yes\n",
            'a.md:5: review is "yes"\n  Fix: write its fields below review:, indented by two spaces,'
            ' one "name: value" a line',
        ),
        (
            GOOD + "on: 2026-05-01\n",
            'a.md:5: unknown field "on"\n  Fix: begin the line with two spaces, below review:, if it'
            " belongs there",
        ),
        (
            GOOD + "key_points:\n  - One\n  - Two: three\n  - Four\n",
            'a.md:7: key_points: the text "Two: …" has a colon followed by a space\n  Fix: put the'
            ' whole text in quotes: "Two: three"',
        ),
        (
            GOOD + "expires_on: 2026-01-02\n",
            "a.md:5: expires_on 2026-01-02 is not after 2026-01-02, the day it is published\n  Fix:"
            " set a later day or remove expires_on",
        ),
        (
            GOOD + "changed: 2026-01-01\n",
            "a.md:5: changed 2026-01-01 is before published 2026-01-02\n  Fix: correct one of the"
            " two dates",
        ),
    ],
)
def test_what_is_wrong_is_said_with_line_and_fix(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


def test_everything_that_is_wrong_is_said_at_once() -> None:
    found = problems_of("title: A\norder: x\nstaus: y\n")

    assert [problem.partition("\n")[0] for problem in found] == [
        "a.md:2: lead is missing",
        "a.md:2: published is missing",
        'a.md:3: order is "x"',
        'a.md:4: unknown field "staus"',
    ]
