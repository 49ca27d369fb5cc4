"""The first edition of a large site: pages by the parts above their bodies, bodies when asked for.

Rendering and linting all of 10,000 pages takes long, so a start with nothing kept does not wait
for it. Nobody sees a body before the rules have: whoever asks for a page first waits for that one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

from articles.assembly import sources_of
from articles.caching import ResultCache
from articles.documents import Document
from articles.files import ContentFiles
from articles.handouts import split_part
from articles.images import ImageFile
from articles.kept_rendering import Renderer, Result
from articles.library import Library
from articles.linting.folder import FolderLinter
from articles.loader import Loader
from articles.parsing import Parsed, ReadFile, parse
from articles.problems import Problem
from articles.rendering import NumberedText, render
from articles.single_files import read_handouts
from articles.whole import Whole

FEWEST_PAGES = 500  # a smaller site is read whole before its first answer
CITATION = re.compile(r"\[@[^\]]*\]")
NOTHING, _ = render("", path="")


def is_large(content: ContentFiles) -> bool:
    """Tell whether a start should not wait for every page."""
    return sum(path.endswith(".md") for path in content.files) >= FEWEST_PAGES


def load_outlines(content: ContentFiles, cache: ResultCache) -> tuple[Library, tuple[Problem, ...]]:
    """Build a library that reads bodies when asked; files that cannot be read are left out of it.

    What a body would show of a page's faults, and how pages fit together, is not known yet.
    """
    parts = (part for handout in read_handouts(content, []) for part in handout.parts)
    needed = frozenset(split_part(part)[0] for part in parts)  # handouts are made of their bodies
    loader = Loader(cache, renderer=partial(OutlineRenderer, needed=needed))
    library, whole, problems = loader.load_unchecked(content)
    return replace(library, read_body=Bodies(content, whole, cache).read), problems


class OutlineRenderer(Renderer):
    """Leaves bodies and key points for later, except what other pages show."""

    def __init__(
        self,
        images: Mapping[str, ImageFile],
        terms: Mapping[str, str],
        cache: ResultCache,
        *,
        needed: frozenset[str],
    ) -> None:
        super().__init__(images, terms, cache)
        self._needed = needed  # names of files without ".md"

    def render(
        self, body: str, *, path: str, first_line: int, key_points: Sequence[NumberedText] = ()
    ) -> Result:
        """Render a page if need be; else return the words of its key points, for the search."""
        if PurePosixPath(path).stem in self._needed:
            return super().render(body, path=path, first_line=first_line, key_points=key_points)
        texts = tuple(CITATION.sub("", point.text) for point in key_points)
        return replace(NOTHING, point_texts=texts), ()


class Bodies:
    """Reads and lints one page after another, as they are asked for."""

    def __init__(self, content: ContentFiles, whole: Whole, cache: ResultCache) -> None:
        self._content = content
        self._whole = whole
        self._renderer = Renderer(whole.images, whole.glossary.forms, cache)
        self._linter = FolderLinter(cache)
        self._found: dict[str, Parsed | None] = {}  # by path of the file

    def read(self, document: Document) -> Document | None:
        """Return a document with its body; None where something is wrong with it."""
        if document.path not in self._found:
            file = parse(document.path, self._content.files[document.path], self._renderer)
            self._found[document.path] = file.parsed if self._is_right(file) else None
        found = self._found[document.path]
        if found is None:
            return None
        sources = sources_of(found.rendered, self._whole.references)
        standing = self._whole.standing_of(found)
        return replace(document, rendered=found.rendered, sources=sources, standing=standing)

    def _is_right(self, file: ReadFile) -> bool:
        linted = self._linter.lint_file(self._content, file, self._whole.references)
        has_error = any(problem.is_error for problem in (*file.problems, *linted))
        known = self._whole.references.keys()
        return not has_error and file.parsed is not None and file.parsed.cited <= known
