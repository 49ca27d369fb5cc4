"""What machines ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from articles.editions import editions
from tests.articles.content import ContentFolder, make_content


@pytest.fixture
def content(tmp_path: Path, settings: Settings) -> Iterator[ContentFolder]:
    folder = make_content(tmp_path / "content")
    settings.KAT_CONTENT_DIR = folder.path
    settings.KAT_VAR_DIR = tmp_path / "var"
    editions.cache_clear()
    yield folder
    editions.cache_clear()


def test_a_good_edition_is_ok(content: ContentFolder) -> None:
    content.whole_article("risks/a")

    answer = Client().get("/healthz")

    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
    assert answer.json()["problems"] == []
    assert len(answer.json()["edition"]) == 16
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_broken_edit_is_degraded_with_file_line_and_fix(content: ContentFolder) -> None:
    page = content.article("risks/a")
    editions().refresh()
    page.write_text("---\ntitle: [A\n---\n")
    editions().refresh()

    answer = Client().get("/healthz")

    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    [problem] = answer.json()["problems"]
    assert (problem["path"], problem["line"]) == ("content/articles/risks/a.md", 2)
    assert problem["fix"] == (
        'close the bracket on the same line, or put the whole text in quotes: title: "[A"'
    )


@pytest.mark.parametrize(
    ("address", "headers", "is_shown"),
    [
        ("127.0.0.1", {}, True),
        ("127.0.0.1", {"X-Forwarded-For": "203.0.113.9"}, False),
        ("203.0.113.9", {}, False),
    ],
)
def test_in_production_details_are_for_the_operator(
    content: ContentFolder,
    settings: Settings,
    address: str,
    headers: dict[str, str],
    is_shown: bool,
) -> None:
    settings.KAT_ENV = "production"

    answer = Client(REMOTE_ADDR=address).get("/healthz", headers=headers)

    assert ("problems" in answer.json()) == is_shown
    assert answer.json()["status"] == "ok"


def test_it_is_ready_once_an_edition_serves(content: ContentFolder) -> None:
    before = Client().get("/readyz")
    editions().refresh()
    after = Client().get("/readyz")

    assert (before.status_code, after.status_code) == (503, 200)
