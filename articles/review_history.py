"""Find what a page said when it was reviewed: in the text kept then, or in git."""

from collections.abc import Iterator
from pathlib import Path

from articles.files import ContentFiles
from articles.git_history import ask_git
from articles.kept_rendering import Renderer
from articles.parsing import parse
from articles.review_standing import kept_path
from articles.schema import Review
from articles.substance import digest

MOST_VERSIONS = 200  # of one file, newest first


def find_reviewed(
    review: Review, *, path: str, content: ContentFiles, folder: Path, renderer: Renderer
) -> str | None:
    """Return the reviewed text of the page at `path`, or None where no such text is found.

    `folder` is where the content lies. A text is the reviewed one only if its hash says so.
    """
    if not review.hash:
        return None
    kept = kept_path(path)
    text = (content.text(kept)[0] or "") if kept in content.files else ""
    if digest(text) == review.hash:
        return text
    return _from_git(review.hash, path, folder, renderer)


def _from_git(wanted: str, path: str, folder: Path, renderer: Renderer) -> str | None:
    for data in _versions(folder / path.partition("/")[2]):
        parsed = parse(path, data, renderer).parsed
        if parsed and digest(parsed.substance) == wanted:
            return parsed.substance
    return None


def _versions(file: Path) -> Iterator[bytes]:
    """Yield the versions of a file in git, newest first; none where there is no git."""
    log = ask_git(
        file.parent, "log", f"--max-count={MOST_VERSIONS}", "--format=%H", "--", file.name
    )
    for commit in log.decode().split():
        yield ask_git(file.parent, "show", f"{commit}:./{file.name}")
