"""The password of the first account, where nobody is there to type it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kat_site.installation.facts_file import StaffFacts

VARIABLE = "KAT_STAFF_PASSWORD"


@dataclass(frozen=True, slots=True)
class StaffPassword:
    """A password, or why there is none; neither is ever shown along with the other."""

    text: str = ""
    missing: str = ""
    fix: str = ""

    def __repr__(self) -> str:
        return f"StaffPassword(missing={self.missing!r})"


def find_password(
    staff: StaffFacts | None, folder: Path, variables: Mapping[str, str]
) -> StaffPassword:
    """Return the password of the variable, or of the file that the facts name."""
    if found := variables.get(VARIABLE):
        return StaffPassword(found)
    if staff is None or staff.password_file is None:
        fix = f"write password_file: below staff: in the facts, or set {VARIABLE}"
        return StaffPassword(missing="no password for the first account was found", fix=fix)
    path = folder / staff.password_file
    try:
        return StaffPassword(path.read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError) as error:
        missing = f"the password file cannot be read ({type(error).__name__})"
        return StaffPassword(missing=missing, fix=f"write the password into {path}, on one line")
