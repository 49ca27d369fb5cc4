"""The docs name everything that can be set or typed."""

import re
from pathlib import Path

import pytest

from articles.clinic import Clinic
from articles.entries import (
    GlossaryTerm,
    Group,
    HandoutFields,
    HomeFields,
    StepFields,
    Subject,
    Topic,
)
from articles.schema import ArticleFrontMatter, PageFrontMatter, QuestionFrontMatter
from articles.word_lists import CrisisWords, SynonymGroup

ROOT = Path(__file__).resolve().parent.parent
READERS = (
    "kat_site/settings.py",
    "kat_site/database.py",
    "kat_site/environment.py",
    "kat_site/logs.py",
    "kat_site/mail.py",
    "kat_site/security.py",
    "gunicorn.conf.py",
)
READ = re.compile(
    r'(?:env\.\w+|read_\w+)\(\s*(?:env,\s*)?"([A-Z_]+)"|(?:variable|VARIABLE) = "([A-Z_]+)"'
)


def variables() -> set[str]:
    """Every variable that the site reads."""
    found = (READ.findall((ROOT / name).read_text(encoding="utf-8")) for name in READERS)
    return {first or second for pairs in found for first, second in pairs}


def test_the_variables_are_found() -> None:
    assert {"KAT_ENV", "SECRET_KEY", "DEBUG", "KAT_SITE_URL", "DATABASE_URL", "PORT"} <= variables()


@pytest.mark.parametrize("document", [".env.example", "docs/operations.md"])
def test_every_variable_is_documented_and_nothing_else(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    named = set(re.findall(r"^(?:# ?|\| `)?([A-Z][A-Z_]+)(?==|`)", text, re.MULTILINE))

    assert named == variables()


@pytest.mark.parametrize(
    "model",
    [
        ArticleFrontMatter,
        PageFrontMatter,
        QuestionFrontMatter,
        HomeFields,
        StepFields,
        Clinic,
        Topic,
        Group,
        HandoutFields,
        GlossaryTerm,
        Subject,
        SynonymGroup,
        CrisisWords,
    ],
)
def test_every_field_is_documented(model: type[ArticleFrontMatter]) -> None:
    text = (ROOT / "docs/content-format.md").read_text(encoding="utf-8")

    missing = [name for name in model.model_fields if f"`{name}`" not in text]

    assert missing == []


def link_targets(path: Path) -> list[str]:
    """What a Markdown file links to, examples in code left out."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"\]\(([^)#]+)[^)]*\)", text)


def test_every_link_in_the_docs_leads_somewhere() -> None:
    dead = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
        for target in link_targets(path)
        if not target.startswith(("http", "mailto")) and not (path.parent / target).exists()
    ]

    assert dead == []
