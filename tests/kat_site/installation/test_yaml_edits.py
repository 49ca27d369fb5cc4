"""A value of a YAML file changes, and every other character stays."""

import pytest

from articles.frontmatter import Value
from kat_site.installation.yaml_edits import NotSafe, edit
from tests.serving import ROOT

SHIPPED = (ROOT / "content/clinic.yaml").read_text(encoding="utf-8")


def test_a_value_changes_and_nothing_else() -> None:
    text = '# The name.\nname: A  # short\n\n# Below.\ncolor:\n  light: "#1"\n  dark: x\n'

    assert edit(text, {"name": "B: C", "color": {"light": "#2"}}) == (
        "# The name.\nname: 'B: C'  # short\n\n# Below.\ncolor:\n  light: '#2'\n  dark: x\n"
    )


def test_a_line_goes_and_the_comment_of_the_next_one_stays() -> None:
    text = "a: 1\n# About b.\nb:\n  - x\n  - y\n\n# About c.\nc: 3\n"

    assert edit(text, {"b": None}) == "a: 1\n# About b.\n\n# About c.\nc: 3\n"


def test_a_new_field_stands_behind_its_example_or_at_the_end() -> None:
    text = "a: 1\n\n# Example:\n# b:\n#   - x\n\nc: 3"

    assert edit(text, {"b": ["y"], "d": "4"}) == (
        "a: 1\n\n# Example:\n# b:\n#   - x\nb:\n  - y\n\nc: 3\nd: '4'\n"
    )


def test_a_list_is_replaced_and_its_comments_are_kept() -> None:
    text = "a:\n  # first\n  - x  # why\n  - y # last\nb: 2\n"

    assert edit(text, {"a": ["z"]}) == "  # first\n# last\na:\n  - z\nb: 2\n"


@pytest.mark.parametrize(
    ("text", "new", "result"),
    [
        ("", {"a": "b"}, "a: b\n"),
        ("a: {b: c, d: e}\n", {"a": {"b": "z"}}, "a:\n  b: z\n  d: e\n"),
        ("a: |\n  one\n  two\n\nb: c\n", {"a": "x"}, "a: x\n\nb: c\n"),
        ("a:\nb: c\n", {"a": "x"}, "a: x\nb: c\n"),
        ("a:\n  b: c\n\nd: e\n", {"a": {"f": "g"}}, "a:\n  b: c\n  f: g\n\nd: e\n"),
    ],
)
def test_what_is_written_in_another_way(text: str, new: dict[str, str], result: str) -> None:
    assert edit(text, new) == result


def test_the_same_once_more_changes_nothing() -> None:
    new: dict[str, Value] = {"name": "River", "portal_url": None, "logo": "l.svg", "hidden": ["a"]}

    once = edit(SHIPPED, new)

    assert once != SHIPPED
    assert edit(once, new) == once
    comments = [line for line in SHIPPED.splitlines() if line.startswith("#")]
    assert [line for line in once.splitlines() if line.startswith("#")] == comments


def test_what_cannot_be_read_is_not_touched() -> None:
    with pytest.raises(NotSafe):
        edit("a: [1\n", {"a": "b"})
