"""What pages are about: only what they name, and no sentence that they do not say."""

import pytest

from articles.entries import Subject
from articles.subjects import about
from tests.articles.conftest import Load
from tests.articles.content import ContentFolder

STATUS = "Ketamine is FDA-approved only as an anesthetic."
KAT = {"slug": "kat", "kind": "therapy", "name": "Ketamine-assisted therapy", "also": ("KAT",)}
KETAMINE = {"slug": "ketamine", "kind": "medicine", "name": "Ketamine", "legal_status": (STATUS,)}
PTSD = {"slug": "ptsd", "kind": "condition", "name": "PTSD"}
SUBJECTS = tuple(Subject.model_validate(one) for one in (KAT, KETAMINE, PTSD))
FILE = f"""\
- slug: kat
  kind: therapy
  name: Ketamine-assisted therapy
- slug: ketamine
  kind: medicine
  name: Ketamine
  legal_status:
    - {STATUS}
"""


def found(title: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.subject.slug, one.names) for one in about(SUBJECTS, title, f"{title} {text}")]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Ketamine for PTSD", "", [("ketamine", ("Ketamine",)), ("ptsd", ("PTSD",))]),
        ("Does KAT work for PTSD?", "", [("kat", ("KAT",)), ("ptsd", ("PTSD",))]),
        ("Side effects", "of ketamine-assisted therapy (KAT)", [("kat", ("Ketamine-assisted therapy", "KAT"))]),
        ("PTSD, and what helps", "KAT is one way.", [("ptsd", ("PTSD",)), ("kat", ("KAT",))]),
        ("Side effects", "of ketamine", []),
        ("A katydid, a KATE, a kat", "and cap-KAT", []),
        ("Privacy", "", []),
    ],
)  # fmt: skip
def test_a_page_is_about_what_its_title_names_or_else_about_the_therapy(
    title: str, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert found(title, text) == expected


def test_a_legal_status_is_told_where_it_stands_word_for_word() -> None:
    [said] = about(SUBJECTS, "Ketamine", f"Ketamine. {STATUS} And more.")
    [unsaid] = about(SUBJECTS, "Ketamine", STATUS.replace("only ", ""))

    assert (said.legal_status, unsaid.legal_status) == ((STATUS,), ())


def test_a_sentence_that_no_page_says_is_a_warning(content: ContentFolder, load: Load) -> None:
    content.write("subjects.yaml", FILE)
    page = content.page("about", body="Something else.\n")

    [warning] = [one for one in load()[1] if one.rule.startswith("subject")]
    page.write_text(page.read_text().replace("Something else.", f"So: {STATUS} [@short-2018]"))
    after = [one for one in load()[1] if one.rule.startswith("subject")]

    assert str(warning) == (
        f'content/subjects.yaml:8: no page says "{STATUS}", so nobody is told it\n'
        "  Fix: copy the sentence from a page, without its sources; or delete the line"
    )
    assert not warning.is_error
    assert after == []


def test_two_subjects_of_one_name_are_an_error(content: ContentFolder, load: Load) -> None:
    content.write("subjects.yaml", FILE.replace("slug: ketamine", "slug: kat"))

    [error] = [one for one in load()[1] if one.rule == "subject-repeated"]

    assert str(error).startswith('content/subjects.yaml:4: the subject "kat" is there already')


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_the_file_may_be_empty(content: ContentFolder, load: Load, text: str) -> None:
    content.write("subjects.yaml", text)

    library, problems = load()

    assert library.subjects == ()
    assert [one for one in problems if one.path.endswith("subjects.yaml")] == []


def test_a_condition_has_no_legal_status(content: ContentFolder, load: Load) -> None:
    content.write("subjects.yaml", FILE.replace("medicine", "condition"))

    [error] = [one for one in load()[1] if one.path.endswith("subjects.yaml")]

    assert "a condition has no legal status" in error.message
    assert error.is_error
