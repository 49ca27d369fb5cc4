"""What the doctor says of the content."""

from pathlib import Path

import pytest
from pytest_django import Settings

from kat_site.installation.checks.content import check_content
from kat_site.installation.findings import Finding, Health
from tests.articles.content import CLINIC, ContentFolder, make_content


@pytest.fixture
def content(tmp_path: Path, settings: Settings) -> ContentFolder:
    settings.KAT_VAR_DIR = tmp_path / "var"
    content = make_content(tmp_path / "content")
    settings.KAT_CONTENT_DIR = content.path
    return content


def told(check: str) -> Finding:
    [found] = [one for one in check_content() if one.check == check]
    return found


def test_content_that_can_be_read(content: ContentFolder) -> None:
    content.write("clinic.yaml", CLINIC.replace("202-555-0143", "202-555-9143"))
    content.whole_article("risks/a")

    found = list(check_content())

    assert [(one.check, one.health) for one in found] == [
        ("content", Health.OK),
        ("clinic", Health.OK),
        ("reviews", Health.OK),
    ]


def test_an_error_is_told_with_its_line_and_fix(content: ContentFolder) -> None:
    content.article("risks/a", title="[Side effects")

    found = told("content")

    assert found.health is Health.ERROR
    assert found.message.startswith("content/articles/risks/a.md:2: ")
    assert found.fix


def test_of_many_errors_the_first_are_told_and_the_rest_counted(content: ContentFolder) -> None:
    for number in range(9):
        content.article(f"risks/a{number}", title="[Side effects")

    found = [one for one in check_content() if one.check == "content"]

    assert len(found) == 6
    assert found[-1].message == "4 more errors are in the content."
    assert found[-1].fix.endswith("manage.py lint_content")


def test_placeholders_are_named_with_their_lines(
    content: ContentFolder, settings: Settings
) -> None:
    content.write("clinic.yaml", CLINIC.replace("Test Clinic\n", "Example Clinic\n", 1))

    settings.KAT_ENV = "demo"
    found = told("clinic")
    settings.KAT_ENV = "production"
    harmful = told("clinic")

    assert (found.health, harmful.health) == (Health.WARNING, Health.ERROR)
    assert "name (line 1), telephone (line 3)" in found.message
    assert "setup asks for name, addresses and numbers" in found.fix


def test_an_overdue_review_is_seen(content: ContentFolder) -> None:
    clinician = "clinicians:\n  dr-a:\n    name: A\n    credential: MD\n    role: Physician\n"
    content.write("clinic.yaml", CLINIC + clinician)
    content.whole_article("risks/a", review="{by: dr-a, on: 2024-01-02, due: 2025-01-02}")

    found = told("reviews")

    assert found.health is Health.WARNING
    assert found.message.startswith("Reviews: 1 overdue, ")


def test_a_missing_folder_is_an_error(settings: Settings, tmp_path: Path) -> None:
    settings.KAT_CONTENT_DIR = tmp_path / "nowhere"
    settings.KAT_VAR_DIR = tmp_path / "var"

    found = [one for one in check_content() if one.health is Health.ERROR]

    assert any("there is no folder" in one.message for one in found)
