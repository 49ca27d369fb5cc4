"""Template code is refused, and never run."""

import pytest

from tests.articles.extensions.bodies import html, html_anyway, problems

FIX = "write the words themselves, or put it between ` and ` to show it as it is"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("a {{ clinic.name }} b", "{{ clinic.name }}"),
        ("{% include 'x' %}", "{% include 'x' %}"),
        ("a {{ b", "{{"),
        ("[a]({{ url }})", "{{ url }}"),
        ("## {% now %}", "{% now %}"),
        ("![{{ a }}](../../images/wave.svg)", "{{ a }}"),
    ],
)
def test_template_code_is_an_error(body: str, shown: str) -> None:
    said = f'"{shown}" does nothing here: codes in such brackets are not filled in'

    assert f"1 template-code: {said} -> {FIX}" in problems(body)


def test_template_code_is_shown_as_it_was_typed() -> None:
    assert html_anyway("a {{ b|safe }}") == "<p>a {{ b|safe }}</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("`{{ a }}`", "<p><code>{{ a }}</code></p>"),
        (r"\{{ a }}", "<p>{{ a }}</p>"),
        ("{ a } }} %}", "<p>{ a } }} %}</p>"),
    ],
)
def test_code_and_escaped_signs_are_no_template_code(body: str, expected: str) -> None:
    assert html(body) == expected
