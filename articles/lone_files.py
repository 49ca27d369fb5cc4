"""Check a Markdown file that belongs to no site, or has no page there, among the site's sources."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from articles.caching import NO_CACHE, ResultCache
from articles.causes import without_consequences
from articles.cross_checks import check_citations
from articles.field_names import mend
from articles.files import MAX_TEXT_BYTES, ROOT, ContentFiles, read_folder, read_text
from articles.frontmatter import FrontMatterFile, find_body, split
from articles.kept_rendering import Renderer
from articles.linting import lint
from articles.linting.folder import glossary_terms
from articles.parsing import Front, shown_texts
from articles.placeholders import find_placeholders
from articles.problems import Problem
from articles.schema import ArticleFrontMatter, PageFrontMatter, QuestionFrontMatter
from articles.single_files import read_images, read_references_file
from articles.validation import validate


class LoneFiles:
    """Checks files one by one; what is around them is read once."""

    def __init__(self, home: Path, cache: ResultCache = NO_CACHE) -> None:
        self._home = home  # the site's own content folder
        self._cache = cache

    @cached_property
    def _content(self) -> ContentFiles:
        return read_folder(self._home)

    @cached_property
    def _renderer(self) -> Renderer:
        return Renderer(read_images(self._content, []), cache=self._cache)

    def check(self, path: Path) -> tuple[Problem, ...]:
        """Return the problems of one file: its fields, syntax and words."""
        shown = path.as_posix()
        if (size := path.stat().st_size) > MAX_TEXT_BYTES:
            fix = "split the page, and put pictures into content/images/"
            message = f"the file has {size:,} bytes; {MAX_TEXT_BYTES:,} are allowed"
            return (Problem(shown, 1, message, fix, rule="file-unreadable"),)
        text, problems = read_text(path.read_bytes(), path=shown)
        return problems if text is None else without_consequences(self._check_text(text, path))

    def _check_text(self, text: str, path: Path) -> Iterator[Problem]:
        shown = path.as_posix()
        file, problems = split(text, path=shown)
        yield from problems
        is_draft = False
        kind = "articles"
        if file is not None:
            model = _model_for(path, file)
            yaml, slips = mend(model, file.front_matter, path=shown)
            file = replace(file, front_matter=yaml)
            front, problems = validate(model, yaml, path=shown)
            yield from (*slips, *problems)
            is_draft = getattr(front, "status", None) == "draft"
            kind = "faq" if model is QuestionFrontMatter else kind
        yield from find_placeholders(text, path=shown, is_draft=is_draft)
        yield from self._check_body(text, file, kind, path)
        references = read_references_file(self._content, [])
        terms = glossary_terms(self._content)
        yield from lint(text, file, path=shown, references=references, terms=terms)

    def _check_body(
        self, text: str, file: FrontMatterFile | None, kind: str, path: Path
    ) -> Iterator[Problem]:
        """Yield what is wrong with the body: its syntax, and citations of unknown sources."""
        if not text.strip():
            return
        body, first_line = (file.body, file.first_body_line) if file else find_body(text)
        rendered, problems = self._renderer.render(
            body,
            path=f"{ROOT}/articles/{path.absolute().parent.name or 'topic'}/{path.name}",
            first_line=first_line,
            key_points=shown_texts(file.front_matter, kind) if file else (),
        )
        shown = path.as_posix()
        yield from (replace(problem, path=shown) for problem in problems)
        references = read_references_file(self._content, [])
        yield from check_citations(shown, rendered.uses, references)


def _model_for(path: Path, file: FrontMatterFile) -> type[Front]:
    """Tell from its place what a file is, or else from its fields."""
    fields = file.front_matter.values
    folders = path.absolute().parts[:-1]
    if "faq" in folders or "question" in fields:
        return QuestionFrontMatter
    has_changed = not {"changed", "changes"}.isdisjoint(fields)
    is_page = "pages" in folders or (has_changed and "published" not in fields)
    return PageFrontMatter if is_page else ArticleFrontMatter
