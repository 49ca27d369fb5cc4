"""An environment of its own for each peer, made once from a lock file."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from tests.serving import ROOT

LOCKS = Path(__file__).parent / "locks"
PROGRAMS = {"wrk": "wrk", "nginx": "nginx-light"}  # {program: Debian's package}


class MissingError(Exception):
    """Something that the benchmark needs is not installed."""


def check_programs() -> None:
    """Raise MissingError with what to type, unless wrk and nginx are there."""
    missing = [package for name, package in PROGRAMS.items() if shutil.which(name) is None]
    if missing:
        raise MissingError(f"Fix, on Debian or Ubuntu: apt install {' '.join(missing)}")


def environment(name: str, cache: Path) -> Path:
    """Return the Python of a peer's environment below `cache`, made anew where its lock changed."""
    lock, home = LOCKS / f"{name}.txt", cache / "environments" / name
    digest = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    mark, python = home / "made-from", home / "bin/python"
    if not mark.exists() or mark.read_text(encoding="utf-8") != digest:
        print(f"Installing {name} ...", file=sys.stderr)
        _uv("venv", "--quiet", "--clear", "--python", sys.executable, str(home))
        _uv("pip", "sync", "--quiet", "--require-hashes", "--python", str(python), str(lock))
        mark.write_text(digest, encoding="utf-8")
    return python


def write_lock(name: str) -> None:
    """Write a peer's lock anew, with the newest versions."""
    _uv(
        *("pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--upgrade"),
        *("--generate-hashes", "--no-emit-index-url"),
        *("--custom-compile-command", f"python -m benchmarks.serving --lock {name}"),
        *("--constraint", str(ROOT / "requirements/run.txt")),
        *("--output-file", str(LOCKS / f"{name}.txt"), str(LOCKS / f"{name}.in")),
    )


def version(name: str, package: str) -> str:
    """Return the version of a package in a peer's lock."""
    lines = (LOCKS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    [found] = [line for line in lines if line.startswith(f"{package}==")]
    return found.removeprefix(f"{package}==").split()[0]


def _uv(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "uv", "--no-config", *arguments], check=True)
