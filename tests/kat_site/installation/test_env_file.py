"""`.env` is read as the site reads it, and keeps what is there."""

import pytest

from kat_site.installation.env_file import add_variables, quote, read_env_text

VALUES = (
    "plain",
    "smtp+tls://user:p%40ss@host:587",
    '"Your Clinic" <website@clinic.example>',
    " spaces around ",
    "a#b",
    "it's",
)


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_read_as_it_was_written(value: str) -> None:
    assert read_env_text(f"A={quote(value)}\n") == {"A": value}


def test_a_value_of_two_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="one line"):
        quote("a\nSECRET_KEY=b")


def test_a_new_variable_comes_last_and_a_changed_one_stays_in_its_line() -> None:
    text = "# mine\nexport A=1\nB=2\n"

    result = add_variables(text, {"A": "3", "C": "4"}, {"C": "why"})

    assert result == "# mine\nA=3\nB=2\n\n# why\nC=4\n"
