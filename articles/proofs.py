"""What the linter says of every Markdown file; a file that did not change is not linted again."""

from collections.abc import Mapping
from hashlib import sha256

from articles.files import ContentFiles, read_text
from articles.parsing import page_url
from articles.problems import Problem
from articles.references import Reference

try:
    from articles.linting import lint
except ImportError:  # until the linter is merged

    def lint(text: str, *, path: str, references: Mapping[str, Reference]) -> tuple[Problem, ...]:
        """Find nothing."""
        return ()


__all__ = ["Proofs", "lint"]


class Proofs:
    """Lints content again and again, and remembers what it said of each file."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Problem, ...]] = {}

    def read(
        self, content: ContentFiles, references: Mapping[str, Reference]
    ) -> tuple[Problem, ...]:
        """Return what the linter says of every page, whatever is wrong with its front matter."""
        state = sha256(repr(sorted(references.items())).encode()).hexdigest()
        known, self._known = self._known, {}
        found: list[Problem] = []
        for path, data in content.files.items():
            if page_url(path) is None:
                continue
            key = sha256(f"{path}\0{state}\0".encode() + data).hexdigest()
            if key not in known:
                text, _ = read_text(data, path=path)
                known[key] = lint(text, path=path, references=references) if text else ()
            self._known[key] = known[key]
            found.extend(known[key])
        return tuple(found)
