"""Bar charts: two bars for each trial, and the same numbers as a table; refused if they mislead."""

import re

import pytest

from tests.articles.extensions.bodies import html, html_anyway, problems, rendered

HEAD = "| Trial | With ketamine | With *midazolam* | People |\n| --- | ---: | ---: | ---: |"
ROW = "| Murrough 2013, by vein [@murrough-2013] | 64 | 28.5 | 73 |"
OTHER = "| Lii 2023 [@lii-2023; @a] | 0 | 100 | 1,040 |"
EXAMPLE = "| Trial | With ketamine | With placebo | People |"


def chart(*rows: str, head: str = HEAD, title: str = " | Response *one day* later") -> str:
    return "\n".join([f"/// bar-chart{title}", "Not KAT.", "", head, *rows, "", "Below.", "///"])


def mark(key: str, number: int) -> str:
    return f'<a id="cite-{number}-1" href="#source-{key}" role="doc-noteref">[{number}]</a>'


def bar(arm: str, width: str, extra: str = "") -> str:
    ground = f'<rect class="bar-chart__ground" width="{width}%" height="18"></rect>'
    fill = ' fill="url(#bar-stripes)"'
    is_treatment = arm == "treatment"
    return (
        '<svg class="bar-chart__picture" width="100%" height="18" aria-hidden="true"'
        f'>{extra}<rect class="bar-chart__track" width="100%" height="18"></rect>'
        '<line class="bar-chart__tick" x1="25%" x2="25%" y2="18"></line>'
        '<line class="bar-chart__tick" x1="50%" x2="50%" y2="18"></line>'
        '<line class="bar-chart__tick" x1="75%" x2="75%" y2="18"></line>'
        f"{'' if is_treatment else ground}"
        f'<rect class="bar-chart__bar bar-chart__bar--{arm}" width="{width}%" height="18"'
        f"{'' if is_treatment else fill}></rect></svg>"
    )


STRIPES = (
    '<defs><pattern id="bar-stripes" width="7" height="7" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><rect class="bar-chart__stripe" width="3.5" height="7"></rect>'
    "</pattern></defs>"
)


def test_a_chart() -> None:
    found = html(chart(ROW))

    assert found == (
        '<figure class="bar-chart" aria-labelledby="response-one-day-later">'
        '<figcaption class="bar-chart__caption">'
        '<p class="bar-chart__title" id="response-one-day-later">Response <em>one day</em> later</p>'
        "<p>Not KAT.</p></figcaption>"
        '<ul class="bar-chart__rows"><li class="bar-chart__row"><p class="bar-chart__label">'
        f'Murrough 2013, by vein\N{NO-BREAK SPACE}<sup class="citation">{mark("murrough-2013", 1)}</sup></p>'
        '<p class="bar-chart__people">73 people</p>'
        '<p class="bar-chart__arm"><span class="bar-chart__name">With ketamine:&nbsp;</span>'
        f"{bar('treatment', '64', STRIPES)}"
        '<span class="bar-chart__value">64 in 100&nbsp;</span></p>'
        '<p class="bar-chart__arm"><span class="bar-chart__name">With midazolam:&nbsp;</span>'
        f"{bar('comparison', '28.5')}"
        '<span class="bar-chart__value">28.5 in 100&nbsp;</span></p></li></ul>'
        '<svg class="bar-chart__axis" width="100%" height="24" aria-hidden="true"'
        ">"
        '<text class="bar-chart__number" x="0%" y="17" text-anchor="start">0</text>'
        '<text class="bar-chart__number" x="25%" y="17" text-anchor="middle">25</text>'
        '<text class="bar-chart__number" x="50%" y="17" text-anchor="middle">50</text>'
        '<text class="bar-chart__number" x="75%" y="17" text-anchor="middle">75</text>'
        '<text class="bar-chart__number" x="100%" y="17" text-anchor="end">100</text></svg>'
        '<p class="bar-chart__note">Below.</p>'
        '<details class="bar-chart__numbers">'
        '<summary class="bar-chart__summary">Show the numbers as a table</summary>'
        '<div class="table" role="region" tabindex="0" aria-labelledby="response-one-day-later-2">'
        '<table><caption id="response-one-day-later-2">Response one day later</caption><thead><tr>'
        '<th scope="col">Trial</th><th scope="col" class="table__cell--right">With ketamine</th>'
        '<th scope="col" class="table__cell--right">With <em>midazolam</em></th>'
        '<th scope="col" class="table__cell--right">People</th></tr></thead>'
        '<tbody><tr><th scope="row">Murrough 2013, by vein</th>'
        '<td class="table__cell--right">64</td><td class="table__cell--right">28.5</td>'
        '<td class="table__cell--right">73</td></tr></tbody></table></div></details></figure>'
    )


def test_each_source_is_cited_once_and_each_row_has_its_pair() -> None:
    found = rendered(chart(ROW, OTHER))

    assert found.citations == ("murrough-2013", "lii-2023", "a")
    assert found.citation_counts == (1, 1, 1)
    assert re.findall(r'__value">([^<&]*)', found.html) == [
        *("64 in 100", "28.5 in 100"),
        *("0 in 100", "100 in 100"),
    ]
    assert re.findall(r'__people">([^<]*)', found.html) == ["73 people", "1,040 people"]
    assert found.html.count("<pattern") == 1


