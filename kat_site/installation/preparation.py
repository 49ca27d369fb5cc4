"""The first half of a set-up: what is known, what is asked for, and what that will write.

Whatever is wrong is raised as a CommandError, all at once, and nothing is written.
"""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from django.core.management.base import CommandError

from articles.problems import Problem
from kat_site.installation.facts_file import (
    NO_FACTS,
    Facts,
    clinic_file,
    read_clinic_text,
    read_facts,
)
from kat_site.installation.file_change import FileChange
from kat_site.installation.owner import find_state_folder
from kat_site.installation.questions import ask_clinic
from kat_site.installation.setting_questions import ask_settings
from kat_site.installation.site_plan import (
    Environment,
    plan_clinic,
    plan_env,
    read_environment,
)
from kat_site.installation.terminal import Terminal

NOBODY_ASKED = (
    "Nobody sits at a terminal here, so nothing was asked.\n"
    "  Fix: run this at a terminal, or give the facts in a file: --facts facts.yaml;"
    " docs/setup.md shows one"
)


def find_environment(root: Path) -> Environment:
    """Return the settings as they are now."""
    try:
        return read_environment(root, os.environ)
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(
            f"Nothing was written: {root / '.env'} cannot be read ({type(error).__name__}).\n"
            "  Fix: run this as the user who owns it, or as root"
        ) from error


def find_facts(path: Path | None, environment: Environment, terminal: Terminal) -> Facts:
    """Return what the file says, and where files go that only systemd decides."""
    facts = NO_FACTS
    if path is not None:
        facts, problems = read_facts(path)
        refuse(problems)
        if path.stat().st_mode & 0o077 and _has_password(facts):
            terminal.write(f"{path} holds a password, and others may read it: chmod 600 {path}")
    state = find_state_folder(environment.root)
    if state is None or "KAT_VAR_DIR" in {**environment.values, **facts.settings}:
        return facts
    return replace(facts, settings={**facts.settings, "KAT_VAR_DIR": str(state)})


def ask_missing(facts: Facts, environment: Environment, terminal: Terminal) -> Facts:
    """Return the facts with what is missing, if there is somebody to ask."""
    if not terminal.is_asking:
        return facts
    path = clinic_file(environment.folder("KAT_CONTENT_DIR", facts.settings))
    try:
        present, problems = read_clinic_text(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(
            f"Nothing was written: {path} cannot be read.\n  Fix: git checkout content/clinic.yaml"
        ) from error
    refuse(problems)
    assert present is not None
    facts = ask_clinic(facts, present, terminal)
    return ask_settings(facts, environment, terminal)


def plan_changes(
    facts: Facts, environment: Environment, *, how: str = ""
) -> tuple[FileChange, ...]:
    """Return what is to be written; `how` ends what is told of problems."""
    content = environment.folder("KAT_CONTENT_DIR", facts.settings)
    clinic, wrong_facts = plan_clinic(facts, content)
    env, wrong_settings = plan_env(facts, environment)
    refuse((*wrong_facts, *wrong_settings), how)
    assert clinic is not None
    return tuple(change for change in (clinic, env) if change.is_needed)


def agree(changes: Iterable[FileChange], terminal: Terminal) -> None:
    """Have it agreed to; without a terminal, what the clinic wrote itself is not replaced."""
    if terminal.is_asking:
        if not terminal.confirm("Write this?"):
            raise CommandError("Nothing was written.")
        return
    replaced = [f"{one.name}: {name}" for one in changes for name in one.replaced]
    if replaced:
        raise CommandError(
            f"Nothing was written: this would replace {', '.join(replaced)}.\n"
            "  Fix: take these out of the facts, or add --yes"
        )


def refuse(problems: Iterable[Problem], how: str = "") -> None:
    """Raise CommandError where there are problems."""
    found = [str(problem) for problem in sorted(problems)]
    if found:
        raise CommandError("\n".join(["Nothing was written.", *found, *filter(None, [how])]))


def _has_password(facts: Facts) -> bool:
    return any("@" in facts.settings.get(name, "") for name in ("EMAIL_URL", "DATABASE_URL"))
