"""What `setup` is told in a file: facts of the clinic, settings, and the first staff account."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from articles.clinic import Clinic
from articles.files import ROOT, read_text
from articles.frontmatter import Location, Value, YamlText, read_yaml
from articles.problems import Problem
from articles.schema import FrontMatter, Text
from articles.single_files import CLINIC
from articles.validation import validate
from kat_site.installation.yaml_edits import merge

OTHER_FILE = 1_000_000  # added to a line of clinic.yaml while both files are one text
GROUPS = Literal["front desk", "manager"]
Problems = tuple[Problem, ...]


class StaffFacts(FrontMatter):
    """Who gets the first account of the inbox."""

    name: Text
    group: GROUPS = "manager"
    password_file: Text | None = None  # from the folder of the facts file


class FactsModel(FrontMatter):
    """The file as a whole; each part may be left out."""

    clinic: Mapping[str, Any] = {}
    settings: Mapping[str, str | None] = {}
    staff: StaffFacts | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read, and the line on which each value stands."""

    path: str
    yaml: YamlText
    clinic: Mapping[str, Value]
    settings: Mapping[str, str]
    staff: StaffFacts | None

    def line(self, *place: str) -> int:
        """Return the line of a value, counted from 1."""
        return self.yaml.line(place)


NO_FACTS = Facts("", YamlText({}, {}), {}, {}, None)


def read_facts(path: Path) -> tuple[Facts, Problems]:
    """Read the file; with problems, the facts are empty."""
    name = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        fix = "name a file as docs/setup.md shows it: --facts facts.yaml"
        return NO_FACTS, (Problem(name, 1, message, fix, rule="file-unreadable"),)
    text, problems = read_text(data, path=name)
    yaml = None
    if text is not None:
        yaml, problems = read_yaml(text, path=name)
    if yaml is None:
        return NO_FACTS, problems
    model, problems = validate(FactsModel, yaml, path=name)
    if model is None or problems:
        return NO_FACTS, problems
    settings = {key: value for key, value in model.settings.items() if value}
    return Facts(name, yaml, model.clinic, settings, model.staff), ()


def read_clinic_text(text: str) -> tuple[YamlText | None, Problems]:
    """Read the text of clinic.yaml; without a result there is at least one problem."""
    yaml, problems = read_yaml(text, path=CLINIC)
    if yaml is not None and not isinstance(yaml.values, Mapping):
        message, fix = "this is not a list of fields", "put the shipped file back"
        return None, (Problem(CLINIC, 1, message, fix),)
    return yaml, problems


def check_clinic(facts: Facts, present: YamlText) -> tuple[Clinic | None, Problems]:
    """Hold clinic.yaml with the facts in it against the model of the site.

    A problem names the file and the line where what is wrong was typed.
    """
    assert isinstance(present.values, Mapping)
    lines: dict[Location, int] = {place: line + OTHER_FILE for place, line in present.lines.items()}
    for place, line in facts.yaml.lines.items():
        if place[:1] == ("clinic",):
            lines[place[1:]] = line
    lines.setdefault((), 1)
    both = YamlText(merge(present.values, facts.clinic), lines)
    clinic, problems = validate(Clinic, both, path=facts.path or CLINIC)
    return clinic, tuple(_in_its_file(problem) for problem in problems)


def _in_its_file(problem: Problem) -> Problem:
    if problem.line <= OTHER_FILE:
        return problem
    return replace(problem, path=CLINIC, line=problem.line - OTHER_FILE)


def clinic_file(content: Path) -> Path:
    """Return where clinic.yaml lies in a content folder."""
    return content / CLINIC.removeprefix(f"{ROOT}/")