def test_two_charts_on_a_page_share_no_id() -> None:
    found = html(f"{chart(ROW)}\n\n{chart(OTHER)}")

    ids = re.findall(r' id="([^"]*)"', found)

    assert len(ids) == len(set(ids))
    assert "url(#bar-stripes-2)" in found


def test_what_search_reads_has_each_number_once() -> None:
    [section] = rendered(chart(ROW)).sections

    assert section.text == (
        "Response one day later · Not KAT. Murrough 2013, by vein · 73 people"
        " · With ketamine: 64 in 100 · With midazolam: 28.5 in 100 · Below."
    )


def test_words_are_marked_up_and_escaped_in_the_picture_as_elsewhere() -> None:
    found = html(chart("| A < B & *C* [@a] | 1 | 2 | 1 |"))

    assert '<p class="bar-chart__label">A &lt; B &amp; <em>C</em>' in found
    assert '<th scope="row">A &lt; B &amp; C</th>' in found
    assert '<p class="bar-chart__people">1 person</p>' in found


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            chart(ROW, title=""),
            "1 chart-title: the box /// bar-chart has no title"
            " -> say what it shows: /// bar-chart | Dizziness on the day of treatment",
        ),
        (
            "/// bar-chart | T\ntext\n///",
            "1 chart-table: the box /// bar-chart has no tables"
            f" -> write one table in it, whose first line is like {EXAMPLE}",
        ),
        (
            chart(ROW).replace("Below.", f"{HEAD}\n{ROW}"),
            "1 chart-table: the box /// bar-chart has 2 tables"
            f" -> write one table in it, whose first line is like {EXAMPLE}",
        ),
        (
            chart(ROW).replace("Below.", "- a list"),
            "1 chart-content: the box /// bar-chart holds more than paragraphs and one table"
            " -> put lists and headings below the box",
        ),
        (
            chart(ROW).replace("Not KAT.", "Table: T"),
            "1 chart-content: the table of a chart has a caption of its own"
            " -> delete it: the title behind the bar is shown",
        ),
        (
            chart(),
            "1 chart-rows: the table has no rows below its first line"
            " -> write 1 to 8 rows; make two charts of more",
        ),
        (
            chart(*[ROW] * 9),
            "1 chart-rows: the table has 9 rows below its first line"
            " -> write 1 to 8 rows; make two charts of more",
        ),
        (
            chart("| A [@a] | 64 | 73 |", head="| Trial | With ketamine | People |\n|---|---|---|"),
            "1 chart-comparison: the chart has no comparison group: bars without one mislead"
            f" -> write four columns, such as {EXAMPLE}",
        ),
        (
            chart("| A [@a] | 1 | 2 | 3 | 4 |", head="| T | a | b | c | People |\n|-|-|-|-|-|"),
            "1 chart-comparison: the chart has 3 groups; two can be compared"
            f" -> write four columns, such as {EXAMPLE}",
        ),
        (
            chart("| A [@a] | 1 | 2 | 3 |", head="| T | a | | People |\n|-|-|-|-|"),
            "1 chart-comparison: a column of the chart has no name"
            f" -> write four columns, such as {EXAMPLE}",
        ),
        (
            chart("| A [@a] | 64 | 28 |", head="| Trial | Ketamine | Placebo |\n|---|---|---|"),
            "1 chart-people: the last column of the chart is not how many people there were"
            f" -> write a last column, such as {EXAMPLE}",
        ),
        (
            chart("| Murrough | 64 | 28 | 73 |"),
            '6 chart-citation: the row "Murrough" has no source'
            " -> write its source behind the name, such as First trial [@name-of-source]",
        ),
    ],
)
def test_a_chart_that_could_mislead_is_refused(body: str, expected: str) -> None:
    assert problems(body) == [expected]


@pytest.mark.parametrize(
    "value", ["", "64%", "101", "100.1", "-1", "1000", "about 5", "5 [@b]", "½"]
)
def test_a_value_is_a_number_from_0_to_100(value: str) -> None:
    expected = [] if value.startswith("5 ") else [value]

    found = problems(chart(ROW, f"| A [@a] | 1 | {value} | 9 |"))

    assert found == [
        f'7 chart-value: "{one}" is not a number from 0 to 100'
        " -> write how many in 100 people, as a plain number such as 64"
        for one in expected
    ]


@pytest.mark.parametrize("people", ["", "0", "many", "12.5", "about 9", "1,04"])
def test_how_many_people_there_were_must_be_said(people: str) -> None:
    assert problems(chart(f"| A [@a] | 1 | 2 | {people} |")) == [
        f'6 chart-people: the column People has "{people}", which is not a number of people'
        " -> write how many people were in both groups together, such as 73"
    ]


def test_a_chart_that_is_refused_leaves_its_table() -> None:
    found = html_anyway(chart("| Murrough | 64 | 28 | 73 |"))

    assert "<svg" not in found
    assert ">Response one day later</caption>" in found
    assert '<td class="table__cell--right">28</td>' in found


def test_a_heading_in_a_chart() -> None:
    found = problems(chart(ROW).replace("Below.", "### Below"))

    assert [line.partition(":")[0] for line in found] == [
        "1 chart-content",
        "8 heading-jump",
        "8 heading-placement",
    ]
