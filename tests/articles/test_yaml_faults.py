"""Fields that YAML refuses: each faulty line is named in an editor's words, all at once."""

import pytest

from articles.frontmatter import read_yaml


def faults(text: str) -> list[str]:
    yaml, problems = read_yaml(text, path="a.md")

    assert yaml is None
    return [str(problem).removeprefix("a.md:").replace("\n  Fix:", " |") for problem in problems]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "a:\n  * One\n  - Two\n",
            '2: a line of a list begins with "- ": "* One" | write - One',
        ),
        ("title:A\nlead: B\n", '1: there is no space after "title:" | write title: A'),
        (
            "title: A\nlead B\n",
            '2: there is no name with a colon on this line: "lead B" | write it as lead: B, or, if it goes on with the'
            " line above, put it there",
        ),
        (
            "title = A\nlead: B\n",
            '1: there is no name with a colon on this line: "title = A" | write it as title: A, or, if it goes on with'
            " the line above, put it there",
        ),
        (
            "title: A\n...\nlead: B\n",
            '2: there is no name with a colon on this line: "..." | delete the line, or put it at the end of the line'
            " above",
        ),
        (
            "title: A\n  lead: B\n",
            "2: this line begins further right than line 1 | begin it at the left edge, without"
            " spaces",
        ),
        (
            "  title: A\nlead: B\n",
            "1: this line begins with spaces | begin it at the left edge, without spaces",
        ),
        (
            "review:\n  by: a\n on: b\n  due: c\n",
            "3: this line does not line up with line 2 | begin it with 2 spaces, as line 2 does",
        ),
        (
            "review:\n  by: a\n   on: b\n",
            "3: this line begins further right than line 2 | begin it with 2 spaces, as line 2 does",
        ),
        (
            "points:\n  - one\n - two\n",
            "3: this line does not line up with line 2 | begin it with 2 spaces, as line 2 does",
        ),
        (
            'title: "A\nlead: B\n',
            "1: a quotation mark is opened and not closed | put the whole text in quotes:"
            ' title: "A"',
        ),
        (
            "title: 'It's here'\n",
            "1: there is more text behind the closing quotation mark | put the whole text in quotes:"
            ' title: "It\'s here"',
        ),
        (
            'title: "Side" effects\n',
            "1: there is more text behind the closing quotation mark | put the whole text in quotes:"
            " title: '\"Side\" effects'",
        ),
        (
            "title: [A\nlead: B\n",
            "1: a bracket is opened and not closed | close the bracket on the same line, or put the"
            ' whole text in quotes: title: "[A"',
        ),
        (
            "points:\n  - [@short-2018] One.\n",
            "2: there is more text behind the closing bracket | put the whole text in quotes:"
            ' - "[@short-2018] One."',
        ),
        (
            "title: @A\n",
            '1: a text cannot begin with "@" without quotes | put the whole text in quotes:'
            ' title: "@A"',
        ),
        (
            "title: - A\n",
            '1: a text cannot begin with "-" without quotes | put the whole text in quotes:'
            ' title: "- A"',
        ),
        (
            "title: A: b\n",
            "1: the text has a colon followed by a space | put the whole text in quotes:"
            ' title: "A: b"',
        ),
        ("points:\n\t- A\n", "2: this line begins with a tab | use spaces instead of the tab"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_what_to_type(text: str, fault: str) -> None:
    assert faults(text) == [fault]


def test_every_such_line_is_named_at_once() -> None:
    found = faults('title:A\nlead: B: c\npoints:\n\t- one\nreview: "x\n')

    assert [line.partition(" |")[0] for line in found] == [
        '1: there is no space after "title:"',
        "2: the text has a colon followed by a space",
        "4: this line begins with a tab",
        "5: a quotation mark is opened and not closed",
    ]


def test_what_nobody_thought_of_is_named_with_its_place() -> None:
    assert faults("title: A\nlead: { a b: [c] } d: e\n? x\n: y\n[1]: 2\n") != []
