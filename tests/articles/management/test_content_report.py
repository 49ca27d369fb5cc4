"""`manage.py content_report`: what the content rests on, between two marks of a file."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from articles.content_report import BEGINNING, END, write_report
from articles.files import read_folder
from articles.loader import load_library
from tests.articles.content import CLINIC, HOME, REFERENCES, ContentFolder

BODY = """
One two three. Four five six. [@short-2018]

## Numbers | stars

Table: What *happened* [@short-2018]

| Group | Count |
| --- | --- |
| One | 2 [@short-2018] |

- Seven eight nine ten. [@short-2018]

Some words stand here. More of them stand here.
"""


@pytest.fixture
def folder(content: ContentFolder, settings: Settings, tmp_path: Path) -> ContentFolder:
    settings.KAT_CONTENT_DIR = content.path
    settings.KAT_VAR_DIR = tmp_path / "var"
    people = "clinicians: {jane-doe: {name: Jane Doe, credential: MD, role: Doctor}}\n"
    content.write("clinic.yaml", CLINIC + people)
    facts = "facts:\n  - {figure: Few, text: '*Some* people. [@short-2018]'}\n"
    content.write("home.yaml", HOME + facts)
    content.write("glossary.yaml", "- term: Placebo\n  meaning: A dummy. [@short-2018]\n")
    content.write("references.json", REFERENCES.rstrip("\n]") + ",\n" + other_reference() + "]\n")
    content.article("risks/a", BODY, review="{by: jane-doe, on: 2026-01-02, due: 2027-01-02}")
    content.article("risks/b", "Text.\n", status="draft")
    content.question("risks/c", "Text.\n")
    return content


def other_reference() -> str:
    """Return a second source, which no page cites."""
    return REFERENCES.strip().strip("[]").replace("short-2018", "long-2019")


def report(folder: ContentFolder) -> str:
    content = read_folder(folder.path)
    return write_report(content, load_library(content)[0])


def test_each_page_in_numbers(folder: ContentFolder) -> None:
    rows = [line for line in report(folder).splitlines() if line.startswith("| /")][:3]

    assert rows[0].startswith("| /articles/a/ | ")
    assert rows[0].endswith(" | 1 | Jane Doe, MD, on 2026-01-02, due 2027-01-02 |")
    assert rows[1:] == [
        "| /articles/b/ |  |  | 1 | 2 | 0 | draft; not yet reviewed by a clinician |",
        "| /faq/c/ |  |  | 3 | 2 | 1 | not yet reviewed by a clinician |",
    ]


def test_grades_are_those_of_the_linter(folder: ContentFolder) -> None:
    [row] = [line for line in report(folder).splitlines() if line.startswith("| /articles/a/")]

    # Six sentences of prose, 21 words and 23 syllables, the lead's among them: -1.3 by Kincaid.
    # The page's words are those of the text with headings and tables, without the lead.
    assert row.split(" | ")[1:6] == ["-1.3", "3.1", "28", "4", "1"]


def test_each_source_with_the_sentences_that_cite_it(folder: ContentFolder) -> None:
    text = report(folder)

    assert text.partition("| --- | --- | --- |\n")[2] == (
        "| `long-2019` | none |  |\n"
        "| `short-2018` | /articles/a/ | Four five six.<br>What happened<br>One; 2"
        "<br>Seven eight nine ten. |\n"
        "|  | /faq/c/ | About c. |\n"
        "|  | Home | Some people. |\n"
        "|  | Glossary | A dummy. |"
    )


def test_signs_in_a_sentence_make_no_table_and_a_long_one_is_cut(folder: ContentFolder) -> None:
    words = " ".join(["Words", *["word"] * 60])
    folder.article("risks/a", f"A_b | [c](/contact/) > less. [@short-2018] {words}. [@short-2018]")

    row = next(line for line in report(folder).splitlines() if line.startswith("| `short-2018`"))

    assert row == (
        r"| `short-2018` | /articles/a/ | A\_b \| c \> less.<br>Words "
        + " ".join(["word"] * 46)
        + " … |"
    )


def test_only_what_stands_between_the_marks_is_replaced(
    folder: ContentFolder, tmp_path: Path
) -> None:
    file = tmp_path / "review.md"
    file.write_text(f"Scores by hand.\n\n{BEGINNING}\nold\n{END}\n\nMore by hand.\n")
    out = StringIO()

    call_command("content_report", str(file), stdout=out)
    first = file.read_text()
    call_command("content_report", str(file), stdout=StringIO())

    assert first == (
        f"Scores by hand.\n\n{BEGINNING}\n\n{report(folder)}\n\n{END}\n\nMore by hand.\n"
    )
    assert file.read_text() == first
    assert out.getvalue() == f"{file} has 3 pages and 2 sources.\n"


@pytest.mark.parametrize(
    "text", ["", f"{END}\n{BEGINNING}\n", f"{BEGINNING}\n{BEGINNING}\n{END}\n", f"{BEGINNING}\n"]
)
def test_a_file_without_its_two_marks_is_left_alone(
    folder: ContentFolder, tmp_path: Path, text: str
) -> None:
    assert folder.path.is_dir()
    file = tmp_path / "review.md"
    file.write_text(text)

    with pytest.raises(CommandError) as caught:
        call_command("content_report", str(file))

    assert str(caught.value) == (
        f"{file} has not each of the two marks once\n"
        f"  Fix: put these two lines where the tables go, in this order:\n{BEGINNING}\n{END}"
    )
    assert caught.value.returncode == 2
    assert file.read_text() == text


def test_content_with_errors_is_refused(folder: ContentFolder, tmp_path: Path) -> None:
    folder.article("risks/a", "[gone](gone.md)\n")
    file = tmp_path / "review.md"
    file.write_text(f"{BEGINNING}\n{END}\n")

    with pytest.raises(CommandError, match="the content has errors, so pages would be missing"):
        call_command("content_report", str(file))

    assert file.read_text() == f"{BEGINNING}\n{END}\n"


def test_a_file_that_is_not_there_is_refused(folder: ContentFolder, tmp_path: Path) -> None:
    assert folder.path.is_dir()

    with pytest.raises(CommandError, match="cannot be read: No such file or directory"):
        call_command("content_report", str(tmp_path / "none.md"))


def test_the_shipped_file_has_its_marks() -> None:
    text = (Path(__file__).parents[3] / "docs/content-review.md").read_text(encoding="utf-8")

    assert (text.count(BEGINNING), text.count(END)) == (1, 1)
