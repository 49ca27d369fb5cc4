"""clinic.yaml: telephone numbers, hours, colors, and what is still a placeholder."""

from pathlib import Path

import pytest

from articles.clinic import Clinic
from articles.colors import DARK_BACKGROUNDS, LIGHT_BACKGROUNDS, least_contrast, nearest_readable
from articles.frontmatter import read_yaml
from articles.theme import theme_css
from articles.validation import validate
from tests.articles.content import CLINIC

SHIPPED = Path(__file__).resolve().parents[2] / "content" / "clinic.yaml"


def read(text: str) -> tuple[Clinic | None, list[str]]:
    yaml, problems = read_yaml(text, path="clinic.yaml")
    assert yaml is not None, problems
    clinic, problems = validate(Clinic, yaml, path="clinic.yaml")
    return clinic, [str(problem) for problem in problems]


def good(text: str) -> Clinic:
    clinic, problems = read(text)
    assert clinic is not None, problems
    return clinic


@pytest.mark.parametrize(
    "written", ["202-555-0143", "(202) 555-0143", "+1 202 555 0143", "2025550143"]
)
def test_a_telephone_number_may_be_written_in_any_usual_way(written: str) -> None:
    clinic = good(CLINIC.replace("202-555-0143", f'"{written}"'))

    assert clinic.telephone.uri == "tel:+12025550143"
    assert clinic.telephone.display == "(202) 555-0143"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "202-555-0143",
            "555-0143x",
            'clinic.yaml:3: "555-0143x" behind "telephone:" is not a telephone number\n  Fix: write all ten'
            " digits, such as 202-555-0143",
        ),
        (
            "09:00",
            "9 am",
            'clinic.yaml:11: "9 am" behind "opens:" below "opening_hours:" is not a time\n  Fix: write hours and minutes,'
            " such as 09:00 or 17:30",
        ),
        (
            "17:00",
            "05:00",
            'clinic.yaml:12: "closes:" 05:00 is not after "opens:" 09:00\n  Fix: write times of'
            " one day on a 24-hour clock, such as 17:00",
        ),
        (
            "America/New_York",
            "America/NewYork",
            'clinic.yaml:13: "America/NewYork" behind "time_zone:" is not a time zone. Did you mean'
            ' "America/New_York"?\n  Fix: write a name such as America/New_York',
        ),
        (
            "license_line",
            "licence_line",
            'clinic.yaml:16: "licence_line:" is not a name that is known here; "license_line:" is\n  Fix: write license_line: A license.',
        ),
    ],
)
def test_what_is_wrong_is_said_with_line_and_fix(old: str, new: str, problem: str) -> None:
    _, problems = read(CLINIC.replace(old, new))

    assert problems[0] == problem


def test_a_color_that_cannot_be_read_is_refused_with_the_nearest_that_can() -> None:
    _, problems = read(CLINIC + 'brand_color:\n  light: "#5fbcbc"\n  dark: "#7fd1c7"\n')

    [problem] = problems
    assert problem.startswith(
        'clinic.yaml:19: "light:" #5fbcbc below "brand_color:" is too faint to read: '
    )
    suggested = problem.rpartition('light: "')[2][:7]
    assert least_contrast(suggested, LIGHT_BACKGROUNDS) >= 4.5


@pytest.mark.parametrize(
    "color", ["#ff0000", "#00ff00", "#ffff00", "#ffffff", "#000000", "#7f7f7f"]
)
def test_the_nearest_shade_can_be_read_on_both_kinds_of_page(color: str) -> None:
    light = nearest_readable(color, LIGHT_BACKGROUNDS, darker=True)
    dark = nearest_readable(color, DARK_BACKGROUNDS, darker=False)

    assert least_contrast(light, LIGHT_BACKGROUNDS) >= 4.5
    assert least_contrast(dark, DARK_BACKGROUNDS) >= 4.5


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ("[Monday, Tuesday, Wednesday]", "Monday to Wednesday"),
        ("[Monday]", "Monday"),
        ("[Sunday, Saturday]", "Saturday and Sunday"),
        ("[Monday, Wednesday, Friday]", "Monday, Wednesday and Friday"),
    ],
)
def test_opening_days_are_said_in_words(days: str, text: str) -> None:
    clinic = good(CLINIC.replace("[Monday, Tuesday]", days))

    assert clinic.opening_hours[0].days_text == text
    assert clinic.opening_hours[0].hours_text == "9:00 am to 5:00 pm"


def test_the_shipped_clinic_is_plainly_a_placeholder() -> None:
    clinic = good(SHIPPED.read_text(encoding="utf-8"))

    assert clinic.placeholder_fields == (
        "name",
        "legal_name",
        "telephone",
        "email",
        "booking_url",
        "portal_url",
    )


def test_an_edited_clinic_is_no_placeholder() -> None:
    assert good(CLINIC.replace("555-0143", "456-1111")).placeholder_fields == ()


def test_a_single_placeholder_left_is_still_found() -> None:
    assert good(CLINIC).placeholder_fields == ("telephone",)


def test_the_clinic_s_color_is_a_rule_and_the_shipped_one_needs_none() -> None:
    own = good(CLINIC + 'brand_color:\n  light: "#5A2A6E"\n  dark: "#d9b3e6"\n')

    assert theme_css(own) == ":root{--brand-light:#5a2a6e;--brand-dark:#d9b3e6}"
    assert theme_css(good(CLINIC)) == ""
