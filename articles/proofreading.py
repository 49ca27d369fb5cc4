"""Check content on demand: a content folder, a part of one, or a Markdown file anywhere."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from articles.cross_checks import check_citations
from articles.files import MAX_TEXT_BYTES, ROOT, ContentFiles, read_folder, read_text
from articles.frontmatter import FrontMatterFile, find_body, split
from articles.linting import lint
from articles.linting.folder import glossary_terms
from articles.loader import load_library
from articles.parsing import page_url, shown_texts
from articles.placeholders import find_placeholders
from articles.problems import Problem
from articles.references import Reference
from articles.rendering import render
from articles.schema import ArticleFrontMatter, PageFrontMatter, QuestionFrontMatter
from articles.single_files import read_images, read_references_file
from articles.validation import validate

Model = type[ArticleFrontMatter] | type[PageFrontMatter] | type[QuestionFrontMatter]


class UnfitPathError(Exception):
    """A path that names nothing that can be checked."""


class Proofreader:
    """Checks paths; files of one content folder are read once."""

    def __init__(self, home: Path) -> None:
        self._home = home.absolute()  # the site's own content folder
        self._known: dict[Path, tuple[Problem, ...]] = {}

    def check_all(self, paths: Iterable[Path]) -> tuple[Problem, ...]:
        """Return every problem of these paths, each once, by file and line.

        Raises UnfitPathError. The path of a problem is the one that was asked for, or below it.
        """
        return tuple(sorted({problem for path in paths for problem in self.check(path)}))

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
            raise UnfitPathError(f"{path} is no Markdown file, and lies in no content folder")
        return self._check_alone(path)

    def _check_each(self, folder: Path) -> tuple[Problem, ...]:
        """Return the problems of every Markdown file below a folder; hidden folders are skipped."""
        found = (path.relative_to(folder) for path in sorted(folder.rglob("*.md")))
        files = [name for name in found if not any(part.startswith(".") for part in name.parts)]
        if not files:
            raise UnfitPathError(f"{folder} is no content folder, and holds no Markdown file")
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
            self._known[root] = load_library(read_folder(root))[1]
        inside = place.relative_to(root).as_posix()
        name = ROOT if inside == "." else f"{ROOT}/{inside}"
        found = [
            _renamed(problem, path.as_posix() + problem.path.removeprefix(name))
            for problem in self._known[root]
            if problem.path == name or problem.path.startswith(f"{name}/")
        ]
        if path.is_file() and path.suffix == ".md" and page_url(name) is None:
            found.extend(self._check_alone(path))
        return tuple(found)

    def _check_alone(self, path: Path) -> tuple[Problem, ...]:
        """Return the problems of a file that belongs to no site: its fields, syntax and words."""
        shown = path.as_posix()
        if path.stat().st_size > MAX_TEXT_BYTES:
            fix = "split the page, and put pictures into content/images/"
            message = f"the file has {path.stat().st_size:,} bytes; {MAX_TEXT_BYTES:,} are allowed"
            return (Problem(shown, 1, message, fix, rule="file-unreadable"),)
        text, problems = read_text(path.read_bytes(), path=shown)
        if text is None:
            return problems
        content = read_folder(self._home)
        references = read_references_file(content, [])
        return (
            *_check_fields(text, path, shown),
            *_check_body(text, path, content, references),
            *lint(text, path=shown, references=references, terms=glossary_terms(content)),
        )


def _check_fields(text: str, path: Path, shown: str) -> tuple[Problem, ...]:
    """Return what is wrong with the front matter, and what is still to be written."""
    file, problems = split(text, path=shown)
    if file is None:
        return (*problems, *find_placeholders(text, path=shown, is_draft=False))
    front, problems = validate(_model_for(path, file), file.front_matter, path=shown)
    is_draft = getattr(front, "status", None) == "draft"
    return (*problems, *find_placeholders(text, path=shown, is_draft=is_draft))


def _model_for(path: Path, file: FrontMatterFile) -> Model:
    """Tell from its place what a file is, or else from its fields."""
    fields = file.front_matter.values
    folders = path.absolute().parts[:-1]
    if "faq" in folders or "question" in fields:
        return QuestionFrontMatter
    is_page = "pages" in folders or ("changed" in fields and "published" not in fields)
    return PageFrontMatter if is_page else ArticleFrontMatter


def _check_body(
    text: str, path: Path, content: ContentFiles, references: Mapping[str, Reference]
) -> tuple[Problem, ...]:
    """Return what is wrong with the body: its syntax, and citations of unknown sources."""
    if not text.strip():
        return ()
    file, _ = split(text, path=path.as_posix())
    body, first_line = (file.body, file.first_body_line) if file else find_body(text)
    kind = "faq" if file and _model_for(path, file) is QuestionFrontMatter else "articles"
    points = shown_texts(file.front_matter, kind) if file else ()
    stand_in = f"{ROOT}/articles/{path.absolute().parent.name or 'topic'}/{path.name}"
    images = read_images(content, [])
    rendered, problems = render(
        body, path=stand_in, first_line=first_line, key_points=points, images=images
    )
    return (
        *(_renamed(problem, path.as_posix()) for problem in problems),
        *check_citations(path.as_posix(), rendered.uses, references),
    )


def _renamed(problem: Problem, path: str) -> Problem:
    return replace(problem, path=path)
