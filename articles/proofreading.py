"""Check content on demand: a content folder, a part of one, or a Markdown file anywhere."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from articles.caching import NO_CACHE, ResultCache
from articles.files import ROOT, FolderReader
from articles.former_pages import check_former_pages
from articles.kept_yaml import YamlReader
from articles.linting.folder import Progress, tell_nobody
from articles.loader import Loader
from articles.lone_files import LoneFiles
from articles.parsing import page_url
from articles.problems import Problem, in_order


class UnfitPathError(Exception):
    """A path that names nothing that can be checked."""


class Proofreader:
    """Checks paths; files of one content folder are read once."""

    def __init__(
        self,
        home: Path,
        cache: ResultCache = NO_CACHE,
        *,
        workers: int = 1,
        progress: Progress = tell_nobody,
    ) -> None:
        self._home = home.absolute()  # the site's own content folder
        self._cache = cache
        self._loader = Loader(cache, workers=workers, progress=progress)
        self._lone_files = LoneFiles(self._home, cache)
        self._known: dict[Path, tuple[Problem, ...]] = {}

    def check_all(self, paths: Iterable[Path]) -> tuple[Problem, ...]:
        """Return every problem of these paths, each once, by file and line.

        Raises UnfitPathError. The path of a problem is the one that was asked for, or below it.
        """
        return in_order(problem for path in paths for problem in self.check(path))

    def check(self, path: Path) -> tuple[Problem, ...]:
        """Return the problems of one file or folder; raises UnfitPathError."""
        if not path.exists() and not path.is_symlink():
            raise UnfitPathError(f"there is no file or folder {path}")
        place = path.absolute()
        root = self._root_of(place)
        if root is not None:
            return self._check_inside(path, place, root)
        if path.is_dir():
            return self._check_each(path)
        if path.suffix != ".md":
            raise UnfitPathError(f"{path} does not end in .md, and lies in no content folder")
        return self._lone_files.check(path)

    def _check_each(self, folder: Path) -> tuple[Problem, ...]:
        """Return the problems of every Markdown file below a folder; hidden folders are skipped."""
        found = (path.relative_to(folder) for path in sorted(folder.rglob("*.md")))
        files = [name for name in found if not any(part.startswith(".") for part in name.parts)]
        if not files:
            raise UnfitPathError(
                f"{folder} is no content folder, and holds no file that ends in .md"
            )
        return tuple(problem for name in files for problem in self.check(folder / name))

    def _root_of(self, place: Path) -> Path | None:
        """Return the content folder that a path is or lies in."""
        for folder in (place, *place.parents):
            if folder == self._home or (folder / "articles" / "topics.yaml").is_file():
                return folder
        return None

    def _check_inside(self, path: Path, place: Path, root: Path) -> tuple[Problem, ...]:
        """Return the problems of a content folder that belong to one path in it."""
        if root not in self._known:
            content = FolderReader(root, YamlReader(self._cache)).read()
            library, problems = self._loader.load(content)
            self._known[root] = (*problems, *check_former_pages(content, library, root))
        inside = place.relative_to(root).as_posix()
        name = ROOT if inside == "." else f"{ROOT}/{inside}"
        found = [
            _renamed(problem, path.as_posix() + problem.path.removeprefix(name))
            for problem in self._known[root]
            if problem.path == name or problem.path.startswith(f"{name}/")
        ]
        if path.is_file() and path.suffix == ".md" and page_url(name) is None:
            found.extend(self._lone_files.check(path))
        return tuple(found)


def _renamed(problem: Problem, path: str) -> Problem:
    return replace(problem, path=path)
