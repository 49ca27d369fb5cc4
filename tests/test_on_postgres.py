"""What uses the database, once more on PostgreSQL: the same tests, in a process of their own."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.postgres import Postgres
from tests.serving import POSTGRES, ROOT

FOLDERS = ("tests/contact", "tests/kat_site/test_health.py")
OF_BOTH = "tests/contact/test_faults*"  # these name the database that they run on


def test_what_uses_the_database_passes_on_postgresql(
    postgres: Postgres,
    pytestconfig: pytest.Config,
    say: Callable[[dict[str, str]], None],
) -> None:
    options = ["--all"] if pytestconfig.getoption("--all") else []
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-m", "django_db"]

    done = subprocess.run(
        [*command, *options, "--ignore-glob", OF_BOTH, *FOLDERS],
        cwd=ROOT,
        env=os.environ | {POSTGRES: postgres.url},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr
    say({"on PostgreSQL": done.stdout.splitlines()[-1].strip("= ")})
