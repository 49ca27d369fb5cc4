"""Icon arrays: 100 figures for each of two groups; refused without the second, or its source."""

import re

import pytest

from tests.articles.extensions.bodies import html, problems, rendered

HEAD = "| Group | In 100 people |\n| --- | ---: |"
NOTE = "452 adults. [@a]"
EXAMPLE = "| Group | In 100 people |"


def array(first: str = "38", second: str = "14", *, head: str = HEAD, note: str = NOTE) -> str:
    rows = [f"| With Spravato | {first} |", f"| With *placebo* | {second} |"]
    return "\n".join(["/// icon-array | Dizziness", "", head, *rows, "", note, "///"])


def test_an_icon_array() -> None:
    found = re.sub(r' d="[^"]*"', "", html(array()))

    svg = (
        '<svg class="icon-array__picture" viewBox="0 0 100 100" width="240" height="240"'
        ' aria-hidden="true"><path class="icon-array__people--on"></path>'
        '<path class="icon-array__people--off"></path></svg>'
    )
    assert found == (
        '<figure class="icon-array" aria-labelledby="dizziness">'
        '<figcaption class="icon-array__caption">'
        '<p class="icon-array__title" id="dizziness">Dizziness</p></figcaption>'
        '<ul class="icon-array__groups">'
        '<li class="icon-array__group"><p class="icon-array__name">With Spravato</p>'
        f'<p class="icon-array__count">38 in 100</p>{svg}</li>'
        '<li class="icon-array__group"><p class="icon-array__name">With <em>placebo</em></p>'
        f'<p class="icon-array__count">14 in 100</p>{svg}</li></ul>'
        '<p class="icon-array__note">452 adults.\N{NO-BREAK SPACE}<sup class="citation">'
        '<a id="cite-1-1" href="#source-a" role="doc-noteref">[1]</a></sup></p></figure>'
    )


@pytest.mark.parametrize(("first", "second"), [("38", "14"), ("0", "100"), ("1", "99")])
def test_each_group_has_100_figures_of_which_as_many_are_filled(first: str, second: str) -> None:
    found = html(array(first, second))

    figures = [
        (kind, outline.count("M"))
        for kind, outline in re.findall(r'people--(on|off)" d="([^"]*)"', found)
    ]

    groups = [[("on", int(count)), ("off", 100 - int(count))] for count in (first, second)]
    assert figures == [pair for group in groups for pair in group if pair[1]]


def test_what_search_reads() -> None:
    [section] = rendered(array()).sections

    assert section.text == (
        "Dizziness · With Spravato · 38 in 100 · With placebo · 14 in 100 · 452 adults."
    )


def refusal(body: str) -> str:
    [found] = problems(body)
    return found


def test_one_group_alone_is_refused() -> None:
    body = array().replace("| With *placebo* | 14 |\n", "")

    assert refusal(body) == (
        "1 icon-groups: the picture has 1 groups: it needs two"
        " -> write one row for the people with it, and one for those without it"
    )


def test_a_count_of_other_than_100_people_is_refused() -> None:
    fix = "work it out for 100 people in both groups, and write the number alone"

    assert refusal(array("3 of 12")) == (
        f'5 icon-denominator: "3 of 12" does not count in 100 people -> {fix}'
    )
    assert refusal(array(second="140 in 1,000")) == (
        f'6 icon-denominator: "140 in 1,000" does not count in 100 people -> {fix}'
    )


@pytest.mark.parametrize(
    "head",
    [
        "| Group | In 1,000 people |\n|---|---|",
        "| Group | Percent |\n|---|---|",
    ],
)
def test_another_head_is_refused(head: str) -> None:
    shown = head.partition("\n")[0].strip("| ")

    assert refusal(array(head=head)) == (
        f'1 icon-denominator: the first line of the table is "{shown}"'
        f" -> count both groups in 100 people, and write as its first line {EXAMPLE}"
    )


@pytest.mark.parametrize("count", ["", "14.5", "101", "-1", "14%", "14 in 100"])
def test_a_count_is_a_whole_number(count: str) -> None:
    assert refusal(array(count)) == (
        f'5 icon-value: "{count}" is not a whole number from 0 to 100 -> write the group and how'
        " many in 100 people, such as | With placebo spray | 14 |"
    )


def test_a_group_without_a_name_is_refused() -> None:
    assert refusal(array().replace("With Spravato", "")).startswith(
        "5 icon-value: a group has no name -> "
    )


def test_a_picture_without_a_source_is_refused() -> None:
    assert refusal(array(note="452 adults.")) == (
        "1 chart-citation: the picture has no source"
        " -> write its source on a line below the table, such as [@name-of-source]"
    )
