"""YAML that was read before is read as it was the first time, line by line."""

from pathlib import Path

import pytest

from articles.caching import ResultCache
from articles.files import read_folder
from articles.frontmatter import ReadYaml, read_yaml
from articles.kept_yaml import YamlReader

CONTENT = Path(__file__).resolve().parents[2] / "content"
PATH = "content/clinic.yaml"


def read_again(folder: Path, text: str) -> tuple[ReadYaml, ReadYaml]:
    """Return what one process finds in a text, and what the next one does."""
    first = YamlReader(ResultCache(folder)).read(text, path=PATH, first_line=2)
    return first, YamlReader(ResultCache(folder)).read(text, path=PATH, first_line=2)


@pytest.mark.parametrize(
    "text",
    [
        "title: Hi\nlist:\n  - a\n  - b: >-\n      One\n      two.\nno: ~\n",
        "- 1\n- [x, y]\n- {a: {b: c}}\n",
        "0: zero\n1: one\n",
        "alone",
        "",
        "a: 1\na: 2\n",
        "title: [Side effects\n",
        'half: "\\ud800"\n',
    ],
)
def test_what_is_kept_is_what_was_read(tmp_path: Path, text: str) -> None:
    first, again = read_again(tmp_path / "cache", text)

    assert first == again == read_yaml(text, path=PATH, first_line=2)


def test_the_same_text_elsewhere_is_read_for_itself(tmp_path: Path) -> None:
    reader = YamlReader(ResultCache(tmp_path / "cache"))
    reader.read("a: [\n", path=PATH, first_line=2)

    _, problems = reader.read("a: [\n", path="content/home.yaml", first_line=1)

    assert problems == read_yaml("a: [\n", path="content/home.yaml", first_line=1)[1]


def test_every_file_that_is_shipped_is_kept_as_it_is(tmp_path: Path) -> None:
    for yaml in read_folder(CONTENT).files.items():
        if yaml[0].endswith(".yaml"):
            text = yaml[1].decode()
            first, again = read_again(tmp_path / "cache", text)
            assert first == again


def test_what_was_kept_is_not_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    read_again(folder, "title: Hi\n")
    [entry] = folder.glob("*/yaml-*.json")
    entry.write_text(entry.read_text().replace("Hi", "Ho"))

    (yaml, _), _ = read_again(folder, "title: Hi\n")

    assert yaml is not None
    assert yaml.values == {"title": "Ho"}
