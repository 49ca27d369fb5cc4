"""Tables: a caption, names for rows and columns, a frame that scrolls."""

import pytest

from tests.articles.extensions.bodies import html, html_anyway, problems, rendered

TABLE = """\
Table: Side effects in *one* study [@a]

| Side effect | With Spravato | With placebo |
| :--- | ---: | :---: |
| Dizziness | 38 in 100 | 14 in 100 |
| `a|b` \\| c |  | **9** |
"""
EXPECTED = (
    '<div class="table" role="region" tabindex="0" aria-labelledby="side-effects-in-one-study">'
    '<table aria-labelledby="side-effects-in-one-study">'
    '<caption id="side-effects-in-one-study">Side effects in <em>one</em> study'
    ' <sup class="citation"><a id="cite-1-1" href="#source-a" role="doc-noteref">[1]</a></sup>'
    "</caption><thead><tr>"
    '<th scope="col">Side effect</th>'
    '<th scope="col" class="table__cell--right">With Spravato</th>'
    '<th scope="col" class="table__cell--center">With placebo</th></tr></thead>'
    '<tbody><tr><th scope="row">Dizziness</th><td class="table__cell--right">38 in 100</td>'
    '<td class="table__cell--center">14 in 100</td></tr>'
    '<tr><th scope="row"><code>a|b</code> | c</th><td class="table__cell--right"></td>'
    '<td class="table__cell--center"><strong>9</strong></td></tr></tbody></table></div>'
)


def test_a_table_with_a_caption() -> None:
    assert html(TABLE) == EXPECTED


def test_a_caption_may_stand_right_above_the_table() -> None:
    assert html(TABLE.replace("\n\n", "\n")) == EXPECTED


def test_a_table_without_outer_bars() -> None:
    assert html("Table: T\n\na | b\n--- | ---\nc | d") == (
        '<div class="table" role="region" tabindex="0" aria-labelledby="t"><table>'
        '<caption id="t">T</caption>'
        '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
        '<tbody><tr><th scope="row">c</th><td>d</td></tr></tbody></table></div>'
    )


def test_an_empty_cell_names_nothing() -> None:
    found = html("Table: T\n\n| | b |\n|---|---|\n| | d |")

    assert '<tr><td></td><th scope="col">b</th></tr>' in found
    assert "<tr><td></td><td>d</td></tr>" in found


def test_a_table_without_a_caption_is_named_by_its_heading() -> None:
    body = "## Side *effects*\n\n| a | b |\n|---|---|\n| c | d |"

    assert problems(body) == [
        "?3 table-caption: a table has no caption"
        ' -> write a line "Table: what it shows" above it, with an empty line between'
    ]
    assert (
        '<div class="table" role="region" tabindex="0" aria-label="Table: Side effects"><table>'
        in html_anyway(body)
    )


@pytest.mark.parametrize(
    ("row", "cells"), [("| c | d | e |", 3), ("| c |", 1), ("| c | d [@a] | e | f |", 4)]
)
def test_a_row_with_more_or_fewer_cells(row: str, cells: int) -> None:
    assert problems(f"Table: T\n\n| a | b |\n|---|---|\n| c | d |\n{row}") == [
        f"6 table-row: this row of a table has {cells} cells, the first row 2"
        r" -> write 2 cells; for a plain bar in a cell, write \|"
    ]


def test_a_table_in_a_block() -> None:
    body = "/// note\nTable: T\n\n| a | b |\n|---|---|\n| c | d |\n///"

    assert html(body).startswith(
        '<div class="callout callout--note"><p class="callout__title">Note</p>'
        '<div class="table" role="region" tabindex="0" aria-labelledby="t"><table>'
    )


def test_no_style_comes_of_alignment() -> None:
    assert "style" not in html_anyway("| a |\n|:---:|\n| b |")


COMPARISON = """\
Compare: Two ways

| | By vein | *Nose* spray |
| --- | --- | ---: |
| Where | Clinic | **Clinic** [@a] |
"""


def test_in_a_comparison_each_cell_says_the_name_of_its_column() -> None:
    assert html(COMPARISON) == (
        '<div class="table table--compare" role="region" tabindex="0" aria-labelledby="two-ways">'
        '<table><caption id="two-ways">Two ways</caption><thead><tr><td></td>'
        '<th scope="col">By vein</th>'
        '<th scope="col" class="table__cell--right"><em>Nose</em> spray</th></tr></thead>'
        '<tbody><tr><th scope="row">Where</th>'
        '<td><span class="table__name">By vein</span> Clinic</td>'
        '<td class="table__cell--right"><span class="table__name">Nose spray</span>'
        " <strong>Clinic</strong>\N{NO-BREAK SPACE}"
        '<sup class="citation"><a id="cite-1-1" href="#source-a" role="doc-noteref">[1]</a></sup>'
        "</td></tr></tbody></table></div>"
    )


def test_search_reads_the_names_of_columns_once() -> None:
    [section] = rendered(COMPARISON).sections

    assert section.text == "Two ways · By vein · Nose spray · Where · Clinic · Clinic"


@pytest.mark.parametrize("head", ["| | By vein |\n|---|---|", "| a | | b |\n|---|---|---|"])
def test_a_comparison_of_fewer_than_two_things(head: str) -> None:
    cells = "| x " * (head.partition("\n")[0].count("|") - 1) + "|"

    assert problems(f"Compare: T\n\n{head}\n{cells}") == [
        "3 compare-columns: a comparison has fewer than two named columns to compare"
        " -> write | Question | One | Other |, or Table: in place of Compare:"
    ]


def test_a_comparison_that_leaves_a_cell_empty() -> None:
    assert problems(COMPARISON.replace("| Clinic |", "| |")) == [
        '?5 compare-empty: the comparison says nothing about "By vein" in this row'
        " -> write what is so, or: Not known"
    ]


def test_a_comparison_without_its_table() -> None:
    assert problems("Compare: T") == [
        '?1 table-caption-orphan: no table follows the caption "Compare: T"'
        " -> put the table below it, or write the line without its first word"
    ]
