"""The last accepted state of the content folder, kept under var/."""

import json
from hashlib import sha256
from pathlib import Path

from articles.files import ContentFiles, write_file


class AcceptedFiles:
    """The last accepted content on disk: one file for each content, and a list that names them."""

    def __init__(self, folder: Path) -> None:
        self._list = folder / "accepted.json"
        self._contents = folder / "contents"

    def keep(self, content: ContentFiles) -> None:
        """Write what is new, then the list, each in one step; older contents are removed."""
        self._contents.mkdir(parents=True, exist_ok=True)
        names = dict(content.hashes)
        former = self._read_list()
        present = {path.name for path in self._contents.iterdir()}
        for path, name in names.items():
            if name not in present:
                write_file(self._contents / name, content.files[path])
        if names != former:
            write_file(self._list, json.dumps(names, indent=0, sort_keys=True).encode())
        for name in set(former.values()) - set(names.values()):
            (self._contents / name).unlink(missing_ok=True)

    def holds(self, content: ContentFiles) -> bool:
        """Tell whether this is the content that was kept last."""
        names = dict(content.hashes)
        return bool(names) and not content.problems and names == self._read_list()

    def read(self) -> ContentFiles | None:
        """Return the content that was kept last, or None where it is missing or damaged."""
        files = {}
        for path, name in self._read_list().items():
            try:
                data = (self._contents / name).read_bytes()
            except OSError:
                return None
            if sha256(data).hexdigest() != name:
                return None
            files[path] = data
        return ContentFiles(files) if files else None

    def _read_list(self) -> dict[str, str]:
        try:
            names = json.loads(self._list.read_bytes())
        except (OSError, ValueError):
            return {}
        return names if isinstance(names, dict) else {}
