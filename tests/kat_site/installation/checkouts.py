"""A checkout of its own for tests: what a bare clone has, with small content."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pexpect

from kat_site.installation.env_file import read_env_text
from tests.articles.content import make_content
from tests.serving import DEFAULTS, ROOT

CODE = ("articles", "contact", "kat_site", "static", "templates", "requirements")
PATIENCE_SECONDS = 120
# Root without its right to pass over permissions: what is closed to others is closed to it.
WITHOUT_RIGHTS = (
    "setpriv",
    "--inh-caps=-dac_override,-dac_read_search",
    "--bounding-set=-dac_override,-dac_read_search",
)
# Root that may read everything still once it is somebody else, since Python may be below /root.
READING_ALL = ("setpriv", "--securebits=+no_setuid_fixup")


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder in which commands run, which no variable of this process reaches."""

    path: Path

    @property
    def env(self) -> dict[str, str]:
        return read_env_text((self.path / ".env").read_text(encoding="utf-8"))

    @property
    def clinic(self) -> str:
        return (self.path / "content/clinic.yaml").read_text(encoding="utf-8")

    def run(
        self, *arguments: str, answers: str = "", before: Sequence[str] = (), **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run manage.py without a terminal; `before` is what starts it."""
        return subprocess.run(
            [*before, sys.executable, "manage.py", *arguments],
            cwd=self.path,
            env={**outer(), **variables},
            input=answers,
            capture_output=True,
            text=True,
            check=False,
        )

    def at_terminal(self, *arguments: str, **variables: str) -> "Session":
        """Run manage.py at a terminal."""
        child: pexpect.spawn[str] = pexpect.spawn(
            sys.executable,
            ["manage.py", *arguments],
            cwd=str(self.path),
            env={**outer(), "DJANGO_COLORS": "nocolor", **variables},
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
            dimensions=(60, 200),
        )
        return Session(child)


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody at a terminal."""

    child: "pexpect.spawn[str]"

    def answer(self, prompt: str, text: str) -> str:
        """Wait for a prompt and type an answer; return what was shown before the prompt."""
        said = self.wait(prompt)
        self.child.sendline(text)
        return said

    def wait(self, prompt: str) -> str:
        """Wait until something is shown; return what was shown before it."""
        self.child.expect_exact(prompt)
        return str(self.child.before)

    def end(self) -> tuple[int | None, str]:
        """Wait for the end; return the exit code and what was shown last."""
        self.child.expect(pexpect.EOF)
        said = str(self.child.before)
        self.child.close()
        return self.child.exitstatus, said


def make_checkout(folder: Path) -> Checkout:
    """Copy the code, and write small content with the shipped clinic.yaml."""
    for name in CODE:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "manage.py", folder)
    content = make_content(folder / "content")
    content.whole_article("risks/a")
    shutil.copy(ROOT / "content/clinic.yaml", folder / "content")
    return Checkout(folder)


def outer() -> Mapping[str, str]:
    """Return this process's variables without those of the site."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in DEFAULTS
        and not name.startswith(("KAT_", "DJANGO_"))
        and name not in ("DATABASE_URL", "PORT")
    }
