"""Samples of every syntax, for the page that shows each beside its source.

Each is a Markdown file in articles/patterns/, a small content folder of its own. They are rendered
as one body, so that no two of them share an id, and taken apart again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articles.files import ROOT, ContentFiles, read_folder, read_text
from articles.frontmatter import split
from articles.glossary import Glossary
from articles.problems import Problem
from articles.references import Source
from articles.rendering import render
from articles.single_files import read_glossary, read_images, read_references_file

FOLDER = Path(__file__).parent / "patterns"
PATH = f"{ROOT}/pages/patterns.md"  # links and pictures of the samples start there
NAME = re.compile(rf"{ROOT}/\d+-(?P<name>[a-z-]+)\.md")
BEGINNING = re.compile(r'<h2 id="pattern-([a-z-]+)">[^<]*</h2>\n?')


@dataclass(frozen=True, slots=True)
class Sample:
    """One syntax: how it is typed, and what becomes of it."""

    name: str  # without the number that orders the files
    title: str
    syntax: tuple[str, ...]  # modules of articles/extensions that it shows
    source: str
    html: str = ""

    @property
    def id(self) -> str:
        """Place on the page."""
        return f"pattern-{self.name}"


@dataclass(frozen=True, slots=True)
class Samples:
    """All samples in order, and the sources that they cite."""

    samples: tuple[Sample, ...]
    sources: tuple[Source, ...]
    glossary: Glossary
    problems: tuple[Problem, ...]


@cache
def read_samples() -> Samples:
    """Read and render the samples once."""
    content = read_folder(FOLDER)
    problems = list(content.problems)
    samples = tuple(_read(content))
    glossary = read_glossary(content, problems)
    body = "\n\n".join(f"## {one.title} {{#{one.id}}}\n\n{one.source}" for one in samples)
    images = read_images(content, problems)
    rendered, found = render(body, path=PATH, images=images, terms=glossary.forms)
    references = read_references_file(content, problems)
    _, *parts = BEGINNING.split(rendered.html)
    html = dict(zip(parts[::2], parts[1::2], strict=True))
    pairs = zip(rendered.citations, rendered.citation_counts, strict=True)
    return Samples(
        tuple(
            Sample(one.name, one.title, one.syntax, one.source, html[one.name]) for one in samples
        ),
        tuple(Source(number, references[key], uses) for number, (key, uses) in enumerate(pairs, 1)),
        glossary,
        (*problems, *found),
    )


def _read(content: ContentFiles) -> Iterator[Sample]:
    for path in sorted(content.files):
        if not (match := NAME.fullmatch(path)):
            continue
        text, _ = read_text(content.files[path], path=path)
        file, _ = split(text or "", path=path)
        assert file is not None
        fields = file.front_matter.values
        assert isinstance(fields, dict)
        yield Sample(match["name"], fields["title"], tuple(fields["syntax"]), file.body.strip())
