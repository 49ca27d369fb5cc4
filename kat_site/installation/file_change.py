"""One file before and after a set-up."""

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from kat_site.installation.env_file import read_env_text

PUBLIC = (  # settings whose values are shown
    "KAT_ENV",
    "KAT_SITE_URL",
    "KAT_VAR_DIR",
    "KAT_ALLOWED_HOSTS",
    "KAT_TRUSTED_PROXIES",
    "KAT_MAIL_FROM",
)
HIDDEN = "(not shown)"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A text file before and after."""

    path: Path
    name: str  # as people know it
    before: str
    after: str
    replaced: tuple[str, ...]  # what had a value of the clinic's own, and gets another
    is_secret: bool = False  # then its values are not shown

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after

    def show(self) -> str:
        """Return what changes, line by line; of secrets the names alone."""
        if self.is_secret:
            old, new = read_env_text(self.before), read_env_text(self.after)
            changed = [name for name in new if old.get(name) != new[name]]
            return "\n".join(
                f"+{name}={new[name] if name in PUBLIC else HIDDEN}" for name in changed
            )
        lines = unified_diff(self.before.splitlines(), self.after.splitlines(), n=0, lineterm="")
        return "\n".join(line for line in lines if line[:2] not in ("--", "++", "@@"))
