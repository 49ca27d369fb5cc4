"""Run as whom the site runs: root would leave files in var/ that the site cannot write."""

import os
import pwd
from collections.abc import Iterable
from pathlib import Path

SERVED = Path("/srv/kat-site")  # both as deploy/systemd has them
STATE_FOLDER = Path("/var/lib/kat-site")

UNREADABLE = (
    "The user who runs the site cannot read its code, or the Python in .venv.\n"
    "  Fix: chmod -R o+rX .venv articles contact content kat_site static templates; where Python"
    " itself is below /root, rm -r .venv and make PYTHON=/usr/bin/python3 install"
)


def become_owner(var: Path) -> str | None:
    """As root, become the owner of var/ for good; return who that is, or None if nothing changed.

    Where there is no var/ yet, or it is root's own, nothing changes.
    """
    if os.geteuid() != 0 or not var.is_dir() or var.stat().st_uid == 0:
        return None
    status = var.stat()
    try:
        name = pwd.getpwuid(status.st_uid).pw_name
        groups = os.getgrouplist(name, status.st_gid)
    except KeyError:
        name, groups = str(status.st_uid), [status.st_gid]
    os.setgroups(groups)
    os.setgid(status.st_gid)
    os.setuid(status.st_uid)
    os.environ["HOME"] = str(var)
    return name


def let_owner_read(path: Path, var: Path) -> None:
    """As root, let the group of the owner of var/ read a file of secrets, and nobody else."""
    if os.geteuid() == 0 and var.is_dir() and var.stat().st_uid != 0:
        os.chown(path, path.stat().st_uid, var.stat().st_gid)
        path.chmod(0o640)


def give_to_owner(paths: Iterable[Path], var: Path) -> None:
    """As root, let files in var/ belong to its owner."""
    status = var.stat()
    if os.geteuid() == 0:
        for path in paths:
            os.chown(path, status.st_uid, status.st_gid)


def find_state_folder(
    root: Path, *, served: Path = SERVED, state: Path = STATE_FOLDER
) -> Path | None:
    """Return where a site that systemd runs keeps its files, or None for any other.

    The units in deploy/systemd see the checkout read-only, and write to this folder alone.
    """
    return state if root == served and state.is_dir() else None
