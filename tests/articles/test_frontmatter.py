"""The front matter knows its lines, keeps what was typed, and says what is wrong."""

import pytest

from articles.frontmatter import read_yaml, split

PATH = "content/articles/risks/side-effects.md"


def problem_of(text: str) -> str:
    file, problems = split(text, path=PATH)

    assert file is None
    return str(problems[0]).removeprefix(PATH)


def test_a_file_is_split_into_fields_and_body() -> None:
    file, problems = split("---\ntitle: A title\n---\n\nText.\n", path=PATH)

    assert problems == ()
    assert file is not None
    assert file.front_matter.values == {"title": "A title"}
    assert file.body == "\nText.\n"
    assert file.first_body_line == 4


def test_every_scalar_stays_the_text_that_was_typed() -> None:
    yaml, _ = read_yaml(
        "on: 17:00\nby: no\nzip: 01234\nday: 2026-02-30\nversion: 1.10\n", path=PATH
    )

    assert yaml is not None
    assert yaml.values == {
        "on": "17:00",
        "by": "no",
        "zip": "01234",
        "day": "2026-02-30",
        "version": "1.10",
    }


def test_an_empty_field_is_none_and_quoted_emptiness_is_text() -> None:
    yaml, _ = read_yaml('a:\nb: ~\nc: null\nd: ""\ne: "null"\n', path=PATH)

    assert yaml is not None
    assert yaml.values == {"a": None, "b": None, "c": None, "d": "", "e": "null"}


def test_every_value_knows_its_line() -> None:
    yaml, _ = read_yaml(
        "review:\n  by: a\n  on: b\nlist:\n  - one\n  - two\n", path=PATH, first_line=2
    )

    assert yaml is not None
    assert yaml.line(("review", "on")) == 4
    assert yaml.line(("list", 1)) == 7
    assert yaml.line(("review", "due")) == 2, "a missing field is reported at what should hold it"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "",
            ":1: the file is empty\n  Fix: write the front matter between two --- lines, then the"
            " text, or delete the file",
        ),
        (
            "Text.\n",
            ":1: the front matter is missing\n  Fix: make the first line ---, then the fields such"
            ' as "title: …", then --- again',
        ),
        (
            "---\ntitle: A\n\nText.\n",
            ":1: the front matter is not closed\n  Fix: put a line with --- between the last field"
            " and the text",
        ),
        (
            "---\ntitle: [Side effects\n---\nText.",
            ":2: the fields cannot be read: while parsing a flow sequence expected ',' or ']', but"
            " got '<stream end>'\n  Fix: close the bracket, or put the whole text in quotes",
        ),
        (
            "---\ntitle: A\nlead: Ketamine: the basics\n---\n",
            ":3: the fields cannot be read: mapping values are not allowed here\n  Fix: put the text"
            ' after the first colon in quotes: title: "Ketamine: the basics"',
        ),
        (
            "---\ntitle: A\ntitle: B\n---\n",
            ':3: the field "title" is there twice\n  Fix: keep one of the two lines and delete the'
            " other",
        ),
        (
            "---\ntitle: &a A\n---\n",
            ":2: YAML anchors and aliases (& and *) are not used here\n  Fix: use plain text, lists"
            " and key: value lines only; put texts with & * ! in quotes",
        ),
        (
            "---\ntitle: !!python/object/apply:os.system [ls]\n---\n",
            ":2: YAML tags such as tag:yaml.org,2002:python/object/apply:os.system are not used here"
            "\n  Fix: use plain text, lists and key: value lines only; put texts with & * ! in quotes",
        ),
        (
            "---\n\ttitle: A\n---\n",
            ":2: the fields cannot be read: while scanning for the next token found character '\\t'"
            " that cannot start any token\n  Fix: use spaces instead of tabs at the start of the"
            " line",
        ),
        (
            "---\nonly words\n---\n",
            ":2: the front matter has no fields\n  Fix: write one field a line, such as"
            ' "title: Side effects"',
        ),
    ],
)
def test_what_is_wrong_is_said_with_line_and_fix(text: str, problem: str) -> None:
    assert problem_of(text) == problem
