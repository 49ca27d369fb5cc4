"""Ask git about a folder: what is not there, or was not fetched, is as if it had never been."""

import os
import subprocess
from pathlib import Path

GIT_SECONDS = 20
# A clone may lack objects, and git would fetch them: it is told not to, in old and new words.
OFFLINE = ("-c", "protocol.allow=never", "-c", "core.quotePath=false")
ENVIRONMENT = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}


def ask_git(folder: Path, *words: str) -> bytes:
    """Return what git says; nothing where it is not installed, or knows nothing of the folder."""
    try:
        return subprocess.run(  # noqa: S603 # fixed words and names of files, and no shell
            ["git", *OFFLINE, "-C", str(folder), *words],  # noqa: S607 # wherever it is installed
            capture_output=True,
            check=True,
            timeout=GIT_SECONDS,
            env=os.environ | ENVIRONMENT,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return b""
