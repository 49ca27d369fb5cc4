"""Steps: each heading of the third level starts one; after a bar comes its time."""

import pytest

from articles.rendering import Heading, Section
from tests.articles.extensions.bodies import html, problems, rendered

DAY = """\
## The day

/// steps
### Arrive | 20 to 30 minutes
Staff check your *blood pressure*.

- one

### The dose {#dose}
A clinician gives you the medicine.
///

Afterwards.
"""


def test_steps_are_a_numbered_list() -> None:
    assert html(DAY) == (
        '<h2 id="the-day">The day</h2>\n'
        '<ol class="steps">'
        '<li class="steps__item"><h3 class="steps__title" id="arrive">Arrive</h3>'
        '<p class="steps__time">20 to 30 minutes</p>'
        "<p>Staff check your <em>blood pressure</em>.</p><ul><li>one</li></ul></li>"
        '<li class="steps__item"><h3 class="steps__title" id="dose">The dose</h3>'
        "<p>A clinician gives you the medicine.</p></li></ol>\n"
        "<p>Afterwards.</p>"
    )


def test_steps_are_headings_and_sections_of_the_page() -> None:
    found = rendered(DAY)

    assert found.headings == (
        Heading(2, "the-day", "The day"),
        Heading(3, "arrive", "Arrive"),
        Heading(3, "dose", "The dose"),
    )
    assert found.sections == (
        Section("the-day", "The day", "Afterwards."),
        Section("arrive", "Arrive", "20 to 30 minutes · Staff check your blood pressure. one"),
        Section("dose", "The dose", "A clinician gives you the medicine."),
    )


@pytest.mark.parametrize("heading", ["### A {#b} | 5 min", "### A | 5 min {#b}"])
def test_a_step_may_have_a_time_and_an_address(heading: str) -> None:
    assert html(f"## Day\n\n/// steps\n{heading}\nc\n///").endswith(
        '<ol class="steps"><li class="steps__item"><h3 class="steps__title" id="b">A</h3>'
        '<p class="steps__time">5 min</p><p>c</p></li></ol>'
    )


def test_an_escaped_bar_is_part_of_the_title() -> None:
    assert 'id="a-b">A | b</h3><p>c</p>' in html("## Day\n\n/// steps\n### A \\| b\nc\n///")


@pytest.mark.parametrize(
    "body",
    [
        "## Day\n\n/// steps\ntext\n\n### A\nb\n///",
        "## Day\n\n/// steps\ntext\n///",
        "## Day\n\n/// steps\n- one\n///",
    ],
)
def test_steps_begin_with_a_heading(body: str) -> None:
    assert problems(body) == [
        "3 step-empty: the box /// steps does not begin with the name of a step"
        " -> write ### and the first step's name below /// steps, such as ### Arrive"
    ]


def test_steps_need_a_heading_above_them() -> None:
    assert problems("/// steps\n### A\nb\n///") == [
        '2 heading-jump: "### A" comes without a heading with ## above it'
        " -> put a heading with ## above it"
    ]


def test_steps_have_no_title() -> None:
    assert problems("## Day\n\n/// steps | Title\n### A\nb\n///") == [
        '3 block-title-not-allowed: the box /// steps has its own title, so "Title"'
        " cannot stand there -> write /// steps alone on the line"
    ]


def test_other_headings_inside_steps() -> None:
    assert problems("## Day\n\n/// steps\n### A\n#### B\n## C\n///") == [
        '5 heading-placement: the heading "B" stands inside a box, list, quote or footnote'
        " -> put it outside, or write **words** for a line that stands out",
        '6 heading-placement: the heading "C" stands inside a box, list, quote or footnote'
        " -> put it outside, or write **words** for a line that stands out",
    ]
