"""What a page shows that no edition holds: files that appear in a folder while the site runs."""

from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest

OUTSIDE = "kat.outside"  # in the environment of a request


@dataclass(frozen=True, slots=True)
class Outside:
    """A folder as it was when a page was made of what is in it."""

    folder: Path
    changed_at: int | None  # nanoseconds; None where there was no folder

    @property
    def is_stale(self) -> bool:
        """Tell whether files came or went since then."""
        return _changed_at(self.folder) != self.changed_at


def rests_on(request: HttpRequest, folder: Path) -> None:
    """Say, before it is looked into, that the answer to a request shows what is in a folder."""
    request.META[OUTSIDE] = Outside(folder, _changed_at(folder))


def _changed_at(folder: Path) -> int | None:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return None
