"""What can be looked at without the settings: Python, packages, .env, disk, clock."""

import re
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import available_timezones

from packaging.markers import Marker
from packaging.version import Version

from kat_site.installation.findings import Finding, error, good, warning

OLDEST_PYTHON = (3, 11)
PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==(?P<version>[^\s;\\]+)"
    r"(?:\s*;\s*(?P<marker>[^\\\n]+))?",
    re.MULTILINE,
)
LEAST_FREE_SHARE = 0.10
TOO_FEW_BYTES = 50_000_000
PLENTY_OF_BYTES = 5_000_000_000  # whatever share of a large disk that is
NEWEST_CONTENT_SECONDS = 86_400
SET_CLOCK = "set the clock: timedatectl set-ntp true"


def check_python() -> Iterator[Finding]:
    """Look whether this Python can run the site."""
    found = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info[:2] < OLDEST_PYTHON:
        yield error("python", f"This is Python {found}; 3.11 is needed.", "install a newer one")
        return
    yield good("python", f"Python {found}")


def check_packages(lock: Path) -> Iterator[Finding]:
    """Look whether what is installed is what the lock names."""
    fix = "run make install, or make run, in the checkout"
    try:
        text = lock.read_text(encoding="utf-8")
    except OSError:
        yield error("packages", f"{lock} cannot be read.", "put the shipped file back")
        return
    pins = {
        match["name"]: match["version"]
        for match in PIN.finditer(text)
        if match["marker"] is None or Marker(match["marker"].strip()).evaluate()
    }
    missing = [name for name in pins if _installed(name) is None]
    if missing:
        yield error("packages", f"Not installed: {', '.join(missing)}.", fix)
    others = [
        f"{name} {found} instead of {wanted}"
        for name, wanted in pins.items()
        if (found := _installed(name)) and Version(found) != Version(wanted)
    ]
    if others:
        yield warning("packages", f"Other versions than in the lock: {', '.join(others)}.", fix)
    if not missing and not others:
        yield good("packages", f"All {len(pins)} packages are those of the lock.")


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def check_env_file(path: Path) -> Iterator[Finding]:
    """Look who may read .env."""
    if not path.exists():
        yield good("env-file", "There is no .env: settings come from the environment, or defaults.")
        return
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o007 or mode & 0o020:
        text = f"{path} holds keys, and others may read or change it (mode {mode:o})."
        yield error("env-file", text, f"chmod 640 {path}, with the site's group, or chmod 600")
        return
    yield good("env-file", f".env is closed to others (mode {mode:o}).")


def check_disk(folder: Path) -> Iterator[Finding]:
    """Look how much room there is where the site writes."""
    usage = shutil.disk_usage(_existing(folder))
    yield judge_disk(folder, free=usage.free, total=usage.total)


def judge_disk(folder: Path, *, free: int, total: int) -> Finding:
    """Tell whether so many bytes are enough."""
    share = free / total if total else 0
    text = f"{free / 1e9:.1f} GB free ({share:.0%}) where {folder} is."
    if free < TOO_FEW_BYTES:
        return error("disk", text, "make room: messages cannot be stored on a full disk")
    if share < LEAST_FREE_SHARE and free < PLENTY_OF_BYTES:
        return warning("disk", text, "make room, or take a larger disk")
    return good("disk", text)


def _existing(folder: Path) -> Path:
    return next(path for path in (folder, *folder.parents) if path.exists())


def check_clock(checkout: Path) -> Iterator[Finding]:
    """Look whether the clock can be right: codes of the sign-in and certificates need it."""
    newest = max(
        (path.stat().st_mtime for path in (checkout / "requirements").glob("*.txt")), default=0.0
    )
    if time.time() < newest - NEWEST_CONTENT_SECONDS:
        text = "The clock is behind: files here are from the future."
        yield error("clock", text, SET_CLOCK)
    elif _is_kept_right() is False:
        yield warning("clock", "Nothing keeps the clock right: codes will fail one day.", SET_CLOCK)
    else:
        yield good("clock", f"It is {time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC.")
    if not available_timezones():
        fix = "apt install tzdata"
        yield error("clock", "This machine knows no time zones.", fix)


def _is_kept_right() -> bool | None:
    """Tell whether a time server sets the clock; None where there is no systemd to ask."""
    program = shutil.which("timedatectl")
    if program is None:
        return None
    command = [program, "show", "--property=NTPSynchronized", "--value"]
    try:
        done = subprocess.run(  # noqa: S603 (systemd's own program, found by its name)
            command, capture_output=True, text=True, check=True, timeout=5
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return {"yes": True, "no": False}.get(done.stdout.strip())
