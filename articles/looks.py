"""Looks at the content folder: again and again, and for long enough to find it at rest."""

import threading
from pathlib import Path
from time import thread_time

from articles.folder_walk import Fingerprint, fingerprint, stamp_of

LOOKS_APART = 5  # times what a look takes, so that looking takes a sixth of a processor at most
SETTLE_SECONDS = 0.1  # a file still being written is waited for this long at a time
SETTLE_LOOKS = 10


class Looks:
    """Looks at one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seconds = 0.0  # that the last look took

    @property
    def rest_seconds(self) -> float:
        """How long to rest until the next look, at least."""
        return self._seconds * LOOKS_APART

    def find_settled(self, former: Fingerprint | None) -> Fingerprint:
        """Return the folder's fingerprint once nobody is writing to it, as far as can be told.

        `former` is that of an earlier look: only what changed since is waited for.
        """
        began = thread_time()
        found = fingerprint(self._folder)
        self._seconds = thread_time() - began
        if former is None or found == former:
            return found
        for _ in range(SETTLE_LOOKS):
            threading.Event().wait(SETTLE_SECONDS)
            if _is_at_rest(former, found):
                break
            found = fingerprint(self._folder)
        return found


def _is_at_rest(former: Fingerprint, found: Fingerprint) -> bool:
    """Tell whether each file that came, changed or went is still as it was found."""
    now = dict(found)
    paths = {path for path, _ in set(former).symmetric_difference(found)}
    return all(stamp_of(Path(path)) == now.get(path) for path in paths)
