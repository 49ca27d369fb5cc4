"""The front matter knows its lines, keeps what was typed, and says what is wrong."""

import pytest

from articles.frontmatter import find_body, read_yaml, split

PATH = "content/articles/risks/side-effects.md"
PARTS = "---, then lines such as title: Side effects, then --- again, then the text"


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


MERGED = (
    ": two versions stand here: Git could not put them together (<<<<<<<)\n"
    "  Fix: keep what is right of the two, and delete the lines that begin with"
    " <<<<<<<, ======= and >>>>>>>"
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: A\n---\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> upstream/main\n", 5),
        (
            "---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> upstream/main\n---\n\nText.\n",
            2,
        ),
        ("<<<<<<<\n---\n=======\n---\n>>>>>>>\n", 1),
    ],
)
def test_a_merge_that_is_not_finished_is_refused(text: str, line: int) -> None:
    assert problem_of(text) == f":{line}{MERGED}"


def test_an_unfinished_merge_in_a_yaml_file_is_told_as_what_it_is() -> None:
    text = "name: A\n<<<<<<< HEAD\nemail: a@b.example\n=======\n>>>>>>> main\n"

    yaml, problems = read_yaml(text, path="content/clinic.yaml")

    assert yaml is None
    assert [str(one) for one in problems] == [f"content/clinic.yaml:2{MERGED}"]


def test_signs_like_those_of_a_merge_are_text() -> None:
    file, problems = split("---\ntitle: A\n---\n\n<<<<<<< only one side\n\n=======\n", path=PATH)

    assert problems == ()
    assert file is not None


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


def test_a_folded_text_is_one_line() -> None:
    yaml, problems = read_yaml("answer: >-\n  One sentence.\n  Another one.\n", path=PATH)

    assert problems == ()
    assert yaml is not None
    assert yaml.values == {"answer": "One sentence. Another one."}


def test_a_folded_text_knows_the_lines_on_which_it_stands() -> None:
    yaml, _ = read_yaml("a: b\nlist:\n  - >\n    One\n    two.\n", path=PATH, first_line=2)

    assert yaml is not None
    assert yaml.as_typed(("list", 0), "One two.\n") == ("One\ntwo.\n", 5)
    assert yaml.as_typed(("a",), "b") == ("b", 2)


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
        ("", f':1: the file is empty\n  Fix: delete it, or copy another page into it: {PARTS}'),
        ("Text.\n", f':1: the part between two --- lines is missing, with which a page begins\n  Fix: begin the file as other pages do: {PARTS}'),
        ("---\ntitle: A\n\nText.\n", ':1: the part that begins with --- is not closed\n  Fix: put a line with --- between that part and the text of the page: after line 2'),
        ("---\ntitle: [Side effects\n---\nText.", ':2: a bracket is opened and not closed\n  Fix: close the bracket on the same line, or put the whole text in quotes: title: "[Side effects"'),
        ("---\ntitle: A\nlead: Ketamine: the basics\n---\n", ':3: the text has a colon followed by a space\n  Fix: put the whole text in quotes: lead: "Ketamine: the basics"'),
        ("---\ntitle: A\ntitle: B\n---\n", ':3: the line "title:" is there twice, also on line 2\n  Fix: keep one of the two lines and delete the other'),
        ("---\ntitle: &a A\n---\n", ':2: a text that begins with & or * is read as something else\n  Fix: put the text behind the colon in quotes, or take the sign away'),
        ("---\ntitle: !!python/object/apply:os.system [ls]\n---\n", ':2: a text that begins with ! is read as something else\n  Fix: put the text behind the colon in quotes, or take the sign away'),
        ("---\n? [a, b]\n: A\n---\n", ':2: what stands before the colon is not one word\n  Fix: write one word before the colon'),
        ("---\n\ttitle: A\n---\n", ':2: this line begins with a tab\n  Fix: use spaces instead of the tab'),
        ("---\nti\x01tle: A\n---\n", ':2: there is a character that cannot be seen: U+0001\n  Fix: delete it, or type the line again'),
        ("----\ntitle: A\n----\n", ':1: the first line is "----"; a page begins with ---\n  Fix: write --- there, and nothing else'),
        ("\n---\ntitle: A\n---\n", ':1: something stands before the first ---\n  Fix: make --- the first line of the file: delete empty lines and spaces before it'),
        ("---\ntitle: A\n--\nText.\n", ':3: the part that begins with --- is not closed: "--" is not its end\n  Fix: write --- there, and nothing else'),
        ("---\nonly words\n---\n", ':2: no names with a colon stand between the two --- lines\n  Fix: write between them one name and its text a line, such as title: Side effects'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_line_and_fix(text: str, problem: str) -> None:
    assert problem_of(text) == problem


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\ntitle: A\n---\nText.\n", "Text.\n", 4),
        ("---\ntitle: [A\n---\nText.\n", "Text.\n", 4),
        ("---\ntitle: A\nkey_points:\n  - One\n\nText.\n", "Text.\n", 6),
        ("---\ntitle: A\n--\nText.\n", "Text.\n", 4),
        ("title: A\nlead: B\n---\nText.\n", "Text.\n", 4),
        ("Text.\n\nMore.\n", "Text.\n\nMore.\n", 1),
        ("", "", 1),
    ],
)
def test_the_body_is_found_whatever_is_wrong_with_the_fields(
    text: str, body: str, line: int
) -> None:
    assert find_body(text) == (body, line)


def test_emoji_and_spaces_of_other_alphabets_are_let_be() -> None:
    yaml, problems = read_yaml("title: Hi \U0001f469\u200d\u2695\ufe0f 10\u00a0mg\n", path=PATH)

    assert problems == ()
    assert yaml is not None
    assert yaml.values == {"title": "Hi \U0001f469\u200d\u2695\ufe0f 10\u00a0mg"}
