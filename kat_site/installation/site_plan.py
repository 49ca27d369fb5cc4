"""What a set-up will write: clinic.yaml and .env as they are, and as they are to be."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet

from articles.clinic import PLACEHOLDER_NAMES
from articles.frontmatter import YamlText
from articles.problems import Problem
from articles.single_files import CLINIC
from kat_site.installation.env_file import UNTOUCHABLE, add_variables, read_env_file
from kat_site.installation.facts_file import Facts, check_clinic, clinic_file, read_clinic_text
from kat_site.installation.file_change import FileChange
from kat_site.installation.setting_checks import check_setting, readers
from kat_site.installation.yaml_edits import NotSafe, edit, find_changes

DEFAULT_FOLDERS = {"KAT_CONTENT_DIR": "content", "KAT_VAR_DIR": "var"}
DEMO_KEY = "field_key"  # in var/: what the demonstration encrypted with it must stay readable
NOTES = {
    "KAT_ENV": "demo or production; docs/operations.md explains every setting",
    "SECRET_KEY": "Signs what the site hands out. Made by manage.py setup.",
    "KAT_FIELD_KEYS": "Encrypts what patients write. Keep a copy, apart from the backups.",
}
KNOWN_TO_SITE = tuple(readers(Path(), is_production=True))
ANSWERS = "your answer"  # in the place of a file's name
Problems = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Environment:
    """Where the settings come from: this process first, then .env."""

    root: Path
    outside: Mapping[str, str]  # variables of this process
    text: str  # of .env
    inside: Mapping[str, str]  # variables of .env

    @property
    def values(self) -> dict[str, str]:
        """What the site would see now."""
        return {**self.inside, **self.outside}

    @property
    def env_path(self) -> Path:
        """Where .env lies."""
        return self.root / ".env"

    def folder(self, name: str, more: Mapping[str, str]) -> Path:
        """Return KAT_CONTENT_DIR or KAT_VAR_DIR, as the site would read it with `more` in .env."""
        value = {**more, **self.values}.get(name)
        return Path(value) if value else self.root / DEFAULT_FOLDERS[name]


def read_environment(root: Path, outside: Mapping[str, str]) -> Environment:
    """Read .env and this process's variables; an empty variable counts as one that is not set."""
    text, inside = read_env_file(root / ".env")
    filled = {name: value for name, value in outside.items() if value}
    return Environment(root, filled, text, inside)


def plan_clinic(facts: Facts, content: Path) -> tuple[FileChange | None, Problems]:
    """Return the change of clinic.yaml; without one there is at least one problem."""
    path = clinic_file(content)
    try:
        before = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        fix = "put the shipped file back: git checkout content/clinic.yaml"
        return None, (Problem(CLINIC, 1, f"{path} cannot be read", fix),)
    ends = "\r\n" if "\r\n" in before else "\n"
    text = before.replace("\r\n", "\n")
    yaml, problems = read_clinic_text(text)
    if yaml is None:
        return None, problems
    clinic, problems = check_clinic(facts, yaml)
    if clinic is None or problems:
        return None, problems
    try:
        after = edit(text, facts.clinic) if facts.clinic else text
    except NotSafe:
        fix = f"write these fields into it by hand: {', '.join(facts.clinic)}"
        return None, (Problem(CLINIC, 1, "the file cannot be changed without a risk", fix),)
    replaced = _find_replaced(yaml, facts)
    return FileChange(path, CLINIC, before, after.replace("\n", ends), replaced), ()


def _find_replaced(present: YamlText, facts: Facts) -> tuple[str, ...]:
    """Return the fields with a value of the clinic's own that gets another."""
    assert isinstance(present.values, Mapping)
    values = present.values
    if values.get("name") in PLACEHOLDER_NAMES:
        return ()
    changes = find_changes(values, facts.clinic)
    return tuple(".".join(one.place) for one in changes if _is_in(one.place, values))


def _is_in(place: tuple[str, ...], values: object) -> bool:
    for name in place:
        if not isinstance(values, Mapping) or name not in values:
            return False
        values = values[name]
    return values is not None


def plan_env(facts: Facts, environment: Environment) -> tuple[FileChange, Problems]:
    """Return the change of .env, and what is wrong with the settings."""
    fresh = _fresh_settings(facts, environment)
    kept = [name for name in UNTOUCHABLE if name in fresh and environment.inside.get(name)]
    folder = environment.folder("KAT_VAR_DIR", fresh)
    for name, make in (("SECRET_KEY", _secret_key), ("KAT_FIELD_KEYS", _field_keys)):
        if not {**fresh, **environment.values}.get(name):
            fresh[name] = make(folder)
    values = {**environment.inside, **fresh, **environment.outside}
    names = {*KNOWN_TO_SITE, *environment.inside, *facts.settings}
    problems = [_is_kept(name, facts) for name in kept]
    for name in sorted(names - set(kept)):
        found = check_setting(name, values)
        problems += [_place(name, found, facts, environment)] if found else []
    replaced = tuple(name for name in fresh if environment.inside.get(name))
    text = environment.text
    after = text if problems or not fresh else add_variables(text, fresh, NOTES)
    change = FileChange(environment.env_path, ".env", text, after, replaced, is_secret=True)
    return change, tuple(problems)


def _fresh_settings(facts: Facts, environment: Environment) -> dict[str, str]:
    """Return what the facts say and neither .env nor this process does."""
    wanted = dict(facts.settings)
    if "KAT_ENV" not in environment.values:
        wanted.setdefault("KAT_ENV", "production")
    order = sorted(wanted, key=lambda name: name != "KAT_ENV")
    return {
        name: wanted[name]
        for name in order
        if name not in environment.outside and environment.inside.get(name) != wanted[name]
    }


def _place(name: str, found: tuple[str, str], facts: Facts, environment: Environment) -> Problem:
    """Return what is wrong with a setting, where it was typed or should be."""
    if name in facts.settings:
        return Problem(facts.path, facts.line("settings", name), *found, rule="setting")
    lines = environment.text.splitlines()
    at = next((n for n, line in enumerate(lines, 1) if line.startswith(f"{name}=")), 1)
    is_in_env = name in environment.inside or not facts.path
    return Problem(".env" if is_in_env else facts.path, at, *found, rule="setting")


def _is_kept(name: str, facts: Facts) -> Problem:
    message = f"{name} is in .env already, and is never replaced"
    fix = "take the line out here; docs/operations.md says how to change a key"
    return Problem(facts.path, facts.line("settings", name), message, fix, rule="setting")


def _secret_key(_folder: Path) -> str:
    return secrets.token_urlsafe(50)


def _field_keys(folder: Path) -> str:
    """Return a new key, and behind it that of the demonstration, if it made one here."""
    fresh = Fernet.generate_key().decode()
    former = folder / DEMO_KEY
    return f"{fresh},{former.read_text(encoding='utf-8').strip()}" if former.exists() else fresh
