"""The JSON Schemas take the real content, refuse what the site refuses, and are used as documented."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from jsonschema import Draft7Validator
from jsonschema.protocols import Validator

from articles.content_schemas import ADAPTERS, content_schema
from articles.frontmatter import Value, read_yaml, split
from tests.serving import ROOT

FILES = {
    "article": "articles/*/*.md",
    "question": "faq/*/*.md",
    "page": "pages/*.md",
    "clinic": "clinic.yaml",
    "home": "home.yaml",
    "topics": "articles/topics.yaml",
    "groups": "faq/groups.yaml",
    "glossary": "glossary.yaml",
    "handouts": "handouts.yaml",
    "subjects": "subjects.yaml",
    "synonyms": "synonyms.yaml",
    "crisis": "crisis.yaml",
}
NUMBERS = {"order"}


def validator(name: str) -> Validator:
    Draft7Validator.check_schema(content_schema(name))
    return Draft7Validator(content_schema(name), format_checker=Draft7Validator.FORMAT_CHECKER)


def values_of(path: Path) -> Any:  # noqa: ANN401 # as JSON has it
    """Return what a file says, with numbers as an editor program reads them."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        file, _ = split(text, path=path.name)
        yaml = file.front_matter if file else None
    else:
        yaml, _ = read_yaml(text, path=path.name)
    assert yaml is not None
    return _with_numbers(yaml.values)  # type: ignore[arg-type]


def _with_numbers(value: Value) -> object:
    if isinstance(value, dict):
        return {
            key: int(str(one)) if key in NUMBERS else _with_numbers(one)
            for key, one in value.items()
        }
    return [_with_numbers(one) for one in value] if isinstance(value, list) else value


def test_there_is_a_schema_for_each_kind_of_file() -> None:
    assert list(ADAPTERS) == list(FILES)


@pytest.mark.parametrize("name", FILES)
def test_the_real_content_passes(name: str) -> None:
    paths = sorted((ROOT / "content").glob(FILES[name]))

    found = [
        error.message for path in paths for error in validator(name).iter_errors(values_of(path))
    ]

    assert paths
    assert found == []


ARTICLE = {"title": "A", "lead": "B.", "published": "2026-01-02"}
CLINIC_HOURS = {"days": ["Monday"], "opens": "9:00", "closes": "17:00"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"staus": "draft"}, "'staus' was unexpected"),
        ({"title": "x" * 66}, "is too long"),
        ({"published": "2026-02-30"}, "is not a 'date'"),
        ({"status": "live"}, "is not one of ['draft', 'published']"),
        ({"related": ["risks/bladder"]}, "does not match"),
        ({"key_points": "one"}, "is not of type 'array'"),
        ({"review": {"by": "a"}}, "is not valid under any of the given schemas"),
    ],
)
def test_what_the_site_refuses_is_refused(change: dict[str, Any], message: str) -> None:
    [error] = validator("article").iter_errors({**ARTICLE, **change})

    assert message in error.message


def test_a_missing_field_is_refused() -> None:
    [error] = validator("article").iter_errors({"title": "A", "lead": "B."})

    assert error.message == "'published' is a required property"


def test_telephone_and_times_are_texts_as_they_are_typed() -> None:
    schema = content_schema("clinic")
    clinic = values_of(ROOT / "content/clinic.yaml")
    assert isinstance(clinic, dict)

    good = Draft7Validator(schema).iter_errors({**clinic, "opening_hours": [CLINIC_HOURS]})
    bad = Draft7Validator(schema).iter_errors(
        {**clinic, "opening_hours": [{**CLINIC_HOURS, "opens": "9 am"}]}
    )

    assert list(good) == []
    assert ["'9 am' does not match" in error.message for error in bad] == [True]


def test_the_command_prints_one_and_writes_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("content_schema", "topics")
    printed = json.loads(capsys.readouterr().out)
    call_command("content_schema", "--write", str(tmp_path / ".vscode"))

    written = {path.name: json.loads(path.read_text()) for path in tmp_path.glob(".vscode/*")}
    assert printed == content_schema("topics")
    assert written == {f"{name}.schema.json": content_schema(name) for name in FILES}


def test_the_documented_settings_name_schemas_and_files_that_exist() -> None:
    text = (ROOT / "docs/editor-setup.md").read_text(encoding="utf-8")
    [settings] = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    remark = re.findall(r'"(\./\.vscode/[\w.]+)": \["\./(.+?)"\]', text)

    pairs = {**json.loads(settings)["yaml.schemas"], **dict(remark)}

    assert {Path(schema).name for schema in pairs} == {f"{name}.schema.json" for name in FILES}
    assert {Path(schema).name.partition(".")[0]: glob for schema, glob in pairs.items()} == {
        name: f"content/{glob}" for name, glob in FILES.items()
    }
