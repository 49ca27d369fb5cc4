"""Titles and descriptions, held against what people type."""

import pytest

from articles.frontmatter import split
from articles.linting.page import read_page
from articles.linting.wordings import wording_problems

ASKED = ("is it a scam", "bladder pain", "bladder", "my bladder hurts", "does it harm bladders")


def messages(
    *, title: str, lead: str, asked: tuple[str, ...] = ASKED, key: str = "title"
) -> list[str]:
    lines = "".join(f"  - {one}\n" for one in asked)
    text = f"---\n{key}: {title}\nlead: {lead}\nalso_asked:\n{lines}---\nText.\n"
    file, _ = split(text, path="a.md")
    page = read_page(text, file, path="a.md", references={})
    return [f"{one.line} {one.level} {one.message}" for one in wording_problems(page)]


def test_a_word_that_most_people_type_and_the_page_does_not_say_is_told() -> None:
    assert messages(title="Risks", lead="What can go wrong.") == [
        "2 warning many who look for this page type “bladder”, and neither its title nor what"
        " search results show of its lead does"
    ]


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Bladder problems", "What can go wrong."),
        ("Risks", "Bladders can be harmed."),
        ("Risks", "The BLADDER’S lining can scar."),
    ],
)
def test_title_or_lead_may_say_it_in_any_form(title: str, lead: str) -> None:
    assert messages(title=title, lead=lead) == []


def test_what_is_cut_off_the_description_does_not_count() -> None:
    lead = f"{'Some words that fill up this sentence to its end. ' * 3}The bladder comes last."

    assert len(messages(title="Risks", lead=lead)) == 1


def test_few_wordings_tell_nothing() -> None:
    assert messages(title="Risks", lead="What can go wrong.", asked=ASKED[:4]) == []


def test_a_word_that_few_type_is_not_asked_for() -> None:
    assert messages(title="Risks", lead="Harm.", asked=("a", "pain", "legs", "arms", "head")) == []


def test_a_question_is_a_title() -> None:
    assert messages(title="Does it harm the bladder?", lead="Yes.", key="question") == []
