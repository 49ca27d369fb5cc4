"""A file is read as far as it can be, whatever its front matter."""

import pytest

from articles.files import read_text
from articles.frontmatter import split
from articles.linting.page import LintedPage, PageKind, read_page


def read(text: str, path: str = "content/pages/a.md") -> LintedPage:
    """Take apart what stands in a file, as it is stored."""
    plain, _ = read_text(text.encode(), path=path)
    assert plain is not None
    file, _ = split(plain, path=path)
    return read_page(plain, file, path=path, references={})


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: A title\nlead: A lead.\n---\n",
        "\ufeff---\r\ntitle: A title\r\nlead: A lead.\r\n---\r\n",
        "---\ntitle: A title\nlead: A lead.\nnonsense: [\n---\n",
        "---\ntitle: A title\ntitle: A title\nlead: A lead.\n---\n",
        "title: A title\nlead: A lead.\n---\n",
        "---\ntitle: A title\nlead: A lead.\n\n",
        "---\ntitle: &a A title\nlead: A lead.\n---\n",
    ],
)
def test_body_and_lines_are_found(front: str) -> None:
    line = front.count("\n") + 1

    page = read(f"{front}A sentence.\n")

    body = [one for one in page.body_sentences if one.text == "A sentence."]
    assert [one.line for one in body] == [line]
    assert "A lead." in [one.text for one in page.front_sentences]


@pytest.mark.parametrize("text", ["", "\n", "---", "---\n---", "Just text.", "---\n\n\n", "title:"])
def test_any_text_can_be_read(text: str) -> None:
    assert read(text).first_line >= 1


def test_key_points_know_their_lines() -> None:
    text = "---\ntitle: T\nkey_points:\n  - One. Two.\n  - Three.\n---\n"

    page = read(text)

    points = [one for one in page.front_sentences if one.kind == "key_point"]
    assert [(one.line, one.text) for one in points] == [(4, "One."), (4, "Two."), (5, "Three.")]


def test_a_folded_answer_knows_its_lines() -> None:
    text = "---\nquestion: Q\nanswer: >-\n  One.\n  Two goes\n  on. Three.\n---\n"

    page = read(text, "content/faq/risks/a.md")

    answer = [one for one in page.front_sentences if one.kind == "key_point"]
    assert [(one.line, one.text) for one in answer] == [
        (4, "One."),
        (5, "Two goes on."),
        (6, "Three."),
    ]


@pytest.mark.parametrize(
    ("path", "front", "kind"),
    [
        ("content/articles/risks/a.md", "title: T", PageKind.ARTICLE),
        ("content/faq/risks/a.md", "title: T", PageKind.FAQ),
        ("content/pages/a.md", "title: T", PageKind.PAGE),
        ("/tmp/copy/content/articles/risks/a.md", "title: T", PageKind.ARTICLE),
        ("/tmp/a.md", "published: 2026-01-02", PageKind.ARTICLE),
        ("/tmp/a.md", "question: Why", PageKind.FAQ),
        ("/tmp/a.md", "title: T", PageKind.PAGE),
    ],
)
def test_the_kind_of_page(path: str, front: str, kind: PageKind) -> None:
    assert read(f"---\n{front}\n---\n", path).kind is kind


def test_what_a_reader_is_asked_to_weigh_is_no_statement() -> None:
    page = read("---\ntitle: A\n---\n\n/// weigh | Which?\n- To be safe\n///\n\n- It is safe.\n")

    assert [one.text for one in page.statements] == ["A", "Which?", "It is safe."]
