"""What follows from another problem is not told beside it."""

from articles.causes import CAUSES, without_consequences
from articles.problems import Level, Problem
from tests.articles.conftest import Load
from tests.articles.content import GROUPS, REFERENCES, TOPICS, ContentFolder

A, B = "content/articles/risks/a.md", "content/articles/risks/b.md"


def error(rule: str, path: str = A, line: int = 1) -> Problem:
    return Problem(path, line, "wrong", "mend it", rule=rule)


def warning(rule: str, path: str = A, line: int = 1, message: str = "not so good") -> Problem:
    return Problem(path, line, message, "better", Level.WARNING, rule)


def test_each_problem_is_told_once_and_in_order() -> None:
    later, sooner = warning("reading-sentence", line=9), warning("style-jargon", line=2)

    assert without_consequences([later, sooner, later]) == (sooner, later)


def test_an_error_hides_what_follows_from_it_in_its_file_alone() -> None:
    cause = error("block-unknown")
    elsewhere = warning("anatomy-care-cards", B)

    found = without_consequences([warning("anatomy-care-cards"), cause, elsewhere])

    assert found == (cause, elsewhere)


def test_a_warning_hides_nothing() -> None:
    both = (warning("anatomy-care-cards"), warning("block-unknown"))

    assert without_consequences(both) == both


def test_what_is_said_of_another_line_stays() -> None:
    cause, other = error("field-too-long", line=3), warning("reading-sentence", line=4)

    found = without_consequences([cause, warning("reading-sentence", line=3), other])

    assert found == (cause, other)


def test_a_picture_that_cannot_be_read_hides_that_it_is_missed() -> None:
    cause = error("image-svg", "content/images/wave.svg")
    other = warning("image-path", message='the picture "x.svg" is not there')

    found = without_consequences(
        [cause, warning("image-path", message='the picture "wave.svg" is not there'), other]
    )

    assert found == (other, cause)


def test_claims_and_dead_links_are_told_whatever_else_is_wrong() -> None:
    everything = [error(rule) for cause in CAUSES for rule in cause.rules]
    others = [warning("claim-cure"), error("link-dead"), error("citation-unknown")]

    assert set(others) <= set(without_consequences([*everything, *others]))


def only(load: Load) -> Problem:
    [problem] = load()[1]
    return problem


def whole_content(content: ContentFolder, load: Load) -> None:
    """Fill a folder so that each file rests on the others, and nothing is wrong."""
    content.write("references.json", REFERENCES)
    content.write("glossary.yaml", "- term: Placebo\n  meaning: A dummy. [@short-2018]\n")
    content.write("home.yaml", "title: T\nlead: L\nstart_here: [a]\nmost_asked: [c]\n")
    status = "legal_status: [T L, 'A term, a page.']"  # of the home page, and of an article
    content.write("subjects.yaml", f"- slug: a\n  kind: medicine\n  name: A\n  {status}\n")
    content.whole_article(
        "risks/a", "A [term](/glossary/#placebo), a [page](b.md). [@short-2018]\n"
    )
    content.whole_article("risks/b", "More. [@short-2018]\n", related="[articles/a, faq/c]")
    content.question("risks/c")
    assert load()[1] == ()


def test_a_file_that_others_rest_on_is_told_alone(content: ContentFolder, load: Load) -> None:
    whole_content(content, load)
    texts = {
        name: (content.path / name).read_text()
        for name in ("articles/risks/a.md", "faq/risks/c.md", "glossary.yaml", "home.yaml")
    }
    texts |= {"articles/topics.yaml": TOPICS, "faq/groups.yaml": GROUPS}

    for name, text in texts.items():
        content.write(name, text.replace(": ", ":", 1))
        assert only(load).path == f"content/{name}"
        content.write(name, text)


def test_a_file_that_is_gone_is_told_alone(content: ContentFolder, load: Load) -> None:
    whole_content(content, load)

    for name in ("references.json", "articles/topics.yaml", "faq/groups.yaml", "clinic.yaml"):
        text = (content.path / name).read_text()
        (content.path / name).unlink()
        assert (only(load).path, only(load).rule) == (f"content/{name}", "file-missing")
        content.write(name, text)


def test_an_entry_of_a_list_with_a_fault_is_told_alone(content: ContentFolder, load: Load) -> None:
    whole_content(content, load)

    for name, old, new in (
        ("references.json", '"kind": "review"', '"kind": "reviews"'),
        ("articles/topics.yaml", "kicker: Safety", "kicker: []"),
        ("glossary.yaml", "meaning: A dummy. [@short-2018]", "meaning: []"),
    ):
        text = (content.path / name).read_text()
        assert old in text
        content.write(name, text.replace(old, new))
        assert only(load).path == f"content/{name}"
        content.write(name, text)


def test_a_file_that_is_too_large_is_told_alone(content: ContentFolder, load: Load) -> None:
    whole_content(content, load)

    content.write("articles/risks/a.md", "x" * 1_000_001)

    assert (only(load).path, only(load).rule) == (A, "file-unreadable")
